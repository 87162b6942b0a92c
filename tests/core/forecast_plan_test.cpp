#include "core/domain/path_step.h"
#include "core/domain/record_types.h"
#include "core/insight/forecast_plan.h"
#include "tests/core/figure_deals.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace attache {
namespace {

using test::deal;
using test::someDeals;
using test::sourceOf;
using test::Today;

TEST(ForecastPlan, CapsADealWhoseDeciderWasNeverMetAndSaysWhatThatTakes)
{
    const std::vector<OpportunityFacts> deals = {
        deal(1, Stage::Negotiation, 100'000, QDate(2026, 12, 10), false),
        deal(2, Stage::Negotiation, 200'000, QDate(2026, 12, 20), true),
        deal(3, Stage::Won, 50'000, QDate(2026, 10, 1)), // the first day of the quarter
        deal(4, Stage::Won, 70'000, QDate(2026, 9, 30)),
    };
    const FigureSource source = sourceOf(deals);
    const ForecastPlan plan =
        forecastPlan(source.opportunities, source.steps, Today, source.settings);
    ASSERT_EQ(plan.deals.size(), 2U);
    EXPECT_EQ(plan.deals[0].said, Money::fromMajor(70'000));
    EXPECT_EQ(plan.deals[0].capped, Money::fromMajor(40'000));
    EXPECT_EQ(plan.deals[0].kind, ForecastClass::Likely);
    EXPECT_EQ(plan.deals[1].capped, Money::fromMajor(140'000));
    ASSERT_EQ(plan.caps.size(), 1U);
    EXPECT_EQ(plan.caps[0].reason, CapReason::DeciderNeverMet);
    EXPECT_EQ(plan.caps[0].taken, Money::fromMajor(30'000));
    EXPECT_EQ(plan.quarter.won, Money::fromMajor(50'000));
    EXPECT_EQ(plan.quarter.cappedSum(), Money::fromMajor(180'000));
    EXPECT_EQ(plan.missing(Money::fromMajor(500'000)), Money::fromMajor(450'000));
    EXPECT_EQ(plan.missing(Money::fromMajor(10'000)), Money());
}

TEST(ForecastPlan, ADealWhosePathIsBehindClosesLaterByAsMuch)
{
    test::TempWorkspace file;
    const QDate today = file.clock.today();
    Opportunity late;
    late.name = QStringLiteral("Late");
    late.stage = Stage::Negotiation;
    late.amount = Money::fromMajor(1'000);
    late.expectedClose = today.addDays(1);
    late = file.insert(late);
    PathStep step;
    step.opportunity = late.id;
    step.name = QStringLiteral("Finance agrees");
    step.due = today.addDays(-70);
    file.insert(step);
    const auto source = readFigureSource(file.connection(), {}, {}, today);
    ASSERT_OK(source);
    const ForecastPlan plan =
        forecastPlan(source->opportunities, source->steps, today, source->stages);
    const QDate close = today.addDays(71);
    for (const ForecastColumn &column : plan.columns) {
        const bool here = column.month == QDate(close.year(), close.month(), 1);
        EXPECT_EQ(column.records.size(), here ? 1U : 0U) << qPrintable(column.month.toString());
    }
    // The command line counts in the same way.
    const Forecast said = forecast(source->opportunities, source->steps, today, source->stages);
    ASSERT_EQ(said.months.size(), 1U);
    EXPECT_EQ(said.months.front().month, QDate(close.year(), close.month(), 1));
}

TEST(ForecastPlan, ACapWithTwoReasonsCountsForTheFirst)
{
    std::vector<OpportunityFacts> deals = {
        deal(1, Stage::Negotiation, 100'000, QDate(2026, 12, 10), false)};
    deals.front().openedOn = Today.addDays(-900);
    const FigureSource source = sourceOf(deals);
    const ForecastPlan plan =
        forecastPlan(source.opportunities, source.steps, Today, source.settings);
    ASSERT_EQ(plan.deals.front().cap.reasons.size(), 2U);
    ASSERT_EQ(plan.caps.size(), 1U);
    EXPECT_EQ(plan.caps.front().reason, CapReason::DeciderNeverMet);
    EXPECT_EQ(plan.caps.front().taken.minor,
              plan.deals.front().said.minor - plan.deals.front().capped.minor);
}

TEST(ForecastPlan, ADealAtItsLimitIsNotYetHeldBack)
{
    const StageBook &book = StageBook::standard();
    const OpportunityFacts facts = deal(1, Stage::Negotiation, 100'000, Today);
    const int limit = book.dayLimit(facts.stage, facts.tier, setOf(facts, book));
    ASSERT_GT(limit, 0);
    EXPECT_TRUE(capOf(facts, limit, book).reasons.empty());
    EXPECT_EQ(capOf(facts, limit + 1, book).reasons, std::vector{CapReason::TooLongInStage});
}

TEST(ForecastPlan, CountsEachDealAsTheForecastDoes)
{
    // A stage that nobody knows, and one that means more in the set of the account's business type.
    StageSet general;
    general.id = Id<StageSet>(1);
    StageSet own;
    own.id = Id<StageSet>(2);
    own.businessType = choicesOf<BusinessType>.front().value;
    std::vector<DealStage> stages;
    for (const auto &[set, probability] : {std::pair(general.id, 30), std::pair(own.id, 65)}) {
        DealStage stage;
        stage.id = Id<DealStage>(10 + set.value());
        stage.stageSet = set;
        stage.key = keyOf(Stage::Proposal);
        stage.phase = Phase::Open;
        stage.probability = probability;
        stages.push_back(stage);
    }
    const StageBook book({general, own}, stages, Settings());
    std::vector<OpportunityFacts> deals = someDeals(3, 40);
    deals.push_back(deal(900, fromStoredKey<Stage>(QStringLiteral("mystery")), 10'000, Today));
    deals.back().probability = 35;
    deals.push_back(deal(901, Stage::Proposal, 10'000, Today.addDays(9)));
    deals.back().businessType = own.businessType;
    const FigureSource source = sourceOf(deals);
    const ForecastPlan plan = forecastPlan(source.opportunities, source.steps, Today, book);
    ASSERT_GT(plan.deals.size(), 2U);
    for (const ForecastDeal &each : plan.deals) {
        const Forecast alone = forecast({each.facts, 1}, source.steps, Today, book);
        ASSERT_EQ(alone.months.size(), 1U);
        const auto sum = [&](Money amount) {
            MoneySums sums;
            sums.add(amount, each.facts->currency);
            return sums;
        };
        EXPECT_EQ(alone.months[0].said, sum(each.said)) << qPrintable(each.facts->name);
        EXPECT_EQ(alone.months[0].weighted, sum(each.weighted)) << qPrintable(each.facts->name);
        EXPECT_EQ(alone.months[0].capped, sum(each.capped)) << qPrintable(each.facts->name);
        if (each.facts->id.value() >= 900) {
            EXPECT_EQ(each.usual, each.facts->id.value() == 900 ? 35 : 65);
        }
    }
}

TEST(ForecastPlan, EveryOpenDealIsInOneColumnAndTheCapsAddUp)
{
    for (quint32 seed = 1; seed <= 30; ++seed) {
        const FigureSource source = sourceOf(someDeals(seed, 120));
        const ForecastPlan plan =
            forecastPlan(source.opportunities, source.steps, Today, source.settings);
        Money said;
        Money capped;
        int placed = plan.withoutDay + plan.otherCurrencies;
        for (const ForecastDeal &each : plan.deals) {
            said += each.said;
            capped += each.capped;
            EXPECT_EQ(each.facts->currency, plan.currency);
        }
        Money columns = plan.later.cappedSum();
        Money columnsSaid = plan.later.said;
        for (const ForecastColumn &column : plan.columns) {
            columns += column.cappedSum();
            columnsSaid += column.said;
        }
        EXPECT_EQ(columns, capped);
        EXPECT_EQ(columnsSaid, said);
        Money taken;
        for (const CapSum &sum : plan.caps)
            taken += sum.taken;
        EXPECT_EQ(taken.minor, said.minor - capped.minor);
        const auto open = std::ranges::count_if(
            source.opportunities, [](const auto &each) { return isOpen(each.stage); });
        placed += static_cast<int>(plan.deals.size()) - plan.withoutDay;
        EXPECT_EQ(placed, open);
    }
}

TEST(ForecastPlan, WhatIsToBeWonTomorrowIsNotWonYet)
{
    const QDate today(2026, 11, 24);
    const auto won = [&](QDate closed) {
        OpportunityFacts deal;
        deal.id = Id<Opportunity>(1);
        deal.stage = Stage::Won;
        deal.amount = Money::fromMajor(100);
        deal.currency = QStringLiteral("CNY");
        deal.closedOn = closed;
        return forecastPlan(std::vector{deal}, {}, today, {}).quarter.won;
    };
    EXPECT_EQ(won(today), Money::fromMajor(100));
    EXPECT_EQ(won(today.addDays(1)), Money());
    EXPECT_EQ(won(QDate(2026, 9, 30)), Money()) << "of the quarter before";
}
} // namespace
} // namespace attache
