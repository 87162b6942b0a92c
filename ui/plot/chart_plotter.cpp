#include "ui/print/chart_painter.h"

#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QGraphicsScene>
#include <QHorizontalStackedBarSeries>
#include <QLineSeries>
#include <QPainter>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>

/// @file
/// The marks of a chart, drawn by Qt Charts: a module of its own, because that library and those
/// it stands on would otherwise be loaded at every start.

namespace attache {

namespace {

/// The height of a bar among rows, and its width among columns, as shares of their places.
constexpr qreal RowShare = 0.62;
constexpr qreal ThinRowShare = 0.24;
constexpr qreal ColumnShare = 0.72;
constexpr qreal WidestColumn = 62;
constexpr qreal Ring = 7;
constexpr qreal LineWidth = 1.8;

/// What a QChart of one Chart is made of.
class Plot
{
public:
    Plot(const Chart &chart, const ChartPlan &plan, const ChartLook &look)
        : m_content(chart)
        , m_plan(plan)
        , m_look(look)
    {
        m_chart.setTheme(QChart::ChartThemeLight);
        m_chart.setBackgroundVisible(false);
        m_chart.setPlotAreaBackgroundVisible(false);
        m_chart.setMargins({});
        m_chart.setContentsMargins(0, 0, 0, 0);
        m_chart.legend()->hide();
        m_chart.setAnimationOptions(QChart::NoAnimation);
        m_scene.addItem(&m_chart);
        m_chart.resize(plan.size);
        if (chart.kind == Chart::Kind::Lines)
            addLines();
        else
            addBars();
        if (chart.kind == Chart::Kind::Rows)
            addIntervals();
        const qreal edge = chart.kind == Chart::Kind::Lines ? lineEdge() : 0;
        m_chart.setPlotArea(plan.plot.adjusted(-edge, -edge, edge, edge));
    }
    // The scene must not delete the chart, which is a member.
    ~Plot() { m_scene.removeItem(&m_chart); }
    Q_DISABLE_COPY_MOVE(Plot)

    void paint(QPainter *painter)
    {
        const QRectF all(QPointF(), m_plan.size);
        m_scene.render(painter, all, all, Qt::IgnoreAspectRatio);
    }

private:
    qreal u(qreal pixels) const { return pixels * m_look.unit; }
    bool isRows() const { return m_content.kind == Chart::Kind::Rows; }
    qsizetype count() const { return static_cast<qsizetype>(m_content.categories.size()); }
    /// Rows are counted from below by Qt Charts.
    qsizetype placeOf(qsizetype category) const
    {
        return isRows() ? count() - 1 - category : category;
    }

    template <typename Axis>
    Axis *axis(Axis *made, Qt::Alignment side)
    {
        made->setVisible(false);
        m_chart.addAxis(made, side);
        return made;
    }
    QValueAxis *valueAxis(double low, double high, Qt::Alignment side)
    {
        auto *made = new QValueAxis;
        made->setRange(low, high);
        return axis(made, side);
    }

    void addBars()
    {
        QAbstractBarSeries *series = nullptr;
        if (isRows())
            series = new QHorizontalStackedBarSeries;
        else
            series = new QStackedBarSeries;
        addSets(*series);
        series->setBarWidth(barShare());
        series->setLabelsVisible(false);
        m_chart.addSeries(series);
        QStringList names;
        for (qsizetype i = 0; i < count(); ++i)
            names.append(QString::number(i));
        auto *categories = new QBarCategoryAxis;
        categories->append(names);
        axis(categories, isRows() ? Qt::AlignLeft : Qt::AlignBottom);
        auto *values =
            valueAxis(m_plan.low, m_plan.high, isRows() ? Qt::AlignBottom : Qt::AlignLeft);
        series->attachAxis(categories);
        series->attachAxis(values);
    }

    qreal barShare() const
    {
        if (isRows()) {
            const bool thin = std::ranges::any_of(
                m_content.categories, [](const auto &each) { return each.limit.has_value(); });
            return thin ? ThinRowShare : RowShare;
        }
        const qreal place =
            m_plan.plot.width() / static_cast<qreal>(std::max<qsizetype>(count(), 1));
        return std::min(ColumnShare, u(WidestColumn) / place);
    }

    /// A set of bars has one look and lies on those before it: so each part of a bar has a set of
    /// its own, and what lies below it, where the parts leave a gap, one that is not seen.
    void addSets(QAbstractBarSeries &series)
    {
        size_t levels = 0;
        for (const ChartCategory &each : m_content.categories)
            levels = std::max(levels, each.marks.size());
        for (size_t level = 0; level < levels; ++level) {
            for (qsizetype i = 0; i < count(); ++i) {
                const ChartCategory &each = m_content.categories[static_cast<size_t>(i)];
                if (level < each.marks.size())
                    addMark(series, each, level, placeOf(i));
            }
        }
    }

    void addMark(QAbstractBarSeries &series, const ChartCategory &each, size_t level,
                 qsizetype place)
    {
        const ChartMark &mark = each.marks[level];
        const double low = std::max(std::min(mark.from, mark.to), m_plan.low);
        const double high = std::max(mark.from, mark.to);
        const double below =
            level == 0 ? 0 : std::max(each.marks[level - 1].from, each.marks[level - 1].to);
        if (low > below)
            series.append(setOf(low - below, place, {}));
        series.append(setOf(std::max(high - std::max(low, below), 0.0), place, mark));
    }

    QBarSet *setOf(double value, qsizetype place, const std::optional<ChartMark> &mark)
    {
        auto *set = new QBarSet(QString());
        for (qsizetype i = 0; i < count(); ++i)
            set->append(i == place ? value : 0);
        if (!mark) {
            set->setPen(Qt::NoPen);
            set->setBrush(Qt::NoBrush);
            return set;
        }
        const MarkColors colors = markColors(*mark, *m_look.colors);
        set->setBrush(colors.fill.isValid() ? QBrush(colors.fill) : QBrush(Qt::NoBrush));
        QPen pen(Qt::NoPen);
        if (colors.line.isValid()) {
            pen = QPen(colors.line, u(1), Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
            if (mark->look == ChartMark::Look::Dashed)
                pen.setDashPattern({3, 2.5});
        }
        set->setPen(pen);
        return set;
    }

    void addIntervals()
    {
        auto *points = new QScatterSeries;
        std::vector<QLineSeries *> lines;
        for (qsizetype i = 0; i < count(); ++i) {
            const ChartCategory &each = m_content.categories[static_cast<size_t>(i)];
            if (!each.point || !each.words.isEmpty())
                continue;
            const auto y = static_cast<qreal>(placeOf(i)) + 0.5;
            auto *line = new QLineSeries;
            line->append(each.low, y);
            line->append(each.high, y);
            line->setPen(QPen(weakLine(), u(2), Qt::SolidLine, Qt::FlatCap));
            lines.push_back(line);
            points->append(*each.point, y);
        }
        if (lines.empty()) {
            delete points;
            return;
        }
        points->setMarkerSize(u(10));
        points->setPen(Qt::NoPen);
        points->setBrush(m_look.colors->accent);
        auto *x = valueAxis(m_plan.low, m_plan.high, Qt::AlignTop);
        auto *y = valueAxis(0, static_cast<double>(count()), Qt::AlignRight);
        for (QLineSeries *line : lines)
            attach(line, x, y);
        attach(points, x, y);
    }

    QColor weakLine() const
    {
        ChartMark mark;
        mark.strength = 45;
        return markColors(mark, *m_look.colors).fill;
    }

    void attach(QXYSeries *series, QValueAxis *x, QValueAxis *y)
    {
        m_chart.addSeries(series);
        series->attachAxis(x);
        series->attachAxis(y);
    }

    /// How far the ring around a value at the edge of the plot reaches beyond it: Qt Charts cuts
    /// off what does.
    qreal lineEdge() const { return u(Ring / 2 + LineWidth); }

    /// An axis of @p length from @p low to @p high, with that edge at both ends.
    QValueAxis *edgedAxis(double low, double high, qreal length, Qt::Alignment side)
    {
        const double edge = (high - low) * lineEdge() / std::max(length, u(1));
        return valueAxis(low - edge, high + edge, side);
    }

    void addLines()
    {
        auto *x = edgedAxis(0, static_cast<double>(std::max<qsizetype>(count() - 1, 1)),
                            m_plan.plot.width(), Qt::AlignBottom);
        auto *y = edgedAxis(m_plan.low, m_plan.high, m_plan.plot.height(), Qt::AlignLeft);
        if (m_content.filled && m_content.lines.size() >= 2)
            addArea(x, y);
        for (const ChartLine &each : m_content.lines)
            addLine(each, x, y);
    }

    /// A single value stands in the middle.
    qreal xOf(size_t index) const { return count() > 1 ? static_cast<qreal>(index) : 0.5; }

    void addArea(QValueAxis *x, QValueAxis *y)
    {
        const auto line = [this](const ChartLine &each) {
            auto *made = new QLineSeries(&m_chart);
            for (size_t i = 0; i < each.values.size(); ++i)
                made->append(xOf(i), each.values[i].value_or(m_plan.low));
            return made;
        };
        auto *area = new QAreaSeries(line(m_content.lines[0]), line(m_content.lines[1]));
        area->setPen(Qt::NoPen);
        area->setBrush(m_look.colors->accentWeak);
        m_chart.addSeries(area);
        area->attachAxis(x);
        area->attachAxis(y);
    }

    void addLine(const ChartLine &each, QValueAxis *x, QValueAxis *y)
    {
        const QColor color = each.tone == Tone::Muted || each.tone == Tone::Neutral
                                 ? m_look.colors->muted
                                 : toneColors(*m_look.colors, each.tone).mark;
        QLineSeries *run = nullptr;
        auto *rings = new QScatterSeries;
        for (size_t i = 0; i < each.values.size(); ++i) {
            const std::optional<double> value = each.values[i];
            if (!value) {
                run = nullptr; // a gap: the line begins anew behind it
                continue;
            }
            if (!run) {
                run = new QLineSeries;
                run->setPen(QPen(color, u(LineWidth), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
                attach(run, x, y);
            }
            run->append(xOf(i), *value);
            if (each.dotted)
                rings->append(xOf(i), *value);
        }
        rings->setMarkerSize(u(Ring));
        rings->setPen(QPen(color, u(LineWidth)));
        rings->setBrush(m_look.colors->surface);
        attach(rings, x, y);
        if (!each.markedLabel.isEmpty())
            addDot(each, color, x, y);
    }

    /// At the value that its words beside it say.
    void addDot(const ChartLine &each, const QColor &color, QValueAxis *x, QValueAxis *y)
    {
        const auto place = static_cast<size_t>(std::max(m_content.marked, 0));
        if (place >= each.values.size() || !each.values[place])
            return;
        auto *dot = new QScatterSeries;
        dot->append(xOf(place), *each.values[place]);
        dot->setMarkerSize(u(Ring));
        dot->setPen(Qt::NoPen);
        dot->setBrush(color);
        attach(dot, x, y);
    }

    const Chart &m_content;
    const ChartPlan &m_plan;
    const ChartLook &m_look;
    QGraphicsScene m_scene;
    QChart m_chart;
};

} // namespace

} // namespace attache

extern "C" Q_DECL_EXPORT void attachePlotChart(QPainter *painter, const attache::Chart &chart,
                                               const attache::ChartPlan &plan,
                                               const attache::ChartLook &look)
{
    attache::Plot(chart, plan, look).paint(painter);
}
