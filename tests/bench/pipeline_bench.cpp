#include "tests/bench/fixture.h"
#include "tests/bench/measure.h"

#include "core/brief/figure.h"
#include "core/insight/account_figures.h"
#include "core/insight/bridge.h"
#include "core/insight/chains.h"
#include "core/insight/forecast.h"
#include "core/insight/funnel.h"
#include "core/insight/pipeline_totals.h"
#include "core/insight/stage_days.h"
#include "core/insight/tiers.h"
#include "core/insight/week_plan.h"
#include "core/insight/win_rate.h"
#include "core/queries/account_digest.h"
#include "core/queries/deal_digest.h"

namespace attache::bench {

namespace {

/// 100,000 opportunities with 500,000 changes of stage, every fifth with two changes of its terms.
/// Plain SQL: what it takes to write them is not measured here.
void fill(Workspace &workspace)
{
    orFail(workspace.connection().execute(
        "BEGIN;"
        "CREATE TEMP TABLE way(at INTEGER PRIMARY KEY, stage TEXT);"
        "INSERT INTO way VALUES (0, 'lead'), (1, 'qualified'), (2, 'proposal'), "
        "(3, 'negotiation'), (4, 'won'), (5, 'lost');"
        "CREATE TEMP TABLE who(n INTEGER PRIMARY KEY, id INTEGER);"
        "INSERT INTO who SELECT row_number() OVER (ORDER BY id) - 1, id FROM account;"
        "WITH RECURSIVE count(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM count "
        "WHERE n < 99999) "
        "INSERT INTO opportunity(id, account, name, stage, amount, currency, opened_on, "
        "expected_close, closed_on, probability, product, source, owner) "
        "SELECT (1 << 40) + n, (SELECT id FROM who WHERE who.n = c.n), 'Deal ' || n, "
        "CASE n % 10 WHEN 0 THEN 'lead' WHEN 1 THEN 'qualified' WHEN 2 THEN 'proposal' "
        "WHEN 3 THEN 'negotiation' WHEN 4 THEN 'lost' WHEN 5 THEN 'lost' ELSE 'won' END, "
        "(n * 7919) % 10000000, iif(n % 20 = 0, 'USD', 'CNY'), "
        "date('2024-01-01', (n % 1000) || ' days'), date('2026-06-01', (n % 400) || ' days'), "
        "iif(n % 10 > 3, date('2024-06-01', (n % 900) || ' days'), NULL), "
        "iif(n % 3 = 0, n % 100, NULL), 'Product ' || n % 12, 'Source ' || n % 8, "
        "'Owner ' || n % 30 FROM count c;"
        "INSERT INTO stage_change(opportunity, from_stage, to_stage, changed_at) "
        "SELECT o.id, lag(w.stage) OVER (PARTITION BY o.id ORDER BY w.at), "
        "iif(w.at = 4, o.stage, w.stage), "
        "strftime('%Y-%m-%dT%H:%M:%S.000Z', o.opened_on, (w.at * 20 + o.id % 13) || ' days', "
        "(o.id % 1400) || ' minutes') FROM opportunity o JOIN way w ON w.at < 5 "
        "WHERE o.id >= (1 << 40);"
        "INSERT INTO terms_change(opportunity, amount, currency, expected_close, changed_at) "
        "SELECT o.id, o.amount / (2 - w.at), o.currency, o.expected_close, "
        "strftime('%Y-%m-%dT%H:%M:%S.000Z', o.opened_on, (w.at * 30) || ' days') "
        "FROM opportunity o JOIN way w ON w.at < 2 WHERE o.id >= (1 << 40) AND o.id % 5 = 0;"
        "INSERT INTO tier_evidence(account, criterion, points, value, learnt_on) "
        "SELECT w.id, c.id, iif(c.full_from IS NULL, 1 + 2 * ((w.n + c.id) % 3), NULL), "
        "iif(c.full_from IS NULL, NULL, (w.n * 7919) % 2000000), "
        "date('2026-01-01', (w.n % 300) || ' days') FROM who w JOIN tier_criterion c "
        "WHERE c.kind NOT IN ('revenue_share', 'spend') AND (w.n + c.id) % 2 = 0;"
        "COMMIT; ANALYZE"));
    // In one transaction, as a workspace does it: each row by itself would be written through.
    Transaction transaction = orFail(Transaction::begin(workspace.connection()));
    orFail(DealDigests().rebuild(workspace.connection()));
    orFail(AccountDigests().rebuild(workspace.connection()));
    orFail(transaction.commit());
}

Connection &connection()
{
    constexpr int Own = 100001; // a file of its own: other measurements keep theirs
    static Workspace &workspace = [&]() -> Workspace & {
        Workspace &opened = openedWorkspaceOf(Own);
        fill(opened);
        return opened;
    }();
    return workspace.connection();
}

const StageBook &book()
{
    static const StageBook read = orFail(StageBook::read(connection()));
    return read;
}

QDate today()
{
    return {2026, 11, 28};
}

constexpr FactsNeeds Unnamed{.names = false, .deciders = false};

void winRateOfAll()
{
    const auto facts = orFail(opportunityFacts(connection(), {}, Unnamed));
    const WinRates rates = winRates(facts, OpportunityGroup::Owner, {}, book());
    keep(&rates);
}

void winRateByIndustry()
{
    const auto facts = orFail(opportunityFacts(connection(), {}, Unnamed));
    const WinRates rates = winRates(facts, OpportunityGroup::Industry, {}, book());
    keep(&rates);
}

void pipelineOfAll()
{
    const auto facts = orFail(opportunityFacts(connection(), {}, Unnamed));
    const PipelineTotals totals = pipelineTotals(facts, book());
    keep(&totals);
}

void funnelOfAll()
{
    const auto facts = orFail(opportunityFacts(connection(), {}, Unnamed));
    const auto steps = orFail(stageSteps(connection()));
    const Funnel result = funnel(facts, steps, {}, book());
    keep(&result);
}

void stageDaysOfAll()
{
    const auto facts = orFail(opportunityFacts(connection(), {}, Unnamed));
    const auto steps = orFail(stageSteps(connection()));
    const StageDaysFigure figure = stageDays(facts, steps, today(), book());
    keep(&figure);
}

void forecastOfAll()
{
    auto facts = orFail(opportunityFacts(connection(), {}, {.names = false}));
    orFail(withPathDelays(connection(), today(), facts));
    const auto steps = orFail(stageSteps(connection()));
    const Forecast result = forecast(facts, steps, today(), book());
    keep(&result);
}

void bridgeOfAll()
{
    const auto facts = orFail(opportunityFacts(connection(), {}, Unnamed));
    const auto steps = orFail(stageSteps(connection()));
    const auto terms = orFail(termsSteps(connection()));
    const Bridge result =
        bridge(facts, steps, terms, today().addDays(-400), today().addDays(-300), book());
    keep(&result);
}

/// All that the page of insights shows, of one read.
void figuresOfAll()
{
    const FigureSource source = orFail(readFigureSource(connection(), {}, {}, today()));
    const std::vector<Figure> figures = allFigures(source, RateGroup::Industry);
    keep(&figures);
}

/// What SQLite itself takes for the same rows.
void floorOf(const char *sql)
{
    const auto count = orFail(connection().integer(sql));
    keep(&count);
}

constexpr char OpportunitiesFloor[] =
    "SELECT count(*) FROM (SELECT stage, currency, owner, count(*), sum(amount) FROM opportunity "
    "GROUP BY 1, 2, 3)";
constexpr char StepsFloor[] =
    "SELECT count(*) FROM (SELECT opportunity, max(changed_at), max(to_stage) FROM stage_change "
    "GROUP BY opportunity)";

void tiersOfAll()
{
    const auto rows = orFail(tierRows(connection(), today()));
    const auto suggestions = suggestTiers(rows, {}, Settings(), today());
    keep(&suggestions);
}

void heatMapOfAll()
{
    const auto chains = orFail(chainsOverview(connection(), {}, today()));
    keep(&chains);
}

void weekOfAll()
{
    const auto plan =
        orFail(weekPlan(connection(), today(), QDateTime(today(), QTime(8, 0)).toUTC()));
    keep(&plan);
}

} // namespace

void registerPipeline()
{
    constexpr int Times = 40;
    const auto open = [] { book(); };
    measure(
        "opportunities_floor", Times, [] { floorOf(OpportunitiesFloor); }, open);
    measure(
        "steps_floor", Times, [] { floorOf(StepsFloor); }, open);
    const auto figure = [&](const char *name, void (*once)(), const char *what, const char *floor) {
        measure(name, Times, once, open);
        addRow({QString::fromUtf8(what) + QStringLiteral(" of 100,000 opportunities"),
                QLatin1String(name), QStringLiteral("p99"), QLatin1String(floor), 0, 100});
    };
    figure("figure_win_rate", winRateOfAll, "win rate by owner", "opportunities_floor");
    figure("figure_win_rate_industry", winRateByIndustry, "win rate by industry",
           "opportunities_floor");
    figure("figure_pipeline", pipelineOfAll, "open value by stage", "opportunities_floor");
    figure("figure_funnel", funnelOfAll, "funnel with 500,000 changes", "steps_floor");
    figure("figure_stage_days", stageDaysOfAll, "days in stage with 500,000 changes",
           "steps_floor");
    figure("figure_forecast", forecastOfAll, "forecast with 500,000 changes", "steps_floor");
    measure("figures_page", Times, figuresOfAll, open);
    addRow({QStringLiteral("all figures of the page of 100,000 opportunities"),
            QStringLiteral("figures_page"), QStringLiteral("p99"), QStringLiteral("steps_floor"), 0,
            500});
    figure("figure_bridge", bridgeOfAll, "bridge with 500,000 changes", "steps_floor");
    measure("tiers", Times, tiersOfAll, open);
    addRow({QStringLiteral("suggested tiers of 100,000 accounts, with reasons"),
            QStringLiteral("tiers"), QStringLiteral("p99"), QStringLiteral("opportunities_floor"),
            0, 1000});
    measure("heat_map", Times, heatMapOfAll, open);
    addRow({QStringLiteral("the heat map of decision chains among 100,000 accounts"),
            QStringLiteral("heat_map"), QStringLiteral("p99"),
            QStringLiteral("opportunities_floor"), 0, 100});
    measure("week_plan", Times, weekOfAll, open);
    addRow({QStringLiteral("the proposals for a week among 100,000 accounts"),
            QStringLiteral("week_plan"), QStringLiteral("p99"),
            QStringLiteral("opportunities_floor"), 0, 200});
}

} // namespace attache::bench
