#include "ui/widgets/meter.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <cmath>

namespace attache {

MeterWidget::MeterWidget(double value, double maximum, QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setValue(value, maximum);
}

void MeterWidget::setValue(double value, double maximum)
{
    m_value = value;
    m_maximum = maximum;
    describe();
    update();
}

void MeterWidget::setTone(std::optional<Tone> tone)
{
    m_tone = tone;
    update();
}

void MeterWidget::setNumberText(const QString &text)
{
    m_numberText = text;
    describe();
    updateGeometry();
    update();
}

void MeterWidget::setNumberVisible(bool visible)
{
    m_numberVisible = visible;
    updateGeometry();
    update();
}

QSize MeterWidget::sizeHint() const
{
    return {140, tokens::SmallLine};
}

QSize MeterWidget::minimumSizeHint() const
{
    return {64, tokens::SmallLine};
}

Tone MeterWidget::readinessTone(double percent)
{
    if (percent < tokens::MeterDangerBelow)
        return Tone::Danger;
    return percent < tokens::MeterWarnBelow ? Tone::Warn : Tone::Ok;
}

void MeterWidget::paintBar(QPainter *painter, const QRectF &rect, double share, Tone tone,
                           const QPalette &palette, Qt::LayoutDirection direction)
{
    const Colors &colors = colorsFor(palette);
    const qreal radius = tokens::MeterHeight / 2.0;
    const QRectF track(rect.left(), rect.center().y() - radius, rect.width(), tokens::MeterHeight);
    drawPanel(painter, track, colors.border, {}, radius);
    QRectF filled = track;
    filled.setWidth(track.width() * qBound(0.0, share, 1.0));
    if (direction == Qt::RightToLeft)
        filled.moveRight(track.right());
    QPainterPath shape;
    shape.addRoundedRect(track, radius, radius);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(shape);
    painter->fillRect(filled, toneColors(colors, tone).mark);
    painter->restore();
}

void MeterWidget::paint(QPainter *painter, const QRect &rect, double share, Tone tone,
                        const QString &number, const QPalette &palette,
                        Qt::LayoutDirection direction)
{
    const QFont font = fontFor(FontRole::Small);
    int numberWidth = 0;
    if (!number.isEmpty())
        numberWidth =
            qMax(tokens::MeterNumberWidth, QFontMetrics(font).horizontalAdvance(number) + 8);
    const QRect bar = QStyle::visualRect(direction, rect, rect.adjusted(0, 0, -numberWidth, 0));
    paintBar(painter, bar, share, tone, palette, direction);
    if (number.isEmpty())
        return;
    const QRect place = QStyle::visualRect(
        direction, rect,
        QRect(rect.right() + 1 - numberWidth, rect.top(), numberWidth, rect.height()));
    drawLine(painter, place, number, font, colorsFor(palette).text,
             QStyle::visualAlignment(direction, Qt::AlignRight | Qt::AlignVCenter));
}

void MeterWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const double share = m_maximum > 0 ? m_value / m_maximum : 0;
    paint(&painter, rect(), share, m_tone.value_or(readinessTone(share * 100)),
          m_numberVisible ? number() : QString(), palette(), layoutDirection());
}

QString MeterWidget::number() const
{
    return m_numberText.isEmpty() ? QLocale().toString(std::round(m_value), 'f', 0) : m_numberText;
}

void MeterWidget::describe()
{
    setAccessibleDescription(number());
}

} // namespace attache
