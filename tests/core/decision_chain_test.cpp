#include "core/domain/decision_chain.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

const QDate Today(2026, 11, 22);

ChainPerson person(RoleKind role, RoleCoverage coverage, int daysAgo = 0)
{
    return {role, coverage, Stance::Neutral, Today.addDays(-daysAgo), {}};
}

int score(std::initializer_list<ChainPerson> people)
{
    return chainCoverage(std::vector(people), Today).score;
}

TEST(DecisionChain, WeighsRolesAndStates)
{
    EXPECT_EQ(score({}), 0);
    EXPECT_EQ(score({person(RoleKind::DecisionMaker, RoleCoverage::Supportive)}), 30);
    EXPECT_EQ(score({person(RoleKind::BudgetHolder, RoleCoverage::Met)}), 18);
    EXPECT_EQ(score({person(RoleKind::Signatory, RoleCoverage::Named)}), 5);
    EXPECT_EQ(score({person(RoleKind::Liaison, RoleCoverage::Supportive)}), 0);
    std::vector<ChainPerson> all;
    for (const RoleKind role : ChainRoles)
        all.push_back(person(role, RoleCoverage::Supportive));
    EXPECT_EQ(chainCoverage(all, Today).score, 100);
}

TEST(DecisionChain, TheBestOfTwoInOneRoleCounts)
{
    EXPECT_EQ(score({person(RoleKind::DecisionMaker, RoleCoverage::Named),
                     person(RoleKind::DecisionMaker, RoleCoverage::Met)}),
              21);
}

TEST(DecisionChain, FadesByOneStateAfterNinetyDays)
{
    EXPECT_EQ(score({person(RoleKind::DecisionMaker, RoleCoverage::Supportive, 90)}), 30);
    EXPECT_EQ(score({person(RoleKind::DecisionMaker, RoleCoverage::Supportive, 91)}), 21);
    EXPECT_EQ(score({person(RoleKind::DecisionMaker, RoleCoverage::Met, 91)}), 9);
    EXPECT_EQ(score({person(RoleKind::DecisionMaker, RoleCoverage::Named, 400)}), 9);
    ChainPerson undated = person(RoleKind::DecisionMaker, RoleCoverage::Met);
    undated.lastMet = {};
    EXPECT_EQ(score({undated}), 21);
}

TEST(DecisionChain, ACellShowsWhatWasReachedAndThatItFaded)
{
    const auto chain =
        chainCoverage(std::vector{person(RoleKind::User, RoleCoverage::Supportive, 200)}, Today);
    EXPECT_EQ(chain.cells[0].coverage, RoleCoverage::Supportive);
    EXPECT_TRUE(chain.cells[0].faded);
    EXPECT_EQ(chain.cells[3].role, RoleKind::DecisionMaker);
    EXPECT_EQ(chain.cells[3].coverage, RoleCoverage::Unknown);
}

TEST(DecisionChain, OneOpponentMarksTheCell)
{
    ChainPerson against = person(RoleKind::User, RoleCoverage::Named);
    against.stance = Stance::Opponent;
    const auto chain =
        chainCoverage(std::vector{person(RoleKind::User, RoleCoverage::Met), against}, Today);
    EXPECT_TRUE(chain.cells[0].opposed);
    EXPECT_EQ(chain.cells[0].coverage, RoleCoverage::Met);
}

} // namespace
} // namespace attache
