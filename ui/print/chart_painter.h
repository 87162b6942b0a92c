#pragma once

#include "core/base/result.h"
#include "ui/print/chart_plan.h"

class QPainter;

/// @file
/// Draws a chart. Its bars, lines and points are drawn by a module that stands on Qt Charts and is
/// loaded when the first chart is drawn. GUI thread; needs a QApplication.

namespace attache {

/// Everything but the words, with the top left corner of the plan at the origin of @p painter.
/// Error: Io where the module is not there.
Result<void> paintChart(QPainter *painter, const Chart &chart, const ChartPlan &plan,
                        const ChartLook &look);

/// Whether the module is there and can draw: it needs the application of widgets.
bool chartsCanBeDrawn();

/// What the program and the module agree upon. Both are built from the same sources at the same
/// time; nobody else calls the module.
using ChartPlotter = void (*)(QPainter *painter, const Chart &chart, const ChartPlan &plan,
                              const ChartLook &look);
inline constexpr char ChartPlotterName[] = "attachePlotChart";

} // namespace attache
