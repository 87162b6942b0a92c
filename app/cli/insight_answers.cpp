#include "app/cli/insight_answers.h"

#include "app/cli/command.h"
#include "app/cli/console.h"
#include "app/cli/insight_json.h"
#include "app/cli/insight_teller.h"
#include "app/cli/steering_answers.h"
#include "app/cli/text_table.h"
#include "app/cli/week_answers.h"
#include "core/base/shared_text.h"
#include "core/queries/account_times.h"

#include <algorithm>
#include <iterator>
#include <map>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

QString monthText(QDate month)
{
    return month.isValid() ? month.toString(QStringLiteral("yyyy-MM")) : Words::tr("Not stated");
}

/// What figures need that name no single record.
constexpr FactsNeeds Unnamed{.names = false, .deciders = false};

template <typename Row>
std::vector<Id<Opportunity>> idsOf(const std::vector<Row> &rows)
{
    std::vector<Id<Opportunity>> ids;
    ids.reserve(rows.size());
    for (const Row &row : rows)
        ids.push_back(row.id);
    return ids;
}

/// The opportunities that @p question is about.
Result<std::vector<OpportunityFacts>> factsFor(Connection &connection,
                                               const InsightQuestion &question, FactsNeeds needs)
{
    needs.deciders = needs.deciders || question.by == OpportunityGroup::Coverage;
    ATTACHE_TRY(auto facts, opportunityFacts(connection, question.filter, needs));
    if (question.by && question.part) {
        std::erase_if(facts, [&](const OpportunityFacts &each) {
            return groupKey(each, *question.by) != *question.part;
        });
    }
    return facts;
}

/// A question about one business type is answered by the stages that type goes through.
Id<StageSet> setAsked(const InsightQuestion &question, const StageBook &book)
{
    const auto &types = question.filter.businessTypes;
    return types.size() == 1 ? book.setFor({}, types.front()) : Id<StageSet>();
}

Result<InsightAnswer> splitRates(Connection &connection, const InsightQuestion &question,
                                 std::optional<OpportunityGroup> by)
{
    const FactsNeeds needs{.names = by == OpportunityGroup::Account,
                           .deciders = by == OpportunityGroup::Coverage};
    ATTACHE_TRY(const auto facts, opportunityFacts(connection, question.filter, needs));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const WinRates rates = winRates(facts, by, question.days, book);
    const Teller teller(connection);
    QHash<QString, const OpportunityFacts *> members;
    if (by == OpportunityGroup::Account) {
        for (const OpportunityFacts &each : facts)
            members.insert(groupKey(each, *by), &each);
    }
    TextTable table({Words::tr("Group"), Words::tr("Won"), Words::tr("Lost"), Words::tr("Rate"),
                     Words::tr("95 % interval"), Words::tr("Won value")},
                    {false, true, true, true, true, true});
    const auto tell = [&](const WinRate &rate, const QString &label) {
        const Share share = rate.rate();
        const bool says = share.n >= LeastForARate;
        table.add(
            {label, teller.number(rate.won), teller.number(rate.lost),
             says ? teller.percent(share.rate) : Words::tr("too few"),
             says ? Words::tr("%1 to %2").arg(teller.percent(share.low), teller.percent(share.high))
                  : QString(),
             teller.sums(rate.wonValue)});
    };
    InsightAnswer answer;
    QJsonArray groups;
    for (const WinRate &rate : rates.groups) {
        const QString label = teller.group(rate.key, *by, members.value(rate.key), book);
        groups.append(winRateJson(rate, label));
        tell(rate, label);
    }
    const QString all = Common::tr("All");
    tell(rates.all, all);
    answer.json = winRateJson(rates.all, all);
    answer.json.remove(QStringLiteral("key"));
    if (by) {
        answer.json.insert(QStringLiteral("by"), keyOf(*by));
        answer.json.insert(QStringLiteral("groups"), groups);
    }
    answer.lines = table.lines();
    return answer;
}

Result<InsightAnswer> winRateAnswer(Connection &connection, const InsightQuestion &question)
{
    return splitRates(connection, question, question.by);
}

Result<InsightAnswer> sourcesAnswer(Connection &connection, const InsightQuestion &question)
{
    return splitRates(connection, question, question.by.value_or(OpportunityGroup::Source));
}

Result<InsightAnswer> pipelineAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto facts, factsFor(connection, question, Unnamed));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const PipelineTotals totals = pipelineTotals(facts, book);
    const Teller teller(connection);
    TextTable table(
        {FieldLabel::tr("Stage"), Words::tr("Open"), Words::tr("Value"), Words::tr("Weighted")},
        {false, true, true, true});
    InsightAnswer answer;
    QJsonArray stages;
    const auto tell = [&](const StageTotal &total, const QString &label) {
        table.add({label, teller.number(total.count), teller.sums(total.value),
                   teller.sums(total.weighted)});
    };
    for (const StageTotal &stage : totals.stages) {
        stages.append(stageTotalJson(stage, book));
        tell(stage, book.label(stage.stage));
    }
    tell(totals.all, Common::tr("All"));
    answer.json = stageTotalJson(totals.all, book);
    answer.json.remove(QStringLiteral("stage"));
    answer.json.remove(QStringLiteral("label"));
    answer.json.insert(QStringLiteral("without_account"), totals.withoutAccount);
    answer.json.insert(QStringLiteral("stages"), stages);
    answer.lines = table.lines();
    return answer;
}

Result<InsightAnswer> funnelAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto facts, factsFor(connection, question, Unnamed));
    ATTACHE_TRY(const auto steps, stageSteps(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const Id<StageSet> set = setAsked(question, book);
    const Funnel result = funnel(facts, steps, question.days, book, set);
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Stage"), Words::tr("Reached"), Words::tr("Conversion")},
                    {false, true, true});
    for (size_t i = 0; i < result.stages.size(); ++i)
        table.add({book.label(result.stages[i], set), teller.number(result.all.reached.at(i)),
                   result.all.stoodBefore(i) > 0 ? teller.percent(result.all.conversion(i))
                                                 : QStringLiteral("–")});
    QJsonArray cohorts;
    for (const Cohort &cohort : result.months)
        cohorts.append(cohortJson(cohort, result.stages, book));
    InsightAnswer answer;
    answer.json = cohortJson(result.all, result.stages, book);
    answer.json.remove(QStringLiteral("month"));
    answer.json.insert(QStringLiteral("cohorts"), cohorts);
    answer.lines = table.lines();
    return answer;
}

Result<InsightAnswer> stageDaysAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto facts, factsFor(connection, question, Unnamed));
    ATTACHE_TRY(const auto steps, stageSteps(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const Id<StageSet> set = setAsked(question, book);
    const StageDaysFigure figure = stageDays(facts, steps, question.today, book);
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Stage"), Words::tr("Median days"), Words::tr("Finished"),
                     Words::tr("Now"), Common::tr("Stuck")},
                    {false, true, true, true, true});
    QJsonArray stages;
    for (const StageDays &days : daysInSet(figure.stages, book, set)) {
        QJsonObject stage = stageDaysJson(days, book);
        const QString label = book.label(days.stage, set);
        stage.insert(QStringLiteral("label"), label);
        stages.append(stage);
        table.add({label, days.finished > 0 ? teller.number(days.median) : QStringLiteral("–"),
                   teller.number(days.finished), teller.number(days.present),
                   teller.number(days.stuck)});
    }
    ATTACHE_TRY(const auto names, opportunityNames(connection, idsOf(figure.stuck)));
    QJsonArray stuck;
    for (const StuckOpportunity &each : figure.stuck)
        stuck.append(QJsonObject{{QStringLiteral("id"), QString::number(each.id.value())},
                                 {QStringLiteral("title"), names.value(each.id)},
                                 {QStringLiteral("days"), each.days},
                                 {QStringLiteral("limit"), each.limit}});
    return InsightAnswer{{{QStringLiteral("stages"), stages}, {QStringLiteral("stuck"), stuck}},
                         table.lines()};
}

/// Those of @p facts that close within @p days, as a forecast counts them.
std::vector<OpportunityFacts>
expectedWithin(DayRange days, const std::vector<OpportunityFacts> &facts, const StageBook &book)
{
    std::vector<OpportunityFacts> within;
    std::ranges::copy_if(facts, std::back_inserter(within), [&](const OpportunityFacts &each) {
        return days.contains(book.isOpen(each.stage) ? likelyClose(each) : each.closedOn);
    });
    return within;
}

Result<InsightAnswer> forecastAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(auto facts, factsFor(connection, question, {.names = false}));
    ATTACHE_TRY(const auto steps, stageSteps(connection));
    ATTACHE_CHECK(withPathDelays(connection, question.today, facts));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const Forecast result =
        forecast(expectedWithin(question.days, facts, book), steps, question.today, book);
    const Teller teller(connection);
    TextTable table({Words::tr("Month"), Words::tr("Number"), Common::tr("Said"),
                     Words::tr("Weighted"), Common::tr("Capped")},
                    {false, true, true, true, true});
    QJsonArray months;
    for (const ForecastMonth &month : result.months) {
        months.append(forecastMonthJson(month));
        table.add({monthText(month.month), teller.number(month.count), teller.sums(month.said),
                   teller.sums(month.weighted), teller.sums(month.capped)});
    }
    ATTACHE_TRY(const auto terms, termsSteps(connection));
    const ForecastError last = lastQuarterError(facts, steps, terms, question.today, book);
    const auto off = [&](const std::optional<double> &error) {
        return error ? teller.percent(*error) : Words::tr("too few");
    };
    table.add({Words::tr("Off last quarter"), teller.number(last.n), off(last.errorOf(last.said)),
               off(last.errorOf(last.weighted)), off(last.errorOf(last.capped))});
    ATTACHE_TRY(const auto names, opportunityNames(connection, idsOf(result.caps)));
    QJsonArray caps;
    for (const ForecastCap &cap : result.caps)
        caps.append(capJson(cap, names.value(cap.id)));
    return InsightAnswer{{{QStringLiteral("months"), months},
                          {QStringLiteral("late"), sumsJson(result.late)},
                          {QStringLiteral("late_count"), result.lateCount},
                          {QStringLiteral("last_quarter"), forecastErrorJson(last)},
                          {QStringLiteral("caps"), caps}},
                         table.lines()};
}

Result<InsightAnswer> bridgeAnswer(Connection &connection, const InsightQuestion &question)
{
    if (question.days.from > question.today)
        return usageError(Words::tr("The period begins on %1: nothing is known of days to come.")
                              .arg(question.days.from.toString(Qt::ISODate)));
    const auto [from, to] = bridgeDays(question.days, question.today);
    ATTACHE_TRY(const auto facts, factsFor(connection, question, Unnamed));
    ATTACHE_TRY(const auto steps, stageSteps(connection));
    ATTACHE_TRY(const auto terms, termsSteps(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const Bridge result = bridge(facts, steps, terms, from, to, book);
    const Teller teller(connection);
    TextTable table({Words::tr("Change"), Words::tr("Number"), Words::tr("Value")},
                    {false, true, true});
    const auto tell = [&](const QString &label, const BridgeStep &step) {
        table.add({label, teller.number(step.count), teller.sums(step.value)});
    };
    tell(Words::tr("Open on %1").arg(from.toString(Qt::ISODate)), result.opening);
    tell(Words::tr("+ new"), result.opened);
    tell(Words::tr("+ reopened"), result.reopened);
    tell(Words::tr("+ raised"), result.raised);
    tell(Words::tr("− lowered"), result.lowered);
    tell(Words::tr("− won"), result.won);
    tell(Words::tr("− lost"), result.lost);
    tell(Words::tr("Open on %1").arg(to.toString(Qt::ISODate)), result.closing);
    InsightAnswer answer{bridgeJson(result), table.lines()};
    answer.json.insert(QStringLiteral("from"), from.toString(Qt::ISODate));
    answer.json.insert(QStringLiteral("to"), to.toString(Qt::ISODate));
    return answer;
}

Result<InsightAnswer> paretoAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto facts, factsFor(connection, question, {}));
    ATTACHE_TRY(auto times, accountTimes(connection, question.filter));
    QHash<Id<Account>, QString> names;
    for (const OpportunityFacts &each : facts)
        names.insert(each.account, each.accountName);
    // Of a group the time spent on its accounts.
    if (question.part)
        std::erase_if(times,
                      [&](const AccountTime &time) { return !names.contains(time.account); });
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    const std::vector<Pareto> figures = pareto(facts, times, question.days, book);
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Account"), Words::tr("Won value"), Words::tr("Share so far"),
                     Words::tr("Hours")},
                    {false, true, true, true});
    QJsonArray currencies;
    for (const Pareto &figure : figures) {
        currencies.append(paretoJson(figure, names));
        for (const ParetoRow &row : figure.rows)
            table.add({names.value(row.account), teller.money(row.value, figure.currency),
                       teller.percent(row.shareSoFar), teller.hours(row.minutes)});
    }
    return InsightAnswer{{{QStringLiteral("currencies"), currencies}}, table.lines()};
}

Result<InsightAnswer> coverageAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto accounts, accountFacts(connection, question.filter));
    ATTACHE_TRY(const auto chains, decisionChains(connection));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    const CoverageFigure figure = coverageFigure(accounts, chains, question.today, settings);
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Role"), labelOf(RoleCoverage::Unknown),
                     labelOf(RoleCoverage::Named), labelOf(RoleCoverage::Met),
                     labelOf(RoleCoverage::Supportive), labelOf(Stance::Opponent)},
                    {false, true, true, true, true, true});
    for (const RoleTotal &role : figure.roles)
        table.add({labelOf(role.role), teller.number(role.unknown), teller.number(role.named),
                   teller.number(role.met), teller.number(role.supportive),
                   teller.number(role.opposed)});
    return InsightAnswer{coverageJson(figure), table.lines()};
}

Result<InsightAnswer> promisesAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto promises, promiseFacts(connection, question.filter));
    const auto totals = promiseTotals(promises, question.today, question.days);
    const Teller teller(connection);
    TextTable table({Words::tr("By"), Words::tr("Kept in time"), Words::tr("Kept late"),
                     Common::tr("Overdue"), Words::tr("Not due"), Words::tr("Rate")},
                    {false, true, true, true, true, true});
    QJsonObject json;
    for (const PromiseTotal &total : totals) {
        json.insert(keyOf(total.party), promiseJson(total));
        const Share share = shareOf(total.keptInTime, total.decided());
        table.add({labelOf(total.party), teller.number(total.keptInTime),
                   teller.number(total.keptLate), teller.number(total.overdue),
                   teller.number(total.open),
                   share.n >= LeastForARate ? teller.percent(share.rate) : Words::tr("too few")});
    }
    return InsightAnswer{json, table.lines()};
}

Result<InsightAnswer> cadenceAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const auto accounts, accountFacts(connection, question.filter));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Tier"), Words::tr("Every"), Words::tr("In time"),
                     Common::tr("Overdue"), Words::tr("Never"), Words::tr("Kept")},
                    {false, true, true, true, true, true});
    QJsonArray tiers;
    for (const CadenceRow &row : cadence(accounts, question.today, settings)) {
        tiers.append(cadenceJson(row));
        table.add(
            {labelOf(row.tier), teller.number(row.cadenceDays), teller.number(row.inTime),
             teller.number(row.overdue), teller.number(row.never),
             row.inTime + row.overdue > 0 ? teller.percent(row.kept()) : QStringLiteral("–")});
    }
    return InsightAnswer{{{QStringLiteral("tiers"), tiers}}, table.lines()};
}

constexpr std::array Figures = {
    InsightFigure{"win-rate", Split::Itself, winRateAnswer},
    InsightFigure{"sources", Split::Itself, sourcesAnswer},
    InsightFigure{"pipeline", Split::Parts, pipelineAnswer, true},
    InsightFigure{"funnel", Split::Parts, funnelAnswer},
    InsightFigure{"stage-days", Split::Parts, stageDaysAnswer, true},
    InsightFigure{"forecast", Split::Parts, forecastAnswer},
    InsightFigure{"bridge", Split::Parts, bridgeAnswer},
    InsightFigure{"pareto", Split::Parts, paretoAnswer},
    InsightFigure{"coverage", Split::None, coverageAnswer, true},
    InsightFigure{"promises", Split::None, promisesAnswer},
    InsightFigure{"cadence", Split::None, cadenceAnswer, true},
    InsightFigure{"readiness-outcome", Split::None, readinessOutcomeAnswer},
    InsightFigure{"north-star", Split::None, northStarAnswer},
    InsightFigure{"tier-distribution", Split::None, tierDistributionAnswer},
    InsightFigure{"loss-causes", Split::None, lossCausesAnswer},
    InsightFigure{"ltv-cac", Split::None, customerWorthAnswer},
    InsightFigure{"reactivations", Split::None, reactivationsAnswer},
    InsightFigure{"needs", Split::None, needsAnswer, true},
};

} // namespace

Result<InsightAnswer> splitAnswer(Connection &connection, const InsightFigure &figure,
                                  const InsightQuestion &question)
{
    constexpr size_t MostGroups = 200; // each of them is a figure of its own
    ATTACHE_TRY(const auto facts, opportunityFacts(connection, question.filter));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection));
    std::map<QString, const OpportunityFacts *> groups;
    for (const OpportunityFacts &each : facts) {
        groups.emplace(groupKey(each, *question.by), &each);
        if (groups.size() > MostGroups)
            return Error{Error::Kind::Invalid,
                         Words::tr("There are more than %n group(s). Choose fewer by a filter, or "
                                   "split by another field.",
                                   nullptr, static_cast<int>(MostGroups)),
                         {},
                         QStringLiteral("by")};
    }
    ATTACHE_TRY(InsightAnswer answer, figure.answer(connection, question));
    const Teller teller(connection);
    QJsonArray parts;
    for (const auto &[key, member] : groups) {
        InsightQuestion one = question;
        one.part = key;
        ATTACHE_TRY(InsightAnswer part, figure.answer(connection, one));
        const QString label = teller.group(key, *question.by, member, book);
        part.json.insert(QStringLiteral("key"), key);
        part.json.insert(QStringLiteral("label"), label);
        parts.append(part.json);
        answer.lines += QStringList{QString(), label} + part.lines;
    }
    answer.json.insert(QStringLiteral("by"), keyOf(*question.by));
    answer.json.insert(QStringLiteral("groups"), parts);
    return answer;
}

std::span<const InsightFigure> insightFigures()
{
    return Figures;
}

void giveAnswer(const Invocation &call, const InsightAnswer &answer)
{
    if (call.wantsJson())
        return call.console().json(answer.json);
    for (const QString &line : answer.lines)
        call.console().line(line);
}

} // namespace attache
