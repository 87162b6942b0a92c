#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QString>

class QPainter;
class QWidget;

namespace attache {

/// A rounded rectangle with a crisp line on its inside; an invalid colour leaves that part out.
void drawPanel(QPainter *painter, const QRectF &rect, const QColor &fill, const QColor &line,
               qreal radius, qreal lineWidth = 1, Qt::PenStyle style = Qt::SolidLine);

/// The ring around whatever has the keyboard focus.
void drawFocusRing(QPainter *painter, const QRectF &rect, const QColor &accent, qreal radius);

/// One line of text, elided at its end when it does not fit.
void drawLine(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font,
              const QColor &color, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// The arrow of whatever drops down a list, in the middle of @p rect.
void drawDropArrow(QPainter *painter, const QRectF &rect, const QColor &color);

/// Whether @p widget has the focus and the keyboard brought it there: who points needs no ring.
bool showsFocus(const QWidget *widget);

/// How long something of @p widget may move, in milliseconds; 0 when the system asks for stillness.
int motionDuration(const QWidget *widget);

} // namespace attache
