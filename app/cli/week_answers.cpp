#include "app/cli/week_answers.h"

#include "app/cli/insight_json.h"
#include "app/cli/insight_teller.h"
#include "app/cli/text_table.h"
#include "core/base/shared_text.h"
#include "core/brief/plan_words.h"
#include "core/insight/reactivation.h"
#include "core/insight/win_rate.h"

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Figure)
};

} // namespace

Result<InsightAnswer> reactivationsAnswer(Connection &connection, const InsightQuestion &question)
{
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, settings));
    ATTACHE_TRY(const auto facts,
                opportunityFacts(connection, question.filter, {.names = false, .deciders = false}));
    ATTACHE_TRY(const auto steps, stageSteps(connection));
    ATTACHE_TRY(const auto waking, reactivations(connection, question.today, settings));
    const ReactivationFigure figure = reactivationFigure(facts, steps, question.days, book);
    const Share share = shareOf(figure.won, figure.decided());
    const bool says = share.n >= LeastForARate;
    const Teller teller(connection);
    TextTable table({Common::tr("Lost pool"), Words::tr("Can be woken"), Words::tr("Reactivated"),
                     Words::tr("Won"), Words::tr("Lost again"), Words::tr("Rate"),
                     Words::tr("Won value")},
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
                   {QStringLiteral("rate"), share.n > 0 ? QJsonValue(share.rate) : QJsonValue()},
                   {QStringLiteral("low"), share.n > 0 ? QJsonValue(share.low) : QJsonValue()},
                   {QStringLiteral("high"), share.n > 0 ? QJsonValue(share.high) : QJsonValue()},
                   {QStringLiteral("won_value"), sumsJson(figure.wonValue)}};
    answer.lines = table.lines();
    for (const Reactivation &each : waking)
        answer.lines.append(QStringLiteral("  %1 · %2: %3")
                                .arg(each.deal.accountName, each.deal.name,
                                     triggerText(each, question.today, question.language)));
    return answer;
}

} // namespace attache
