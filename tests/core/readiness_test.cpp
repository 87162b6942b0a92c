#include "core/brief/brief.h"

#include <gtest/gtest.h>

#include <functional>
#include <random>

namespace attache {
namespace {

int sumOfMissing(const Readiness &readiness)
{
    int sum = 0;
    for (const MissingItem &item : readiness.missing)
        sum += item.points;
    return sum;
}

/// A brief with everything prepared.
BriefData complete()
{
    BriefData brief;
    brief.today = QDate(2026, 11, 22);
    brief.visit.id = Id<Visit>(1);
    brief.account.id = Id<Account>(2);
    brief.visit.bestObjective = QStringLiteral("确认试点");
    brief.visit.minimumObjective = QStringLiteral("约见预算方");
    brief.visit.productPlan = QStringLiteral("一期");
    brief.opportunity.emplace();
    brief.opportunity->id = Id<Opportunity>(3);
    brief.opportunity->budgetOn = brief.today;
    brief.opportunity->nextStep = QStringLiteral("演示");
    brief.opportunity->strategy = QStringLiteral("直销");
    for (const auto &kind : choicesOf<FactKind>) {
        AccountFact fact;
        fact.kind = kind.value;
        brief.facts.push_back(fact);
    }
    for (qint64 i = 1; i <= 3; ++i) {
        BriefAttendee attendee;
        attendee.attendee = Id<Attendee>(i);
        attendee.contact = Id<Contact>(i);
        attendee.name = QStringLiteral("P%1").arg(i);
        attendee.roles = {RoleKind::User};
        attendee.concern = QStringLiteral("c");
        attendee.approach = QStringLiteral("a");
        brief.attendees.push_back(attendee);
        BriefNeed need;
        need.need.id = Id<Need>(i);
        need.need.text = QStringLiteral("n%1").arg(i);
        need.need.truth = NeedTruth::True;
        brief.needs.push_back(need);
        BriefMaterial material;
        material.key = QStringLiteral("m%1").arg(i);
        material.text = material.key;
        material.state = PrepState::Ready;
        brief.materials.push_back(material);
    }
    brief.knowsNeeds = true;
    return brief;
}

/// Each makes one gap in a complete brief; copying the same member back fills it.
struct Gap
{
    const char *what;
    std::function<void(BriefData &to, const BriefData &from)> copy;
    std::function<void(BriefData &)> make;
};

std::vector<Gap> gaps()
{
    std::vector<Gap> all;
    const auto add = [&all](const char *what, auto part) {
        all.push_back({what,
                       [part](BriefData &to, const BriefData &from) { part(to) = part(from); },
                       [part](BriefData &brief) {
                           part(brief) = std::remove_cvref_t<decltype(part(brief))>();
                       }});
    };
    add(
        "best", [](auto &b) -> auto & { return b.visit.bestObjective; });
    add(
        "minimum", [](auto &b) -> auto & { return b.visit.minimumObjective; });
    add(
        "product", [](auto &b) -> auto & { return b.visit.productPlan; });
    add(
        "budget", [](auto &b) -> auto & { return b.opportunity->budgetOn; });
    add(
        "next", [](auto &b) -> auto & { return b.opportunity->nextStep; });
    add(
        "strategy", [](auto &b) -> auto & { return b.opportunity->strategy; });
    add(
        "needs", [](auto &b) -> auto & { return b.knowsNeeds; });
    for (size_t i = 0; i < 3; ++i) {
        add(
            "role", [i](auto &b) -> auto & { return b.attendees[i].roles; });
        add(
            "concern", [i](auto &b) -> auto & { return b.attendees[i].concern; });
        add(
            "approach", [i](auto &b) -> auto & { return b.attendees[i].approach; });
        all.push_back({"material",
                       [i](BriefData &to, const BriefData &from) {
                           to.materials[i].state = from.materials[i].state;
                       },
                       [i](BriefData &b) {
                           b.materials[i].state = i == 0 ? PrepState::Outdated : PrepState::Todo;
                       }});
        all.push_back({"need",
                       [i](BriefData &to, const BriefData &from) {
                           to.needs[i].need.truth = from.needs[i].need.truth;
                       },
                       [i](BriefData &b) { b.needs[i].need.truth = NeedTruth::Unverified; }});
    }
    return all;
}

TEST(Readiness, ACompleteBriefIsAHundred)
{
    const Readiness readiness = readinessOf(complete(), {});
    EXPECT_EQ(readiness.score, 100);
    EXPECT_TRUE(readiness.missing.empty());
    EXPECT_EQ(readiness.parts[0].maximum, 40);
    EXPECT_EQ(readiness.parts[1].maximum, 30);
    EXPECT_EQ(readiness.parts[2].maximum, 30);
}

TEST(Readiness, AnEmptyBriefIsNothing)
{
    BriefData brief;
    brief.materials.push_back({QStringLiteral("deck"), {}, QStringLiteral("Deck"), {}, {}});
    const Readiness readiness = readinessOf(brief, {});
    EXPECT_EQ(readiness.score, 0);
    EXPECT_EQ(sumOfMissing(readiness), 100);
}

TEST(Readiness, EachGapIsWorthItsWeight)
{
    struct Case
    {
        const char *what;
        int points;
        const char *link;
    };
    for (const Case &each : {Case{"best", 6, "attache:visit/1#best_objective"},
                             Case{"minimum", 4, "attache:visit/1#minimum_objective"},
                             Case{"product", 6, "attache:visit/1#product_plan"},
                             Case{"budget", 6, "attache:opportunity/3#budget_on"},
                             Case{"next", 4, "attache:opportunity/3#next_step"},
                             Case{"strategy", 6, "attache:opportunity/3#strategy"},
                             Case{"role", 2, "attache:contact/1#role"},
                             Case{"material", 10, "attache:visit/1#materials:m1"}}) {
        BriefData brief = complete();
        for (const Gap &gap : gaps()) {
            if (QLatin1String(gap.what) == QLatin1String(each.what)) {
                gap.make(brief);
                break;
            }
        }
        const Readiness readiness = readinessOf(brief, {});
        ASSERT_EQ(readiness.missing.size(), 1U) << each.what;
        EXPECT_EQ(readiness.score, 100 - each.points) << each.what;
        EXPECT_EQ(readiness.missing.front().points, each.points) << each.what;
        EXPECT_EQ(readiness.missing.front().link, QLatin1String(each.link));
        EXPECT_EQ(readiness.missing.front().tone, each.points >= 5 ? Tone::Danger : Tone::Warn);
    }
}

TEST(Readiness, PointsAreRoundedDownAndFiveStandOut)
{
    const auto without = [](const char *what) {
        BriefData brief = complete();
        for (const Gap &gap : gaps()) {
            if (QLatin1String(gap.what) == QLatin1String(what)) {
                gap.make(brief);
                break;
            }
        }
        return brief;
    };
    ReadinessWeights weights;
    weights.best = 5;
    weights.strategy = 7;
    const Readiness heavy = readinessOf(without("best"), weights);
    ASSERT_EQ(heavy.missing.size(), 1U);
    EXPECT_EQ(heavy.missing.front().points, 5);
    EXPECT_EQ(heavy.missing.front().tone, Tone::Danger);
    // One of three roles that together weigh 5 of 39: 38.3 of 40 are left.
    weights.roles = 5;
    EXPECT_EQ(readinessOf(without("role"), weights).parts[0].points, 38);
}

TEST(Readiness, AMissingFactLeadsToItsKind)
{
    BriefData brief = complete();
    brief.facts.erase(brief.facts.begin() + 1);
    const Readiness readiness = readinessOf(brief, {});
    ASSERT_EQ(readiness.missing.size(), 1U);
    EXPECT_EQ(readiness.missing.front().link,
              QStringLiteral("attache:account/2#facts:business_process"));
    EXPECT_EQ(readiness.missing.front().points, 2);
}

TEST(Readiness, AVisitWithoutOpportunityIsAskedForIt)
{
    BriefData brief = complete();
    brief.opportunity.reset();
    const Readiness readiness = readinessOf(brief, {});
    EXPECT_EQ(readiness.score, 84);
    for (const MissingItem &item : readiness.missing)
        EXPECT_EQ(item.link, QStringLiteral("attache:visit/1#opportunity"));
}

TEST(Readiness, AStrategyIsSettledByWordsOrByAllThreeChoices)
{
    BriefData brief = complete();
    Opportunity &deal = *brief.opportunity;
    deal.strategy = QStringLiteral("  ");
    EXPECT_EQ(readinessOf(brief, {}).score, 94);
    deal.channel = SalesChannel::Direct;
    deal.charging = Charging::Paid;
    EXPECT_EQ(readinessOf(brief, {}).score, 94);
    deal.aim = DealAim::Profit;
    EXPECT_EQ(readinessOf(brief, {}).score, 100);
}

TEST(Readiness, AClosedDealNeedsNeitherBudgetNorNextStep)
{
    BriefData brief = complete();
    brief.opportunity->budgetOn = QDate();
    brief.opportunity->nextStep.clear();
    EXPECT_EQ(readinessOf(brief, {}).score, 90);
    brief.opportunity->stage = Stage::Won;
    EXPECT_EQ(readinessOf(brief, {}).score, 100);
}

TEST(Readiness, SpacesAreNoPreparation)
{
    BriefData brief = complete();
    brief.visit.bestObjective = QStringLiteral(" \n");
    brief.attendees.front().concern = QStringLiteral(" ");
    EXPECT_EQ(readinessOf(brief, {}).missing.size(), 2U);
}

TEST(Readiness, NothingIsAskedForWhereNothingWeighs)
{
    ReadinessWeights weights;
    weights.analysis = weights.plan = weights.materials = 0;
    const Readiness readiness = readinessOf(BriefData(), weights);
    EXPECT_EQ(readiness.score, 100);
    EXPECT_TRUE(readiness.missing.empty());
}

TEST(Readiness, StaysInBoundsAddsUpAndNeverFallsWhenAGapIsFilled)
{
    std::mt19937 random(7);
    const auto pick = [&](int below) { return static_cast<int>(random() % unsigned(below)); };
    const std::vector<Gap> all = gaps();
    for (int round = 0; round < 300; ++round) {
        ReadinessWeights weights;
        if (round % 2 == 1) {
            for (int ReadinessWeights::*weight :
                 {&ReadinessWeights::analysis, &ReadinessWeights::plan,
                  &ReadinessWeights::materials, &ReadinessWeights::facts, &ReadinessWeights::roles,
                  &ReadinessWeights::needs, &ReadinessWeights::best, &ReadinessWeights::approaches})
                weights.*weight = pick(4) == 0 ? 0 : pick(101);
        }
        const BriefData whole = complete();
        BriefData brief = whole;
        std::vector<const Gap *> made;
        for (const Gap &gap : all) {
            if (pick(2) == 0) {
                gap.make(brief);
                made.push_back(&gap);
            }
        }
        brief.facts.resize(static_cast<size_t>(pick(8)));
        Readiness before = readinessOf(brief, weights);
        std::shuffle(made.begin(), made.end(), random);
        for (const Gap *gap : made) {
            gap->copy(brief, whole);
            const Readiness after = readinessOf(brief, weights);
            ASSERT_GE(after.score, before.score) << gap->what;
            ASSERT_GE(after.score, 0);
            ASSERT_LE(after.score, 100);
            ASSERT_EQ(sumOfMissing(after), 100 - after.score);
            int parts = 0;
            for (const ReadinessPart &part : after.parts) {
                ASSERT_LE(part.points, part.maximum);
                parts += part.points;
            }
            ASSERT_TRUE(parts == after.score || after.missing.empty());
            for (size_t i = 1; i < after.missing.size(); ++i)
                ASSERT_GE(after.missing[i - 1].points, after.missing[i].points);
            before = after;
        }
    }
}

TEST(Readiness, SaysWhatIsMissingInThePersonsOwnWords)
{
    BriefData brief = complete();
    brief.visit.bestObjective.clear();
    brief.attendees.front().roles.clear();
    brief.ownMissing = {{QStringLiteral("best"), QStringLiteral("Aim!")},
                        {QStringLiteral("role"), QStringLiteral("Ask %1, then %1 again")}};
    QStringList texts;
    for (const MissingItem &item : readinessOf(brief, {}).missing)
        texts.append(item.text);
    EXPECT_TRUE(texts.contains(QStringLiteral("Aim!")));
    EXPECT_TRUE(texts.contains(QStringLiteral("Ask P1, then P1 again")));
    EXPECT_EQ(texts.size(), 2);
}

} // namespace
} // namespace attache
