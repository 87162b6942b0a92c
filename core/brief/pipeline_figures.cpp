#include "core/brief/figure.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/insight/bridge.h"
#include "core/insight/by_stage.h"
#include "core/insight/forecast_plan.h"
#include "core/insight/funnel.h"
#include "core/insight/stage_days.h"

#include <QLocale>
#include <QMap>
#include <QSet>

#include <algorithm>

/// @file
/// The figures of what is open: funnel, days in stage, the bridge.

namespace attache {

namespace {

/// The furthest place in @p stages that each of the opportunities has ever reached, in their order.
std::vector<size_t> furthestPlaces(const FigureSource &source, const std::vector<Stage> &stages)
{
    ByStage<size_t> places;
    const auto placeOf = [&](Stage stage) {
        return places.of(stage, [&](Stage each) { return source.stages.rungOf(each, stages); });
    };
    const ByOpportunity<StageStep> histories(source.steps);
    std::vector<size_t> all;
    all.reserve(source.opportunities.size());
    for (const OpportunityFacts &each : source.opportunities) {
        size_t furthest = placeOf(each.stage);
        for (const StageStep &step : histories.of(each.id)) {
            const size_t before = step.from ? placeOf(*step.from) : 0;
            furthest = std::max({furthest, placeOf(step.to), before});
        }
        all.push_back(furthest);
    }
    return all;
}

/// The step after which the largest share is lost, of those that enough have stood before.
size_t weakestStep(const Cohort &cohort)
{
    size_t weakest = 0;
    for (size_t i = 1; i < cohort.reached.size(); ++i) {
        if (cohort.reached.at(i - 1) < LeastForARate)
            continue;
        if (weakest == 0 || cohort.conversion(i) < cohort.conversion(weakest))
            weakest = i;
    }
    return weakest;
}

TableBlock cohortTable(const Funnel &funnel, const FigureSource &source)
{
    TableBlock table;
    table.columns = {{FigureWords::tr("Opened in"), 2, false},
                     {FigureWords::tr("Opened"), 1, true}};
    for (size_t i = 1; i < funnel.stages.size(); ++i)
        table.columns.push_back({source.stages.label(funnel.stages[i], funnel.set), 1, true});
    table.columns.push_back({phaseName(Phase::Lost, source.stages), 1, true});
    const auto row = [&](const QString &name, const Cohort &cohort) {
        QStringList cells{name, countText(cohort.opened())};
        for (size_t i = 1; i < funnel.stages.size(); ++i)
            cells.append(countText(cohort.reached.at(i)) +
                         (cohort.reached.at(i - 1) >= LeastForARate
                              ? QStringLiteral("  ") + percentText(cohort.conversion(i))
                              : QString()));
        cells.append(countText(cohort.lost));
        table.rows.push_back(tableRow(cells));
    };
    for (const Cohort &cohort : funnel.months)
        row(cohort.month.isValid() ? monthName(cohort.month, source.today)
                                   : FigureWords::tr("Not stated"),
            cohort);
    row(Common::tr("All"), funnel.all);
    return table;
}

/// The opportunities behind each row of cohortTable().
std::vector<std::vector<qint64>> cohortRecords(const Funnel &funnel, const FigureSource &source)
{
    QHash<QDate, qsizetype> rows;
    for (const Cohort &cohort : funnel.months)
        rows.insert(cohort.month, rows.size());
    std::vector<std::vector<qint64>> records(funnel.months.size() + 1);
    QDate day;
    qsizetype row = rows.value(day, -1);
    for (const OpportunityFacts &each : source.opportunities) {
        if (!source.period.contains(each.openedOn))
            continue;
        records.back().push_back(each.id.value());
        // What stands side by side was mostly opened together.
        if (each.openedOn != day) {
            day = each.openedOn;
            row = rows.value(monthOf(day), -1);
        }
        if (row >= 0)
            records[static_cast<size_t>(row)].push_back(each.id.value());
    }
    return records;
}

void findLeak(Figure &figure, const FigureSource &source, const Funnel &funnel, size_t weakest)
{
    const Cohort &all = funnel.all;
    const int before = all.reached.at(weakest - 1);
    const int gone = before - all.reached.at(weakest);
    figure.finding = FigureWords::tr("The largest loss is after %1: %2 of %3 went no further.")
                         .arg(source.stages.label(funnel.stages[weakest - 1], funnel.set),
                              countText(gone), countText(before));
    int lost = 0;
    int unmet = 0;
    for (const OpportunityFacts &each : source.opportunities) {
        if (!source.stages.isLost(each.stage) || !source.period.contains(each.openedOn))
            continue;
        ++lost;
        unmet += each.hasMetDecider ? 0 : 1;
    }
    if (unmet > 0)
        figure.advice =
            FigureWords::tr("Of %1 lost, %2 never reached a decision maker or budget holder.")
                .arg(countText(lost), countText(unmet));
}

} // namespace

Figure funnelFigure(const FigureSource &source)
{
    const Funnel result = funnel(source.opportunities, source.steps, source.period, source.stages,
                                 sharedSet(source.opportunities, source.stages));
    const Cohort &all = result.all;
    Figure figure;
    figure.key = QStringLiteral("funnel");
    figure.title = FigureWords::tr("Stage funnel");
    figure.question = FigureWords::tr("Which step loses most?");
    figure.definition =
        FigureWords::tr("Opportunities opened in the period, by the furthest stage each has "
                        "ever reached. The share is that of those in the stage before.");
    if (all.opened() == 0) {
        figure.nothing = FigureWords::tr("No opportunity was opened in this period.");
        return figure;
    }
    const size_t weakest = weakestStep(all);
    const auto furthest = furthestPlaces(source, result.stages);
    figure.chart.name = figure.title;
    for (size_t i = 0; i < result.stages.size(); ++i) {
        ChartCategory row;
        row.label = source.stages.label(result.stages[i], result.set);
        row.figure = countText(all.reached.at(i));
        ChartMark bar;
        bar.to = all.reached.at(i);
        bar.strength =
            45 + static_cast<int>(55 * i / std::max<size_t>(result.stages.size() - 1, 1));
        row.marks = {bar};
        if (i + 1 < result.stages.size() && all.reached.at(i) > 0) {
            const bool says = all.reached.at(i) >= LeastForARate;
            row.between = says ? QStringLiteral("↓ ") + percentText(all.conversion(i + 1))
                               : QStringLiteral("↓ ") + countText(all.reached.at(i + 1)) +
                                     QStringLiteral(" / ") + countText(all.reached.at(i));
            row.betweenTone = i + 1 == weakest ? Tone::Warn : Tone::Muted;
        }
        row.tip = FigureWords::tr("%1: %n reached it", nullptr, all.reached.at(i)).arg(row.label);
        for (size_t deal = 0; deal < furthest.size(); ++deal) {
            const OpportunityFacts &each = source.opportunities[deal];
            if (source.period.contains(each.openedOn) && furthest[deal] >= i)
                row.records.push_back(each.id.value());
        }
        figure.chart.categories.push_back(std::move(row));
    }
    figure.table = cohortTable(result, source);
    figure.tableRecords = cohortRecords(result, source);
    if (weakest > 0)
        findLeak(figure, source, result, weakest);
    else
        figure.finding = FigureWords::tr("%n opened: too few to say where they are lost.", nullptr,
                                         all.opened());
    return figure;
}

namespace {

using DealsById = QHash<Id<Opportunity>, const OpportunityFacts *>;

/// The bars of one stage, with what is said beside them.
ChartCategory stayOf(const StageDays &each, const StageDaysFigure &days, const DealsById &facts,
                     const StageBook &stages, Id<StageSet> set)
{
    ChartCategory row;
    row.label = stages.label(each.stage, set);
    if (each.finished > 0) {
        ChartMark median;
        median.to = each.median;
        ChartMark longest;
        longest.from = each.median;
        longest.to = std::max(each.longest, each.median);
        longest.strength = 16;
        row.marks = {median, longest};
    }
    if (each.limit > 0)
        row.limit = each.limit;
    row.note = each.finished > 0
                   ? FigureWords::tr("median %1 · longest %2").arg(each.median).arg(each.longest)
                   : FigureWords::tr("none has left it yet");
    if (each.stuck > 0)
        row.note += FigureWords::tr(" · %n stuck", nullptr, each.stuck);
    row.tip = row.label + QStringLiteral(": ") + row.note;
    for (const StuckOpportunity &stuck : days.stuck) {
        if (facts.value(stuck.id)->stage == each.stage)
            row.records.push_back(stuck.id.value());
    }
    // Where none is stuck, those that are in it.
    for (auto deal = facts.cbegin(); each.stuck == 0 && deal != facts.cend(); ++deal) {
        if (deal.value()->stage == each.stage)
            row.records.push_back(deal.key().value());
    }
    std::ranges::sort(row.records);
    return row;
}

/// What the deals beyond their limit come to, and which of them to look at first.
void concludeStuck(Figure &figure, const StageDaysFigure &days, const DealsById &facts,
                   const QString &currency)
{
    if (days.stuck.empty()) {
        figure.finding = FigureWords::tr("No deal is beyond the limit of its stage.");
        return;
    }
    Money stuck;
    for (const StuckOpportunity &each : days.stuck) {
        const OpportunityFacts &deal = *facts.value(each.id);
        if (deal.currency == currency)
            stuck += deal.amount.value_or(Money());
    }
    figure.finding = FigureWords::tr("%n deal(s) beyond the limit, together %1.", nullptr,
                                     static_cast<int>(days.stuck.size()))
                         .arg(AmountScale(stuck, currency).said(stuck));
    const StuckOpportunity &worst = days.stuck.front();
    const OpportunityFacts &deal = *facts.value(worst.id);
    //: %1 is an account, %2 a deal, %3 and %4 are numbers of days
    figure.advice = FigureWords::tr("First %1, %2: %3 days, limit %4.")
                        .arg(deal.accountName, deal.name)
                        .arg(worst.days)
                        .arg(worst.limit);
}

} // namespace

Figure stageDaysFigure(const FigureSource &source)
{
    const StageDaysFigure days =
        stageDays(source.opportunities, source.steps, source.today, source.stages);
    Figure figure;
    figure.key = QStringLiteral("stage-days");
    figure.title = FigureWords::tr("Days in stage");
    figure.question = FigureWords::tr("Which deals are stuck?");
    figure.definition = FigureWords::tr(
        "The dark bar is the median of the stays that are over, the light one the longest. "
        "The red line is the limit of the stage; beyond it a deal is stuck.");
    DealsById facts;
    for (const OpportunityFacts &each : source.opportunities)
        facts.insert(each.id, &each);
    figure.table.columns = {
        {FieldLabel::tr("Stage"), 2, false},   {FigureWords::tr("Median days"), 1, true},
        {FigureWords::tr("Longest"), 1, true}, {Common::tr("Limit"), 1, true},
        {FigureWords::tr("Now"), 1, true},     {Common::tr("Stuck"), 1, true}};
    const auto numberText = [](int count, bool known) {
        return known ? countText(count) : QStringLiteral("–");
    };
    int present = 0;
    const Id<StageSet> set = sharedSet(source.opportunities, source.stages);
    for (const StageDays &each : daysInSet(days.stages, source.stages, set)) {
        present += each.present + each.finished;
        ChartCategory row = stayOf(each, days, facts, source.stages, set);
        figure.table.rows.push_back(tableRow({row.label, numberText(each.median, each.finished > 0),
                                              numberText(each.longest, each.finished > 0),
                                              numberText(each.limit, each.limit > 0),
                                              countText(each.present), countText(each.stuck)}));
        figure.tableRecords.push_back(row.records);
        figure.chart.categories.push_back(std::move(row));
    }
    figure.chart.name = figure.title;
    if (present == 0) {
        figure.chart = {};
        figure.nothing = FigureWords::tr("No opportunity has been in any stage yet.");
        return figure;
    }
    concludeStuck(figure, days, facts, mainCurrency(source.opportunities, source.stages));
    return figure;
}

namespace {

/// One column of the bridge.
struct BridgeColumn
{
    QString label;
    Money amount; ///< with its sign
    int count = 0;
    Tone tone = Tone::Accent;
    ChartMark::Look look = ChartMark::Look::Solid;
    bool total = false;
    std::vector<qint64> records;
};

/// Which opportunities stand behind each change.
class BridgeRecords
{
public:
    BridgeRecords(const FigureSource &source, const QString &currency, QDate from, QDate to)
    {
        const ByOpportunity<StageStep> steps(source.steps);
        const ByOpportunity<TermsStep> terms(source.terms);
        StagePhases phases(source.stages);
        for (const OpportunityFacts &each : source.opportunities) {
            if (each.currency != currency)
                continue;
            const auto on = [&](QDate day) {
                return stateOn(each, steps.of(each.id), terms.of(each.id), day, phases);
            };
            sort(each.id.value(), on(from), on(to));
        }
    }

    std::vector<qint64> opening, opened, reopened, raised, lowered, won, lost, closing;

private:
    void sort(qint64 id, const OpportunityState &before, const OpportunityState &after)
    {
        if (before.open())
            opening.push_back(id);
        if (after.open())
            closing.push_back(id);
        const Money was = before.amount.value_or(Money());
        const Money is = after.amount.value_or(Money());
        if (before.open() && after.open() && was != is)
            (was < is ? raised : lowered).push_back(id);
        if (!before.open() && after.open())
            (before.exists ? reopened : opened).push_back(id);
        if ((before.open() || !before.exists) && after.exists && !after.open())
            (isWon(after.phase) ? won : lost).push_back(id);
    }
};

std::vector<BridgeColumn> bridgeColumns(const Bridge &result, const BridgeRecords &records,
                                        const QString &currency, const StageBook &stages,
                                        const QString &from, const QString &to)
{
    const auto sum = [&](const BridgeStep &step) { return step.value.of(currency); };
    const auto less = [&](const BridgeStep &step) { return Money{-sum(step).minor}; };
    using Look = ChartMark::Look;
    std::vector<BridgeColumn> columns = {
        {from, sum(result.opening), result.opening.count, Tone::Accent, Look::Solid, true,
         records.opening},
        {FigureWords::tr("New"), sum(result.opened), result.opened.count, Tone::Accent, Look::Weak,
         false, records.opened},
        {FigureWords::tr("Reopened"), sum(result.reopened), result.reopened.count, Tone::Accent,
         Look::Weak, false, records.reopened},
        {FigureWords::tr("Raised"), sum(result.raised), result.raised.count, Tone::Accent,
         Look::Weak, false, records.raised},
        {FigureWords::tr("Lowered"), less(result.lowered), result.lowered.count, Tone::Muted,
         Look::Solid, false, records.lowered},
        {phaseName(Phase::Won, stages), less(result.won), result.won.count, Tone::Ok, Look::Solid,
         false, records.won},
        {phaseName(Phase::Lost, stages), less(result.lost), result.lost.count, Tone::Danger,
         Look::Solid, false, records.lost},
        {to, sum(result.closing), result.closing.count, Tone::Accent, Look::Solid, true,
         records.closing},
    };
    // A change that applies to no opportunity is left out.
    std::erase_if(columns,
                  [](const BridgeColumn &column) { return !column.total && column.count == 0; });
    return columns;
}

void addBridge(Chart &chart, const std::vector<BridgeColumn> &columns, const AmountScale &scale)
{
    double level = 0;
    double least = scale.value(columns.front().amount);
    double most = 0;
    for (const BridgeColumn &each : columns) {
        const double amount = scale.value(each.amount);
        ChartMark mark;
        mark.look = each.look;
        mark.tone = each.tone;
        mark.from = each.total ? 0 : level;
        mark.to = each.total ? amount : level + amount;
        level = mark.to;
        least = std::min({least, level, each.total ? level : mark.from});
        most = std::max({most, mark.from, mark.to});
        ChartCategory column;
        column.label = each.label;
        column.figure = each.total ? scale.text(each.amount) : scale.change(each.amount);
        column.figureTone = each.total ? Tone::Neutral : each.tone;
        column.marks = {mark};
        column.tip = FigureWords::tr("%1: %2, %n deal(s)", nullptr, each.count)
                         .arg(each.label, scale.said(each.amount));
        column.records = each.records;
        chart.categories.push_back(std::move(column));
    }
    chart.kind = Chart::Kind::Columns;
    chart.connected = true;
    // Small changes of a large sum would not be seen on an axis from zero.
    chart.broken = least > most * 0.5 && most > least;
    chart.low = chart.broken ? least - (most - least) * 0.6 : std::min(least, 0.0);
    if (chart.low < 0 && least >= 0)
        chart.low = 0;
    chart.broken = chart.broken && chart.low > 0;
    chart.high = most > chart.low ? most : chart.low + 1;
}

/// Why most of the deals @p lost were lost; empty where none says why.
QString mostLostTo(const FigureSource &source, const std::vector<qint64> &lost)
{
    const QSet<qint64> among(lost.cbegin(), lost.cend());
    QMap<LostCause, int> counts;
    for (const OpportunityFacts &each : source.opportunities) {
        if (each.lostCause && among.contains(each.id.value()))
            ++counts[*each.lostCause];
    }
    const auto most = std::max_element(counts.cbegin(), counts.cend());
    return most == counts.cend() ? QString() : labelOf(most.key());
}

QString bridgeAdvice(const FigureSource &source, const Bridge &result,
                     const std::vector<qint64> &lost, Money change)
{
    if (result.lost.count > result.won.count)
        return FigureWords::tr("%1 lost against %2 won: look at why before adding new ones.")
            .arg(countText(result.lost.count), countText(result.won.count));
    if (result.opened.count == 0)
        return FigureWords::tr("Nothing new came in: plan first visits.");
    if (const QString cause = mostLostTo(source, lost); !cause.isEmpty())
        //: %1 is why a deal was lost: "Price"
        return FigureWords::tr("Lost most often to: %1. Be prepared for that first.").arg(cause);
    return change.minor > 0
               ? FigureWords::tr("New deals alone are no progress: give each its next step.")
               : FigureWords::tr("Fill it up again: plan first visits.");
}

} // namespace

Figure bridgeFigure(const FigureSource &source)
{
    const auto [from, to] = bridgeDays(source.period, source.today);
    const Bridge result =
        bridge(source.opportunities, source.steps, source.terms, from, to, source.stages);
    const QString currency = mainCurrency(source.opportunities, source.stages);
    const Money opening = result.opening.value.of(currency);
    const Money closing = result.closing.value.of(currency);
    const AmountScale scale(std::max(opening, closing), currency);
    Figure figure;
    figure.key = QStringLiteral("bridge");
    figure.title = FigureWords::tr("Pipeline movement");
    figure.question = FigureWords::tr("Where did the money come from, where did it go?");
    figure.unit = scale.unit();
    figure.definition = FigureWords::tr(
        "Open amounts at the end of the first and of the last day, and what changed between: "
        "new, reopened, raised, lowered, won and lost. Amounts in other currencies are left "
        "out.");
    if (result.opening.count + result.closing.count + result.opened.count == 0) {
        figure.nothing = FigureWords::tr("Nothing was open in this period.");
        return figure;
    }
    const BridgeRecords records(source, currency, from, to);
    const auto columns = bridgeColumns(result, records, currency, source.stages,
                                       dayName(from, source.today), dayName(to, source.today));
    addBridge(figure.chart, columns, scale);
    figure.chart.name = figure.title;
    figure.table.columns = {{FigureWords::tr("Change"), 2, false},
                            {FigureWords::tr("Deals"), 1, true},
                            {FieldLabel::tr("Amount"), 1, true}};
    for (const BridgeColumn &each : columns) {
        figure.table.rows.push_back(
            tableRow({each.label, countText(each.count), scale.said(each.amount)}));
        figure.tableRecords.push_back(each.records);
    }
    const Money change{closing.minor - opening.minor};
    if (change.minor == 0)
        figure.finding = FigureWords::tr("As much is open as before.");
    else if (change.minor > 0)
        figure.finding = FigureWords::tr("%1 more is open than before.").arg(scale.said(change));
    else
        figure.finding =
            FigureWords::tr("%1 less is open than before.").arg(scale.said(Money{-change.minor}));
    figure.advice = bridgeAdvice(source, result, records.lost, change);
    addLeftOut(figure, source, currency, Phase::Open);
    return figure;
}

} // namespace attache
