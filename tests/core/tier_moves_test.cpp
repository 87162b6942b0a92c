#include "core/insight/tier_moves.h"

#include <gmock/gmock.h>

namespace attache {
namespace {

using testing::ElementsAre;

TierAssessment decided(qint64 account, std::optional<Tier> before, Tier tier, QDate day)
{
    TierAssessment made;
    made.account = Id<Account>(account);
    made.previous = before;
    made.tier = tier;
    made.assessedOn = day;
    return made;
}

TEST(TierMoves, AreCountedByMonthWithTheAccountsThatMoved)
{
    const std::vector all{decided(1, Tier::B, Tier::A, {2026, 8, 31}),
                          decided(2, Tier::A, Tier::B, {2026, 8, 2}),
                          decided(3, Tier::C, Tier::C, {2026, 8, 9}),
                          decided(4, {}, Tier::S, {2026, 8, 9}),
                          decided(1, Tier::A, Tier::S, {2026, 11, 1}),
                          decided(5, Tier::S, Tier::C, {2025, 12, 31}),
                          decided(6, Tier::S, Tier::C, {})};
    const auto months = tierMoves(all, {{2026, 1, 1}, {2026, 12, 31}});
    ASSERT_EQ(months.size(), 2U);
    EXPECT_EQ(months[0].month, QDate(2026, 8, 1));
    EXPECT_EQ(months[0].rose, 1);
    EXPECT_EQ(months[0].fell, 1);
    EXPECT_EQ(months[0].kept, 2);
    EXPECT_THAT(months[0].accounts, ElementsAre(Id<Account>(1), Id<Account>(2)));
    EXPECT_EQ(months[1].rose, 1);
    EXPECT_EQ(months[1].all(), 1);
    EXPECT_EQ(tierMoves(all, {}).size(), 3U) << "an open period";
    EXPECT_TRUE(tierMoves({}, {}).empty());
}

} // namespace
} // namespace attache
