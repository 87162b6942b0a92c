#include "ui/pages/opportunities/forecast_bar.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

constexpr int BarHeight = 26;
constexpr int TargetHeight = 36;
constexpr int LeastWidth = 320;

} // namespace

ForecastBar::ForecastBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ForecastBar::setParts(std::vector<Part> parts)
{
    m_parts = std::move(parts);
    QStringList words;
    for (const Part &part : m_parts)
        words.append(part.label);
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

void ForecastBar::setTarget(double value, const QString &label)
{
    m_target = value;
    m_targetLabel = label;
    update();
}

QSize ForecastBar::sizeHint() const
{
    return {LeastWidth, TargetHeight};
}

QSize ForecastBar::minimumSizeHint() const
{
    return sizeHint();
}

void ForecastBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsFor(palette());
    const QFont bold = fontFor(FontRole::SmallBold);
    const int words = m_target > 0 ? QFontMetrics(bold).horizontalAdvance(m_targetLabel) + 14 : 0;
    double sum = 0;
    for (const Part &part : m_parts)
        sum += part.value;
    const double whole = std::max(sum, m_target);
    if (whole <= 0)
        return;
    const qreal room = width() - words;
    const qreal top = (height() - BarHeight) / 2.0;
    qreal x = 0;
    for (const Part &part : m_parts) {
        const qreal wide = room * part.value / whole;
        if (wide < 1)
            continue;
        const QRectF rect(x, top, std::max(wide - 1, 1.0), BarHeight);
        const ToneColors tone = toneColors(colors, part.tone);
        const bool solid = part.look == Look::Solid;
        drawPanel(&painter, rect,
                  solid                     ? tone.mark
                  : part.look == Look::Weak ? tone.fill
                                            : QColor(),
                  solid ? QColor() : tone.mark, tokens::RadiusCell, 1,
                  part.look == Look::Dashed ? Qt::DashLine : Qt::SolidLine);
        if (QFontMetrics(bold).horizontalAdvance(part.label) + 6 < wide)
            drawLine(&painter, rect, part.label, bold, solid ? colors.onAccent : tone.text,
                     Qt::AlignCenter);
        x += wide;
    }
    if (m_target <= 0)
        return;
    const qreal at = room * m_target / whole;
    painter.fillRect(QRectF(at - 1, (height() - TargetHeight) / 2.0, 2, TargetHeight), colors.text);
    drawLine(&painter, QRectF(at + 8, top, words, BarHeight), m_targetLabel, bold, colors.text);
}

} // namespace attache
