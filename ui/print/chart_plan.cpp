#include "ui/print/chart_plan.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

constexpr qreal LineHeight = 18;
constexpr qreal Gap = 8;
constexpr qreal MostRowHeight = 38;
constexpr qreal MostLabelShare = 0.36;

QColor blended(const QColor &color, const QColor &ground, int percent)
{
    const auto part = [percent](int a, int b) { return (a * percent + b * (100 - percent)) / 100; };
    return QColor(part(color.red(), ground.red()), part(color.green(), ground.green()),
                  part(color.blue(), ground.blue()));
}

/// Lays out one chart in one room.
class Planner
{
public:
    Planner(const Chart &chart, const QSizeF &size, const ChartLook &look)
        : m_chart(chart)
        , m_look(look)
        , m_regular(look.regular)
        , m_bold(look.bold)
    {
        m_plan.size = size;
        findEnds();
    }

    ChartPlan plan()
    {
        switch (m_chart.kind) {
        case Chart::Kind::Rows:
            planRows();
            break;
        case Chart::Kind::Columns:
            planColumns();
            break;
        case Chart::Kind::Lines:
            planLines();
            break;
        }
        return std::move(m_plan);
    }

private:
    qreal u(qreal pixels) const { return pixels * m_look.unit; }
    qreal width(const QString &text, bool bold = false) const
    {
        return text.isEmpty()
                   ? 0
                   : std::ceil((bold ? m_bold : m_regular).horizontalAdvance(text)) + u(1);
    }
    template <typename Text>
    qreal widest(Text text, bool bold = false) const
    {
        qreal most = 0;
        for (const ChartCategory &each : m_chart.categories)
            most = std::max(most, width(text(each), bold));
        return most;
    }
    const Colors &colors() const { return *m_look.colors; }

    void findEnds()
    {
        m_plan.low = m_chart.low;
        m_plan.high = m_chart.high;
        if (m_plan.high > m_plan.low)
            return;
        double low = 0;
        double high = 0;
        const auto take = [&](double value) {
            low = std::min(low, value);
            high = std::max(high, value);
        };
        for (const ChartCategory &each : m_chart.categories) {
            for (const ChartMark &mark : each.marks) {
                take(mark.from);
                take(mark.to);
            }
            take(each.limit.value_or(0));
            take(each.uncut.value_or(0));
            take(each.high);
        }
        for (const ChartLine &line : m_chart.lines) {
            for (const auto &value : line.values)
                take(value.value_or(0));
        }
        m_plan.low = low;
        m_plan.high = high > low ? high : low + 1;
    }

    void label(const QRectF &rect, const QString &text, const QColor &color,
               Qt::Alignment alignment, bool bold = false)
    {
        if (!text.isEmpty())
            m_plan.labels.push_back({rect, text, bold, color, alignment | Qt::AlignVCenter});
    }
    void stroke(const QLineF &line, const QColor &color, qreal width = 1, bool dashed = false)
    {
        m_plan.strokes.push_back({line, color, u(width), dashed});
    }

    void planRows()
    {
        const size_t count = std::max<size_t>(m_chart.categories.size(), 1);
        const QSizeF size = m_plan.size;
        const qreal labels =
            std::min(widest([](const auto &c) { return c.label; }), size.width() * MostLabelShare);
        const qreal notes = widest([](const auto &c) { return c.note; });
        const qreal between = widest([](const auto &c) { return c.between; }, true);
        const qreal figures = widest([](const auto &c) { return c.figure; }, true);
        const qreal side = std::max(notes, between);
        const qreal left = labels + u(12);
        const qreal right =
            size.width() - (side > 0 ? side + u(12) : 0) - (figures > 0 ? figures + u(Gap) : 0);
        const qreal top =
            m_chart.reference && !m_chart.referenceLabel.isEmpty() ? u(LineHeight) : 0;
        const qreal row =
            std::min((size.height() - top) / static_cast<qreal>(count), u(MostRowHeight));
        m_plan.plot =
            QRectF(left, top, std::max(right - left, u(20)), row * static_cast<qreal>(count));
        if (m_chart.reference) {
            const qreal x = m_plan.at(*m_chart.reference, Chart::Kind::Rows);
            stroke({x, top, x, m_plan.plot.bottom()}, colors().borderStrong, 1, true);
            label(QRectF(x - u(80), 0, u(160), u(LineHeight)), m_chart.referenceLabel,
                  colors().textMuted, Qt::AlignHCenter);
        }
        for (size_t i = 0; i < m_chart.categories.size(); ++i)
            planRow(m_chart.categories[i], i,
                    QRectF(0, top + row * static_cast<qreal>(i), size.width(), row), labels, side,
                    figures);
    }

    void planRow(const ChartCategory &each, size_t, const QRectF &row, qreal labels, qreal side,
                 qreal figures)
    {
        m_plan.places.push_back(row);
        const bool counts = each.words.isEmpty();
        const qreal line = u(LineHeight);
        const qreal top = row.center().y() - line / 2;
        label(QRectF(0, top, labels, line), each.label, counts ? colors().text : colors().textMuted,
              Qt::AlignLeft);
        label(QRectF(row.right() - side, top, side, line), each.note, colors().textMuted,
              Qt::AlignRight);
        label(QRectF(row.right() - side, row.bottom() - line / 2, side, line), each.between,
              each.betweenTone == Tone::Muted ? colors().textMuted
                                              : chartTextColor(each.betweenTone, colors()),
              Qt::AlignRight, each.betweenTone != Tone::Muted);
        if (!counts) {
            label(QRectF(m_plan.plot.left(), top, row.right() - side - m_plan.plot.left() - u(Gap),
                         line),
                  each.words, colors().textMuted, Qt::AlignLeft);
            return;
        }
        qreal end = m_plan.plot.left();
        for (const ChartMark &mark : each.marks)
            end = std::max(end, m_plan.at(mark.to, Chart::Kind::Rows));
        // Beside a bar where it ends, beside an interval all below one another.
        const qreal x = each.point ? m_plan.plot.right() + u(Gap) : end + u(Gap);
        label(QRectF(x, top, figures, line), each.figure, chartTextColor(each.figureTone, colors()),
              each.point ? Qt::AlignRight : Qt::AlignLeft, true);
        if (each.limit) {
            const qreal at = m_plan.at(*each.limit, Chart::Kind::Rows);
            stroke({at, row.center().y() - u(9), at, row.center().y() + u(9)}, colors().danger, 2);
            m_plan.strokes.back().above = true;
        }
    }

    bool anyNote() const
    {
        return std::ranges::any_of(m_chart.categories,
                                   [](const auto &each) { return !each.note.isEmpty(); });
    }

    void planColumns()
    {
        const qreal line = u(LineHeight);
        const QSizeF size = m_plan.size;
        const bool divided = m_chart.future >= 0 && !m_chart.futureLabel.isEmpty();
        const qreal grid = gridWidth();
        const bool uncut = std::ranges::any_of(
            m_chart.categories, [](const auto &each) { return each.uncut.has_value(); });
        const qreal top = line + u(4) + (divided ? line : 0) + (uncut ? u(14) : 0);
        const qreal bottom = size.height() - line - u(4) - (anyNote() ? line : 0);
        m_plan.plot = QRectF(grid, top, size.width() - grid, std::max(bottom - top, u(20)));
        drawGrid();
        const QRectF plot = m_plan.plot;
        stroke({plot.left(), plot.bottom(), plot.right(), plot.bottom()}, colors().borderStrong);
        const qreal column =
            plot.width() / static_cast<qreal>(std::max<size_t>(m_chart.categories.size(), 1));
        for (size_t i = 0; i < m_chart.categories.size(); ++i)
            planColumn(
                i, QRectF(plot.left() + column * static_cast<qreal>(i), 0, column, size.height()));
        if (divided) {
            const qreal x = plot.left() + column * m_chart.future;
            stroke({x, u(2), x, plot.bottom()}, colors().borderStrong, 1, true);
            label(QRectF(x - u(84), 0, u(80), line), m_chart.pastLabel, colors().textMuted,
                  Qt::AlignRight);
            label(QRectF(x + u(4), 0, u(120), line), m_chart.futureLabel, colors().textMuted,
                  Qt::AlignLeft);
        }
    }

    void planColumn(size_t index, const QRectF &place)
    {
        const ChartCategory &each = m_chart.categories[index];
        const qreal line = u(LineHeight);
        const QRectF plot = m_plan.plot;
        m_plan.places.push_back(place);
        const QRectF wide = place.adjusted(-u(6), 0, u(6), 0);
        label(QRectF(wide.left(), plot.bottom() + u(4), wide.width(), line), each.label,
              colors().secondary, Qt::AlignHCenter);
        label(QRectF(wide.left(), plot.bottom() + u(4) + line, wide.width(), line), each.note,
              colors().textMuted, Qt::AlignHCenter);
        const qreal bar = barWidth(place.width());
        const QRectF body(place.center().x() - bar / 2, 0, bar, 0);
        qreal highest = plot.bottom();
        qreal lowest = plot.top();
        for (const ChartMark &mark : each.marks) {
            const qreal a = m_plan.at(std::max(mark.from, mark.to), Chart::Kind::Columns);
            const qreal b = m_plan.at(std::min(mark.from, mark.to), Chart::Kind::Columns);
            highest = std::min(highest, a);
            lowest = std::max(lowest, b);
            const QRectF inside(body.left() + u(2), (a + b) / 2 - line / 2, bar - u(4), line);
            if (b - a >= u(15) && width(mark.label) <= bar - u(4))
                label(inside, mark.label, markColors(mark, colors()).text, Qt::AlignHCenter);
        }
        const bool falls = !each.marks.empty() && each.marks.front().to < each.marks.front().from;
        const QColor color = chartTextColor(each.figureTone, colors());
        if (each.uncut) {
            const qreal y = m_plan.at(std::max(*each.uncut, m_plan.low), Chart::Kind::Columns);
            stroke({body.left() - u(4), y, body.right() + u(4), y}, colors().warn, 2);
            highest = std::min(highest, y - u(1));
        }
        const qreal y = falls ? lowest + u(2) : highest - line - u(1);
        if (each.uncut)
            labelUncut(each, place, y, color);
        else
            label(QRectF(wide.left(), y, wide.width(), line), each.figure, color, Qt::AlignHCenter,
                  true);
        if (m_chart.broken && (index == 0 || index + 1 == m_chart.categories.size()))
            m_plan.breaks.push_back(QRectF(body.left(), plot.bottom() - u(20), bar, u(8)));
        if (m_chart.connected && index + 1 < m_chart.categories.size() && !each.marks.empty()) {
            const qreal at = m_plan.at(each.marks.back().to, Chart::Kind::Columns);
            stroke({body.right(), at, place.right() + (place.width() - bar) / 2, at},
                   colors().muted, 1, true);
        }
    }

    /// What it would be otherwise, and what it is: "467 → 349", one above the other where a column
    /// has no room for both.
    void labelUncut(const ChartCategory &each, const QRectF &place, qreal y, const QColor &color)
    {
        const qreal line = u(LineHeight);
        const QString before = each.uncutLabel + QStringLiteral(" → ");
        const qreal first = width(before);
        const qreal both = first + width(each.figure, true);
        const qreal x = place.center().x() - both / 2;
        if (both <= place.width()) {
            label(QRectF(x, y, first, line), before, colors().warnText, Qt::AlignLeft);
            label(QRectF(x + first, y, both - first + u(2), line), each.figure, color,
                  Qt::AlignLeft, true);
            return;
        }
        label(QRectF(place.left(), y - u(14), place.width(), line), each.uncutLabel,
              colors().warnText, Qt::AlignHCenter);
        label(QRectF(place.left(), y, place.width(), line), each.figure, color, Qt::AlignHCenter,
              true);
    }

    qreal gridWidth() const
    {
        qreal most = 0;
        for (const auto &[value, text] : m_chart.grid)
            most = std::max(most, width(text));
        return most > 0 ? most + u(Gap) : 0;
    }

    void drawGrid()
    {
        const QRectF plot = m_plan.plot;
        for (const auto &[value, text] : m_chart.grid) {
            const qreal y = m_plan.at(value, m_chart.kind);
            stroke({plot.left(), y, plot.right(), y}, colors().border);
            label(QRectF(0, y - u(LineHeight) / 2, plot.left() - u(Gap), u(LineHeight)), text,
                  colors().textMuted, Qt::AlignRight);
        }
    }

    void planLines()
    {
        const qreal line = u(LineHeight);
        const QSizeF size = m_plan.size;
        qreal names = 0;
        for (const ChartLine &each : m_chart.lines)
            names = std::max({names, width(each.name, true), width(each.note)});
        const qreal grid = gridWidth();
        const qreal right = size.width() - (names > 0 ? names + u(14) : u(6));
        m_plan.plot = QRectF(grid + u(6), u(8), std::max(right - grid - u(6), u(20)),
                             std::max(size.height() - line - u(16), u(20)));
        drawGrid();
        const QRectF plot = m_plan.plot;
        if (m_chart.grid.empty())
            stroke({plot.left(), plot.bottom(), plot.right(), plot.bottom()},
                   colors().borderStrong);
        const auto count = static_cast<int>(m_chart.categories.size());
        // So many words that they would stand in one another are left out evenly.
        const qreal step = count > 1 ? plot.width() / (count - 1) : plot.width();
        const qreal widestLabel = widest([](const auto &c) { return c.label; }) + u(6);
        const int every =
            std::max(1, static_cast<int>(std::ceil(widestLabel / std::max(step, u(1)))));
        for (int i = 0; i < count; ++i) {
            const qreal x = lineX(i);
            m_plan.places.push_back(
                QRectF(x - step / 2, 0, step, size.height()).intersected(QRectF(QPointF(), size)));
            if (i % every == 0 || (every > 1 && i + 1 == count && i % every > every / 2))
                labelBelow(x, m_chart.categories[static_cast<size_t>(i)].label);
        }
        if (m_chart.marked >= 0 && m_chart.marked < count)
            labelMarked(lineX(m_chart.marked));
        nameLines(names);
    }

    /// Sums grow to the right: above the lines there is room to the left, and right below each of
    /// its values.
    void labelMarked(qreal x)
    {
        const QRectF plot = m_plan.plot;
        const qreal line = u(LineHeight);
        stroke({x, plot.top(), x, plot.bottom()}, colors().borderStrong, 1, true);
        const auto beside = [&](qreal y, const QString &text, const QColor &color, bool bold) {
            const qreal wide = width(text, bold) + u(2);
            const bool fits = x + u(8) + wide <= plot.right();
            label(QRectF(fits ? x + u(8) : x - u(8) - wide, y, wide, line), text, color,
                  fits ? Qt::AlignLeft : Qt::AlignRight, bold);
        };
        const qreal wide = width(m_chart.markedLabel) + u(2);
        if (x - u(8) - wide >= plot.left())
            label(QRectF(x - u(8) - wide, plot.top(), wide, line), m_chart.markedLabel,
                  colors().textMuted, Qt::AlignRight);
        else
            beside(plot.top(), m_chart.markedLabel, colors().textMuted, false);
        std::vector<std::pair<qreal, const ChartLine *>> values;
        for (const ChartLine &each : m_chart.lines) {
            const auto value = each.values.at(static_cast<size_t>(m_chart.marked));
            if (value && !each.markedLabel.isEmpty())
                values.emplace_back(m_plan.at(*value, Chart::Kind::Lines), &each);
        }
        std::ranges::stable_sort(values, {}, [](const auto &value) { return value.first; });
        qreal free = plot.top() + line;
        for (const auto &[at, each] : values) {
            const qreal y = std::max(free, std::min(at + u(4), plot.bottom() - line - u(2)));
            beside(y, each->markedLabel, chartTextColor(each->tone, colors()), true);
            free = y + line;
        }
    }

    void labelBelow(qreal x, const QString &text)
    {
        const qreal wide = width(text) + u(4);
        const qreal left = std::clamp(x - wide / 2, 0.0, std::max(0.0, m_plan.size.width() - wide));
        label(QRectF(left, m_plan.plot.bottom() + u(6), wide, u(LineHeight)), text,
              colors().textMuted, Qt::AlignHCenter);
    }

    qreal lineX(int index) const
    {
        const auto count = static_cast<int>(m_chart.categories.size());
        return count > 1 ? m_plan.plot.left() + m_plan.plot.width() * index / (count - 1)
                         : m_plan.plot.center().x();
    }

    /// The names stand where their lines end, and give way to one another downwards.
    void nameLines(qreal names)
    {
        const qreal line = u(LineHeight);
        std::vector<std::pair<qreal, const ChartLine *>> ends;
        for (const ChartLine &each : m_chart.lines) {
            const auto last = std::find_if(each.values.rbegin(), each.values.rend(),
                                           [](const auto &value) { return value.has_value(); });
            const double value = last == each.values.rend() ? m_plan.low : **last;
            ends.emplace_back(m_plan.at(value, Chart::Kind::Lines) - line / 2, &each);
        }
        std::ranges::stable_sort(ends, {}, [](const auto &end) { return end.first; });
        qreal free = -line / 2;
        for (const auto &[wanted, each] : ends) {
            const qreal needed = each->note.isEmpty() ? line : 2 * line;
            const qreal y = std::min(std::max(wanted, free), m_plan.size.height() - needed);
            const qreal x = m_plan.plot.right() + u(12);
            label(QRectF(x, y, names, line), each->name, chartTextColor(each->tone, colors()),
                  Qt::AlignLeft, true);
            label(QRectF(x, y + line, names, line), each->note, colors().textMuted, Qt::AlignLeft);
            free = y + needed;
        }
    }

    qreal barWidth(qreal column) const { return std::min(column * 0.72, u(62)); }

    const Chart &m_chart;
    const ChartLook &m_look;
    QFontMetricsF m_regular;
    QFontMetricsF m_bold;
    ChartPlan m_plan;
};

} // namespace

ChartPlan planChart(const Chart &chart, const QSizeF &size, const ChartLook &look)
{
    return Planner(chart, size, look).plan();
}

qreal chartHeight(const Chart &chart, const ChartLook &look)
{
    constexpr qreal RowHeight = 26;
    constexpr qreal ColumnsHeight = 190;
    if (chart.kind != Chart::Kind::Rows)
        return ColumnsHeight * look.unit;
    const qreal head = chart.reference ? LineHeight : 0;
    return (RowHeight * static_cast<qreal>(chart.categories.size()) + head) * look.unit;
}

MarkColors markColors(const ChartMark &mark, const Colors &colors)
{
    const ToneColors tone = toneColors(colors, mark.tone);
    const QColor solid =
        mark.tone == Tone::Muted || mark.tone == Tone::Neutral ? colors.borderStrong : tone.mark;
    switch (mark.look) {
    case ChartMark::Look::Weak:
        return {tone.fill, tone.mark, tone.text};
    case ChartMark::Look::Dashed:
        return {{}, tone.mark, tone.text};
    case ChartMark::Look::Solid:
        break;
    }
    return {blended(solid, colors.surface, mark.strength), {}, colors.onAccent};
}

QColor chartTextColor(Tone tone, const Colors &colors)
{
    return tone == Tone::Neutral ? colors.text : toneColors(colors, tone).text;
}

} // namespace attache
