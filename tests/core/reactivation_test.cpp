#include "core/brief/plan_words.h"
#include "core/domain/case_study.h"
#include "core/domain/deal_waking.h"
#include "core/domain/deferral.h"
#include "core/domain/intent_sign.h"
#include "core/insight/reactivation.h"
#include "tests/support/temp_workspace.h"

#include <QRandomGenerator>

namespace attache {
namespace {

using test::TempWorkspace;

// --- which conditions hold ---

class Wakes : public testing::Test
{
protected:
    std::optional<Reactivation> woken() { return wakes(facts, cases, today, settings, industries); }

    Wakes()
    {
        facts.deal.lost = true;
        facts.deal.lostOn = today.addDays(-200);
        facts.deal.industry = QStringLiteral("I651");
        facts.deal.currency = QStringLiteral("CNY");
    }

    const QDate today{2026, 11, 24};
    const PlannerSettings settings;
    const Industries industries;
    WakeFacts facts;
    std::vector<TradeCase> cases;
};

TEST_F(Wakes, ABudgetMonthHoldsFromThirtyDaysBeforeItUntilItsEnd)
{
    facts.condition.kind = WakeKind::Budget;
    EXPECT_FALSE(woken()) << "nobody knows when";
    facts.condition.dueOn = QDate(2026, 12, 15);
    EXPECT_TRUE(woken());
    facts.condition.dueOn = QDate(2026, 11, 2);
    EXPECT_TRUE(woken()) << "the month is not over";
    facts.condition.dueOn = QDate(2026, 10, 31);
    EXPECT_FALSE(woken());
    facts.condition.dueOn = QDate(2027, 1, 1);
    EXPECT_FALSE(woken());
    facts.condition.leadDays = 60;
    EXPECT_TRUE(woken());
}

TEST_F(Wakes, ARivalsContractHoldsUntilItEnds)
{
    facts.condition.kind = WakeKind::RivalContract;
    facts.competitor = QStringLiteral("Rival");
    facts.condition.dueOn = today.addDays(90);
    ASSERT_TRUE(woken());
    EXPECT_EQ(woken()->name, QStringLiteral("Rival"));
    facts.condition.dueOn = today.addDays(91);
    EXPECT_FALSE(woken());
    facts.condition.dueOn = today.addDays(-1);
    EXPECT_FALSE(woken()) << "it was renewed";
}

TEST_F(Wakes, AMissingRequirementHoldsWhenAPersonSaysSo)
{
    facts.condition.kind = WakeKind::Requirement;
    EXPECT_FALSE(woken());
    facts.condition.metOn = today.addDays(1);
    EXPECT_FALSE(woken()) << "not yet";
    facts.condition.metOn = today;
    EXPECT_TRUE(woken());
}

TEST_F(Wakes, ACaseOfTheSameDivisionHolds)
{
    facts.condition.kind = WakeKind::TradeCase;
    EXPECT_FALSE(woken());
    cases.push_back({Id<CaseStudy>(1), QStringLiteral("Other"), QStringLiteral("C36")});
    EXPECT_FALSE(woken());
    cases.push_back({Id<CaseStudy>(2), QStringLiteral("Same"), QStringLiteral("I65")});
    ASSERT_TRUE(woken());
    EXPECT_EQ(woken()->name, QStringLiteral("Same"));
    facts.deal.industry.clear();
    EXPECT_FALSE(woken()) << "nobody knows its trade";
}

TEST_F(Wakes, ASupporterWhoLeftHoldsElsewhereOrWithANewOne)
{
    facts.condition.kind = WakeKind::Champion;
    facts.champion = QStringLiteral("Ann");
    EXPECT_FALSE(woken());
    facts.championNow = QStringLiteral("Elsewhere");
    ASSERT_TRUE(woken());
    EXPECT_EQ(woken()->trigger, Trigger::Champion);
    facts.newSupporter = QStringLiteral("Bob");
    EXPECT_EQ(woken()->trigger, Trigger::NewSupporter);
}

TEST_F(Wakes, APriceHoldsInTheSameCurrencyOnly)
{
    facts.condition.kind = WakeKind::Price;
    facts.condition.price = Money::fromMajor(100);
    EXPECT_FALSE(woken());
    facts.productPrice = Money::fromMajor(100);
    facts.productCurrency = QStringLiteral("EUR");
    EXPECT_FALSE(woken());
    facts.productCurrency = QStringLiteral("CNY");
    EXPECT_TRUE(woken());
    facts.productPrice = Money::fromMajor(101);
    EXPECT_FALSE(woken());
}

TEST_F(Wakes, ADayHoldsFromThenOn)
{
    facts.condition.dueOn = today;
    EXPECT_TRUE(woken());
    facts.condition.dueOn = today.addDays(1);
    EXPECT_FALSE(woken());
}

/// Whatever is woken names a condition that is there, and has words.
TEST_F(Wakes, WhateverIsWokenNamesAConditionThatHolds)
{
    QRandomGenerator random(7);
    int count = 0;
    for (int round = 0; round < 2000; ++round) {
        facts.condition = {};
        facts.condition.id = Id<WakeCondition>(round + 1);
        facts.condition.kind =
            choicesOf<WakeKind>[random.bounded(static_cast<quint32>(choicesOf<WakeKind>.size()))]
                .value;
        if (random.bounded(2) == 0)
            facts.condition.dueOn = today.addDays(random.bounded(-200, 200));
        if (random.bounded(4) == 0)
            facts.condition.metOn = today.addDays(random.bounded(-20, 20));
        if (random.bounded(2) == 0)
            facts.condition.price = Money::fromMajor(random.bounded(1, 10));
        facts.productPrice = Money::fromMajor(random.bounded(1, 10));
        facts.productCurrency = QStringLiteral("CNY");
        facts.championNow = random.bounded(2) == 0 ? QString() : QStringLiteral("There");
        cases.clear();
        if (random.bounded(2) == 0)
            cases.push_back({Id<CaseStudy>(1), QStringLiteral("Case"), QStringLiteral("I65")});
        const auto found = woken();
        if (!found)
            continue;
        ++count;
        EXPECT_EQ(found->condition, facts.condition.id);
        const bool said = facts.condition.metOn.isValid() && facts.condition.metOn <= today;
        switch (found->trigger) {
        case Trigger::Budget:
            EXPECT_TRUE(said || facts.condition.dueOn.addDays(-31) <= today.addDays(31));
            break;
        case Trigger::RivalContract:
            EXPECT_TRUE(said || facts.condition.dueOn >= today);
            break;
        case Trigger::Requirement:
            EXPECT_TRUE(said);
            break;
        case Trigger::TradeCase:
            EXPECT_TRUE(said || !cases.empty());
            break;
        case Trigger::Champion:
            EXPECT_TRUE(said || !facts.championNow.isEmpty());
            break;
        case Trigger::Price:
            EXPECT_TRUE(said || *facts.productPrice <= *facts.condition.price);
            break;
        case Trigger::Day:
            EXPECT_TRUE(said || facts.condition.dueOn <= today);
            break;
        case Trigger::NewSupporter:
        case Trigger::LifeSign:
            ADD_FAILURE() << "neither was there";
        }
        for (const Language language : {Language::Chinese, Language::English}) {
            EXPECT_FALSE(triggerText(*found, today, language).isEmpty());
            EXPECT_FALSE(openingLine(*found, today, language).isEmpty());
        }
    }
    EXPECT_GT(count, 300);
}

// --- read from a file ---

class Pool : public testing::Test
{
protected:
    Pool()
    {
        Account made;
        made.name = QStringLiteral("Bridge");
        made.tier = Tier::B;
        made.industry = QStringLiteral("E47");
        account = file.insert(made).id;
        Opportunity lost;
        lost.account = account;
        lost.name = QStringLiteral("Tender");
        lost.stage = Stage::Lost;
        lost.amount = Money::fromMajor(90'000);
        lost.closedOn = file.clock.today().addDays(-100);
        deal = file.insert(lost);
    }

    std::vector<Reactivation> found()
    {
        auto all = reactivations(file.connection(), file.clock.today(), Settings());
        EXPECT_TRUE(all.has_value());
        return *std::move(all);
    }

    TempWorkspace file;
    Id<Account> account;
    Opportunity deal;
};

TEST_F(Pool, ADealSleepsUntilItsConditionHolds)
{
    WakeCondition condition;
    condition.opportunity = deal.id;
    condition.kind = WakeKind::Day;
    condition.dueOn = file.clock.today().addDays(5);
    condition = file.insert(condition);
    EXPECT_TRUE(found().empty());
    condition.dueOn = file.clock.today();
    file.update(condition);
    ASSERT_EQ(found().size(), 1U);
    EXPECT_EQ(found()[0].deal.id, deal.id);
    EXPECT_EQ(found()[0].deal.accountName, QStringLiteral("Bridge"));

    Deferral deferral;
    deferral.account = account;
    deferral.opportunity = deal.id;
    deferral.until = file.clock.today().addDays(7);
    deferral = file.insert(deferral);
    EXPECT_TRUE(found().empty()) << "put off";
    deferral.until = file.clock.today();
    file.update(deferral);
    EXPECT_EQ(found().size(), 1U);

    deal = *Store<Opportunity>(file.connection()).get(deal.id);
    deal.stage = Stage::Qualified;
    file.update(deal);
    EXPECT_TRUE(found().empty()) << "it is awake";
}

TEST_F(Pool, ALeadThatIsNotReadyIsNurturedTheSameWay)
{
    Opportunity lead;
    lead.account = account;
    lead.name = QStringLiteral("Lead");
    lead = file.insert(lead);
    WakeCondition condition;
    condition.opportunity = lead.id;
    condition.dueOn = file.clock.today();
    file.insert(condition);
    ASSERT_EQ(found().size(), 1U);
    EXPECT_FALSE(found()[0].deal.lost);
}

TEST_F(Pool, ASignOfLifeWakesToo)
{
    IntentSign sign;
    sign.opportunity = deal.id;
    sign.evidence = QStringLiteral("Asked for a price again");
    sign.seenOn = file.clock.today().addDays(-101);
    sign = file.insert(sign);
    EXPECT_TRUE(found().empty()) << "it came before the deal was lost";
    sign.seenOn = file.clock.today().addDays(-2);
    file.update(sign);
    ASSERT_EQ(found().size(), 1U);
    EXPECT_EQ(found()[0].trigger, Trigger::LifeSign);
    EXPECT_EQ(found()[0].what, sign.evidence);
}

TEST_F(Pool, ACaseOfTheTradeAndALeftSupporterAreFound)
{
    WakeCondition condition;
    condition.opportunity = deal.id;
    condition.kind = WakeKind::TradeCase;
    file.insert(condition);
    EXPECT_TRUE(found().empty());
    CaseStudy study;
    study.title = QStringLiteral("A bridge");
    study.industry = QStringLiteral("E47");
    study.approval = Approval::Refused;
    study = file.insert(study);
    EXPECT_TRUE(found().empty()) << "it may not be told";
    for (const Approval open : {Approval::Draft, Approval::Asked}) {
        study.approval = open;
        file.update(study);
        EXPECT_TRUE(found().empty()) << "nobody agreed to it yet";
    }
    study.approval = Approval::Approved;
    file.update(study);
    ASSERT_EQ(found().size(), 1U);
    EXPECT_EQ(found()[0].name, study.title);
}

TEST_F(Pool, MeasuresWhatBecameOfWhatWasTakenUpAgain)
{
    const auto figure = [&] {
        return reactivationFigure(*opportunityFacts(file.connection()),
                                  *stageSteps(file.connection()), {}, StageBook::standard());
    };
    EXPECT_EQ(figure().lost, 1);
    EXPECT_EQ(figure().reactivated, 0);
    deal = *Store<Opportunity>(file.connection()).get(deal.id);
    deal.stage = Stage::Proposal;
    file.update(deal);
    EXPECT_EQ(figure().reactivated, 1);
    EXPECT_EQ(figure().open, 1);
    deal = *Store<Opportunity>(file.connection()).get(deal.id);
    deal.stage = Stage::Won;
    file.update(deal);
    EXPECT_EQ(figure().won, 1);
    EXPECT_EQ(figure().wonValue.of(QStringLiteral("CNY")), Money::fromMajor(90'000));
    EXPECT_EQ(figure().decided(), 1);
}

TEST_F(Pool, AnEnquiryWaitsUntilItIsAnsweredOrVisited)
{
    Opportunity enquiry;
    enquiry.account = account;
    enquiry.name = QStringLiteral("Enquiry");
    enquiry.inquiredAt = file.clock.now().addSecs(-3600);
    enquiry = file.insert(enquiry);
    const auto open = [&] { return *openEnquiries(file.connection(), Settings()); };
    ASSERT_EQ(open().size(), 1U);
    EXPECT_EQ(open()[0].deadline, enquiry.inquiredAt.addSecs(24 * 3600));
    enquiry = *Store<Opportunity>(file.connection()).get(enquiry.id);
    enquiry.answeredAt = file.clock.now();
    file.update(enquiry);
    EXPECT_TRUE(open().empty());
    enquiry.answeredAt = {};
    file.update(enquiry);
    Visit call;
    call.account = account;
    call.title = QStringLiteral("Call back");
    call.kind = VisitKind::Phone;
    call.status = VisitStatus::Done;
    call.startsAt = file.clock.now();
    file.insert(call);
    EXPECT_TRUE(open().empty());
}

TEST_F(Pool, ADealTakenUpAgainStandsWhereItStoodWhenItWasLostLast)
{
    const auto stored = [&] { return *Store<Opportunity>(file.connection()).get(deal.id); };
    const auto stand = [&](Stage stage) {
        file.clock.advance(86400);
        deal = stored();
        deal.stage = stage;
        file.update(deal);
    };
    const auto takeUp = [&] {
        return file->perform(QStringLiteral("take up"),
                             [&](Writer &writer) { return takeUpAgain(writer, deal.id); });
    };
    ASSERT_OK(takeUp());
    EXPECT_EQ(stored().stage, Stage::Lead) << "nobody knows where it stood";
    stand(Stage::Negotiation);
    stand(Stage::Lost);
    stand(Stage::Proposal);
    stand(Stage::Lost);
    ASSERT_OK(takeUp());
    EXPECT_EQ(stored().stage, Stage::Proposal);
    stand(Stage::Negotiation);
    ASSERT_OK(takeUp());
    EXPECT_EQ(stored().stage, Stage::Negotiation) << "it was awake";
    // Won from Lost and lost again: the last open stage counts.
    stand(Stage::Lost);
    stand(Stage::Won);
    stand(Stage::Lost);
    ASSERT_OK(takeUp());
    EXPECT_EQ(stored().stage, Stage::Negotiation);
}

TEST_F(Pool, AnEnquiryIsAnsweredOnce)
{
    const QDateTime first = file.clock.now();
    const auto answer = [&] {
        return file->perform(QStringLiteral("answer"),
                             [&](Writer &writer) { return markAnswered(writer, deal.id); });
    };
    ASSERT_OK(answer());
    file.clock.advance(3600);
    ASSERT_OK(answer());
    EXPECT_EQ(Store<Opportunity>(file.connection()).get(deal.id)->answeredAt, first);
}

TEST_F(Pool, AnEnquiryAnsweredByACallBeforeItCameIsNotAnswered)
{
    Opportunity enquiry;
    enquiry.account = account;
    enquiry.name = QStringLiteral("Enquiry");
    enquiry.inquiredAt = file.clock.now().addSecs(-3600);
    file.insert(enquiry);
    Visit call;
    call.account = account;
    call.title = QStringLiteral("Before");
    call.kind = VisitKind::Phone;
    call.status = VisitStatus::Done;
    call.startsAt = enquiry.inquiredAt.addSecs(-86400);
    file.insert(call);
    call.title = QStringLiteral("To come");
    call.status = VisitStatus::Planned;
    call.startsAt = file.clock.now().addSecs(7 * 86400);
    file.insert(call);
    EXPECT_EQ(openEnquiries(file.connection(), Settings())->size(), 1U);
}

} // namespace
} // namespace attache
