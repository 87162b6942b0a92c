#include "core/brief/figure.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/insight/account_figures.h"
#include "core/insight/forecast_plan.h"
#include "core/insight/tier_distribution.h"

#include <QLocale>

#include <algorithm>

/// @file
/// The figures to steer by: the north star, whether preparing pays, tiers, cadence, causes of loss,
/// sources of money, the worth of a customer.

namespace attache {

namespace {

std::vector<qint64> dealsWhere(const FigureSource &source, auto suits)
{
    std::vector<qint64> ids;
    for (const OpportunityFacts &each : source.opportunities) {
        if (suits(each))
            ids.push_back(each.id.value());
    }
    return ids;
}

bool isMoney(StarFigure figure)
{
    return figure == StarFigure::WonValue || figure == StarFigure::OpenValue ||
           figure == StarFigure::WeightedValue;
}

bool isShare(StarFigure figure)
{
    return figure == StarFigure::WinRate || figure == StarFigure::Coverage ||
           figure == StarFigure::PromisesKept || figure == StarFigure::CadenceKept;
}

QString starText(StarFigure figure, double value, const QString &currency)
{
    if (isMoney(figure)) {
        const Money amount = Money::fromMajor(static_cast<qint64>(value));
        return AmountScale(amount, currency).said(amount);
    }
    if (isShare(figure))
        return percentText(value);
    return figure == StarFigure::VisitHours
               ? Common::tr("%1 h").arg(QLocale().toString(value, 'f', 0))
               : QLocale().toString(value, 'f', 0);
}

QString starText(const StarValue &value, const QString &currency)
{
    return value.value ? starText(value.figure, *value.value, currency)
                       : FigureWords::tr("nothing yet");
}

QString nameOf(const NorthStar &star)
{
    return star.name.isEmpty() ? labelOf(star.star.figure) : star.name;
}

/// The weakest of the shares among @p drivers that is below half.
const StarValue *weakDriver(const std::vector<StarValue> &drivers)
{
    constexpr double Half = 50;
    const StarValue *weakest = nullptr;
    for (const StarValue &each : drivers) {
        if (!isShare(each.figure) || !each.value || *each.value >= Half || each.n < LeastForARate)
            continue;
        if (!weakest || *each.value < *weakest->value)
            weakest = &each;
    }
    return weakest;
}

void concludeStar(Figure &figure, const NorthStar &star)
{
    const QString value = starText(star.star, star.currency);
    if (star.target <= 0) {
        figure.finding = FigureWords::tr("%1: %2.").arg(nameOf(star), value);
        figure.advice = FigureWords::tr("Set a target in Settings, Weights and intervals.");
        return;
    }
    const double reached = star.reached().value_or(0);
    figure.finding = FigureWords::tr("%1 is %2 of the target of %3.")
                         .arg(value, percentText(reached),
                              starText(star.star.figure, star.target, star.currency));
    if (const StarValue *weak = weakDriver(star.drivers); weak && reached < 100)
        figure.advice = FigureWords::tr("Weakest driver: %1, %2. Begin there.")
                            .arg(labelOf(weak->figure), starText(*weak, star.currency));
    else
        figure.advice = reached >= 100 ? FigureWords::tr("Reached: set the next target.")
                                       : FigureWords::tr("The drivers hold: stay at it.");
}

/// The deals that @p figure is made of; none where it is made of something else.
std::vector<qint64> dealsOf(StarFigure figure, const FigureSource &source)
{
    switch (figure) {
    case StarFigure::WonValue:
    case StarFigure::WonDeals:
        return dealsWhere(source, [&](const OpportunityFacts &deal) {
            return source.stages.isWon(deal.stage) && source.period.contains(deal.closedOn);
        });
    case StarFigure::WinRate:
        return dealsWhere(source, [&](const OpportunityFacts &deal) {
            return !source.stages.isOpen(deal.stage) && source.period.contains(deal.closedOn);
        });
    case StarFigure::OpenValue:
    case StarFigure::WeightedValue:
        return dealsWhere(
            source, [&](const OpportunityFacts &deal) { return source.stages.isOpen(deal.stage); });
    default:
        return {};
    }
}

} // namespace

Figure northStarFigure(const FigureSource &source)
{
    const NorthStar star =
        northStar(source, source.period, source.today, source.settings, source.stages);
    Figure figure;
    figure.key = QStringLiteral("north-star");
    figure.title = FigureWords::tr("North star");
    figure.question = FigureWords::tr("Are we getting where we want to?");
    figure.definition = FigureWords::tr(
        "The figure that you steer by, its target and what drives it, all as you set them in "
        "Settings, Weights and intervals. What has a day counts within the period.");
    Chart &chart = figure.chart;
    chart.name = figure.title;
    ChartCategory row;
    row.label = nameOf(star);
    row.figure = starText(star.star, star.currency);
    if (star.star.value) {
        ChartMark bar;
        bar.to = *star.star.value;
        bar.tone = star.target > 0 && bar.to >= star.target ? Tone::Ok : Tone::Accent;
        row.marks = {bar};
    }
    if (star.target > 0) {
        row.limit = star.target;
        row.note = FigureWords::tr("target %1")
                       .arg(starText(star.star.figure, star.target, star.currency));
    }
    row.tip = row.label + QStringLiteral(": ") + row.figure;
    chart.high = std::max(star.star.value.value_or(0), static_cast<double>(star.target)) * 1.05;
    if (chart.high <= 0)
        chart.high = 1;
    row.records = dealsOf(star.star.figure, source);
    figure.tableRecords.push_back(row.records);
    chart.categories.push_back(row);
    figure.table.columns = {{FieldLabel::tr("Figure"), 3, false},
                            {FigureWords::tr("Value"), 2, true},
                            {FieldLabel::tr("Target"), 2, true},
                            {FigureWords::tr("Made of"), 1, true}};
    figure.table.rows.push_back(tableRow(
        {row.label, row.figure,
         star.target > 0 ? starText(star.star.figure, star.target, star.currency) : QString(),
         countText(star.star.n)}));
    for (const StarValue &each : star.drivers) {
        ChartCategory driver;
        driver.label = labelOf(each.figure);
        driver.words = starText(each, star.currency);
        driver.note = FigureWords::tr("n = %1").arg(each.n);
        driver.tip = driver.label + QStringLiteral(": ") + driver.words;
        figure.table.rows.push_back(
            tableRow({driver.label, driver.words, QString(), countText(each.n)}));
        driver.records = dealsOf(each.figure, source);
        figure.tableRecords.push_back(driver.records);
        chart.categories.push_back(std::move(driver));
    }
    concludeStar(figure, star);
    if (star.star.figure == StarFigure::WonValue)
        addLeftOut(figure, source, star.currency, Phase::Won);
    else if (isMoney(star.star.figure))
        addLeftOut(figure, source, star.currency, Phase::Open);
    return figure;
}

namespace {

QString bandName(const ReadinessBand &band)
{
    if (band.from == 0)
        return FigureWords::tr("< %1").arg(band.to + 1);
    return band.to >= 100 ? FigureWords::tr("≥ %1").arg(band.from)
                          : QStringLiteral("%1–%2").arg(band.from).arg(band.to);
}

void concludeReadiness(Figure &figure, const ReadinessOutcome &outcome)
{
    // Prepared well and badly, as readiness is toned everywhere.
    ReadinessBand well;
    for (size_t i = 2; i < outcome.bands.size(); ++i) {
        well.visits += outcome.bands[i].visits;
        well.movedOn += outcome.bands[i].movedOn;
    }
    const ReadinessBand &badly = outcome.bands.front();
    if (!well.says() || !badly.says()) {
        figure.finding =
            FigureWords::tr("%n visit(s): too few to compare those prepared well and badly.",
                            nullptr, outcome.visits);
        figure.advice = FigureWords::tr("Note after each visit which objective was reached.");
        return;
    }
    figure.finding = FigureWords::tr("From 70 points on, %1 of the visits moved things on; below "
                                     "50, %2 (n = %3).")
                         .arg(percentText(well.share().rate), percentText(badly.share().rate))
                         .arg(outcome.visits);
    figure.advice = well.share().low > badly.share().high
                        ? FigureWords::tr("Go nowhere below 70.")
                        : FigureWords::tr("The intervals still overlap: go on counting.");
}

/// @p which counts the bands from below.
ChartCategory readinessColumn(const ReadinessBand &band, size_t which)
{
    constexpr std::array Tones = {Tone::Danger, Tone::Warn, Tone::Ok, Tone::Ok};
    ChartCategory column;
    column.label = bandName(band);
    column.note = FigureWords::tr("n = %1").arg(band.visits);
    if (band.says()) {
        ChartMark bar;
        bar.to = band.share().rate;
        bar.tone = Tones.at(which);
        bar.strength = which == 2 ? 70 : 100;
        column.marks = {bar};
        column.figure = percentText(band.share().rate);
    } else if (band.visits > 0) {
        column.figure = QStringLiteral("%1 / %2").arg(band.movedOn).arg(band.visits);
        column.figureTone = Tone::Muted;
    }
    column.tip = FigureWords::tr("Readiness %1: %2 of %3 moved things on")
                     .arg(column.label, countText(band.movedOn), countText(band.visits));
    for (const Id<Opportunity> deal : band.deals)
        column.records.push_back(deal.value());
    return column;
}

} // namespace

Figure readinessFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("readiness-outcome");
    figure.title = FigureWords::tr("Readiness and outcome");
    figure.question = FigureWords::tr("Does preparing pay?");
    figure.unit = FigureWords::tr("visits that moved things on, %");
    figure.definition =
        FigureWords::tr("Visits held in the period, the latest %1, by readiness as the file knows "
                        "it now. A visit moved things on where one of its objectives was reached, "
                        "or its deal came to a later stage, within %2 days. Below 5 visits no rate "
                        "is given.")
            .arg(MostPreparedVisits)
            .arg(MovesOnWithin);
    if (!source.visits) {
        figure.nothing = FigureWords::tr("Reading the visits…");
        return figure;
    }
    const ReadinessOutcome outcome = readinessOutcome(*source.visits, source.steps, source.stages);
    if (outcome.visits == 0) {
        figure.nothing = FigureWords::tr("No visit was held in this period.");
        return figure;
    }
    Chart &chart = figure.chart;
    chart.kind = Chart::Kind::Columns;
    chart.name = figure.title;
    chart.high = 100;
    figure.table.columns = {{Common::tr("Readiness"), 2, false},
                            {TypeLabel::tr("Visits"), 1, true},
                            {FigureWords::tr("Moved on"), 1, true},
                            {FigureWords::tr("Rate"), 1, true},
                            {FigureWords::tr("95 % interval"), 2, true}};
    for (size_t i = 0; i < outcome.bands.size(); ++i) {
        const ReadinessBand &band = outcome.bands[i];
        const Share share = band.share();
        ChartCategory column = readinessColumn(band, i);
        figure.table.rows.push_back(tableRow(
            {column.label, countText(band.visits), countText(band.movedOn),
             band.says() ? percentText(share.rate) : tooSmall(band.visits),
             band.says() ? percentText(share.low) + QStringLiteral(" – ") + percentText(share.high)
                         : QString()}));
        figure.tableRecords.push_back(column.records);
        chart.categories.push_back(std::move(column));
    }
    concludeReadiness(figure, outcome);
    return figure;
}

namespace {

double part(qint64 of, qint64 whole)
{
    return whole > 0 ? 100.0 * static_cast<double>(of) / static_cast<double>(whole) : 0;
}

QString tierName(const TierShare &share)
{
    return share.tier ? Common::tr("Tier %1").arg(labelOf(*share.tier))
                      : FigureWords::tr("Not stated");
}

/// All tiers of the period together, and what that is shared by.
struct TierSums
{
    QString currency;
    Money won;
    qint64 minutes = 0;
    int deals = 0;

    double ofValue(const TierShare &share) const
    {
        return part(share.won.of(currency).minor, won.minor);
    }
    double ofHours(const TierShare &share) const { return part(share.minutes, minutes); }
};

TierSums sumOf(const std::vector<TierShare> &shares, const QString &currency)
{
    TierSums sums;
    sums.currency = currency;
    for (const TierShare &each : shares) {
        sums.won += each.won.of(currency);
        sums.minutes += each.minutes;
        sums.deals += each.wonDeals;
    }
    return sums;
}

ChartCategory tierRow(const FigureSource &source, const TierShare &share, const TierSums &sums)
{
    ChartCategory row;
    row.label = tierName(share);
    row.figure = percentText(sums.ofValue(share));
    ChartMark bar;
    bar.to = sums.ofValue(share);
    bar.strength = share.tier ? 100 - 20 * static_cast<int>(*share.tier) : 30;
    row.marks = {bar};
    row.note = sums.minutes > 0
                   ? FigureWords::tr("%n account(s) · %1 of hours", nullptr, share.accounts)
                         .arg(percentText(sums.ofHours(share)))
                   : Common::tr("%n account(s)", nullptr, share.accounts);
    row.tip = row.label + QStringLiteral(": ") + row.figure + QStringLiteral(" · ") + row.note;
    row.records = dealsWhere(source, [&](const OpportunityFacts &deal) {
        return deal.tier == share.tier && source.stages.isWon(deal.stage) &&
               source.period.contains(deal.closedOn);
    });
    // Where nothing was won, what is open there.
    if (row.records.empty())
        row.records = dealsWhere(source, [&](const OpportunityFacts &deal) {
            return deal.tier == share.tier && source.stages.isOpen(deal.stage);
        });
    return row;
}

void concludeTiers(Figure &figure, const std::vector<TierShare> &shares, const TierSums &sums)
{
    QString astray;
    double topValue = 0;
    double topHours = 0;
    for (const TierShare &each : shares) {
        const double hours = sums.ofHours(each);
        if (each.tier && *each.tier <= Tier::A) {
            topValue += sums.ofValue(each);
            topHours += hours;
        } else if (hours > 1.5 * sums.ofValue(each) && hours > 10) {
            astray = tierName(each);
        }
    }
    figure.finding = FigureWords::tr("S and A bring %1 of the value and take %2 of the hours (%n "
                                     "deal(s) won).",
                                     nullptr, sums.deals)
                         .arg(percentText(topValue), percentText(topHours));
    if (sums.minutes == 0)
        figure.advice = FigureWords::tr("No visit says how long it took: give visits an end.");
    else if (!astray.isEmpty())
        figure.advice =
            FigureWords::tr("%1 takes more time than it brings: take it by phone.").arg(astray);
    else
        figure.advice = FigureWords::tr("Hours follow value: keep it so.");
}

} // namespace

Figure tierFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("tier-distribution");
    figure.title = FigureWords::tr("Tiers");
    figure.question = FigureWords::tr("Do hours follow value?");
    figure.unit = FigureWords::tr("share of the won value, %");
    figure.definition = FigureWords::tr(
        "Each tier's share of what was won in the period, beside its share of the hours of visits "
        "held in it. Where hours exceed one and a half times the value, time goes astray.");
    const std::vector<TierShare> shares = tierDistribution(
        source.accounts, source.opportunities, source.times, source.period, source.stages);
    const TierSums sums = sumOf(shares, mainCurrency(source.opportunities, source.stages));
    if (sums.won.minor <= 0) {
        figure.nothing = FigureWords::tr("Nothing was won in this period.");
        return figure;
    }
    figure.chart.name = figure.title;
    figure.chart.high = 100;
    figure.table.columns = {
        {FieldLabel::tr("Tier"), 2, false},      {TypeLabel::tr("Accounts"), 1, true},
        {FigureWords::tr("Won value"), 2, true}, {FigureWords::tr("of value"), 1, true},
        {FigureWords::tr("Hours"), 1, true},     {FigureWords::tr("of hours"), 1, true},
        {FigureWords::tr("Open value"), 2, true}};
    const AmountScale scale(sums.won, sums.currency);
    for (const TierShare &each : shares) {
        ChartCategory row = tierRow(source, each, sums);
        figure.table.rows.push_back(
            tableRow({row.label, countText(each.accounts), scale.said(each.won.of(sums.currency)),
                      percentText(sums.ofValue(each)),
                      QLocale().toString(static_cast<double>(each.minutes) / 60.0, 'f', 1),
                      percentText(sums.ofHours(each)), scale.said(each.open.of(sums.currency))}));
        figure.tableRecords.push_back(row.records);
        figure.chart.categories.push_back(std::move(row));
    }
    concludeTiers(figure, shares, sums);
    addLeftOut(figure, source, sums.currency, Phase::Won);
    return figure;
}

namespace {

/// Those of its tier who are late, or were never met.
std::vector<qint64> neglected(const FigureSource &source, const CadenceRow &tier)
{
    std::vector<qint64> records;
    for (const AccountFacts &account : source.accounts) {
        const bool late = account.lastContact.isValid() &&
                          account.lastContact.addDays(tier.cadenceDays) < source.today;
        if (account.tier == tier.tier && (late || !account.lastContact.isValid()))
            records.push_back(account.id.value());
    }
    return records;
}

ChartCategory cadenceCategory(const CadenceRow &tier, bool says)
{
    ChartCategory row;
    row.label = Common::tr("Tier %1").arg(labelOf(tier.tier));
    int from = 0;
    const auto add = [&](int count, Tone tone, ChartMark::Look look) {
        if (count == 0)
            return;
        ChartMark bar;
        bar.from = from;
        bar.to = from + count;
        bar.tone = tone;
        bar.look = look;
        bar.label = countText(count);
        row.marks.push_back(bar);
        from += count;
    };
    add(tier.inTime, Tone::Ok, ChartMark::Look::Solid);
    add(tier.overdue, Tone::Warn, ChartMark::Look::Solid);
    add(tier.never, Tone::Muted, ChartMark::Look::Dashed);
    row.figure = says ? percentText(tier.kept())
                      : QStringLiteral("%1 / %2").arg(tier.inTime).arg(tier.inTime + tier.overdue);
    row.note = FigureWords::tr("every %n day(s)", nullptr, tier.cadenceDays);
    row.tip =
        FigureWords::tr("%1: %2 in time, %3 overdue, %4 never met")
            .arg(row.label, countText(tier.inTime), countText(tier.overdue), countText(tier.never));
    return row;
}

void concludeCadence(Figure &figure, const std::vector<CadenceRow> &rows)
{
    int inTime = 0;
    int met = 0;
    for (const CadenceRow &each : rows) {
        inTime += each.inTime;
        met += each.inTime + each.overdue;
    }
    if (met < LeastForARate) {
        figure.finding =
            FigureWords::tr("Only %n account(s) were ever met: too few for a rate.", nullptr, met);
        figure.advice = FigureWords::tr("Plan first visits.");
        return;
    }
    figure.finding = FigureWords::tr("Of %1 accounts that were met, %2 are in time.")
                         .arg(countText(met), countText(inTime));
    const auto late =
        std::ranges::find_if(rows, [](const CadenceRow &row) { return row.overdue > 0; });
    figure.advice = late != rows.end() ? FigureWords::tr("First the %n overdue of tier %1.",
                                                         nullptr, late->overdue)
                                             .arg(labelOf(late->tier))
                                       : FigureWords::tr("Nobody is overdue.");
}

} // namespace

Figure cadenceFigure(const FigureSource &source)
{
    Figure figure;
    figure.key = QStringLiteral("cadence");
    figure.title = FigureWords::tr("Visited in time");
    figure.question = FigureWords::tr("Whom do we neglect?");
    figure.unit = FigureWords::tr("accounts");
    figure.countsAccounts = true;
    figure.definition = FigureWords::tr(
        "Accounts by the days since the last visit held or meeting noted, against the cadence of "
        "their tier. Those never met are not part of the rate. The state of today: the period does "
        "not matter.");
    figure.table.columns = {
        {FieldLabel::tr("Tier"), 2, false},      {FigureWords::tr("Every"), 1, true},
        {FigureWords::tr("In time"), 1, true},   {FigureWords::tr("Overdue"), 1, true},
        {FigureWords::tr("Never met"), 1, true}, {FigureWords::tr("Rate"), 1, true}};
    std::vector<CadenceRow> rows = cadence(source.accounts, source.today, source.settings);
    std::erase_if(rows, [](const CadenceRow &row) { return row.accounts() == 0; });
    if (rows.empty()) {
        figure.nothing = FigureWords::tr("There are no accounts yet.");
        return figure;
    }
    figure.chart.name = figure.title;
    for (const CadenceRow &each : rows) {
        const int met = each.inTime + each.overdue;
        const bool says = met >= LeastForARate;
        ChartCategory row = cadenceCategory(each, says);
        row.records = neglected(source, each);
        figure.table.rows.push_back(
            tableRow({row.label, countText(each.cadenceDays), countText(each.inTime),
                      countText(each.overdue), countText(each.never),
                      says ? percentText(each.kept()) : tooSmall(met)}));
        figure.tableRecords.push_back(row.records);
        figure.chart.categories.push_back(std::move(row));
    }
    concludeCadence(figure, rows);
    return figure;
}

} // namespace attache
