#include "ui/widgets/noted_text.h"

#include "ui/base/plain_words.h"
#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/widgets/wrapped_text.h"

#include <QPainter>
#include <QResizeEvent>
#include <QTextLayout>
#include <QtMath>

namespace attache {

NotedText::NotedText(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setFont(fontFor(FontRole::Body));
}

void NotedText::setText(const QString &text, const QString &note, const QString &brief)
{
    if (text == m_text && note == m_note && brief == m_brief)
        return;
    m_text = text;
    m_note = note;
    m_brief = brief;
    setAccessibleName(note.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, note));
    fit();
    update();
}

void NotedText::setLeastHeight(int height)
{
    m_leastHeight = height;
    fit();
}

qreal NotedText::layOut(QTextLayout &layout, int width, const QString &note) const
{
    QString whole = m_text;
    whole.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QList<QTextLayout::FormatRange> formats;
    if (!note.isEmpty()) {
        whole += QStringLiteral("  ");
        QTextCharFormat format;
        format.setFont(fontFor(FontRole::Small));
        format.setForeground(textColor(palette(), TextColor::Muted));
        formats.append({static_cast<int>(whole.size()), static_cast<int>(note.size()), format});
        whole += note;
    }
    layout.setFont(font());
    layout.setText(whole);
    layout.setTextOption(
        QTextOption(layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft));
    layout.setFormats(formats);
    return wrapLines(layout, width);
}

void NotedText::fit()
{
    const auto heightWith = [this](const QString &note) {
        QTextLayout layout;
        return qCeil(layOut(layout, qMax(1, width()), note));
    };
    int lines = heightWith(m_note);
    const int briefly = m_brief.isEmpty() ? lines : heightWith(m_brief);
    m_isBrief = briefly < lines;
    lines = briefly;
    setToolTip(m_isBrief ? plainTip(m_note) : QString());
    setFixedHeight(qMax(m_leastHeight, qMax(tokens::BodyLine - 1, lines)));
}

QSize NotedText::sizeHint() const
{
    constexpr int Usual = 240;
    return {Usual, minimumHeight()};
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
    layOut(layout, width(), shownNote());
    layout.draw(&painter, {0, 0});
}

void NotedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fit();
}

} // namespace attache
