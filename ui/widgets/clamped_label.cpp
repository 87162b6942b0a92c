#include "ui/widgets/clamped_label.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"

#include <QEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace attache {

ClampedLabel::ClampedLabel(int lines, FontRole role, TextColor color, QWidget *parent)
    : QWidget(parent)
    , m_most(lines)
    , m_color(color)
{
    setFont(fontFor(role));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ClampedLabel::setText(const QString &text)
{
    m_text = text.simplified();
    setAccessibleName(m_text);
    arrange();
}

void ClampedLabel::setLook(FontRole role, TextColor color)
{
    m_color = color;
    setFont(fontFor(role));
    arrange();
}

int ClampedLabel::lineHeight() const
{
    return fontMetrics().height();
}

QSize ClampedLabel::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) / m_most, m_most * lineHeight()};
}

QSize ClampedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("MMMMMMMM…")), sizeHint().height()};
}

void ClampedLabel::arrange()
{
    m_lines.clear();
    QTextLayout layout(m_text, font());
    layout.beginLayout();
    while (m_lines.size() < m_most) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width());
        const bool last = m_lines.size() + 1 == m_most;
        m_lines.append(
            last ? fontMetrics().elidedText(m_text.mid(line.textStart()), Qt::ElideRight, width())
                 : m_text.mid(line.textStart(), line.textLength()));
        m_elided = last && m_lines.back() != m_text.mid(line.textStart());
    }
    layout.endLayout();
    setToolTip(m_elided ? plainTip(m_text) : QString());
    updateGeometry();
    update();
}

void ClampedLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        arrange();
}

void ClampedLabel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ClampedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(textColor(palette(), m_color));
    const int high = lineHeight();
    int y = (height() - static_cast<int>(m_lines.size()) * high) / 2;
    for (const QString &line : m_lines) {
        painter.drawText(QRect(0, y, width(), high),
                         static_cast<int>(QStyle::visualAlignment(
                             layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)) |
                             Qt::TextSingleLine,
                         line);
        y += high;
    }
}

} // namespace attache
