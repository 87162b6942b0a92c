#include "core/brief/figure.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/insight/customer_worth.h"
#include "core/insight/forecast_plan.h"
#include "core/insight/loss_causes.h"

#include <algorithm>

/// @file
/// The figures to steer by that are about money.

namespace attache {

namespace {

/// A chart has no room for more rows.
constexpr size_t MostRows = 8;

std::vector<qint64> lostFor(const FigureSource &source, std::optional<LostCause> cause)
{
    std::vector<qint64> records;
    for (const OpportunityFacts &deal : source.opportunities) {
        if (source.stages.isLost(deal.stage) && source.period.contains(deal.closedOn) &&
            deal.lostCause == cause)
            records.push_back(deal.id.value());
    }
    return records;
}

ChartCategory lossRow(const LossCauseRow &loss, const QString &value)
{
    ChartCategory row;
    row.label = loss.cause ? labelOf(*loss.cause) : FigureWords::tr("Not stated");
    ChartMark bar;
    bar.to = loss.count;
    bar.tone = loss.cause ? Tone::Danger : Tone::Muted;
    bar.look = loss.cause ? ChartMark::Look::Solid : ChartMark::Look::Dashed;
    row.marks = {bar};
    row.figure = countText(loss.count);
    row.note = value;
    row.tip = FigureWords::tr("%1: %n deal(s), %2", nullptr, loss.count).arg(row.label, value);
    return row;
}

void concludeLoss(Figure &figure, const LossCauses &causes)
{
    if (causes.stated < LeastForARate) {
        figure.finding = FigureWords::tr("%1 lost, %2 of them say why: too few for a pattern.")
                             .arg(countText(causes.lost), countText(causes.stated));
        figure.advice = FigureWords::tr("Choose a cause for each lost deal.");
        return;
    }
    const LossCauseRow &most = causes.rows.front();
    figure.finding =
        FigureWords::tr("Most were lost for \"%1\": %2 of %3.")
            .arg(labelOf(*most.cause), countText(most.count), countText(causes.stated));
    int wakeable = 0;
    for (const LossCauseRow &each : causes.rows)
        wakeable += each.wakeable;
    figure.advice =
        wakeable > 0
            ? FigureWords::tr("Of all lost, %n can be woken: look through them.", nullptr, wakeable)
            : FigureWords::tr("None says what would wake it: ask, and note it.");
}

} // namespace

Figure lossFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("loss-causes");
    figure.title = FigureWords::tr("Causes of loss");
    figure.question = FigureWords::tr("Why do we lose, and what comes back?");
    figure.unit = FigureWords::tr("deals");
    figure.definition =
        FigureWords::tr("What was lost in the period by the cause it names. Can be woken: it is "
                        "known what would wake it up. Shares are of those that name a cause.");
    const LossCauses causes = lossCauses(source.opportunities, source.period, source.stages);
    if (causes.lost == 0) {
        figure.nothing = FigureWords::tr("Nothing was lost in this period.");
        return figure;
    }
    const QString currency = mainCurrency(source.opportunities, source.stages);
    figure.chart.name = figure.title;
    figure.table.columns = {{FieldLabel::tr("Lost cause"), 3, false},
                            {FigureWords::tr("Deals"), 1, true},
                            {FigureWords::tr("Share"), 1, true},
                            {FigureWords::tr("Value"), 2, true},
                            {FigureWords::tr("Can be woken"), 1, true}};
    for (const LossCauseRow &each : causes.rows) {
        const Money value = each.value.of(currency);
        const QString said = AmountScale(value, currency).said(value);
        ChartCategory row = lossRow(each, said);
        row.records = lostFor(source, each.cause);
        const bool says = each.cause && causes.stated >= LeastForARate;
        figure.table.rows.push_back(tableRow(
            {row.label, countText(each.count),
             says ? percentText(shareOf(each.count, causes.stated).rate) : QStringLiteral("–"),
             said, countText(each.wakeable)}));
        figure.tableRecords.push_back(row.records);
        if (figure.chart.categories.size() < MostRows)
            figure.chart.categories.push_back(std::move(row));
    }
    concludeLoss(figure, causes);
    addLeftOut(figure, source, currency, Phase::Lost);
    return figure;
}

namespace {

struct SourceRow
{
    QString name;
    Money won;
    int deals = 0;
    int decided = 0;
    std::vector<qint64> brought;
    std::vector<qint64> lost;

    /// What was won, or else what was decided.
    const std::vector<qint64> &records() const { return brought.empty() ? lost : brought; }
};

/// By what was won from them, the most first.
std::vector<SourceRow> sourceRows(const FigureSource &source, const QString &currency)
{
    QHash<QString, SourceRow> rows;
    for (const OpportunityFacts &each : source.opportunities) {
        if (source.stages.isOpen(each.stage) || !source.period.contains(each.closedOn))
            continue;
        SourceRow &row = rows[each.source.trimmed()];
        row.name = each.source.trimmed();
        ++row.decided;
        if (!source.stages.isWon(each.stage)) {
            row.lost.push_back(each.id.value());
            continue;
        }
        ++row.deals;
        row.brought.push_back(each.id.value());
        if (each.currency == currency)
            row.won += each.amount.value_or(Money());
    }
    std::vector<SourceRow> sorted(rows.cbegin(), rows.cend());
    std::ranges::sort(sorted, [](const SourceRow &a, const SourceRow &b) {
        return std::tuple(-a.won.minor, -a.decided, a.name) <
               std::tuple(-b.won.minor, -b.decided, b.name);
    });
    return sorted;
}

bool says(const SourceRow &row)
{
    return row.decided >= LeastForARate;
}

ChartCategory sourceCategory(const SourceRow &source, const AmountScale &scale)
{
    ChartCategory row;
    row.label = source.name.isEmpty() ? FigureWords::tr("Not stated") : source.name;
    ChartMark bar;
    bar.to = scale.value(source.won);
    bar.tone = source.name.isEmpty() ? Tone::Muted : Tone::Accent;
    row.marks = {bar};
    row.figure = scale.text(source.won);
    row.note = says(source) ? FigureWords::tr("%1 of %2 won").arg(source.deals).arg(source.decided)
                            : FigureWords::tr("n = %1").arg(source.decided);
    row.tip = FigureWords::tr("%1: %2, %3 of %4 won")
                  .arg(row.label, scale.said(source.won), countText(source.deals),
                       countText(source.decided));
    row.records = source.records();
    return row;
}

void concludeSources(Figure &figure, const std::vector<SourceRow> &rows, Money won,
                     const AmountScale &scale)
{
    const auto isNamed = [](const SourceRow &row) { return !row.name.isEmpty(); };
    const auto first = std::ranges::find_if(rows, isNamed);
    if (first == rows.end()) {
        figure.finding = FigureWords::tr("No deal that was won names its source.");
        figure.advice = FigureWords::tr("Note where each deal came from.");
        return;
    }
    figure.finding = FigureWords::tr("%1 brought the most, %2 of %3.")
                         .arg(first->name, scale.said(first->won), scale.said(won));
    const auto rateOf = [](const SourceRow &row) { return shareOf(row.deals, row.decided).rate; };
    const SourceRow *best = nullptr;
    for (const SourceRow &each : rows) {
        if (says(each) && isNamed(each) && (!best || rateOf(each) > rateOf(*best)))
            best = &each;
    }
    figure.advice =
        best ? FigureWords::tr("Best rate: %1, %2. Give it more of your time.")
                   .arg(best->name, percentText(rateOf(*best)))
             : FigureWords::tr("No source has the %1 decisions a rate needs.").arg(LeastForARate);
}

} // namespace

Figure sourcesFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("sources");
    figure.title = FigureWords::tr("Revenue by source");
    figure.question = FigureWords::tr("Which source brings money?");
    figure.definition =
        FigureWords::tr("What was won in the period by the source that the deal names, with how "
                        "many of those decided were won. Below 5 decisions no rate is given.");
    const QString currency = mainCurrency(source.opportunities, source.stages);
    const std::vector<SourceRow> rows = sourceRows(source, currency);
    Money won;
    int deals = 0;
    for (const SourceRow &each : rows) {
        won += each.won;
        deals += each.deals;
    }
    if (deals == 0) {
        figure.nothing = FigureWords::tr("Nothing was won in this period.");
        return figure;
    }
    const AmountScale scale(won, currency);
    figure.unit = scale.unit();
    figure.chart.name = figure.title;
    figure.table.columns = {{FieldLabel::tr("Source"), 3, false},
                            {FigureWords::tr("Won value"), 2, true},
                            {phaseName(Phase::Won, source.stages), 1, true},
                            {FigureWords::tr("Decided"), 1, true},
                            {FigureWords::tr("Rate"), 1, true}};
    for (const SourceRow &each : rows) {
        ChartCategory row = sourceCategory(each, scale);
        figure.table.rows.push_back(tableRow(
            {row.label, scale.said(each.won), countText(each.deals), countText(each.decided),
             says(each) ? percentText(shareOf(each.deals, each.decided).rate)
                        : tooSmall(each.decided)}));
        figure.tableRecords.push_back(each.records());
        if (figure.chart.categories.size() < MostRows)
            figure.chart.categories.push_back(std::move(row));
    }
    concludeSources(figure, rows, won, scale);
    addLeftOut(figure, source, currency, Phase::Won);
    return figure;
}

namespace {

/// The deals that the value of the customers was won with.
std::vector<qint64> wonIn(const FigureSource &source, const DayRange &period)
{
    std::vector<qint64> records;
    for (const OpportunityFacts &each : source.opportunities) {
        if (source.stages.isWon(each.stage) && period.contains(each.closedOn))
            records.push_back(each.id.value());
    }
    return records;
}

ChartCategory worthBar(const QString &name, Money amount, const AmountScale &scale, Tone tone,
                       const QString &note)
{
    ChartCategory row;
    row.label = name;
    ChartMark mark;
    mark.to = scale.value(amount);
    mark.tone = tone;
    row.marks = {mark};
    row.figure = scale.text(amount);
    row.note = note;
    row.tip = name + QStringLiteral(": ") + scale.said(amount) + QStringLiteral(" · ") + note;
    return row;
}

/// What a customer brings, and what it costs to win one, which may be unknown.
std::vector<ChartCategory> worthBars(const CustomerWorth &worth, const AmountScale &scale,
                                     const std::vector<qint64> &records)
{
    ChartCategory brings =
        worthBar(FigureWords::tr("Lifetime value"), moneyOf(*worth.ltv), scale, Tone::Accent,
                 FigureWords::tr("%n customer(s)", nullptr, worth.customers));
    brings.records = records;
    ChartCategory costs;
    if (worth.cac) {
        brings.limit = scale.value(moneyOf(*worth.cac * worth.inputs.healthyRatio));
        costs = worthBar(FigureWords::tr("Cost of winning one"), moneyOf(*worth.cac), scale,
                         Tone::Warn, FigureWords::tr("%n new", nullptr, worth.newCustomers));
        costs.records = records;
    } else {
        costs.label = FigureWords::tr("Cost of winning one");
        costs.words = worth.inputs.spend > 0 ? FigureWords::tr("nobody new was won")
                                             : FigureWords::tr("spending is not set");
    }
    return {std::move(brings), std::move(costs)};
}

void addWorthInputs(Figure &figure, const CustomerWorth &worth, const AmountScale &scale,
                    const std::vector<qint64> &won)
{
    figure.table.columns = {{FigureWords::tr("Input"), 3, false},
                            {FigureWords::tr("Value"), 2, true}};
    const auto input = [&](const QString &name, const QString &value) {
        figure.table.rows.push_back(tableRow({name, value}));
        figure.tableRecords.emplace_back();
    };
    const auto result = [&](const QString &name, const QString &value) {
        figure.table.rows.push_back(tableRow({name, value}));
        figure.tableRecords.push_back(won);
    };
    result(FigureWords::tr("Won value"), scale.said(worth.value));
    result(FigureWords::tr("Customers"), countText(worth.customers));
    result(FigureWords::tr("New customers"), countText(worth.newCustomers));
    input(FigureWords::tr("Margin"), percentText(worth.inputs.margin));
    input(FigureWords::tr("Years kept"), countText(worth.inputs.yearsKept));
    input(FigureWords::tr("Spent in a year"), scale.said(moneyOf(worth.inputs.spend)));
    result(FigureWords::tr("Lifetime value"), scale.said(moneyOf(*worth.ltv)));
    result(FigureWords::tr("Cost of winning one"),
           worth.cac ? scale.said(moneyOf(*worth.cac)) : QStringLiteral("–"));
    result(FigureWords::tr("LTV : CAC"),
           worth.ratio ? oneDecimal(*worth.ratio) : QStringLiteral("–"));
}

void concludeWorth(Figure &figure, const CustomerWorth &worth, const AmountScale &scale)
{
    if (!worth.ratio) {
        figure.finding = FigureWords::tr("A customer brings %1 over the years.")
                             .arg(scale.said(moneyOf(*worth.ltv)));
        figure.advice =
            worth.inputs.spend > 0
                ? FigureWords::tr("Nobody new was won in this period: take a longer one.")
                : FigureWords::tr("Set what winning customers costs in Settings.");
        return;
    }
    figure.finding = FigureWords::tr("A customer brings %1 times what it costs (%n new).", nullptr,
                                     worth.newCustomers)
                         .arg(oneDecimal(*worth.ratio));
    if (worth.newCustomers < LeastForARate)
        figure.advice = FigureWords::tr("Too few new customers to rely on it.");
    else
        figure.advice = worth.isHealthy()
                            ? FigureWords::tr("At least %1 is healthy: win more.")
                                  .arg(worth.inputs.healthyRatio)
                            : FigureWords::tr("Below %1: spend less on winning, or keep customers "
                                              "longer.")
                                  .arg(worth.inputs.healthyRatio);
}

} // namespace

Figure worthFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("ltv-cac");
    figure.title = FigureWords::tr("LTV : CAC");
    figure.question = FigureWords::tr("Does a customer bring more than it costs?");
    const CustomerWorth worth =
        customerWorth(source.opportunities, wholePeriod(source), source.settings, source.stages);
    figure.definition =
        FigureWords::tr("LTV: won from a customer in a year × %1 % margin × %2 years kept. CAC: "
                        "%3 a year spent on winning customers ÷ new customers. Healthy from %4 on; "
                        "all inputs are in Settings, Weights and intervals.")
            .arg(worth.inputs.margin)
            .arg(worth.inputs.yearsKept)
            .arg(AmountScale(moneyOf(worth.inputs.spend), worth.currency)
                     .said(moneyOf(worth.inputs.spend)))
            .arg(worth.inputs.healthyRatio);
    if (!worth.ltv) {
        figure.nothing = FigureWords::tr("Nothing was won in this period.");
        return figure;
    }
    const AmountScale scale(moneyOf(*worth.ltv), worth.currency);
    figure.unit = scale.unit();
    figure.chart.name = figure.title;
    const std::vector<qint64> won = wonIn(source, worth.period);
    figure.chart.categories = worthBars(worth, scale, won);
    addWorthInputs(figure, worth, scale, won);
    concludeWorth(figure, worth, scale);
    addLeftOut(figure, source, worth.currency, Phase::Won);
    return figure;
}

std::vector<Figure> steeringFigures(const FigureSource &source)
{
    return {northStarFigure(source), readinessFigure(source), tierFigure(source),
            cadenceFigure(source),   lossFigure(source),      sourcesFigure(source),
            worthFigure(source)};
}

} // namespace attache
