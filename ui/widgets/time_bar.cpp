#include "ui/widgets/time_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int BarHeight = 4;
constexpr int BarGap = 3;

} // namespace

TimeBar::TimeBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void TimeBar::setTime(const QString &behind, const QString &left, double share)
{
    m_behind = behind;
    m_left = left;
    m_share = share;
    setAccessibleName(behind + QStringLiteral(", ") + left);
    setToolTip(accessibleName());
    update();
}

void TimeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const bool over = m_share > 1;
    const QRectF words(0, 1, width(), tokens::SmallLine);
    const int needed = QFontMetrics(fontFor(FontRole::SmallBold)).horizontalAdvance(m_behind) +
                       QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(m_left);
    // Where there is no room for both, the time left is shown; the bar shows the other.
    if (needed + tokens::Space2 <= width())
        drawLine(&painter, words, m_behind, fontFor(FontRole::SmallBold), colors.text);
    drawLine(&painter, words, m_left, fontFor(FontRole::Small),
             over ? colors.dangerText : colors.secondary, Qt::AlignRight | Qt::AlignVCenter);
    QRectF bar(0, words.bottom() + BarGap, width(), BarHeight);
    drawPanel(&painter, bar, colors.border, {}, BarHeight / 2.0);
    bar.setWidth(width() * std::clamp(m_share, 0.0, 1.0));
    if (bar.width() >= BarHeight)
        drawPanel(&painter, bar, over ? colors.danger : colors.accent, {}, BarHeight / 2.0);
}

} // namespace attache
