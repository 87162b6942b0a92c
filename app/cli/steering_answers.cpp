#include "app/cli/steering_answers.h"

#include "app/cli/insight_json.h"
#include "app/cli/insight_teller.h"
#include "app/cli/text_table.h"
#include "core/base/shared_text.h"
#include "core/brief/figure.h"
#include "core/insight/customer_worth.h"
#include "core/insight/loss_causes.h"
#include "core/insight/north_star.h"
#include "core/insight/tier_distribution.h"
#include "core/queries/account_times.h"

#include <algorithm>
#include <cmath>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

QJsonValue numberOrNull(const std::optional<double> &value)
{
    return value ? QJsonValue(rounded(*value)) : QJsonValue();
}

QJsonValue dayOrNull(QDate day)
{
    return day.isValid() ? QJsonValue(day.toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject starJson(const StarValue &value)
{
    return {{QStringLiteral("figure"), keyOf(value.figure)},
            {QStringLiteral("label"), labelOf(value.figure)},
            {QStringLiteral("value"), numberOrNull(value.value)},
            {QStringLiteral("n"), value.n}};
}

/// @p value of @p figure as the page says it, in full.
QString starText(const Teller &teller, StarFigure figure, double value, const QString &currency)
{
    switch (figure) {
    case StarFigure::WonValue:
    case StarFigure::OpenValue:
    case StarFigure::WeightedValue:
        return teller.money(Money::fromMajor(std::llround(value)), currency);
    case StarFigure::WinRate:
    case StarFigure::Coverage:
    case StarFigure::PromisesKept:
    case StarFigure::CadenceKept:
        return teller.percent(value);
    case StarFigure::VisitHours:
        return teller.hours(qRound(value * 60));
    case StarFigure::WonDeals:
        break;
    }
    return teller.number(qRound(value));
}

/// The days asked about, or else the year that ends today.
DayRange yearAsked(const InsightQuestion &question)
{
    DayRange period = question.days;
    if (!period.to.isValid())
        period.to = question.today;
    if (!period.from.isValid())
        period.from = period.to.addYears(-1).addDays(1);
    return period;
}

} // namespace

Result<InsightAnswer> northStarAnswer(Connection &connection, const InsightQuestion &question)
{
    StarRows rows;
    ATTACHE_TRY(rows.opportunities, opportunityFacts(connection, question.filter));
    ATTACHE_TRY(rows.accounts, accountFacts(connection, question.filter));
    ATTACHE_TRY(rows.chains, decisionChains(connection));
    ATTACHE_TRY(rows.promises, promiseFacts(connection, question.filter));
    ATTACHE_TRY(rows.times, accountTimes(connection, question.filter));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const NorthStar figure = northStar(rows, question.days, question.today, settings, book);
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Figure"), Words::tr("Result"), FieldLabel::tr("Target"),
                     Words::tr("Reached")},
                    {false, true, true, true});
    const auto valueText = [&](const StarValue &value) {
        return value.value ? starText(teller, value.figure, *value.value, figure.currency)
                           : Words::tr("too few");
    };
    table.add(
        {figure.name.isEmpty() ? labelOf(figure.star.figure) : figure.name, valueText(figure.star),
         figure.target > 0 ? starText(teller, figure.star.figure, figure.target, figure.currency)
                           : QString(),
         figure.reached() ? teller.percent(*figure.reached()) : QString()});
    QJsonArray drivers;
    for (const StarValue &driver : figure.drivers) {
        drivers.append(starJson(driver));
        table.add({labelOf(driver.figure), valueText(driver), QString(), QString()});
    }
    QJsonObject json = starJson(figure.star);
    json.insert(QStringLiteral("name"), figure.name);
    json.insert(QStringLiteral("currency"), figure.currency);
    const int others = dealsInOtherCurrencies(figure.star.figure, rows.opportunities,
                                              figure.currency, question.days, book);
    json.insert(QStringLiteral("other_currencies"), others);
    if (others > 0)
        table.add({Words::tr("Not in it: deals in other currencies"), teller.number(others),
                   QString(), QString()});
    json.insert(QStringLiteral("target"),
                figure.target > 0 ? QJsonValue(figure.target) : QJsonValue());
    json.insert(QStringLiteral("reached"), numberOrNull(figure.reached()));
    json.insert(QStringLiteral("drivers"), drivers);
    return InsightAnswer{json, table.lines()};
}

Result<InsightAnswer> readinessOutcomeAnswer(Connection &connection,
                                             const InsightQuestion &question)
{
    ATTACHE_TRY(const auto visits,
                readPreparedVisits(connection, question.filter, question.days, question.today));
    ATTACHE_TRY(const auto steps, stageSteps(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const ReadinessOutcome outcome = readinessOutcome(visits, steps, book);
    const Teller teller(connection);
    TextTable table({Common::tr("Readiness"), TypeLabel::tr("Visits"), Words::tr("Moved on"),
                     Words::tr("Rate")},
                    {false, true, true, true});
    QJsonArray bands;
    for (const ReadinessBand &band : outcome.bands) {
        const Share share = band.share();
        bands.append(
            QJsonObject{{QStringLiteral("from"), band.from},
                        {QStringLiteral("to"), band.to},
                        {QStringLiteral("visits"), band.visits},
                        {QStringLiteral("moved_on"), band.movedOn},
                        {QStringLiteral("rate"),
                         band.visits > 0 ? QJsonValue(rounded(share.rate)) : QJsonValue()},
                        {QStringLiteral("low"),
                         band.visits > 0 ? QJsonValue(rounded(share.low)) : QJsonValue()},
                        {QStringLiteral("high"),
                         band.visits > 0 ? QJsonValue(rounded(share.high)) : QJsonValue()}});
        table.add({QStringLiteral("%1–%2").arg(band.from).arg(band.to), teller.number(band.visits),
                   teller.number(band.movedOn),
                   band.says() ? teller.percent(share.rate) : Words::tr("too few")});
    }
    return InsightAnswer{
        {{QStringLiteral("n"), outcome.visits},
         {QStringLiteral("moved_on"), outcome.movedOn},
         {QStringLiteral("average"),
          outcome.visits > 0 ? QJsonValue(rounded(outcome.average)) : QJsonValue()},
         {QStringLiteral("bands"), bands}},
        table.lines()};
}

Result<InsightAnswer> tierDistributionAnswer(Connection &connection,
                                             const InsightQuestion &question)
{
    ATTACHE_TRY(const auto accounts, accountFacts(connection, question.filter));
    ATTACHE_TRY(const auto facts, opportunityFacts(connection, question.filter));
    ATTACHE_TRY(const auto times, accountTimes(connection, question.filter));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Tier"), TypeLabel::tr("Accounts"), Words::tr("Won value"),
                     labelOf(StarFigure::OpenValue), Words::tr("Hours")},
                    {false, true, true, true, true});
    QJsonArray tiers;
    for (const TierShare &share : tierDistribution(accounts, facts, times, question.days, book)) {
        const QString label = share.tier ? labelOf(*share.tier) : Words::tr("Not stated");
        tiers.append(QJsonObject{
            {QStringLiteral("tier"), share.tier ? QJsonValue(keyOf(*share.tier)) : QJsonValue()},
            {QStringLiteral("accounts"), share.accounts},
            {QStringLiteral("won_deals"), share.wonDeals},
            {QStringLiteral("open_deals"), share.openDeals},
            {QStringLiteral("won"), sumsJson(share.won)},
            {QStringLiteral("open"), sumsJson(share.open)},
            {QStringLiteral("minutes"), share.minutes}});
        table.add({label, teller.number(share.accounts), teller.sums(share.won),
                   teller.sums(share.open), teller.hours(share.minutes)});
    }
    return InsightAnswer{{{QStringLiteral("tiers"), tiers}}, table.lines()};
}

Result<InsightAnswer> lossCausesAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto facts, opportunityFacts(connection, question.filter));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const LossCauses figure = lossCauses(facts, question.days, book);
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Lost cause"), Words::tr("Number"), Words::tr("Rate"),
                     Words::tr("Value"), Words::tr("Can be woken")},
                    {false, true, true, true, true});
    QJsonArray causes;
    for (const LossCauseRow &row : figure.rows) {
        const Share share = row.cause ? shareOf(row.count, figure.stated) : Share();
        const bool says = share.n >= LeastForARate;
        const QString label = row.cause ? labelOf(*row.cause) : Words::tr("Not stated");
        causes.append(QJsonObject{
            {QStringLiteral("cause"), row.cause ? QJsonValue(keyOf(*row.cause)) : QJsonValue()},
            {QStringLiteral("label"), label},
            {QStringLiteral("count"), row.count},
            {QStringLiteral("wakeable"), row.wakeable},
            {QStringLiteral("value"), sumsJson(row.value)},
            {QStringLiteral("share"), share.n > 0 ? QJsonValue(rounded(share.rate)) : QJsonValue()},
            {QStringLiteral("low"), share.n > 0 ? QJsonValue(rounded(share.low)) : QJsonValue()},
            {QStringLiteral("high"),
             share.n > 0 ? QJsonValue(rounded(share.high)) : QJsonValue()}});
        const QString rate = says ? teller.percent(share.rate) : Words::tr("too few");
        table.add({label, teller.number(row.count), row.cause ? rate : QString(),
                   teller.sums(row.value), teller.number(row.wakeable)});
    }
    return InsightAnswer{{{QStringLiteral("lost"), figure.lost},
                          {QStringLiteral("n"), figure.stated},
                          {QStringLiteral("causes"), causes}},
                         table.lines()};
}

Result<InsightAnswer> customerWorthAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto facts, opportunityFacts(connection, question.filter));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const CustomerWorth worth = customerWorth(facts, yearAsked(question), settings, book);
    const QJsonObject inputs{{QStringLiteral("spend"), worth.inputs.spend},
                             {QStringLiteral("margin"), worth.inputs.margin},
                             {QStringLiteral("years"), worth.inputs.yearsKept},
                             {QStringLiteral("healthy"), worth.inputs.healthyRatio}};
    InsightAnswer answer;
    answer.json = {
        {QStringLiteral("from"), dayOrNull(worth.period.from)},
        {QStringLiteral("to"), dayOrNull(worth.period.to)},
        {QStringLiteral("currency"), worth.currency},
        {QStringLiteral("inputs"), inputs},
        {QStringLiteral("new_customers"), worth.newCustomers},
        {QStringLiteral("customers"), worth.customers},
        {QStringLiteral("minor"), worth.value.minor},
        {QStringLiteral("amount"), worth.value.major()},
        {QStringLiteral("other_currencies"), worth.otherCurrencies},
        {QStringLiteral("yearly"), numberOrNull(worth.yearly)},
        {QStringLiteral("ltv"), numberOrNull(worth.ltv)},
        {QStringLiteral("cac"), numberOrNull(worth.cac)},
        {QStringLiteral("ratio"), numberOrNull(worth.ratio)},
        {QStringLiteral("is_healthy"), worth.ratio ? QJsonValue(worth.isHealthy()) : QJsonValue()}};
    const Teller teller(connection);
    const auto text = [&](const std::optional<double> &value) {
        return value ? QLocale().toString(*value, 'f', 1) : Words::tr("too few");
    };
    TextTable table({FieldLabel::tr("Figure"), Words::tr("Result")}, {false, true});
    table.add({Words::tr("New customers"), teller.number(worth.newCustomers)});
    table.add({Words::tr("Customers"), teller.number(worth.customers)});
    table.add({Words::tr("Won value"), teller.money(worth.value, worth.currency)});
    if (worth.otherCurrencies > 0)
        table.add({Words::tr("Not in it: deals in other currencies"),
                   teller.number(worth.otherCurrencies)});
    table.add({Words::tr("Value of a customer in a year"), text(worth.yearly)});
    table.add({Words::tr("Lifetime value (LTV)"), text(worth.ltv)});
    table.add({Words::tr("Cost of winning one (CAC)"), text(worth.cac)});
    table.add(
        {Words::tr("LTV:CAC (healthy from %1)").arg(worth.inputs.healthyRatio), text(worth.ratio)});
    answer.lines = table.lines();
    return answer;
}

} // namespace attache
