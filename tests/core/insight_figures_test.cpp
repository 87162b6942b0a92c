#include "core/insight/account_figures.h"
#include "core/insight/bridge.h"
#include "core/insight/forecast.h"
#include "core/insight/funnel.h"
#include "core/insight/pipeline_totals.h"
#include "core/insight/stage_days.h"
#include "core/insight/win_rate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QRandomGenerator>

#include <algorithm>
#include <numeric>

namespace attache {
namespace {

using testing::ElementsAre;

const QString Cny = QStringLiteral("CNY");

QDate day(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

/// An opportunity with the history that goes with it.
struct Made
{
    OpportunityFacts facts;
    std::vector<StageStep> steps;
};

Made made(qint64 id, qint64 major, const char *opened,
          std::vector<std::pair<Stage, const char *>> path)
{
    Made one;
    one.facts.id = Id<Opportunity>(id);
    one.facts.amount = Money::fromMajor(major);
    one.facts.currency = Cny;
    one.facts.openedOn = day(opened);
    std::optional<Stage> before;
    for (const auto &[stage, on] : path) {
        one.steps.push_back({one.facts.id, before, stage, day(on)});
        before = stage;
        one.facts.stage = stage;
        if (!isOpen(stage))
            one.facts.closedOn = day(on);
    }
    return one;
}

struct Pipeline
{
    std::vector<OpportunityFacts> facts;
    std::vector<StageStep> steps;

    explicit Pipeline(const std::vector<Made> &all)
    {
        for (const Made &one : all) {
            facts.push_back(one.facts);
            steps.insert(steps.end(), one.steps.begin(), one.steps.end());
        }
    }
};

TEST(WinRate, CountsWhatWasDecidedWithItsInterval)
{
    std::vector<OpportunityFacts> deals;
    for (int i = 0; i < 10; ++i) {
        OpportunityFacts deal;
        deal.stage = i < 7 ? Stage::Won : i < 9 ? Stage::Lost : Stage::Lead;
        deal.owner = i % 2 == 0 ? QStringLiteral("Li") : QStringLiteral("Wu");
        deal.closedOn = day("2026-03-01");
        deal.amount = Money::fromMajor(10);
        deal.currency = i == 0 ? QStringLiteral("USD") : Cny;
        deals.push_back(deal);
    }
    const WinRates rates = winRates(deals, OpportunityGroup::Owner);
    EXPECT_EQ(rates.all.won, 7);
    EXPECT_EQ(rates.all.lost, 2);
    EXPECT_EQ(rates.all.open, 1);
    // Wilson's score for 7 of 9: 45.3 to 93.7 %.
    EXPECT_NEAR(rates.all.rate().rate, 77.78, 0.01);
    EXPECT_NEAR(rates.all.rate().low, 45.26, 0.01);
    EXPECT_NEAR(rates.all.rate().high, 93.68, 0.01);
    EXPECT_EQ(rates.all.wonValue.of(Cny), Money::fromMajor(60));
    EXPECT_EQ(rates.all.wonValue.of(QStringLiteral("USD")), Money::fromMajor(10));
    ASSERT_EQ(rates.groups.size(), 2U);
    EXPECT_EQ(rates.groups[0].key, QStringLiteral("Li"));
    EXPECT_EQ(rates.groups[0].decided() + rates.groups[1].decided(), rates.all.decided());
    EXPECT_EQ(winRates(deals, {}, {day("2026-03-02"), {}}).all.decided(), 0);
    EXPECT_TRUE(winRates(deals, {}).groups.empty()) << "nobody asked for groups";
}

TEST(WinRate, NothingDecidedGivesNoCertainty)
{
    const Share share = shareOf(0, 0);
    EXPECT_EQ(share.n, 0);
    EXPECT_EQ(share.low, 0);
    EXPECT_EQ(share.high, 100);
    EXPECT_EQ(shareOf(3, 3).high, 100);
    EXPECT_LT(shareOf(3, 3).low, 50);
}

TEST(PipelineTotals, WeighsEachByItsOwnOrTheUsualProbability)
{
    std::vector<OpportunityFacts> deals(4);
    deals[0].stage = Stage::Lead; // usually 10 %
    deals[0].amount = Money::fromMajor(1000);
    deals[0].currency = Cny;
    deals[1].stage = Stage::Lead;
    deals[1].amount = Money::fromMajor(1000);
    deals[1].currency = Cny;
    deals[1].probability = 55;
    deals[1].account = Id<Account>(1);
    deals[2].stage = Stage::Negotiation;
    deals[3].stage = Stage::Won;
    deals[3].amount = Money::fromMajor(5000);
    const PipelineTotals totals = pipelineTotals(deals, {});
    EXPECT_EQ(totals.all.count, 3);
    EXPECT_EQ(totals.all.withoutAmount, 1);
    EXPECT_EQ(totals.withoutAccount, 2);
    EXPECT_EQ(totals.all.value.of(Cny), Money::fromMajor(2000));
    EXPECT_EQ(totals.all.weighted.of(Cny), Money::fromMajor(650));
    ASSERT_EQ(totals.stages.size(), 4U);
    EXPECT_EQ(totals.stages[0].count, 2);
    EXPECT_EQ(totals.stages[3].count, 1);
}

TEST(Funnel, CountsTheFurthestStageByMonthOfOpening)
{
    const Pipeline deals({
        made(1, 1, "2026-01-05", {{Stage::Lead, "2026-01-05"}, {Stage::Proposal, "2026-02-01"}}),
        made(2, 1, "2026-01-20",
             {{Stage::Lead, "2026-01-20"},
              {Stage::Negotiation, "2026-01-25"},
              {Stage::Qualified, "2026-02-01"},
              {Stage::Lost, "2026-03-01"}}),
        made(3, 1, "2026-02-02", {{Stage::Won, "2026-04-02"}}),
        made(4, 1, "2026-02-03", {{Stage::Lost, "2026-02-09"}}),
    });
    const Funnel result = funnel(deals.facts, deals.steps);
    EXPECT_THAT(result.all.reached, ElementsAre(4, 3, 3, 2, 1));
    EXPECT_EQ(result.all.lost, 2);
    ASSERT_EQ(result.months.size(), 2U);
    EXPECT_THAT(result.months[0].reached, ElementsAre(2, 2, 2, 1, 0));
    EXPECT_THAT(result.months[1].reached, ElementsAre(2, 1, 1, 1, 1));
    EXPECT_DOUBLE_EQ(result.all.conversion(1), 75);
    EXPECT_DOUBLE_EQ(result.all.conversion(3), 100 * 2.0 / 3);
}

TEST(StageDays, GivesTheMedianOfFinishedStaysAndWhatIsStuck)
{
    const Pipeline deals({
        made(1, 1, "2026-01-01", {{Stage::Lead, "2026-01-01"}, {Stage::Qualified, "2026-01-11"}}),
        made(2, 1, "2026-01-01", {{Stage::Lead, "2026-01-01"}, {Stage::Qualified, "2026-01-21"}}),
        made(3, 1, "2026-01-01", {{Stage::Lead, "2026-01-01"}, {Stage::Lost, "2026-01-31"}}),
        made(4, 1, "2026-02-01", {{Stage::Lead, "2026-02-01"}}),
    });
    // Leads may take 45 days, what is qualified 30.
    const StageDaysFigure figure = stageDays(deals.facts, deals.steps, day("2026-03-18"), {});
    EXPECT_EQ(figure.stages[0].finished, 3);
    EXPECT_EQ(figure.stages[0].median, 20);
    EXPECT_EQ(figure.stages[0].longest, 30);
    EXPECT_EQ(figure.stages[0].present, 1);
    EXPECT_EQ(figure.stages[0].stuck, 0) << "45 days are not more than the limit";
    EXPECT_EQ(figure.stages[1].stuck, 2);
    ASSERT_EQ(figure.stuck.size(), 2U);
    EXPECT_EQ(figure.stuck[0].id, Id<Opportunity>(1));
    EXPECT_EQ(figure.stuck[0].days, 66);
    EXPECT_EQ(stageDays(deals.facts, deals.steps, day("2026-03-19"), {}).stages[0].stuck, 1);
}

TEST(StageDays, TheMedianOfAnEvenNumberIsRoundedUp)
{
    const Pipeline deals({
        made(1, 1, "2026-01-01", {{Stage::Lead, "2026-01-01"}, {Stage::Qualified, "2026-01-11"}}),
        made(2, 1, "2026-01-01", {{Stage::Lead, "2026-01-01"}, {Stage::Qualified, "2026-01-14"}}),
    });
    EXPECT_EQ(stageDays(deals.facts, deals.steps, day("2026-02-01"), {}).stages[0].median, 12);
}

TEST(Forecast, CapsWhatNobodyWhoDecidesSpokeAboutAndWhatIsTooOld)
{
    Made told = made(1, 1000, "2026-01-01", {{Stage::Negotiation, "2026-05-30"}});
    told.facts.expectedClose = day("2026-07-15");
    told.facts.probability = 90;
    Made met = told;
    met.facts.id = met.steps[0].opportunity = Id<Opportunity>(2);
    met.facts.hasMetDecider = true;
    Made old = met;
    old.facts.id = old.steps[0].opportunity = Id<Opportunity>(3);
    old.steps[0].day = day("2026-01-01");
    Made won = made(4, 500, "2026-01-01", {{Stage::Won, "2026-06-02"}});
    Made late = made(5, 70, "2026-05-20", {{Stage::Lead, "2026-05-20"}});
    late.facts.expectedClose = day("2026-05-25");
    const Pipeline deals({told, met, old, won, late});
    const Forecast result = forecast(deals.facts, deals.steps, day("2026-06-10"), {});
    ASSERT_EQ(result.months.size(), 3U);
    EXPECT_EQ(result.lateCount, 1);
    EXPECT_EQ(result.late.of(Cny), Money::fromMajor(70));
    const ForecastMonth &july = result.months[2];
    EXPECT_EQ(july.month, day("2026-07-01"));
    EXPECT_EQ(july.said.of(Cny), Money::fromMajor(2700));
    EXPECT_EQ(july.weighted.of(Cny), Money::fromMajor(2100));
    // 40 % without a decider, 90 % as said, 40 % as proposals are usually worth.
    EXPECT_EQ(july.capped.of(Cny), Money::fromMajor(400 + 900 + 400));
    EXPECT_EQ(july.of(ForecastClass::Commit).of(Cny), Money::fromMajor(3000));
    EXPECT_EQ(result.months[1].of(ForecastClass::Won).of(Cny), Money::fromMajor(500));
    ASSERT_EQ(result.caps.size(), 2U);
    EXPECT_THAT(result.caps[0].reasons, ElementsAre(CapReason::DeciderNeverMet));
    EXPECT_THAT(result.caps[1].reasons, ElementsAre(CapReason::TooLongInStage));
}

TEST(Forecast, TheClassesBeginAtTheirPercentages)
{
    EXPECT_EQ(forecastClass(100), ForecastClass::Won);
    EXPECT_EQ(forecastClass(99), ForecastClass::Commit);
    EXPECT_EQ(forecastClass(70), ForecastClass::Commit);
    EXPECT_EQ(forecastClass(69), ForecastClass::Likely);
    EXPECT_EQ(forecastClass(40), ForecastClass::Likely);
    EXPECT_EQ(forecastClass(39), ForecastClass::Upside);
}

TEST(Bridge, ExplainsEveryChangeOfTheOpenSum)
{
    const Pipeline deals({
        made(1, 100, "2026-01-01", {{Stage::Lead, "2026-01-01"}}),
        made(2, 50, "2026-01-01", {{Stage::Lead, "2026-01-01"}, {Stage::Won, "2026-02-10"}}),
        made(3, 30, "2026-02-05", {{Stage::Lead, "2026-02-05"}}),
        made(4, 20, "2026-02-05", {{Stage::Lead, "2026-02-05"}, {Stage::Lost, "2026-02-06"}}),
        made(5, 10, "2025-01-01", {{Stage::Lost, "2025-06-01"}, {Stage::Qualified, "2026-02-20"}}),
        made(6, 1, "2026-03-01", {{Stage::Lead, "2026-03-01"}}),
    });
    const Bridge result = bridge(deals.facts, deals.steps, day("2026-01-31"), day("2026-02-28"));
    EXPECT_EQ(result.opening.value.of(Cny), Money::fromMajor(150));
    EXPECT_EQ(result.opened.value.of(Cny), Money::fromMajor(50));
    EXPECT_EQ(result.reopened.value.of(Cny), Money::fromMajor(10));
    EXPECT_EQ(result.won.value.of(Cny), Money::fromMajor(50));
    EXPECT_EQ(result.lost.value.of(Cny), Money::fromMajor(20));
    EXPECT_EQ(result.closing.value.of(Cny), Money::fromMajor(140));
}

TEST(Bridge, OfAPeriodLeadsFromTheEndOfTheDayBeforeItAndNotBeyondToday)
{
    const QDate today = day("2026-03-15");
    const auto days = [&](QDate from, QDate to) {
        const DayRange found = bridgeDays({from, to}, today);
        return std::pair(found.from, found.to);
    };
    EXPECT_EQ(days(day("2026-02-01"), day("2026-02-28")),
              std::pair(day("2026-01-31"), day("2026-02-28")));
    EXPECT_EQ(days(day("2026-02-01"), day("2099-01-01")), std::pair(day("2026-01-31"), today));
    EXPECT_EQ(days(day("2099-01-01"), {}), std::pair(today, today)) << "never backwards";
    EXPECT_EQ(days({}, {}), std::pair(today.addDays(-30), today));
}

TEST(Pareto, FindsTheFewThatBringMostAndTheirHours)
{
    std::vector<OpportunityFacts> deals(4);
    const std::array amounts{700, 200, 60, 40};
    for (size_t i = 0; i < deals.size(); ++i) {
        deals[i].stage = Stage::Won;
        deals[i].account = Id<Account>(static_cast<qint64>(i) + 1);
        deals[i].amount = Money::fromMajor(amounts.at(i));
        deals[i].currency = Cny;
    }
    const std::vector<AccountTime> times{{Id<Account>(1), day("2026-01-01"), 60},
                                         {Id<Account>(4), day("2026-01-01"), 120},
                                         {Id<Account>(9), day("2026-01-01"), 60}};
    const auto figures = pareto(deals, times);
    ASSERT_EQ(figures.size(), 1U);
    EXPECT_EQ(figures[0].vitalFew, 2);
    EXPECT_DOUBLE_EQ(figures[0].minutesOfVitalFew, 25);
    EXPECT_DOUBLE_EQ(figures[0].rows[1].shareSoFar, 90);
    EXPECT_DOUBLE_EQ(figures[0].rows[3].shareSoFar, 100);
}

TEST(Cadence, TellsWhoIsInTimeAndWhoWasNeverMet)
{
    const std::vector<AccountFacts> accounts{{Id<Account>(1), {}, Tier::S, day("2026-01-01")},
                                             {Id<Account>(2), {}, Tier::S, day("2026-01-02")},
                                             {Id<Account>(3), {}, Tier::S, {}}};
    const auto rows = cadence(accounts, day("2026-01-16"), {});
    EXPECT_EQ(rows[0].overdue, 1) << "S accounts are seen every 14 days";
    EXPECT_EQ(rows[0].inTime, 1);
    EXPECT_EQ(rows[0].never, 1);
    EXPECT_DOUBLE_EQ(rows[0].kept(), 50);
    EXPECT_EQ(rows[3].accounts(), 0);
}

TEST(CoverageFigure, CountsEachRoleOfEachAccountOnce)
{
    const std::vector<AccountFacts> accounts{{Id<Account>(1), {}, Tier::S, {}},
                                             {Id<Account>(2), {}, Tier::S, {}}};
    ChainPerson decider;
    decider.role = RoleKind::DecisionMaker;
    decider.coverage = RoleCoverage::Met;
    decider.stance = Stance::Opponent;
    const CoverageFigure figure =
        coverageFigure(accounts, {{Id<Account>(1), {decider}}}, day("2026-01-16"), {});
    for (const RoleTotal &role : figure.roles)
        EXPECT_EQ(role.unknown + role.named + role.met + role.supportive, 2);
    EXPECT_EQ(figure.roles[3].met, 1);
    EXPECT_EQ(figure.roles[3].opposed, 1);
    EXPECT_EQ(figure.withoutDecider, 1);
    EXPECT_DOUBLE_EQ(figure.averageScore, 10.5); // 30 × 70 % at one of two
}

TEST(PromiseTotals, CountsTheSidesApart)
{
    const QDate today = day("2026-06-10");
    const std::vector<PromiseFacts> promises{
        {{}, Party::Us, PromiseState::Kept, day("2026-06-01"), day("2026-06-01")},
        {{}, Party::Us, PromiseState::Kept, day("2026-06-01"), day("2026-06-02")},
        {{}, Party::Us, PromiseState::Open, day("2026-06-09"), {}},
        {{}, Party::Us, PromiseState::Open, today, {}},
        {{}, Party::Them, PromiseState::Dropped, day("2026-06-09"), {}},
        {{}, Party::Them, PromiseState::Kept, {}, {}},
    };
    const auto [ours, theirs] = promiseTotals(promises, today);
    EXPECT_EQ(ours.keptInTime, 1);
    EXPECT_EQ(ours.keptLate, 1);
    EXPECT_EQ(ours.overdue, 1);
    EXPECT_EQ(ours.open, 1) << "what is due today is not overdue";
    EXPECT_EQ(theirs.dropped, 1);
    EXPECT_EQ(theirs.keptInTime, 1);
}

// --- Properties, over random pipelines ---------------------------------------------------------

class InsightProperty : public testing::TestWithParam<quint32>
{
protected:
    Pipeline random()
    {
        QRandomGenerator dice(GetParam());
        std::vector<Made> all;
        const int count = 1 + dice.bounded(60);
        for (int i = 0; i < count; ++i)
            all.push_back(one(dice, i + 1));
        return Pipeline(all);
    }

private:
    static Made one(QRandomGenerator &dice, qint64 id)
    {
        Made made;
        made.facts.id = Id<Opportunity>(id);
        if (dice.bounded(10) > 0)
            made.facts.amount = Money{dice.bounded(1'000'000)};
        made.facts.currency = dice.bounded(4) == 0 ? QStringLiteral("USD") : Cny;
        made.facts.openedOn = Start.addDays(dice.bounded(400));
        made.facts.owner = QString::number(dice.bounded(5));
        made.facts.expectedClose = Start.addDays(dice.bounded(600));
        made.facts.hasMetDecider = dice.bounded(2) == 0;
        if (dice.bounded(3) == 0)
            made.facts.probability = dice.bounded(101);
        QDate at = made.facts.openedOn;
        std::optional<Stage> before;
        const int steps = 1 + dice.bounded(5);
        for (int i = 0; i < steps; ++i) {
            const auto stage = static_cast<Stage>(dice.bounded(6));
            made.steps.push_back({made.facts.id, before, stage, at});
            before = made.facts.stage = stage;
            made.facts.closedOn = isOpen(stage) ? QDate() : at;
            at = at.addDays(dice.bounded(90));
        }
        return made;
    }

protected:
    inline static const QDate Start{2025, 1, 1};
};

TEST_P(InsightProperty, CohortsAddUpAndNoConversionIsMoreThanAll)
{
    const Pipeline deals = random();
    const Funnel result = funnel(deals.facts, deals.steps);
    Cohort sum;
    sum.reached.resize(result.stages.size());
    for (const Cohort &month : result.months) {
        for (size_t i = 0; i < result.stages.size(); ++i) {
            sum.reached.at(i) += month.reached.at(i);
            EXPECT_LE(month.conversion(i), 100);
        }
        sum.lost += month.lost;
    }
    EXPECT_EQ(sum.reached, result.all.reached);
    EXPECT_EQ(sum.lost, result.all.lost);
    EXPECT_EQ(result.all.opened(), static_cast<int>(deals.facts.size()));
}

TEST_P(InsightProperty, TheBridgeClosesInEveryCurrency)
{
    const Pipeline deals = random();
    QRandomGenerator dice(GetParam() + 1);
    const QDate from = Start.addDays(dice.bounded(500));
    const QDate to = from.addDays(dice.bounded(200));
    const Bridge result = bridge(deals.facts, deals.steps, from, to);
    for (const QString &currency : {Cny, QStringLiteral("USD")}) {
        const auto sum = [&](const BridgeStep &step) { return step.value.of(currency).minor; };
        EXPECT_EQ(sum(result.opening) + sum(result.opened) + sum(result.reopened) +
                      sum(result.raised) - sum(result.lowered) - sum(result.won) - sum(result.lost),
                  sum(result.closing));
    }
    EXPECT_EQ(result.opening.count + result.opened.count + result.reopened.count -
                  result.won.count - result.lost.count,
              result.closing.count);
}

TEST_P(InsightProperty, GroupsAndAFilterWithItsComplementAddUpToTheWhole)
{
    const Pipeline deals = random();
    const WinRates rates = winRates(deals.facts, OpportunityGroup::Owner);
    WinRate sum;
    for (const WinRate &group : rates.groups) {
        sum.won += group.won;
        sum.lost += group.lost;
        sum.open += group.open;
        sum.wonValue.add(group.wonValue);
    }
    EXPECT_EQ(sum.won, rates.all.won);
    EXPECT_EQ(sum.lost, rates.all.lost);
    EXPECT_EQ(sum.open, rates.all.open);
    EXPECT_EQ(sum.wonValue, rates.all.wonValue);

    std::vector<OpportunityFacts> some = deals.facts;
    const auto others = std::partition(some.begin(), some.end(),
                                       [](const auto &deal) { return deal.currency == Cny; });
    const auto first = static_cast<size_t>(others - some.begin());
    const std::span<const OpportunityFacts> all(some);
    const PipelineTotals whole = pipelineTotals(deals.facts, {});
    const PipelineTotals one = pipelineTotals(all.first(first), {});
    const PipelineTotals other = pipelineTotals(all.subspan(first), {});
    EXPECT_EQ(one.all.count + other.all.count, whole.all.count);
    MoneySums weighted = one.all.weighted;
    weighted.add(other.all.weighted);
    EXPECT_EQ(weighted, whole.all.weighted);
}

TEST_P(InsightProperty, ACapNeverRaisesWhatIsExpected)
{
    const Pipeline deals = random();
    const Forecast result = forecast(deals.facts, deals.steps, Start.addDays(300), {});
    for (const ForecastMonth &month : result.months) {
        for (const QString &currency : {Cny, QStringLiteral("USD")})
            EXPECT_LE(month.capped.of(currency), month.said.of(currency));
    }
    for (const ForecastCap &cap : result.caps) {
        EXPECT_LT(cap.capped, cap.said);
        EXPECT_FALSE(cap.reasons.empty());
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, InsightProperty, testing::Range(1U, 41U));

TEST(Bridge, AnAmountInAnotherCurrencyIsTakenAwayAndAdded)
{
    const QString usd = QStringLiteral("USD");
    Pipeline deals({made(1, 100, "2026-01-01", {{Stage::Lead, "2026-01-01"}})});
    deals.facts[0].currency = usd;
    TermsStep before;
    before.opportunity = deals.facts[0].id;
    before.day = day("2026-01-01");
    before.amount = Money::fromMajor(100);
    before.currency = Cny;
    TermsStep after = before;
    after.day = day("2026-02-10");
    after.currency = usd;
    const std::vector<TermsStep> terms{before, after};
    const Bridge result =
        bridge(deals.facts, deals.steps, terms, day("2026-01-31"), day("2026-02-28"));
    EXPECT_EQ(result.opening.value.of(Cny), Money::fromMajor(100));
    EXPECT_EQ(result.lowered.value.of(Cny), Money::fromMajor(100));
    EXPECT_EQ(result.raised.value.of(usd), Money::fromMajor(100));
    EXPECT_EQ(result.closing.value.of(usd), Money::fromMajor(100));
}

} // namespace
} // namespace attache
