#include "app/cli/week_answers.h"

#include "app/cli/insight_json.h"
#include "app/cli/insight_teller.h"
#include "app/cli/text_table.h"
#include "core/base/shared_text.h"
#include "core/brief/plan_words.h"
#include "core/insight/reactivation.h"
#include "core/insight/win_rate.h"
#include "core/match/need_themes.h"
#include "core/queries/account_facts.h"

#include <QSet>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

MoneySums sumsOf(const QMap<QString, Money> &amounts)
{
    MoneySums sums;
    for (auto at = amounts.cbegin(); at != amounts.cend(); ++at)
        sums.add(at.value(), at.key());
    return sums;
}

QJsonObject themeJson(const ThemeFigure &figure)
{
    QJsonArray roles;
    for (const RoleKind role : figure.roles)
        roles.append(keyOf(role));
    return {{QStringLiteral("id"),
             figure.theme.isNull() ? QJsonValue() : QJsonValue(figure.theme.toString())},
            {QStringLiteral("title"), figure.name},
            {QStringLiteral("needs"), static_cast<qint64>(figure.needs.size())},
            {QStringLiteral("accounts"), figure.accounts},
            {QStringLiteral("roles"), roles},
            {QStringLiteral("true"), figure.count(NeedTruth::True)},
            {QStringLiteral("unverified"), figure.count(NeedTruth::Unverified)},
            {QStringLiteral("doubtful"), figure.count(NeedTruth::Doubtful)},
            {QStringLiteral("waiting"), sumsJson(sumsOf(figure.waiting))}};
}

QJsonObject needJson(const NeedRow &row)
{
    return {{QStringLiteral("id"), row.need.id.toString()},
            {QStringLiteral("title"), QString(row.need.text)},
            {QStringLiteral("account"), row.accountName}};
}

QJsonObject proposalJson(const NeedsOverview &overview, const ThemeProposal &proposal)
{
    QJsonArray needs;
    for (const size_t each : proposal.needs)
        needs.append(needJson(overview.rows.needs[each]));
    const auto idJson = [](Id<NeedTheme> id) {
        return id.isNull() ? QJsonValue() : QJsonValue(id.toString());
    };
    return {{QStringLiteral("theme"), idJson(proposal.theme)},
            {QStringLiteral("other_theme"), idJson(proposal.other)},
            {QStringLiteral("title"), proposal.name},
            {QStringLiteral("likeness"), proposal.likeness},
            {QStringLiteral("accounts"), proposal.accounts},
            {QStringLiteral("needs"), needs}};
}

/// The needs of the accounts that suit the question.
Result<NeedRows> needsAsked(Connection &connection, const FactsFilter &filter)
{
    ATTACHE_TRY(NeedRows rows, needRows(connection));
    ATTACHE_TRY(const auto accounts, accountFacts(connection, filter));
    QSet<Id<Account>> suiting;
    for (const AccountFacts &each : accounts)
        suiting.insert(each.id);
    std::erase_if(rows.needs,
                  [&suiting](const NeedRow &row) { return !suiting.contains(row.need.account); });
    return rows;
}

} // namespace

Result<InsightAnswer> needsAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(NeedRows rows, needsAsked(connection, question.filter));
    const NeedsOverview overview = needsOverview(std::move(rows));
    const Teller teller(connection);
    TextTable table({FieldLabel::tr("Theme"), TypeLabel::tr("Accounts"), TypeLabel::tr("Needs"),
                     labelOf(NeedTruth::True), labelOf(NeedTruth::Unverified),
                     labelOf(NeedTruth::Doubtful), Common::tr("Money waiting")},
                    {false, true, true, true, true, true, true});
    const auto tell = [&](const ThemeFigure &figure, const QString &name) {
        table.add({name, teller.number(figure.accounts),
                   teller.number(static_cast<int>(figure.needs.size())),
                   teller.number(figure.count(NeedTruth::True)),
                   teller.number(figure.count(NeedTruth::Unverified)),
                   teller.number(figure.count(NeedTruth::Doubtful)),
                   teller.sums(sumsOf(figure.waiting))});
    };
    QJsonArray themes;
    for (const ThemeFigure &figure : overview.themes) {
        themes.append(themeJson(figure));
        tell(figure, figure.name);
    }
    tell(overview.loose, Common::tr("Without a theme"));
    QJsonArray proposals;
    for (const ThemeProposal &each : overview.proposals)
        proposals.append(proposalJson(overview, each));
    QJsonArray vague;
    for (const VagueNeed &each : overview.vague) {
        QJsonObject need = needJson(overview.rows.needs[each.need]);
        need.insert(QStringLiteral("ask"),
                    each.user.isNull() ? QJsonValue() : QJsonValue(each.userName));
        vague.append(need);
    }
    return InsightAnswer{{{QStringLiteral("themes"), themes},
                          {QStringLiteral("without_theme"), themeJson(overview.loose)},
                          {QStringLiteral("proposals"), proposals},
                          {QStringLiteral("vague"), vague}},
                         table.lines()};
}

namespace {

/// Those of the deals in @p facts that can be woken now.
Result<std::vector<Reactivation>> wakingOf(Connection &connection,
                                           const std::vector<OpportunityFacts> &facts,
                                           const InsightQuestion &question,
                                           const Settings &settings)
{
    ATTACHE_TRY(auto waking, reactivations(connection, question.today, settings));
    QSet<Id<Opportunity>> asked;
    for (const OpportunityFacts &each : facts)
        asked.insert(each.id);
    std::erase_if(waking,
                  [&asked](const Reactivation &each) { return !asked.contains(each.deal.id); });
    return waking;
}

QJsonValue percentOrNull(const Share &share, double value)
{
    return share.n > 0 ? QJsonValue(rounded(value)) : QJsonValue();
}

} // namespace

Result<InsightAnswer> reactivationsAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
    ATTACHE_TRY(const auto facts,
                opportunityFacts(connection, question.filter, {.names = false, .deciders = false}));
    ATTACHE_TRY(const auto steps, stageSteps(connection));
    ATTACHE_TRY(const auto waking, wakingOf(connection, facts, question, settings));
    const ReactivationFigure figure = reactivationFigure(facts, steps, question.days, book);
    const Share share = shareOf(figure.won, figure.decided());
    const bool says = share.n >= LeastForARate;
    const Teller teller(connection);
    TextTable table({Common::tr("Lost pool"), Words::tr("Can be woken now"),
                     Words::tr("Reactivated"), Words::tr("Won"), Words::tr("Lost again"),
                     Words::tr("Rate"), Words::tr("Won value")},
                    {true, true, true, true, true, true, true});
    table.add({teller.number(figure.lost), teller.number(static_cast<int>(waking.size())),
               teller.number(figure.reactivated), teller.number(figure.won),
               teller.number(figure.lostAgain),
               says ? teller.percent(share.rate) : Words::tr("too few"),
               teller.sums(figure.wonValue)});
    InsightAnswer answer;
    answer.json = {{QStringLiteral("lost"), figure.lost},
                   {QStringLiteral("wakeable"), static_cast<qint64>(waking.size())},
                   {QStringLiteral("reactivated"), figure.reactivated},
                   {QStringLiteral("won"), figure.won},
                   {QStringLiteral("open"), figure.open},
                   {QStringLiteral("lost_again"), figure.lostAgain},
                   {QStringLiteral("n"), share.n},
                   {QStringLiteral("rate"), percentOrNull(share, share.rate)},
                   {QStringLiteral("low"), percentOrNull(share, share.low)},
                   {QStringLiteral("high"), percentOrNull(share, share.high)},
                   {QStringLiteral("won_value"), sumsJson(figure.wonValue)}};
    answer.lines = table.lines();
    for (const Reactivation &each : waking)
        answer.lines.append(QStringLiteral("  %1 · %2: %3")
                                .arg(each.deal.accountName, each.deal.name,
                                     triggerText(each, question.today, question.language)));
    return answer;
}

} // namespace attache
