#include "core/brief/plan_words.h"
#include "core/domain/deferral.h"
#include "core/domain/goal.h"
#include "core/domain/promise.h"
#include "core/domain/wake_condition.h"
#include "core/insight/deciding_amount.h"
#include "core/insight/week_plan.h"
#include "core/queries/contact_days.h"
#include "tests/support/bulk_accounts.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

using test::BulkAccounts;
using test::TempWorkspace;

// --- rules ---

TEST(WeekRules, SlotsKeepTheBreakAtNoon)
{
    const auto starts = slotStarts(Settings());
    ASSERT_EQ(starts.size(), 8U);
    EXPECT_EQ(starts[0], QTime(9, 0));
    EXPECT_EQ(starts[2], QTime(11, 0));
    EXPECT_EQ(starts[3], QTime(13, 30));
    EXPECT_EQ(starts[7], QTime(17, 30));
    Settings late;
    late.planner.dayStarts = 12;
    late.planner.slotMinutes = 240;
    EXPECT_EQ(slotStarts(late).size(), 3U) << "the day is over then";
}

TEST(WeekRules, TheLastSlotMayEndAtMidnightAndTheBreakIsBetweenSlots)
{
    Settings settings;
    settings.visitsPerDay = 3;
    settings.planner.dayStarts = 22;
    settings.planner.slotMinutes = 60;
    settings.planner.morningSlots = 0;
    EXPECT_EQ(slotStarts(settings), (std::vector{QTime(22, 0), QTime(23, 0)}));
    settings.planner.morningSlots = 1;
    settings.planner.noonMinutes = 30;
    EXPECT_EQ(slotStarts(settings), std::vector{QTime(22, 0)});
    settings.planner.noonMinutes = 0;
    EXPECT_EQ(slotStarts(settings).size(), 2U);
    settings.visitsPerDay = 0;
    EXPECT_TRUE(slotStarts(settings).empty());
}

TEST(WeekRules, TheAmountDecidesTheWay)
{
    const Settings settings;
    EXPECT_EQ(kindFor(Money::fromMajor(9'999), Tier::S, settings), VisitKind::Phone);
    EXPECT_EQ(kindFor(Money::fromMajor(10'000), Tier::S, settings), VisitKind::Online);
    EXPECT_EQ(kindFor(Money::fromMajor(50'000), Tier::C, settings), VisitKind::Online);
    EXPECT_EQ(kindFor(Money::fromMajor(50'001), Tier::C, settings), VisitKind::OnSite);
    EXPECT_EQ(kindFor({}, Tier::A, settings), VisitKind::OnSite);
    EXPECT_EQ(kindFor({}, Tier::B, settings), VisitKind::Phone);
}

TEST(WeekRules, AMunicipalityIsOnePlace)
{
    EXPECT_EQ(placeOf(QStringLiteral("北京"), QStringLiteral("海淀区")), QStringLiteral("北京"));
    EXPECT_EQ(placeOf(QStringLiteral("浙江"), QStringLiteral("杭州")), QStringLiteral("杭州"));
    EXPECT_EQ(placeOf(QStringLiteral("浙江"), {}), QStringLiteral("浙江"));
    EXPECT_EQ(placeOf({}, QStringLiteral("Leeds")), QStringLiteral("Leeds"));
}

TEST(WeekRules, TheScoreIsTierTimesOverdueTimesUrgencyAndPoints)
{
    const PlannerSettings settings;
    // S, 1.5 rhythms, negotiation of 70 %: 40 × 1.5 × 1.7 = 102.
    EXPECT_DOUBLE_EQ(visitScore({Tier::S, 1.5, 70, false, false}, settings), 102);
    EXPECT_DOUBLE_EQ(visitScore({Tier::S, 1.5, 70, true, false}, settings), 122);
    EXPECT_DOUBLE_EQ(visitScore({Tier::S, 1.5, 70, false, true}, settings), 127);
    EXPECT_DOUBLE_EQ(visitScore({Tier::C, 0, 0, true, true}, settings), 45);
    EXPECT_DOUBLE_EQ(visitScore({Tier::C, 9, 0, false, false}, settings), 30) << "at most three";
}

// --- the plan of a week ---

/// A week whose Monday lies ahead, so that all of its slots do.
class Week : public testing::Test
{
protected:
    Id<Account> account(const QString &name, Tier tier, const QString &city, int lastContactDaysAgo)
    {
        Account made;
        made.name = name;
        made.tier = tier;
        made.city = city;
        made = file.insert(made);
        if (lastContactDaysAgo > 0)
            visit(made.id, -lastContactDaysAgo, QTime(10, 0), VisitStatus::Done);
        return made.id;
    }

    Id<Visit> visit(Id<Account> account, int days, QTime time, VisitStatus status,
                    VisitKind kind = VisitKind::OnSite)
    {
        Visit made;
        made.account = account;
        made.title = QStringLiteral("visit");
        made.kind = kind;
        made.status = status;
        made.startsAt = QDateTime(file.clock.today().addDays(days), time).toUTC();
        made.endsAt = made.startsAt.addSecs(3600);
        return file.insert(made).id;
    }

    Id<Opportunity> deal(Id<Account> account, Stage stage, qint64 amount)
    {
        Opportunity made;
        made.account = account;
        made.name = QStringLiteral("deal");
        made.stage = stage;
        made.amount = Money::fromMajor(amount);
        return file.insert(made).id;
    }

    int daysToMonday() const { return static_cast<int>(file.clock.today().daysTo(monday)); }

    WeekPlan plan()
    {
        auto made = weekPlan(file.connection(), monday, file.clock.now());
        EXPECT_TRUE(made.has_value());
        return *std::move(made);
    }

    const Proposal *proposalOf(const WeekPlan &plan, Id<Account> account)
    {
        const auto found = std::ranges::find_if(plan.proposals, [account](const Proposal &each) {
            return each.about.account == account;
        });
        return found == plan.proposals.end() ? nullptr : &*found;
    }

    TempWorkspace file;
    const QDate monday = mondayOf(file.clock.today()).addDays(7);
};

TEST_F(Week, ProposesWhoIsDueAndSaysWhy)
{
    const auto late = account(QStringLiteral("Late"), Tier::S, QStringLiteral("杭州"), 40);
    deal(late, Stage::Negotiation, 1'860'000);
    const auto recent = account(QStringLiteral("Recent"), Tier::C, QStringLiteral("杭州"), 3);
    const auto never = account(QStringLiteral("Never"), Tier::A, QStringLiteral("武汉"), 0);
    account(QStringLiteral("New lead"), Tier::C, QStringLiteral("武汉"), 0);

    const WeekPlan made = plan();

    ASSERT_EQ(made.proposals.size(), 2U);
    EXPECT_EQ(proposalOf(made, recent), nullptr);
    const Proposal *first = proposalOf(made, late);
    ASSERT_NE(first, nullptr);
    EXPECT_EQ(first, made.proposals.data());
    EXPECT_EQ(first->kind, VisitKind::OnSite);
    ASSERT_EQ(first->reasons.size(), 2U);
    EXPECT_EQ(first->reasons[0].kind, PlanReason::Kind::Deal);
    EXPECT_EQ(first->reasons[1].kind, PlanReason::Kind::Overdue);
    EXPECT_EQ(first->reasons[1].beyond, 26);
    const Proposal *second = proposalOf(made, never);
    ASSERT_NE(second, nullptr);
    EXPECT_EQ(second->reasons[0].kind, PlanReason::Kind::NeverContacted);
    ASSERT_TRUE(first->slot && second->slot);
    EXPECT_NE(first->slot->day, second->slot->day) << "two places on one day";
}

TEST_F(Week, AStageUrgesAsItsOwnSetSaysAlsoWhereFewAreChosen)
{
    const auto cautious = account(QStringLiteral("Cautious"), Tier::A, QStringLiteral("杭州"), 40);
    const auto usual = account(QStringLiteral("Usual"), Tier::A, QStringLiteral("杭州"), 40);
    StageSet own;
    own.name = QStringLiteral("Tenders");
    own.position = 9; // behind the general one
    own = file.insert(own);
    DealStage step;
    step.stageSet = own.id;
    step.key = QStringLiteral("proposal");
    step.name = QStringLiteral("Bid");
    step.phase = Phase::Open;
    step.position = 1;
    step.probability = 5;
    file.insert(step);
    deal(usual, Stage::Proposal, 100);
    const auto large = deal(cautious, Stage::Proposal, 900);
    deal(cautious, Stage::Proposal, 200); // goes through the usual stages and is worth less
    ASSERT_OK(file.workspace->perform(QStringLiteral("own stages"), [&](Writer &writer) {
        return writer.change(large, [&](Opportunity &each) { each.stageSet = own.id; });
    }));
    const Settings settings = *Settings::read(file.connection());
    const StageBook book = *StageBook::read(file.connection(), settings);
    ASSERT_EQ(book.probability(Stage::Proposal, own.id), 5);
    ASSERT_GT(book.probability(Stage::Proposal, book.setFor({}, std::nullopt)), 5);
    const WeekAsked asked{monday, file.clock.today()};
    const auto best = weekCandidates(file.connection(), asked, {}, settings, book, 1);
    ASSERT_OK(best);
    ASSERT_EQ(best->size(), 1U);
    EXPECT_EQ(best->front().account, usual) << "the other one is a long shot by its own stages";
    const WeekPlan made = plan();
    const Proposal *cautiously = proposalOf(made, cautious);
    const Proposal *usually = proposalOf(made, usual);
    ASSERT_TRUE(cautiously && usually);
    EXPECT_LT(cautiously->score, usually->score);
    EXPECT_EQ(cautiously->about.stageSet, own.id);
}

TEST_F(Week, EachStageOfOneSetUrgesByItsOwnProbability)
{
    const auto with = [this](const char *name, Stage stage) {
        const auto made = account(QLatin1String(name), Tier::A, QStringLiteral("杭州"), 40);
        deal(made, stage, 100);
        return made;
    };
    with("Before", Stage::Lead);
    const auto urgent = with("Between", Stage::Negotiation);
    with("Behind", Stage::Lead);
    const Settings settings = *Settings::read(file.connection());
    const StageBook book = *StageBook::read(file.connection(), settings);
    const auto best =
        weekCandidates(file.connection(), {monday, file.clock.today()}, {}, settings, book, 1);
    ASSERT_OK(best);
    ASSERT_EQ(best->size(), 1U);
    EXPECT_EQ(best->front().account, urgent);
}

TEST_F(Week, APromiseThatIsDueSpeaksForAVisit)
{
    const auto recent = account(QStringLiteral("Recent"), Tier::C, QStringLiteral("杭州"), 3);
    Promise promise;
    promise.account = recent;
    promise.text = QStringLiteral("Send the price list");
    promise.due = monday.addDays(3);
    file.insert(promise);

    const WeekPlan made = plan();

    ASSERT_EQ(made.proposals.size(), 1U);
    ASSERT_EQ(made.proposals[0].reasons.size(), 1U);
    EXPECT_EQ(made.proposals[0].reasons[0].kind, PlanReason::Kind::Promise);
    EXPECT_EQ(made.proposals[0].reasons[0].text, promise.text);
    ASSERT_TRUE(made.proposals[0].slot.has_value());
    EXPECT_LE(made.days[made.proposals[0].slot->day].day, promise.due);
}

TEST_F(Week, WhoeverIsVisitedAnywayOrPutOffIsNotProposed)
{
    const auto planned = account(QStringLiteral("Planned"), Tier::S, QStringLiteral("杭州"), 40);
    visit(planned, daysToMonday() + 1, QTime(10, 0), VisitStatus::Planned);
    const auto put = account(QStringLiteral("Put off"), Tier::S, QStringLiteral("杭州"), 40);
    Deferral deferral;
    deferral.account = put;
    deferral.until = monday.addDays(7);
    deferral = file.insert(deferral);
    EXPECT_TRUE(plan().proposals.empty());

    deferral.until = monday;
    file.update(deferral);
    EXPECT_NE(proposalOf(plan(), put), nullptr) << "from that day on it is proposed again";
}

TEST_F(Week, GoesWhereADayLeadsAnyway)
{
    const auto fixed = account(QStringLiteral("Fixed"), Tier::S, QStringLiteral("苏州"), 0);
    visit(fixed, daysToMonday() + 3, QTime(10, 0), VisitStatus::Planned);
    const auto near = account(QStringLiteral("Near"), Tier::B, QStringLiteral("苏州"), 100);
    deal(near, Stage::Proposal, 80'000);
    const WeekPlan made = plan();
    const Proposal *proposal = proposalOf(made, near);
    ASSERT_NE(proposal, nullptr);
    ASSERT_TRUE(proposal->slot.has_value());
    EXPECT_EQ(made.days[3].places, QStringList{QStringLiteral("苏州")});
    EXPECT_TRUE(made.days[3].taken[1] != Id<Visit>());
}

TEST_F(Week, ADayThatLeadsToAPlaceNobodyKnowsLeadsToNoOther)
{
    const auto somewhere = account(QStringLiteral("Somewhere"), Tier::S, QString(), 0);
    for (int day = 0; day < 5; ++day)
        visit(somewhere, daysToMonday() + day, QTime(10, 0), VisitStatus::Planned);
    const auto due = account(QStringLiteral("Due"), Tier::A, QStringLiteral("苏州"), 100);
    deal(due, Stage::Proposal, 80'000);
    const auto called = account(QStringLiteral("Called"), Tier::A, QStringLiteral("苏州"), 100);
    deal(called, Stage::Proposal, 8'000);
    const WeekPlan made = plan();
    const Proposal *proposal = proposalOf(made, due);
    ASSERT_NE(proposal, nullptr);
    ASSERT_EQ(proposal->kind, VisitKind::OnSite);
    EXPECT_FALSE(proposal->slot.has_value()) << "it may be in another city";
    ASSERT_NE(proposalOf(made, called), nullptr);
    EXPECT_TRUE(proposalOf(made, called)->slot.has_value()) << "a call can be made anywhere";
}

TEST_F(Week, AVisitWithoutAnEndLastsAsLongAsASlot)
{
    const auto fixed = account(QStringLiteral("Fixed"), Tier::S, QStringLiteral("苏州"), 0);
    const auto id = visit(fixed, daysToMonday(), QTime(16, 0), VisitStatus::Planned);
    Visit open = *Store<Visit>(file.connection()).get(id);
    open.endsAt = {};
    file.update(open);
    const WeekPlan made = plan();
    ASSERT_EQ(made.starts[5], QTime(15, 30));
    EXPECT_EQ(made.days[0].taken[5], id);
    EXPECT_EQ(made.days[0].taken[6], id) << "it begins before this slot and lasts into it";
    EXPECT_TRUE(made.days[0].taken[4].isNull());
    EXPECT_TRUE(made.days[0].taken[7].isNull());
}

TEST_F(Week, NothingIsProposedOnALongHoliday)
{
    for (int i = 0; i < 60; ++i)
        account(QStringLiteral("Due %1").arg(i), Tier::A, QStringLiteral("杭州"), 100);
    // In 2027 from the eve on Friday, 5 February, to Friday, 12 February.
    const auto before = weekPlan(file.connection(), QDate(2027, 2, 1), file.clock.now());
    ASSERT_OK(before);
    EXPECT_FALSE(before->days[3].holiday);
    EXPECT_EQ(before->days[4].holiday, HolidayKind::SpringFestival);
    int placed = 0;
    for (const Proposal &each : before->proposals) {
        placed += each.slot ? 1 : 0;
        EXPECT_TRUE(!each.slot || each.slot->day < 4);
    }
    EXPECT_EQ(placed, 4 * 8);
    const auto during = weekPlan(file.connection(), QDate(2027, 2, 8), file.clock.now());
    ASSERT_OK(during);
    EXPECT_FALSE(during->proposals.empty()) << "they are due";
    for (const Proposal &each : during->proposals)
        EXPECT_FALSE(each.slot);
}

TEST_F(Week, WhatCanBeWokenIsThatOfTheWeekAsked)
{
    Opportunity lost;
    lost.account = account(QStringLiteral("Sleeping"), Tier::C, QStringLiteral("杭州"), 3);
    lost.name = QStringLiteral("Tender");
    lost.stage = Stage::Lost;
    lost = file.insert(lost);
    WakeCondition condition;
    condition.opportunity = lost.id;
    condition.kind = WakeKind::Day;
    condition.dueOn = monday;
    file.insert(condition);
    const auto waking = [&](QDate day) {
        return weekPlan(file.connection(), day, file.clock.now())->waking.size();
    };
    EXPECT_EQ(waking(monday.addDays(-7)), 0U) << "not yet";
    EXPECT_EQ(waking(monday), 1U);
    file.clock.set(QDateTime(monday, QTime(8, 0)).toUTC());
    EXPECT_EQ(waking(monday.addDays(-7)), 0U) << "that week is over";
    EXPECT_EQ(waking(monday.addDays(7)), 1U);
}

TEST_F(Week, AnAmountInAnotherCurrencyIsNotHeldAgainstTheLimits)
{
    const auto due = account(QStringLiteral("Due"), Tier::A, QStringLiteral("苏州"), 100);
    const Id<Opportunity> id = deal(due, Stage::Proposal, 9'000);
    const auto kind = [&] { return proposalOf(plan(), due)->kind; };
    EXPECT_EQ(kind(), VisitKind::Phone);
    Opportunity changed = *Store<Opportunity>(file.connection()).get(id);
    changed.currency = QStringLiteral("USD");
    file.update(changed);
    EXPECT_EQ(kind(), VisitKind::OnSite) << "as where no amount is known";
    const WeekPlan made = plan();
    const Settings settings;
    EXPECT_FALSE(decidingAmount(*proposalOf(made, due), settings).has_value());
    EXPECT_TRUE(kindReason(*proposalOf(made, due), settings).isEmpty());
}

TEST_F(Week, WhatWasCalledOffClashesWithNothing)
{
    const auto one = account(QStringLiteral("One"), Tier::S, QStringLiteral("厦门"), 0);
    const auto other = account(QStringLiteral("Other"), Tier::S, QStringLiteral("广州"), 0);
    visit(one, daysToMonday(), QTime(10, 0), VisitStatus::Planned);
    visit(other, daysToMonday(), QTime(14, 0), VisitStatus::Cancelled);
    EXPECT_TRUE(plan().clashes.empty());
    EXPECT_EQ(plan().days[0].places, QStringList{QStringLiteral("厦门")});
    visit(other, daysToMonday(), QTime(16, 0), VisitStatus::Planned);
    EXPECT_EQ(plan().clashes.size(), 1U);
}

TEST_F(Week, TwoCitiesOnOneDayAreSaidAndNothingIsAddedThere)
{
    const auto one = account(QStringLiteral("One"), Tier::S, QStringLiteral("厦门"), 0);
    const auto other = account(QStringLiteral("Other"), Tier::S, QStringLiteral("广州"), 0);
    const auto first = visit(one, daysToMonday(), QTime(10, 0), VisitStatus::Planned);
    const auto second = visit(other, daysToMonday(), QTime(14, 0), VisitStatus::Planned);
    const auto third = account(QStringLiteral("Third"), Tier::S, QStringLiteral("厦门"), 50);
    const WeekPlan made = plan();
    ASSERT_EQ(made.clashes.size(), 1U);
    EXPECT_EQ(made.clashes[0].day, 0U);
    EXPECT_EQ(made.clashes[0].first, first);
    EXPECT_EQ(made.clashes[0].second, second);
    EXPECT_EQ(made.clashes[0].minutesBetween, 180);
    const Proposal *proposal = proposalOf(made, third);
    ASSERT_TRUE(proposal && proposal->slot);
    EXPECT_NE(proposal->slot->day, 0U);

    Visit online = *Store<Visit>(file.connection()).get(second);
    online.kind = VisitKind::Online;
    file.update(online);
    EXPECT_TRUE(plan().clashes.empty()) << "one of them online, and the day has one place";
}

TEST_F(Week, AnEventMayBeAnywhereAndFixesNoPlace)
{
    const auto one = account(QStringLiteral("One"), Tier::S, QStringLiteral("厦门"), 0);
    const auto other = account(QStringLiteral("Other"), Tier::S, QStringLiteral("广州"), 0);
    visit(one, daysToMonday(), QTime(10, 0), VisitStatus::Planned);
    visit(other, daysToMonday(), QTime(14, 0), VisitStatus::Planned, VisitKind::Event);
    const WeekPlan made = plan();
    EXPECT_TRUE(made.clashes.empty());
    EXPECT_EQ(made.days[0].places, QStringList{QStringLiteral("厦门")});
}

TEST_F(Week, CountsWhatBecameOfThePlan)
{
    const auto one = account(QStringLiteral("One"), Tier::C, QStringLiteral("厦门"), 0);
    const auto held = visit(one, daysToMonday(), QTime(10, 0), VisitStatus::Planned);
    const auto dropped = visit(one, daysToMonday(), QTime(14, 0), VisitStatus::Planned);
    file.clock.set(QDateTime(monday, QTime(18, 0)).toUTC());
    for (const auto &[id, status] :
         {std::pair(held, VisitStatus::Done), std::pair(dropped, VisitStatus::Cancelled)}) {
        Visit visit = *Store<Visit>(file.connection()).get(id);
        visit.status = status;
        file.update(visit);
    }
    visit(one, 0, QTime(16, 0), VisitStatus::Done);
    const PlanOutcome outcome = plan().outcome;
    EXPECT_EQ(outcome.planned, 2);
    EXPECT_EQ(outcome.held, 1);
    EXPECT_EQ(outcome.cancelled, 1);
    EXPECT_EQ(outcome.added, 1);
}

TEST_F(Week, AGoalBelongsToItsWeekOrMonth)
{
    Goal goal;
    goal.text = QStringLiteral("Two signatures");
    goal.startsOn = monday.addDays(2);
    goal = file.insert(goal);
    EXPECT_EQ(goal.startsOn, monday);
    Goal month;
    month.period = GoalPeriod::Month;
    month.text = QStringLiteral("Every S account");
    month.startsOn = monday;
    month.missCause = GoalMiss::NoTime;
    month = file.insert(month);
    EXPECT_EQ(month.startsOn.day(), 1);
    EXPECT_FALSE(month.missCause) << "it is still open";
    const auto found = goalsAt(file.connection(), monday.addDays(4));
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->size(), 2U);
    EXPECT_TRUE(goalsAt(file.connection(), monday.addDays(70))->empty());
}

/// Every reason of every proposal is true, over random workspaces.
class WeekOfMany : public testing::TestWithParam<quint32>
{
};

TEST_P(WeekOfMany, EveryReasonIsTrueAndNoDayAsksForTwoPlaces)
{
    TempWorkspace file;
    BulkAccounts bulk(GetParam());
    const auto ids = *bulk.fill(*file.workspace, 150);
    ASSERT_OK(bulk.enliven(*file.workspace, ids, file.clock.now()));
    const QDate monday = mondayOf(file.clock.today()).addDays(7);
    const auto made = weekPlan(file.connection(), monday, file.clock.now());
    ASSERT_OK(made);
    ASSERT_FALSE(made->proposals.empty());
    const Settings settings;
    std::vector<QStringList> places;
    for (const PlanDay &day : made->days)
        places.push_back(day.places);
    double before = 1e9;
    for (const Proposal &proposal : made->proposals) {
        EXPECT_LE(proposal.score, before);
        before = proposal.score;
        EXPECT_FALSE(proposal.reasons.empty());
        const Account account = *Store<Account>(file.connection()).get(proposal.about.account);
        const auto last =
            contactDaysOf(file.connection(), account.id, file.clock.now().addDays(1))->last();
        for (const PlanReason &reason : proposal.reasons) {
            const int cadence = settings.tier(account.tier).cadenceDays;
            switch (reason.kind) {
            case PlanReason::Kind::Overdue:
                EXPECT_EQ(reason.day, last);
                EXPECT_EQ(reason.beyond, last.addDays(cadence).daysTo(file.clock.today()));
                EXPECT_GT(reason.beyond, 0);
                break;
            case PlanReason::Kind::Due:
                EXPECT_LE(last.addDays(cadence), monday.addDays(6));
                break;
            case PlanReason::Kind::NeverContacted:
                EXPECT_FALSE(last.isValid());
                EXPECT_LE(account.tier, Tier::A);
                break;
            case PlanReason::Kind::Promise:
                EXPECT_LE(reason.day, monday.addDays(6));
                break;
            case PlanReason::Kind::Deal:
                EXPECT_TRUE(StageBook::standard().isOpen(reason.stage));
                break;
            case PlanReason::Kind::Reactivation:
                EXPECT_TRUE(proposal.reactivation.has_value());
                break;
            }
        }
        if (!proposal.slot || proposal.kind != VisitKind::OnSite)
            continue;
        QStringList &where = places[proposal.slot->day];
        if (!where.contains(proposal.about.place))
            where.append(proposal.about.place);
        EXPECT_EQ(where.size(), 1);
    }
}
INSTANTIATE_TEST_SUITE_P(Seeds, WeekOfMany, testing::Values(1U, 2U, 3U));

} // namespace
} // namespace attache
