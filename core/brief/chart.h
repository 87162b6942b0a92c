#pragma once

#include "core/base/tone.h"

#include <QString>

#include <optional>
#include <vector>

/// @file
/// What a chart shows, without drawing: the same Chart stands on screen, in a picture, in the PDF
/// of a report and, as a table, in its text. Plain values; copy freely, any thread.

namespace attache {

/// One bar, or a part of one, along the axis of values.
struct ChartMark
{
    /// Weak has the outline of its tone, Dashed nothing but a dashed one: what is only expected.
    enum class Look { Solid, Weak, Dashed };

    double from = 0;
    double to = 0;
    Look look = Look::Solid;
    Tone tone = Tone::Accent;
    int strength = 100; ///< of a solid fill, in percent
    QString label{};    ///< inside, where there is room
};

/// A place on the axis of categories: a row, a column, or a point of time.
struct ChartCategory
{
    QString label{};
    QString note{};                  ///< in a muted voice: at the end of a row, below a column
    std::vector<ChartMark> marks{};  ///< in order, none above another
    QString figure{};                ///< at the end of the marks
    Tone figureTone = Tone::Neutral; ///< neutral is that of text
    QString between{};               ///< between this row and the next
    Tone betweenTone = Tone::Muted;
    std::optional<double> limit{}; ///< a line across a row that should not be passed
    /// What it would be otherwise: a line above a column, named by `uncutLabel`.
    std::optional<double> uncut{};
    QString uncutLabel{};
    std::optional<double> point{}; ///< a dot, with the interval around it
    double low = 0;
    double high = 0;
    QString words{}; ///< instead of everything else: what a sample too small says
    QString tip{};   ///< all of it in words
    /// The records it counts; 0 of them cannot be shown.
    std::vector<qint64> records{};
};

/// A line over the categories.
struct ChartLine
{
    QString name{};
    QString note{}; ///< below the name, in a muted voice
    Tone tone = Tone::Accent;
    bool dotted = true;                          ///< a ring at each value
    std::vector<std::optional<double>> values{}; ///< one for each category; none is a gap
    QString markedLabel{}; ///< beside its value in the marked category, which then has a dot
};

struct Chart
{
    /// Rows lie below one another, columns stand beside one another, lines go over them.
    enum class Kind { Rows, Columns, Lines };

    Kind kind = Kind::Rows;
    QString name{}; ///< what it is, for whoever hears it
    std::vector<ChartCategory> categories{};
    std::vector<ChartLine> lines{}; ///< Kind::Lines alone
    /// The ends of the axis of values; the same twice: as the values say, from zero on.
    double low = 0;
    double high = 0;
    std::vector<std::pair<double, QString>> grid{}; ///< values that must be read
    std::optional<double> reference{};              ///< a dashed line across all rows
    QString referenceLabel{};
    bool broken = false;    ///< the axis does not begin at zero, and its first and last bar say so
    bool connected = false; ///< each column ends where the next begins
    int future = -1;        ///< the first category that is only expected; below 0: none
    QString pastLabel{};
    QString futureLabel{};
    bool filled = false; ///< between the first two lines
    int marked = -1;     ///< a category that the sentence below speaks of; below 0: none
    QString markedLabel{};

    bool isEmpty() const { return categories.empty(); }
};

} // namespace attache
