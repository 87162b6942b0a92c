#include "ui/widgets/noted_text.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"

#include <QPainter>
#include <QTextLayout>
#include <QtMath>

namespace attache {

NotedText::NotedText(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFont(fontFor(FontRole::Body));
}

void NotedText::setText(const QString &text, const QString &note)
{
    if (text == m_text && note == m_note)
        return;
    m_text = text;
    m_note = note;
    setAccessibleName(note.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, note));
    updateGeometry();
    update();
}

qreal NotedText::layOut(QTextLayout &layout, int width) const
{
    QString whole = m_text;
    whole.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QList<QTextLayout::FormatRange> formats;
    if (!m_note.isEmpty()) {
        whole += QStringLiteral("  ");
        QTextCharFormat format;
        format.setFont(fontFor(FontRole::Small));
        format.setForeground(textColor(palette(), TextColor::Muted));
        formats.append({static_cast<int>(whole.size()), static_cast<int>(m_note.size()), format});
        whole += m_note;
    }
    QTextOption option(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setFont(font());
    layout.setText(whole);
    layout.setTextOption(option);
    layout.setFormats(formats);
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height();
    }
    layout.endLayout();
    return height;
}

int NotedText::heightForWidth(int width) const
{
    QTextLayout layout;
    return qMax(tokens::BodyLine - 1, qCeil(layOut(layout, qMax(1, width))));
}

QSize NotedText::sizeHint() const
{
    constexpr int Usual = 240;
    return {Usual, heightForWidth(width() > 0 ? width() : Usual)};
}

QSize NotedText::minimumSizeHint() const
{
    return {tokens::FormLabelWidth, tokens::BodyLine - 1};
}

void NotedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(textColor(palette(), TextColor::Text));
    QTextLayout layout;
    layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

} // namespace attache
