#include "core/domain/deal_stage.h"
#include "core/domain/opportunity.h"
#include "core/domain/stage_set.h"
#include "core/queries/tier_rows.h"
#include "tests/support/temp_workspace.h"

#include <gmock/gmock.h>

namespace attache::test {
namespace {

TEST(TierRows, AnAccountSaysItsSizeAndItsRevenueWhereTheyAreKnown)
{
    TempWorkspace file;
    Account known;
    known.name = QStringLiteral("Known Motors Limited");
    known.shortName = QStringLiteral("Known");
    known.tier = Tier::A;
    known.employees = 1200;
    known.annualRevenue = Money::fromMajor(5'000'000);
    known.currency = QStringLiteral("USD");
    known = file.insert(known);
    Account unknown;
    unknown.name = QStringLiteral("Unknown");
    unknown = file.insert(unknown);
    const auto rows = tierRows(file.connection(), QDate(2026, 11, 24));
    ASSERT_TRUE(rows.has_value());
    ASSERT_EQ(rows->accounts.size(), 2U);
    const TierAccount &first = rows->accounts.front();
    EXPECT_EQ(first.id, known.id);
    EXPECT_EQ(first.name, known.shortName);
    EXPECT_EQ(first.tier, Tier::A);
    EXPECT_EQ(first.employees, 1200);
    EXPECT_EQ(first.annualRevenue, known.annualRevenue);
    EXPECT_EQ(first.currency, known.currency);
    EXPECT_FALSE(rows->accounts.back().employees);
    EXPECT_FALSE(rows->accounts.back().annualRevenue);
}

TEST(TierRows, TermsAreAgreedInTheLastStageBeforeSigningOfWhateverSetThereIs)
{
    TempWorkspace file;
    StageSet set;
    set.name = QStringLiteral("Public tenders");
    set = file.insert(set);
    const auto stage = [&](const char *key, int position, Phase phase) {
        DealStage made;
        made.stageSet = set.id;
        made.key = QLatin1String(key);
        made.name = QLatin1String(key);
        made.position = position;
        made.phase = phase;
        file.insert(made);
    };
    stage("shortlisted", 1, Phase::Open);
    stage("trial-run", 2, Phase::Trial);
    stage("hearing", 3, Phase::Open);
    stage("awarded", 4, Phase::Won);
    const auto accountWith = [&](const char *key) {
        Account account;
        account.name = QLatin1String(key);
        account = file.insert(account);
        Opportunity deal;
        deal.account = account.id;
        deal.name = QLatin1String(key);
        deal.stageSet = set.id;
        deal.stage = fromStoredKey<Stage>(QString::fromLatin1(key));
        file.insert(deal);
        return account.id;
    };
    accountWith("shortlisted");
    accountWith("trial-run");
    accountWith("awarded");
    const Id<Account> hearing = accountWith("hearing");
    const Id<Account> negotiating = accountWith("negotiation"); // of the sets that come along
    const auto rows = tierRows(file.connection(), QDate(2026, 11, 24));
    ASSERT_TRUE(rows.has_value());
    EXPECT_THAT(rows->negotiating, ::testing::ElementsAre(hearing, negotiating));
}

} // namespace
} // namespace attache::test
