#include "core/insight/customer_worth.h"
#include "core/insight/forecast.h"
#include "core/insight/loss_causes.h"
#include "core/insight/north_star.h"
#include "core/insight/tier_distribution.h"
#include "core/insight/win_rate.h"
#include "core/queries/stored_days.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QRandomGenerator>

namespace attache {
namespace {

const QString Cny = QStringLiteral("CNY");

QDate day(const char *text)
{
    return QDate::fromString(QLatin1String(text), Qt::ISODate);
}

OpportunityFacts deal(qint64 account, Stage stage, qint64 major, const char *closed = nullptr)
{
    OpportunityFacts made;
    made.account = Id<Account>(account);
    made.stage = stage;
    made.amount = Money::fromMajor(major);
    made.currency = Cny;
    if (closed != nullptr)
        made.closedOn = day(closed);
    return made;
}

OpportunityFacts lost(std::optional<LostCause> cause, qint64 major, bool wakeable = false)
{
    OpportunityFacts made = deal(1, Stage::Lost, major, "2026-03-01");
    made.lostCause = cause;
    made.wakeable = wakeable;
    return made;
}

TEST(LossCauses, CountsCausesAndKeepsThoseThatNameNoneApart)
{
    const std::vector<OpportunityFacts> deals = {lost(LostCause::Rival, 10),
                                                 lost(LostCause::Price, 20, true),
                                                 lost(LostCause::Price, 30),
                                                 lost({}, 5, true),
                                                 lost({}, 6),
                                                 lost({}, 7),
                                                 deal(1, Stage::Won, 100, "2026-03-01"),
                                                 deal(1, Stage::Lead, 100)};
    const LossCauses figure = lossCauses(deals);
    EXPECT_EQ(figure.lost, 6);
    EXPECT_EQ(figure.stated, 3);
    ASSERT_EQ(figure.rows.size(), 3U);
    EXPECT_EQ(figure.rows[0].cause, LostCause::Price);
    EXPECT_EQ(figure.rows[0].count, 2);
    EXPECT_EQ(figure.rows[0].wakeable, 1);
    EXPECT_EQ(figure.rows[0].value.of(Cny), Money::fromMajor(50));
    EXPECT_EQ(figure.rows[1].cause, LostCause::Rival);
    EXPECT_EQ(figure.rows[2].cause, std::nullopt);
    EXPECT_EQ(figure.rows[2].count, 3);
    EXPECT_EQ(lossCauses(deals, {day("2026-03-02"), {}}).lost, 0);
}

TEST(TierDistribution, GivesEachTierWhatItHoldsBringsAndTakes)
{
    const std::vector<AccountFacts> accounts = {{Id<Account>(1), {}, Tier::S, {}},
                                                {Id<Account>(2), {}, Tier::C, {}},
                                                {Id<Account>(3), {}, Tier::C, {}}};
    std::vector<OpportunityFacts> deals = {deal(1, Stage::Won, 100, "2026-03-01"),
                                           deal(1, Stage::Won, 50, "2025-03-01"),
                                           deal(2, Stage::Lead, 7), deal(0, Stage::Lead, 9)};
    deals[0].tier = deals[1].tier = Tier::S;
    deals[2].tier = Tier::C;
    const std::vector<AccountTime> times = {{Id<Account>(1), day("2026-02-01"), 30},
                                            {Id<Account>(3), day("2026-02-01"), 90},
                                            {Id<Account>(3), day("2025-02-01"), 400}};
    const auto tiers = tierDistribution(accounts, deals, times, {day("2026-01-01"), {}});
    ASSERT_EQ(tiers.size(), 5U);
    EXPECT_EQ(tiers[0].tier, Tier::S);
    EXPECT_EQ(tiers[0].accounts, 1);
    EXPECT_EQ(tiers[0].wonDeals, 1);
    EXPECT_EQ(tiers[0].won.of(Cny), Money::fromMajor(100));
    EXPECT_EQ(tiers[0].minutes, 30);
    EXPECT_EQ(tiers[3].accounts, 2);
    EXPECT_EQ(tiers[3].open.of(Cny), Money::fromMajor(7));
    EXPECT_EQ(tiers[3].minutes, 90);
    EXPECT_EQ(tiers[4].tier, std::nullopt);
    EXPECT_EQ(tiers[4].open.of(Cny), Money::fromMajor(9));
}

TEST(CustomerWorth, DividesWhatACustomerBringsByWhatItCostToWinOne)
{
    std::vector<OpportunityFacts> deals = {
        deal(1, Stage::Won, 3000, "2026-03-01"), deal(1, Stage::Won, 1000, "2026-05-01"),
        deal(2, Stage::Won, 2000, "2026-06-01"), deal(3, Stage::Won, 500, "2024-06-01"),
        deal(3, Stage::Won, 600, "2026-06-01"),  deal(4, Stage::Lead, 9999)};
    deals.push_back(deal(5, Stage::Won, 70, "2026-06-02"));
    deals.back().currency = QStringLiteral("USD");
    Settings settings;
    settings.worth = {1500, 50, 4, 3};
    const DayRange year{day("2026-01-01"), day("2026-12-31")};
    const CustomerWorth worth = customerWorth(deals, year, settings);
    EXPECT_EQ(worth.newCustomers, 3); // 1, 2 and 5; 3 was won before
    EXPECT_EQ(worth.customers, 3);    // 1, 2 and 3
    EXPECT_EQ(worth.value, Money::fromMajor(6600));
    EXPECT_EQ(worth.otherCurrencies, 1);
    EXPECT_DOUBLE_EQ(*worth.yearly, 2200);
    EXPECT_DOUBLE_EQ(*worth.ltv, 2200 * 0.5 * 4);
    EXPECT_DOUBLE_EQ(*worth.cac, 500);
    EXPECT_DOUBLE_EQ(*worth.ratio, 8.8);
    EXPECT_TRUE(worth.isHealthy());

    // What is spent is said for a year: of five years it is five times that.
    const DayRange five{day("2022-01-01"), day("2026-12-30")};
    EXPECT_DOUBLE_EQ(*customerWorth(deals, five, settings).cac, 1500.0 * 5 / 4);

    settings.worth.spend = 0;
    EXPECT_EQ(customerWorth(deals, year, settings).ratio, std::nullopt);
    const CustomerWorth nothing = customerWorth({}, year, settings);
    EXPECT_EQ(nothing.ltv, std::nullopt);
    EXPECT_FALSE(nothing.isHealthy());
}

TEST(NorthStar, IsTheFigureThePersonNamesWithItsTargetAndDrivers)
{
    StarRows rows;
    rows.opportunities = {deal(1, Stage::Won, 300, "2026-03-01"),
                          deal(1, Stage::Lost, 50, "2026-03-01"), deal(1, Stage::Lead, 1000)};
    rows.times = {{Id<Account>(1), day("2026-02-01"), 90}};
    Settings settings;
    settings.northStar.name = QStringLiteral("Growth");
    settings.northStar.target = 1200;
    settings.northStar.drivers = {StarFigure::WinRate, StarFigure::WeightedValue,
                                  StarFigure::VisitHours, StarFigure::PromisesKept};
    const NorthStar star =
        northStar(rows, {day("2026-01-01"), {}}, day("2026-06-01"), settings, settings);
    EXPECT_EQ(star.name, QStringLiteral("Growth"));
    EXPECT_DOUBLE_EQ(*star.star.value, 300);
    EXPECT_DOUBLE_EQ(*star.reached(), 25);
    ASSERT_EQ(star.drivers.size(), 4U);
    EXPECT_DOUBLE_EQ(*star.drivers[0].value, 50);
    EXPECT_EQ(star.drivers[0].n, 2);
    EXPECT_DOUBLE_EQ(*star.drivers[1].value, 100); // 10 % of 1,000
    EXPECT_DOUBLE_EQ(*star.drivers[2].value, 1.5);
    EXPECT_EQ(star.drivers[3].value, std::nullopt);
    settings.northStar.target = 0;
    EXPECT_EQ(northStar(rows, {}, day("2026-06-01"), settings, settings).reached(), std::nullopt);
}

TEST(Forecast, ALateStepMovesTheMonthButNotWhatIsLate)
{
    std::vector<OpportunityFacts> deals = {deal(1, Stage::Lead, 100)};
    deals[0].expectedClose = day("2026-06-20");
    EXPECT_EQ(forecast(deals, {}, day("2026-06-01"), {}).months.front().month, day("2026-06-01"));
    deals[0].pathDelay = 15;
    EXPECT_EQ(forecast(deals, {}, day("2026-06-01"), {}).months.front().month, day("2026-07-01"));
    EXPECT_EQ(forecast(deals, {}, day("2026-06-21"), {}).lateCount, 1);
}

class SteeringProperty : public ::testing::TestWithParam<quint32>
{
};

TEST_P(SteeringProperty, WhatIsSplitAddsUpToTheWholeInEveryCurrency)
{
    QRandomGenerator random(GetParam());
    std::vector<AccountFacts> accounts;
    for (int i = 1; i <= 20; ++i)
        accounts.push_back({Id<Account>(i), {}, static_cast<Tier>(random.bounded(4)), {}});
    std::vector<OpportunityFacts> deals;
    for (int i = 0; i < 200; ++i) {
        const auto &account = accounts[random.bounded(20U)];
        OpportunityFacts made =
            deal(random.bounded(9) == 0 ? 0 : account.id.value(),
                 choicesOf<Stage>[random.bounded(quint32(choicesOf<Stage>.size()))].value,
                 random.bounded(1000));
        if (!made.account.isNull())
            made.tier = account.tier;
        made.currency = random.bounded(2) == 0 ? Cny : QStringLiteral("USD");
        made.closedOn = day("2026-01-01").addDays(random.bounded(300));
        if (random.bounded(3) != 0)
            made.lostCause =
                choicesOf<LostCause>[random.bounded(quint32(choicesOf<LostCause>.size()))].value;
        deals.push_back(made);
    }
    const DayRange period{day("2026-02-01"), day("2026-08-01")};
    const DayRange before{{}, period.from.addDays(-1)};
    const DayRange after{period.to.addDays(1), {}};

    const LossCauses all = lossCauses(deals);
    EXPECT_EQ(all.lost, lossCauses(deals, period).lost + lossCauses(deals, before).lost +
                            lossCauses(deals, after).lost);
    EXPECT_EQ(all.lost, winRates(deals, {}).all.lost);
    MoneySums value;
    int count = 0;
    for (const LossCauseRow &row : all.rows) {
        count += row.count;
        value.add(row.value);
    }
    EXPECT_EQ(count, all.lost);
    EXPECT_EQ(value, winRates(deals, {}).all.lostValue);

    MoneySums won;
    int open = 0;
    int held = 0;
    for (const TierShare &share : tierDistribution(accounts, deals, {}, period)) {
        won.add(share.won);
        open += share.openDeals;
        held += share.accounts;
    }
    EXPECT_EQ(won, winRates(deals, {}, period).all.wonValue);
    EXPECT_EQ(open, winRates(deals, {}).all.open);
    EXPECT_EQ(held, 20);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SteeringProperty, ::testing::Range(1U, 21U));

TEST(StoredDays, ReadDaysAndInstantsAsTheStatementDoes)
{
    queries::LocalDays days;
    QRandomGenerator random(11);
    for (int i = 0; i < 3000; ++i) {
        const QDateTime at = QDateTime(QDate(2015, 1, 1), QTime(0, 0), Qt::UTC)
                                 .addSecs(qint64(random.bounded(400'000'000)));
        const std::string text = at.toString(Qt::ISODateWithMs).toStdString();
        EXPECT_EQ(days.day(text), at.toLocalTime().date()) << text;
    }
    for (const char *text : {"", "2026", "2026-02-30", "2026-2-3", "abcd-ef-gh", "2026-03-01 "})
        EXPECT_FALSE(queries::storedDay(text).isValid()) << text;
    EXPECT_EQ(queries::storedDay("2024-02-29"), QDate(2024, 2, 29));
    EXPECT_FALSE(days.day("no instant at all, and long").isValid());
}

TEST(NorthStar, IsMadeOfDealsInItsOwnCurrencyAlone)
{
    StarRows rows;
    rows.opportunities = {deal(1, Stage::Won, 100, "2026-03-01"),
                          deal(1, Stage::Won, 200, "2026-03-01"), deal(2, Stage::Lead, 50),
                          deal(2, Stage::Lead, 60)};
    rows.opportunities[1].currency = QStringLiteral("USD");
    rows.opportunities[3].currency = QStringLiteral("EUR");
    const auto value = [&](StarFigure figure) {
        return starValue(figure, rows, {}, day("2026-04-01"), Settings(), StageBook::standard());
    };
    EXPECT_DOUBLE_EQ(*value(StarFigure::WonValue).value, 100);
    EXPECT_EQ(value(StarFigure::WonValue).n, 1);
    EXPECT_EQ(value(StarFigure::OpenValue).n, 1);
    EXPECT_EQ(value(StarFigure::WeightedValue).n, 1);
    EXPECT_EQ(value(StarFigure::WonDeals).n, 2) << "deals are counted in any currency";
}

} // namespace
} // namespace attache
