#include "core/base/shared_text.h"
#include "core/brief/figure.h"
#include "core/brief/figure_words.h"
#include "core/insight/forecast_error.h"
#include "core/insight/forecast_plan.h"

#include <algorithm>

namespace attache {

namespace {

ChartCategory forecastColumn(const ForecastColumn &column, const QString &label,
                             const AmountScale &scale)
{
    ChartCategory made;
    made.label = label;
    double level = 0;
    const auto add = [&](Money amount, Tone tone, ChartMark::Look look, const QString &name) {
        if (amount.minor <= 0)
            return;
        ChartMark mark;
        mark.from = level;
        mark.to = level + scale.value(amount);
        mark.tone = tone;
        mark.look = look;
        mark.label = name + QLatin1Char(' ') + scale.text(amount);
        level = mark.to;
        made.marks.push_back(mark);
    };
    using Look = ChartMark::Look;
    add(column.won, Tone::Ok, Look::Solid, QString());
    if (made.marks.size() == 1)
        made.marks.front().label.clear();
    add(column.of(ForecastClass::Commit), Tone::Accent, Look::Solid,
        labelOf(ForecastClass::Commit));
    add(column.of(ForecastClass::Likely), Tone::Accent, Look::Weak, labelOf(ForecastClass::Likely));
    add(column.of(ForecastClass::Upside), Tone::Accent, Look::Dashed,
        labelOf(ForecastClass::Upside));
    const Money capped = column.won + column.cappedSum();
    const Money said = column.won + column.said;
    if (capped.minor > 0)
        made.figure = scale.text(capped);
    if (said > capped) {
        made.uncut = scale.value(said);
        made.uncutLabel = scale.text(said);
    }
    made.records = column.records;
    made.tip = FigureWords::tr("%1: said %2, weighted %3, capped %4")
                   .arg(label, scale.said(said), scale.said(column.won + column.weighted),
                        scale.said(capped));
    return made;
}

void addForecastError(Figure &figure, const FigureSource &source, const AmountScale &scale)
{
    const ForecastError last = lastQuarterError(source.opportunities, source.steps, source.terms,
                                                source.today, source.stages);
    figure.tableRecords.push_back(last.deals);
    const auto off = [&last](Money forecast) {
        const std::optional<double> error = last.errorOf(forecast);
        return error ? percentChange(*error) : QStringLiteral("–");
    };
    figure.table.rows.push_back(tableRow({FigureWords::tr("Off last quarter"), scale.said(last.won),
                                          off(last.said), off(last.weighted), off(last.capped)}));
}

void concludeForecast(Figure &figure, const ForecastPlan &plan, const AmountScale &scale)
{
    const Money said = plan.quarter.won + plan.quarter.said;
    const Money capped = plan.quarter.won + plan.quarter.cappedSum();
    figure.finding =
        said == capped
            ? FigureWords::tr("This quarter counts for %1.").arg(scale.said(capped))
            : FigureWords::tr("This quarter counts for %1 instead of the %2 that was estimated.")
                  .arg(scale.said(capped), scale.said(said));
    if (plan.caps.empty()) {
        figure.advice = FigureWords::tr("Nothing is held back: keep to the dates.");
        return;
    }
    const CapSum &most = *std::ranges::max_element(plan.caps, {}, &CapSum::taken);
    figure.advice = FigureWords::tr("The largest deduction: %1 (%n deal(s), %2).", nullptr,
                                    static_cast<int>(most.deals.size()))
                        .arg(labelOf(most.reason), scale.said(most.taken));
}

} // namespace

Figure forecastFigure(const FigureSource &source)
{
    const ForecastPlan plan =
        forecastPlan(source.opportunities, source.steps, source.today, source.stages);
    Money largest;
    for (const ForecastColumn &each : plan.columns)
        largest = std::max(largest, each.won + each.said);
    const AmountScale scale(largest, plan.currency);
    Figure figure;
    figure.key = QStringLiteral("forecast");
    figure.title = FigureWords::tr("Forecast by month");
    figure.question = FigureWords::tr("How much will be signed in the months to come?");
    figure.unit = scale.unit();
    figure.definition = FigureWords::tr(
        "Won amounts by the month they were won in; open ones by expected close, each by its "
        "probability after the caps: 40 % at most while nobody who decides or holds the "
        "budget was met, and that of the stage before where it stays too long. The line is "
        "what they would count without caps.");
    figure.table.columns = {{FigureWords::tr("Month"), 2, false},
                            {phaseName(Phase::Won, source.stages), 1, true},
                            {Common::tr("Said"), 1, true},
                            {FigureWords::tr("Weighted"), 1, true},
                            {Common::tr("Capped"), 1, true}};
    const auto add = [&](const ForecastColumn &column, const QString &label) {
        figure.chart.categories.push_back(forecastColumn(column, label, scale));
        figure.table.rows.push_back(
            tableRow({label, scale.said(column.won), scale.said(column.said),
                      scale.said(column.weighted), scale.said(column.cappedSum())}));
        figure.tableRecords.push_back(column.records);
    };
    bool any = false;
    for (const ForecastColumn &each : plan.columns) {
        add(each, axisMonth(each.month, source.today));
        any = any || !each.records.empty();
    }
    if (!plan.later.records.empty())
        add(plan.later, FigureWords::tr("Later"));
    addForecastError(figure, source, scale);
    figure.chart.kind = Chart::Kind::Columns;
    figure.chart.name = figure.title;
    figure.chart.future = static_cast<int>(plan.firstOpen);
    figure.chart.pastLabel = phaseName(Phase::Won, source.stages);
    figure.chart.futureLabel = Common::tr("Forecast");
    if (!any && plan.later.records.empty()) {
        figure.chart = {};
        figure.nothing = FigureWords::tr("No open opportunity has an expected close.");
        return figure;
    }
    concludeForecast(figure, plan, scale);
    addLeftOut(figure, source, plan.currency, Phase::Open);
    return figure;
}

} // namespace attache
