#include "core/insight/introduction.h"
#include "core/insight/need_truth.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace attache {
namespace {

using Path = std::vector<Id<Contact>>;

Id<Contact> person(qint64 number)
{
    return Id<Contact>(number);
}

Acquaintance someone(qint64 id, qint64 boss, qint64 account, bool supportive = false)
{
    return {person(id), Id<Contact>(boss), Id<Account>(account), supportive};
}

TEST(Introduction, GoesUpAndDownTheReportingLine)
{
    const std::vector people = {someone(1, 2, 0, true), someone(2, 3, 0), someone(3, 0, 0),
                                someone(4, 3, 0)};
    EXPECT_EQ(introductionPath(people, person(4)),
              (Path{person(1), person(2), person(3), person(4)}));
}

TEST(Introduction, PrefersWhoReportsToThemOverAColleague)
{
    const std::vector people = {someone(1, 0, 7, true), someone(2, 3, 7, true), someone(3, 0, 7)};
    EXPECT_EQ(introductionPath(people, person(3)), (Path{person(2), person(3)}));
}

TEST(Introduction, AColleagueDoesWhereNoLineLeads)
{
    const std::vector people = {someone(1, 0, 7, true), someone(2, 0, 7)};
    EXPECT_EQ(introductionPath(people, person(2)), (Path{person(1), person(2)}));
}

TEST(Introduction, NobodyWhereNobodyCan)
{
    EXPECT_TRUE(
        introductionPath(std::vector{someone(1, 0, 7), someone(2, 1, 7)}, person(2)).empty());
    EXPECT_TRUE(
        introductionPath(std::vector{someone(1, 0, 7, true), someone(2, 0, 8)}, person(2)).empty());
    EXPECT_TRUE(introductionPath(std::vector{someone(1, 0, 7, true)}, person(1)).empty());
    EXPECT_TRUE(introductionPath(std::vector{someone(1, 0, 7, true)}, person(9)).empty());
    EXPECT_TRUE(introductionPath({}, person(1)).empty());
}

int costBetween(const Acquaintance &a, const Acquaintance &b)
{
    if (a.reportsTo == b.id || b.reportsTo == a.id)
        return ReportingStep;
    return !a.account.isNull() && a.account == b.account ? ColleagueStep : 1'000'000;
}

TEST(Introduction, IsAlwaysTheCheapestWayThatThereIs)
{
    std::mt19937 random(20261122);
    const auto pick = [&](int below) { return static_cast<int>(random() % unsigned(below)); };
    for (int round = 0; round < 400; ++round) {
        const int count = 1 + pick(12);
        std::vector<Acquaintance> people;
        for (int i = 1; i <= count; ++i) {
            const int boss = pick(3) == 0 ? 0 : 1 + pick(count);
            people.push_back(someone(i, boss == i ? 0 : boss, pick(4), pick(4) == 0));
        }
        const size_t size = people.size();
        std::vector<std::vector<int>> cost(size, std::vector<int>(size));
        for (size_t a = 0; a < size; ++a) {
            for (size_t b = 0; b < size; ++b)
                cost[a][b] = a == b ? 0 : costBetween(people[a], people[b]);
        }
        for (size_t via = 0; via < size; ++via) {
            for (size_t a = 0; a < size; ++a) {
                for (size_t b = 0; b < size; ++b)
                    cost[a][b] = std::min(cost[a][b], cost[a][via] + cost[via][b]);
            }
        }
        for (size_t target = 0; target < size; ++target) {
            int cheapest = 1'000'000;
            for (size_t from = 0; from < size; ++from) {
                if (people[from].supportive)
                    cheapest = std::min(cheapest, cost[from][target]);
            }
            const Path path = introductionPath(people, people[target].id);
            const bool expected = cheapest < 1'000'000 && !people[target].supportive;
            ASSERT_EQ(!path.empty(), expected);
            if (path.empty())
                continue;
            const auto at = [&](Id<Contact> id) -> const Acquaintance & {
                return people[static_cast<size_t>(id.value() - 1)];
            };
            EXPECT_TRUE(at(path.front()).supportive);
            EXPECT_EQ(path.back(), people[target].id);
            int spent = 0;
            for (size_t i = 1; i < path.size(); ++i)
                spent += costBetween(at(path[i - 1]), at(path[i]));
            EXPECT_EQ(spent, cheapest);
        }
    }
}

const QDate Today(2026, 11, 22);

ChainMember member(qint64 contact, RoleKind role, RoleCoverage coverage, QDate met = {},
                   int influence = 0)
{
    return {person(contact), {role, coverage, Stance::Neutral, met, {}}, influence};
}

TEST(NextToMeet, IsTheHeaviestRoleKnownByNameThenTheHeaviestUnknown)
{
    std::vector<ChainMember> members = {member(1, RoleKind::User, RoleCoverage::Met, Today),
                                        member(2, RoleKind::BudgetHolder, RoleCoverage::Named),
                                        member(3, RoleKind::Evaluator, RoleCoverage::Named)};
    auto next = nextToMeet(members, Today);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->role, RoleKind::BudgetHolder);
    EXPECT_EQ(next->contact, person(2));

    members[1].person.coverage = members[2].person.coverage = RoleCoverage::Met;
    next = nextToMeet(members, Today);
    ASSERT_TRUE(next);
    EXPECT_EQ(next->role, RoleKind::DecisionMaker);
    EXPECT_TRUE(next->contact.isNull());
}

TEST(NextToMeet, CountsAFadedMeetingAsNone)
{
    std::vector<ChainMember> members;
    for (const RoleKind role : ChainRoles)
        members.push_back(member(1, role, RoleCoverage::Met, Today));
    EXPECT_FALSE(nextToMeet(members, Today));
    members[4].person.lastMet = Today.addDays(-91);
    EXPECT_EQ(nextToMeet(members, Today)->role, RoleKind::Signatory);
}

TEST(NextToMeet, OfSeveralInOneRoleTheMostInfluential)
{
    const std::vector members = {member(1, RoleKind::DecisionMaker, RoleCoverage::Named, {}, 2),
                                 member(2, RoleKind::DecisionMaker, RoleCoverage::Named, {}, 5)};
    EXPECT_EQ(nextToMeet(members, Today)->contact, person(2));
}

TEST(NextToMeet, ARoleWithoutWeightIsNotAskedFor)
{
    CoverageSettings settings;
    settings.weights.fill(0);
    EXPECT_FALSE(nextToMeet({}, Today, settings));
    settings.weights.back() = 1;
    EXPECT_EQ(nextToMeet({}, Today, settings)->role, ChainRoles.back());
}

TEST(NextToMeet, OfEquallyInfluentialOnesTheFirst)
{
    const std::vector members = {member(1, RoleKind::DecisionMaker, RoleCoverage::Named, {}, 3),
                                 member(2, RoleKind::DecisionMaker, RoleCoverage::Named, {}, 3)};
    EXPECT_EQ(nextToMeet(members, Today)->contact, person(1));
}

TEST(NeedTruth, FollowsTheRule)
{
    constexpr auto User = RoleKind::User;
    constexpr auto Boss = RoleKind::DecisionMaker;
    struct Case
    {
        const char *what;
        NeedSource source;
        NeedVoices voices;
        const char16_t *step;
        int daysAgo;
        NeedTruth expected;
    };
    for (const Case &each : {
             Case{"two roles and a step",
                  NeedSource::Said,
                  {User, Boss},
                  u"质检",
                  5,
                  NeedTruth::True},
             Case{"two roles, no step",
                  NeedSource::Said,
                  {User, Boss},
                  u"",
                  5,
                  NeedTruth::Unverified},
             Case{"one role twice",
                  NeedSource::Said,
                  {User, User},
                  u"质检",
                  5,
                  NeedTruth::Unverified},
             Case{"observed with a step", NeedSource::Observed, {}, u"质检", 5, NeedTruth::True},
             Case{"observed, no step", NeedSource::Observed, {}, u" ", 5, NeedTruth::Unverified},
             Case{"relayed lately", NeedSource::Relayed, {}, u"质检", 59, NeedTruth::Unverified},
             Case{"relayed for long", NeedSource::Relayed, {}, u"质检", 60, NeedTruth::Doubtful},
             Case{"said long ago",
                  NeedSource::Said,
                  {User, {}},
                  u"质检",
                  400,
                  NeedTruth::Unverified},
             Case{"relayed, borne out",
                  NeedSource::Relayed,
                  {User, Boss},
                  u"质检",
                  90,
                  NeedTruth::True},
         }) {
        Need need;
        need.source = each.source;
        need.processStep = QString::fromUtf16(each.step);
        need.heardOn = Today.addDays(-each.daysAgo);
        EXPECT_EQ(suggestedTruth(need, each.voices, Today, 60), each.expected) << each.what;
    }
}

} // namespace
} // namespace attache
