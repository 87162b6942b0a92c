#include "ui/style/paint.h"

#include "ui/base/tokens.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <QWidget>

namespace attache {

void drawPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line,
               qreal radius, qreal lineWidth, Qt::PenStyle style)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    QRectF shape = rect;
    if (line.isValid()) {
        const qreal half = lineWidth / 2;
        shape.adjust(half, half, -half, -half);
        QPen pen(line, lineWidth);
        if (style == Qt::DashLine)
            pen.setDashPattern({3, 2});
        painter->setPen(pen);
    } else {
        painter->setPen(Qt::NoPen);
    }
    painter->drawRoundedRect(shape, radius, radius);
    painter->restore();
}

void drawFocusRing(QPainter *painter, const QRectF &rect, const QColor &accent, qreal radius)
{
    drawPanel(painter, rect, {}, accent, radius, tokens::FocusRing);
}

void drawLine(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font,
              const QColor &color, Qt::Alignment alignment)
{
    painter->save();
    painter->setFont(font);
    painter->setPen(color);
    // Whoever measured the room for it may have done so in whole pixels.
    constexpr qreal Rounding = 0.5;
    const QString shown =
        QFontMetricsF(font).elidedText(text, Qt::ElideRight, rect.width() + Rounding);
    painter->drawText(rect, static_cast<int>(alignment) | Qt::TextSingleLine, shown);
    painter->restore();
}

void drawDropArrow(QPainter *painter, const QRectF &rect, const QColor &color)
{
    const QPointF c = rect.center();
    QPainterPath arrow(c + QPointF(-3.5, -2));
    arrow.lineTo(c + QPointF(3.5, -2));
    arrow.lineTo(c + QPointF(0, 3));
    arrow.closeSubpath();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillPath(arrow, color);
    painter->restore();
}

bool showsFocus(const QWidget *widget)
{
    return widget->hasFocus() && widget->window()->testAttribute(Qt::WA_KeyboardFocusChange);
}

int motionDuration(const QWidget *widget)
{
    return qMin(tokens::MotionDuration,
                widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget));
}

} // namespace attache
