#pragma once

#include "core/brief/chart.h"
#include "ui/base/tokens.h"

#include <QFont>
#include <QLineF>
#include <QRectF>
#include <QString>

#include <vector>

/// @file
/// Where everything of a chart stands in a given room. The screen and the paper draw by the same
/// plan, each with its own fonts. Pure but for the fonts; GUI thread.

namespace attache {

/// What a chart is drawn with.
struct ChartLook
{
    QFont regular;
    QFont bold;
    const Colors *colors = &LightColors;
    qreal unit = 1; ///< of the room, in one logical pixel of the screen
};

/// Words of a chart, to be shortened where they do not fit.
struct ChartLabel
{
    QRectF rect;
    QString text;
    bool bold = false;
    QColor color;
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter;
};

/// A line that is no mark: of the grid, a limit, the join of two columns.
struct ChartStroke
{
    QLineF line;
    QColor color;
    qreal width = 1;
    bool dashed = false;
    bool above = false; ///< over the marks
};

struct ChartPlan
{
    QSizeF size;
    QRectF plot; ///< where the marks stand, by the axes below
    double low = 0;
    double high = 1;
    std::vector<ChartStroke> strokes;
    std::vector<ChartLabel> labels;
    std::vector<QRectF> places; ///< of each category, the words at its side included
    std::vector<QRectF> breaks; ///< bars that are cut short, with a white wave across

    /// The place of @p value on the axis of values.
    qreal at(double value, Chart::Kind kind) const
    {
        const double share = high > low ? (value - low) / (high - low) : 0;
        return kind == Chart::Kind::Rows ? plot.left() + plot.width() * share
                                         : plot.bottom() - plot.height() * share;
    }
};

ChartPlan planChart(const Chart &chart, const QSizeF &size, const ChartLook &look);
/// How high @p chart is best drawn, in units of the room.
qreal chartHeight(const Chart &chart, const ChartLook &look);

/// The colours of @p mark: of its inside and of its outline; invalid is none.
struct MarkColors
{
    QColor fill;
    QColor line;
    QColor text;
};
MarkColors markColors(const ChartMark &mark, const Colors &colors);
/// The colour of the tone of words in a chart, neutral being that of text.
QColor chartTextColor(Tone tone, const Colors &colors);

} // namespace attache
