#include "core/brief/win_rate_text.h"
#include "core/insight/win_rate_by_standing.h"

#include <gtest/gtest.h>

#include <QRandomGenerator>

namespace attache {
namespace {

OpportunityFacts deal(qint64 account, Stage stage, QDate closed)
{
    OpportunityFacts made;
    made.account = Id<Account>(account);
    made.stage = stage;
    made.closedOn = closed;
    return made;
}

const QDate Start(2026, 1, 5);

TEST(WinRateByStanding, TheDealThatMakesACustomerIsWonWithAProspect)
{
    const std::vector<OpportunityFacts> facts{
        deal(1, Stage::Lost, Start),                 // a prospect, before anything was signed
        deal(1, Stage::Won, Start.addDays(10)),      // makes it a customer
        deal(1, Stage::Won, Start.addDays(20)),      // a customer's
        deal(1, Stage::Lost, Start.addDays(30)),     // a customer's
        deal(2, Stage::Lost, Start.addDays(40)),     // never a customer
        deal(3, Stage::Won, Start.addDays(50)),      // two on one day: neither came before
        deal(3, Stage::Won, Start.addDays(50)),      //
        deal(1, Stage::Proposal, Start.addDays(60)), // not decided
        deal(0, Stage::Won, Start),
        deal(4, Stage::Lost, {}), // nobody can tell
    };
    const StandingWinRates rates = winRatesByStanding(facts, StageBook::standard());
    EXPECT_EQ(rates.customers.won, 1);
    EXPECT_EQ(rates.customers.lost, 1);
    EXPECT_EQ(rates.prospects.won, 3);
    EXPECT_EQ(rates.prospects.lost, 2);
    EXPECT_EQ(rates.unknown, 2);
}

TEST(WinRateByStanding, BothAddUpToAllThatIsDecided)
{
    QRandomGenerator random(7);
    for (int round = 0; round < 50; ++round) {
        std::vector<OpportunityFacts> facts;
        for (int i = 0; i < 40; ++i) {
            const Stage stage = choicesOf<Stage>[random.bounded(6U)].value;
            facts.push_back(deal(random.bounded(6), stage,
                                 random.bounded(8) ? Start.addDays(random.bounded(90)) : QDate()));
        }
        const StandingWinRates rates = winRatesByStanding(facts, StageBook::standard());
        const WinRate all = winRates(facts, std::nullopt).all;
        EXPECT_EQ(rates.customers.decided() + rates.prospects.decided() + rates.unknown,
                  all.decided());
        EXPECT_EQ(rates.customers.open + rates.prospects.open, 0);
    }
}

TEST(WinRateByStanding, ASmallSampleIsNoRate)
{
    WinRate rate;
    EXPECT_EQ(winRateText(rate), QStringLiteral("Win rate: none decided yet"));
    rate.won = 3;
    rate.lost = 1;
    EXPECT_EQ(winRateText(rate), QStringLiteral("Win rate: 3 of 4 won, too few for a rate"));
    rate.won = 9;
    rate.lost = 3;
    EXPECT_EQ(winRateText(rate), QStringLiteral("Win rate 75 % (47 % to 91 %), n = 12"));
}

} // namespace
} // namespace attache
