#include "ui/print/chart_painter.h"

#include "ui/print/module_folder.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPolygonF>

namespace attache {

namespace {

Result<ChartPlotter> plotter()
{
    static ChartPlotter loaded = nullptr;
    QString problem = QStringLiteral("no QApplication");
    if (!loaded && QCoreApplication::instance()->inherits("QApplication"))
        loaded = reinterpret_cast<ChartPlotter>(
            moduleFunction(QStringLiteral("attache_charts"), ChartPlotterName, problem));
    if (loaded)
        return loaded;
    return Error{Error::Kind::Io,
                 QCoreApplication::translate("attache::ChartPainter",
                                             "The chart could not be drawn: a part of the program "
                                             "is missing. The table has the same figures."),
                 problem,
                 {}};
}

void paintStrokes(QPainter *painter, const ChartPlan &plan, bool above)
{
    for (const ChartStroke &stroke : plan.strokes) {
        if (stroke.above != above)
            continue;
        QPen pen(stroke.color, stroke.width, Qt::SolidLine, Qt::FlatCap);
        if (stroke.dashed)
            pen.setDashPattern({3, 2.5});
        painter->setPen(pen);
        painter->drawLine(stroke.line);
    }
}

/// A white wave across a bar that does not begin at zero.
void paintBreak(QPainter *painter, const QRectF &place, const ChartLook &look)
{
    constexpr int Waves = 3;
    QPolygonF wave;
    for (int i = 0; i <= 2 * Waves; ++i)
        wave << QPointF(place.left() + place.width() * i / (2 * Waves),
                        i % 2 == 0 ? place.bottom() : place.top());
    painter->setPen(QPen(look.colors->surface, 3 * look.unit));
    painter->setBrush(Qt::NoBrush);
    painter->drawPolyline(wave);
}

} // namespace

bool chartsCanBeDrawn()
{
    return plotter().has_value();
}

Result<void> paintChart(QPainter *painter, const Chart &chart, const ChartPlan &plan,
                        const ChartLook &look)
{
    ATTACHE_TRY(const ChartPlotter plot, plotter());
    painter->save();
    paintStrokes(painter, plan, false);
    plot(painter, chart, plan, look);
    paintStrokes(painter, plan, true);
    for (const QRectF &place : plan.breaks)
        paintBreak(painter, place, look);
    painter->restore();
    return {};
}

} // namespace attache
