#include "ui/widgets/clock_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>
#include <QStyle>

namespace attache {

namespace {
constexpr int BarWidth = 112;
constexpr int BarHeight = 4;
constexpr double WarnFrom = 0.7;
} // namespace

ClockBar::ClockBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClockBar::setTime(double used, const QString &words)
{
    if (m_used == used && m_words == words)
        return;
    const bool wider = words.size() != m_words.size();
    m_used = used;
    m_words = words;
    setAccessibleName(words);
    if (wider)
        updateGeometry();
    update();
}

Tone ClockBar::tone() const
{
    if (m_used > 1)
        return Tone::Danger;
    return m_used >= WarnFrom ? Tone::Warn : Tone::Muted;
}

QSize ClockBar::sizeHint() const
{
    const QFontMetrics metrics(fontFor(FontRole::SmallBold));
    return {qMax(BarWidth, metrics.horizontalAdvance(m_words) + 2),
            tokens::SmallLine + BarHeight + 2};
}

void ClockBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool calm = tone() == Tone::Muted;
    const QRect words(0, 0, width(), tokens::SmallLine);
    drawLine(&painter, words, m_words, fontFor(calm ? FontRole::Small : FontRole::SmallBold),
             calm ? colors.secondary : toneColors(colors, tone()).text,
             QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
    const QRectF track(0, tokens::SmallLine + 1, width(), BarHeight);
    drawPanel(&painter, track, colors.border, {}, BarHeight / 2.0);
    const qreal used = track.width() * qBound(0.0, m_used, 1.0);
    QRectF filled(track.left(), track.top(), used, BarHeight);
    if (layoutDirection() == Qt::RightToLeft)
        filled.moveRight(track.right());
    if (used >= BarHeight)
        drawPanel(&painter, filled, toneColors(colors, tone()).mark, {}, BarHeight / 2.0);
}

} // namespace attache
