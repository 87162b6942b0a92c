#include "core/brief/figure.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/insight/account_figures.h"
#include "core/insight/forecast_plan.h"

#include <QLocale>
#include <QMap>

#include <algorithm>

/// @file
/// The figures that are rates: how much is won, where value and hours go, how promises turn out.

namespace attache {

namespace {

constexpr qsizetype MostGroups = 7;

QString groupOf(const OpportunityFacts &facts, RateGroup group)
{
    switch (group) {
    case RateGroup::Industry:
        return groupKey(facts, OpportunityGroup::Industry);
    case RateGroup::Tier:
        return groupKey(facts, OpportunityGroup::Tier);
    case RateGroup::Source:
        return groupKey(facts, OpportunityGroup::Source);
    case RateGroup::Size:
        return groupKey(facts, OpportunityGroup::Size);
    case RateGroup::Coverage:
        return groupKey(facts, OpportunityGroup::Coverage);
    }
    return {};
}

QString groupName(const QString &key, RateGroup group, const FigureSource &source)
{
    if (group == RateGroup::Coverage)
        return key == QLatin1String("met") ? FigureWords::tr("Decider met")
                                           : FigureWords::tr("Decider never met");
    if (key.isEmpty())
        return FigureWords::tr("Not stated");
    if (group == RateGroup::Industry)
        return source.industries.value(key, key);
    if (group == RateGroup::Tier)
        return Common::tr("Tier %1").arg(key);
    return key;
}

struct RateRow
{
    QString name;
    int won = 0;
    int decided = 0;
    std::vector<qint64> records;

    Share share() const { return shareOf(won, decided); }
    bool says() const { return decided >= LeastForARate; }
};

/// The rows of @p group, those that say something first, by rate; and all of them as the last.
std::vector<RateRow> rateRows(const FigureSource &source, RateGroup group)
{
    QMap<QString, RateRow> rows;
    RateRow all;
    all.name = Common::tr("All");
    for (const OpportunityFacts &each : source.opportunities) {
        if (source.stages.isOpen(each.stage) || !source.period.contains(each.closedOn))
            continue;
        const QString key = groupOf(each, group);
        RateRow &row = rows[key];
        row.name = groupName(key, group, source);
        for (RateRow *count : {&row, &all}) {
            count->won += source.stages.isWon(each.stage) ? 1 : 0;
            ++count->decided;
            count->records.push_back(each.id.value());
        }
    }
    std::vector<RateRow> sorted(rows.cbegin(), rows.cend());
    std::ranges::stable_sort(sorted, [](const RateRow &a, const RateRow &b) {
        if (a.says() != b.says())
            return a.says();
        return a.says() ? a.share().rate > b.share().rate : a.decided > b.decided;
    });
    sorted.push_back(std::move(all));
    return sorted;
}

ChartCategory rateCategory(const RateRow &row)
{
    const Share share = row.share();
    ChartCategory made;
    made.label = row.name;
    made.note = FigureWords::tr("n = %1").arg(row.decided);
    made.records = row.records;
    if (!row.says()) {
        made.words = tooSmall(row.decided);
        made.tip = FigureWords::tr("%1: %2 of %3 won, too few for a rate")
                       .arg(row.name, countText(row.won), countText(row.decided));
        return made;
    }
    made.figure = percentText(share.rate);
    made.point = share.rate;
    made.low = share.low;
    made.high = share.high;
    made.tip = FigureWords::tr("%1: %2 of %3 won, %4; in 95 of 100 cases between %5 and %6")
                   .arg(row.name, countText(row.won), countText(row.decided), made.figure,
                        percentText(share.low), percentText(share.high));
    return made;
}

void concludeRates(Figure &figure, const std::vector<RateRow> &rows, const RateRow &all)
{
    const double average = all.share().rate;
    QStringList sure;
    for (const RateRow &row : rows) {
        if (row.says() && row.share().low > average)
            sure.append(row.name);
    }
    if (!rows.front().says()) {
        figure.finding =
            FigureWords::tr("No group has the %1 decisions a rate needs.").arg(LeastForARate);
        figure.advice = FigureWords::tr("Judge the individual deals, not these numbers.");
        return;
    }
    if (sure.isEmpty()) {
        figure.finding = FigureWords::tr("%1 looks best with %2,")
                             .arg(rows.front().name, percentText(rows.front().share().rate));
        figure.advice =
            FigureWords::tr("but all intervals include the average: change nothing yet.");
        return;
    }
    figure.finding = FigureWords::tr("%1 is above the average of %2 beyond chance.")
                         .arg(QLocale().createSeparatedList(sure), percentText(average));
    figure.advice = FigureWords::tr("Plan more first visits there.");
}

} // namespace

Figure winRateFigure(const FigureSource &source, RateGroup group)
{
    Figure figure;
    figure.key = QStringLiteral("win-rate");
    figure.title = FigureWords::tr("Win rate");
    figure.question = FigureWords::tr("Where does effort pay off?");
    figure.definition = FigureWords::tr(
        "Won ÷ (won + lost) of what was closed in the period. The line is Wilson's interval: "
        "in 95 of 100 cases the true rate lies in it. Below 5 decisions no rate is given.");
    std::vector<RateRow> rows = rateRows(source, group);
    const RateRow all = std::move(rows.back());
    rows.pop_back();
    if (all.decided == 0) {
        figure.nothing = FigureWords::tr("Nothing was won or lost in this period.");
        return figure;
    }
    Chart &chart = figure.chart;
    chart.name = figure.title;
    chart.low = 0;
    chart.high = 100;
    if (!rows.empty() && rows.front().says()) {
        chart.reference = all.share().rate;
        chart.referenceLabel = FigureWords::tr("average %1").arg(percentText(all.share().rate));
    }
    figure.table.columns = {{labelOf(group), 2, false},
                            {phaseName(Phase::Won, source.stages), 1, true},
                            {phaseName(Phase::Lost, source.stages), 1, true},
                            {FigureWords::tr("Rate"), 1, true},
                            {FigureWords::tr("95 % interval"), 2, true}};
    const auto addRow = [&](const RateRow &row) {
        const Share share = row.share();
        figure.table.rows.push_back(tableRow(
            {row.name, countText(row.won), countText(row.decided - row.won),
             row.says() ? percentText(share.rate) : tooSmall(row.decided),
             row.says() ? percentText(share.low) + QStringLiteral(" – ") + percentText(share.high)
                        : QString()}));
        figure.tableRecords.push_back(row.records);
    };
    for (const RateRow &row : rows) {
        if (static_cast<qsizetype>(chart.categories.size()) < MostGroups)
            chart.categories.push_back(rateCategory(row));
        addRow(row);
    }
    addRow(all);
    concludeRates(figure, rows, all);
    return figure;
}

namespace {

/// A figure of value and hours has as many points as a line can show.
constexpr size_t MostPoints = 60;

/// What was won in the period, by account.
QHash<Id<Account>, std::vector<qint64>> wonByAccount(const FigureSource &source)
{
    QHash<Id<Account>, std::vector<qint64>> records;
    for (const OpportunityFacts &each : source.opportunities) {
        if (source.stages.isWon(each.stage) && source.period.contains(each.closedOn))
            records[each.account].push_back(each.id.value());
    }
    return records;
}

/// The two lines of the chart, with a point for every so many accounts.
void drawPareto(Chart &chart, const Pareto &figures,
                const std::vector<std::vector<qint64>> &records)
{
    ChartLine value{FigureWords::tr("Value"), {}, Tone::Accent, false, {0.0}};
    ChartLine hours{FigureWords::tr("Hours"), {}, Tone::Warn, false, {0.0}};
    chart.categories.emplace_back().label = QStringLiteral("0");
    const size_t count = figures.rows.size();
    const size_t step = (count + MostPoints - 1) / MostPoints;
    qint64 minutes = 0;
    for (size_t i = 0; i < count; ++i) {
        const ParetoRow &row = figures.rows[i];
        minutes += row.minutes;
        if ((i + 1) % step != 0 && i + 1 != count)
            continue;
        const double hoursShare =
            figures.minutes > 0 ? 100.0 * static_cast<double>(minutes) / figures.minutes : 0;
        ChartCategory place;
        place.label = countText(static_cast<qint64>(i) + 1);
        place.tip = FigureWords::tr("The first %1 accounts: %2 of the value, %3 of the hours")
                        .arg(place.label, percentText(row.shareSoFar), percentText(hoursShare));
        place.records = records[i];
        chart.categories.push_back(std::move(place));
        value.values.emplace_back(row.shareSoFar);
        hours.values.emplace_back(hoursShare);
        if (chart.marked < 0 && static_cast<int>(i + 1) >= figures.vitalFew) {
            chart.marked = static_cast<int>(chart.categories.size()) - 1;
            chart.markedLabel = FigureWords::tr("first %n account(s)", nullptr, figures.vitalFew);
            const QString share = Common::tr("%1 %2");
            value.markedLabel = share.arg(percentText(row.shareSoFar), value.name);
            if (figures.minutes > 0)
                hours.markedLabel = share.arg(percentText(hoursShare), hours.name);
        }
    }
    chart.kind = Chart::Kind::Lines;
    chart.low = 0;
    chart.high = 100;
    chart.filled = true;
    chart.lines = {std::move(value), std::move(hours)};
}

void concludePareto(Figure &figure, const Pareto &figures)
{
    //: %1 are percent of the value, %2 percent of the hours
    figure.finding =
        FigureWords::tr("%n account(s) bring 80 % of the value", nullptr, figures.vitalFew) +
        (figures.minutes > 0 ? FigureWords::tr(" and take %1 of the hours.")
                                   .arg(percentText(figures.minutesOfVitalFew))
                             : QStringLiteral("."));
    if (figures.minutes == 0)
        figure.advice = FigureWords::tr("No visit has an end time. Enter when visits end.");
    else if (figures.minutesOfVitalFew < 50)
        figure.advice =
            FigureWords::tr("Most hours go elsewhere: take the small accounts by phone.");
}

} // namespace

Figure valueAndHoursFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("value-hours");
    figure.title = Common::tr("Value and hours");
    figure.question = FigureWords::tr("Does our time go where the money is?");
    figure.definition = FigureWords::tr(
        "Accounts by what was won from them in the period, the most valuable first; both "
        "lines add up to 100 %. Hours are those of visits that were held.");
    const std::vector<Pareto> all =
        pareto(source.opportunities, source.times, source.period, source.stages);
    if (all.empty() || all.front().rows.empty()) {
        figure.nothing = FigureWords::tr("Nothing was won in this period.");
        return figure;
    }
    const Pareto &figures = all.front();
    QHash<Id<Account>, QString> names;
    for (const OpportunityFacts &each : source.opportunities)
        names.insert(each.account, each.accountName);
    figure.table.columns = {{FieldLabel::tr("Account"), 2, false},
                            {FigureWords::tr("Won value"), 1, true},
                            {FigureWords::tr("Share so far"), 1, true},
                            {FigureWords::tr("Hours"), 1, true}};
    const AmountScale scale(figures.value, figures.currency);
    const QHash<Id<Account>, std::vector<qint64>> won = wonByAccount(source);
    for (const ParetoRow &row : figures.rows) {
        figure.table.rows.push_back(
            tableRow({names.value(row.account), scale.said(row.value), percentText(row.shareSoFar),
                      QLocale().toString(row.minutes / 60.0, 'f', 1)}));
        figure.tableRecords.push_back(won.value(row.account));
    }
    figure.chart.name = figure.title;
    drawPareto(figure.chart, figures, figure.tableRecords);
    concludePareto(figure, figures);
    addLeftOut(figure, source, figures.currency, Phase::Won);
    return figure;
}

namespace {

constexpr int PromiseMonths = 6;

/// Not all months have enough promises for a rate; those are left as gaps.
ChartLine promiseLine(const FigureSource &source, Party party, const std::vector<QDate> &months,
                      std::vector<std::array<PromiseTotal, 2>> &totals)
{
    ChartLine line;
    line.name = labelOf(party);
    line.tone = party == Party::Us ? Tone::Accent : Tone::Muted;
    for (size_t i = 0; i < months.size(); ++i) {
        if (totals.size() <= i)
            totals.push_back(promiseTotals(source.promises, source.today,
                                           {months[i], months[i].addMonths(1).addDays(-1)}));
        const PromiseTotal &total = totals[i].at(party == Party::Us ? 0 : 1);
        const Share share = shareOf(total.keptInTime, total.decided());
        line.values.push_back(share.n >= LeastForARate ? std::optional(share.rate) : std::nullopt);
    }
    return line;
}

QString rateOrWords(const PromiseTotal &total)
{
    const Share share = shareOf(total.keptInTime, total.decided());
    return share.n >= LeastForARate ? percentText(share.rate) : tooSmall(share.n);
}

using MonthTotals = std::array<PromiseTotal, 2>;

/// The accounts with a promise that fell due within @p days and was not dropped.
std::vector<qint64> accountsWithDue(const FigureSource &source, DayRange days)
{
    std::vector<qint64> accounts;
    for (const PromiseFacts &each : source.promises) {
        const bool waits = each.state == PromiseState::Open && each.due >= source.today;
        if (days.contains(each.due) && each.state != PromiseState::Dropped && !waits &&
            !each.account.isNull())
            accounts.push_back(each.account.value());
    }
    std::ranges::sort(accounts);
    accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end());
    return accounts;
}

void addPromiseTable(Figure &figure, const std::vector<MonthTotals> &totals, const MonthTotals &all)
{
    figure.table.columns = {{FigureWords::tr("Month"), 2, false}};
    for (const Party party : {Party::Us, Party::Them}) {
        figure.table.columns.push_back({FigureWords::tr("%1: due").arg(labelOf(party)), 1, true});
        figure.table.columns.push_back(
            {FigureWords::tr("%1: in time").arg(labelOf(party)), 1, true});
    }
    const auto addRow = [&](const QString &name, const MonthTotals &row) {
        figure.table.rows.push_back(
            tableRow({name, countText(row[0].decided()), rateOrWords(row[0]),
                      countText(row[1].decided()), rateOrWords(row[1])}));
    };
    for (size_t i = 0; i < totals.size(); ++i)
        addRow(figure.chart.categories[i].label, totals[i]);
    addRow(Common::tr("All"), all);
}

void concludePromises(Figure &figure, const MonthTotals &all)
{
    figure.finding = FigureWords::tr("Of ours %1 of %2 were kept in time, of theirs %3 of %4.")
                         .arg(countText(all[0].keptInTime), countText(all[0].decided()),
                              countText(all[1].keptInTime), countText(all[1].decided()));
    if (all[0].overdue > 0)
        figure.advice =
            FigureWords::tr("%n of ours is overdue: tell them today when it will be done.", nullptr,
                            all[0].overdue);
    else if (all[1].overdue > 0)
        figure.advice =
            FigureWords::tr("%n of theirs is overdue: ask for it.", nullptr, all[1].overdue);
}

} // namespace

Figure promisesFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("promises");
    figure.title = FigureWords::tr("Promises kept");
    figure.question = FigureWords::tr("Do we do what we say? Do they?");
    figure.unit = FigureWords::tr("kept in time, %");
    figure.definition = FigureWords::tr(
        "Of the promises that were due, those kept by their day. Dropped ones and those not "
        "due yet do not count; months with fewer than 5 are left out of the lines.");
    const auto all = promiseTotals(source.promises, source.today, source.period);
    if (all[0].decided() + all[1].decided() == 0) {
        figure.nothing = FigureWords::tr("No promise was due in this period.");
        return figure;
    }
    std::vector<QDate> months;
    const QDate present(source.today.year(), source.today.month(), 1);
    for (int i = PromiseMonths - 1; i >= 0; --i)
        months.push_back(present.addMonths(-i));
    std::vector<MonthTotals> totals;
    Chart &chart = figure.chart;
    chart.kind = Chart::Kind::Lines;
    chart.name = figure.title;
    chart.low = 0;
    chart.high = 100;
    for (const int value : {0, 50, 100})
        chart.grid.emplace_back(value, countText(value));
    for (const Party party : {Party::Us, Party::Them}) {
        const PromiseTotal &total = all.at(party == Party::Us ? 0 : 1);
        ChartLine line = promiseLine(source, party, months, totals);
        line.name += QLatin1Char(' ') + rateOrWords(total);
        line.note = FigureWords::tr("%n due", nullptr, total.decided());
        chart.lines.push_back(std::move(line));
    }
    for (size_t i = 0; i < months.size(); ++i) {
        ChartCategory month;
        month.label = axisMonth(months[i], source.today);
        month.tip = FigureWords::tr("%1: we %2 of %3, they %4 of %5 in time")
                        .arg(month.label, countText(totals[i][0].keptInTime),
                             countText(totals[i][0].decided()), countText(totals[i][1].keptInTime),
                             countText(totals[i][1].decided()));
        month.records = accountsWithDue(source, {months[i], months[i].addMonths(1).addDays(-1)});
        figure.tableRecords.push_back(month.records);
        chart.categories.push_back(std::move(month));
    }
    figure.countsAccounts = true;
    figure.tableRecords.push_back(accountsWithDue(source, source.period));
    addPromiseTable(figure, totals, all);
    concludePromises(figure, all);
    return figure;
}

} // namespace attache
