#include "ui/widgets/ratio_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/meter.h"

#include <QLocale>
#include <QPainter>
#include <QStyle>

#include <cmath>

namespace attache {

namespace {
constexpr int BarWidth = 56;
constexpr int FigureWidth = 46;
} // namespace

RatioBar::RatioBar(double ratio, Tone tone, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRatio(ratio, tone);
}

void RatioBar::setRatio(double ratio, Tone tone)
{
    m_ratio = ratio;
    m_tone = tone;
    setAccessibleDescription(words());
    update();
}

QString RatioBar::words() const
{
    constexpr int Most = 999;
    const int percent = static_cast<int>(std::round(qBound(0.0, m_ratio * 100, double(Most))));
    return QString::number(percent) + QStringLiteral(" %");
}

QSize RatioBar::sizeHint() const
{
    return {BarWidth + tokens::Space2 + FigureWidth, tokens::SmallLine};
}

void RatioBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect bar =
        QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, BarWidth, height()));
    MeterWidget::paintBar(&painter, bar, m_ratio, m_tone, palette(), layoutDirection());
    const QRect figure = QStyle::visualRect(
        layoutDirection(), rect(),
        QRect(BarWidth + tokens::Space2, 0, width() - BarWidth - tokens::Space2, height()));
    drawLine(&painter, figure, words(), fontFor(FontRole::Small), colorsFor(palette()).secondary,
             QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter));
}

} // namespace attache
