#include "core/brief/answers_to_bring.h"
#include "core/brief/brief.h"
#include "core/brief/document_text.h"
#include "core/brief/gap_points.h"
#include "core/domain/buying_role.h"
#include "core/domain/competitor_sighting.h"
#include "core/domain/cost_line.h"
#include "core/domain/goal.h"
#include "core/domain/placement.h"
#include "core/domain/rival_function.h"
#include "core/domain/talk_track.h"
#include "core/domain/tier_evidence.h"
#include "core/queries/visit_list.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

class BriefLibrary : public ::testing::Test
{
protected:
    BriefLibrary()
    {
        account.name = QStringLiteral("Calder");
        account.industry = QStringLiteral("C36");
        account = file.insert(account);
        visit.account = account.id;
        visit.startsAt = file.clock.now();
        visit = file.insert(visit);
    }

    BriefData brief()
    {
        return *briefData(file.connection(), visit.id, file.clock.today(), Language::English);
    }
    BriefMaterial material(const char *key)
    {
        const BriefData data = brief();
        const auto found =
            std::ranges::find(data.materials, QLatin1String(key), &BriefMaterial::key);
        return found == data.materials.end() ? BriefMaterial() : *found;
    }
    CaseStudy addCase(const QString &title, int reviewIn)
    {
        CaseStudy study;
        study.title = title;
        study.industry = QStringLiteral("C36");
        study.shareable = true;
        study.approval = Approval::Approved;
        study.reviewOn = file.clock.today().addDays(reviewIn);
        return file.insert(study);
    }

    test::TempWorkspace file;
    Account account;
    Visit visit;
};

TEST_F(BriefLibrary, TheChecklistTicksWhatThereIsAndReadinessFollows)
{
    EXPECT_EQ(material("cases").state, PrepState::Todo);
    const int before = brief().readiness.score;
    addCase(QStringLiteral("Overnight"), 30);
    EXPECT_EQ(material("cases").state, PrepState::Ready);
    EXPECT_EQ(material("cases").found, QStringLiteral("Overnight"));
    EXPECT_GT(brief().readiness.score, before);
}

TEST_F(BriefLibrary, CostAndComparisonAreTickedByWhatIsNotedAtTheDeal)
{
    Opportunity deal;
    deal.account = account.id;
    deal.name = QStringLiteral("Deal");
    deal.stage = Stage::Proposal;
    deal = file.insert(deal);
    visit.opportunity = deal.id;
    file.update(visit);
    const auto attends = [&](RoleKind kind) {
        Contact person;
        person.account = account.id;
        person.name = QStringLiteral("Ann");
        person = file.insert(person);
        BuyingRole role;
        role.account = account.id;
        role.contact = person.id;
        role.role = kind;
        file.insert(role);
        Attendee attendee;
        attendee.visit = visit.id;
        attendee.contact = person.id;
        file.insert(attendee);
    };
    attends(RoleKind::BudgetHolder);
    attends(RoleKind::Evaluator);
    EXPECT_EQ(material("cost_return").state, PrepState::Todo);
    EXPECT_FALSE(material("cost_return").text.isEmpty());
    CostLine line;
    line.opportunity = deal.id;
    line.text = QStringLiteral("Licence");
    line = file.insert(line);
    EXPECT_EQ(material("cost_return").state, PrepState::Todo) << "a line without a number";
    int before = brief().readiness.score;
    line.amount = Money::fromMajor(100);
    file.update(line);
    EXPECT_EQ(material("cost_return").state, PrepState::Ready);
    EXPECT_TRUE(material("cost_return").found.contains(QStringLiteral("1 of 1")));
    EXPECT_GT(brief().readiness.score, before);

    EXPECT_EQ(material("comparison").state, PrepState::Todo);
    before = brief().readiness.score;
    Competitor rival;
    rival.name = QStringLiteral("Rivalsoft");
    rival.reviewOn = file.clock.today();
    rival = file.insert(rival);
    CompetitorSighting sighting;
    sighting.competitor = rival.id;
    sighting.opportunity = deal.id;
    file.insert(sighting);
    EXPECT_EQ(material("comparison").state, PrepState::Todo) << "no function is noted";
    RivalFunction function;
    function.competitor = rival.id;
    function.name = QStringLiteral("Map");
    file.insert(function);
    EXPECT_EQ(material("comparison").state, PrepState::Ready);
    EXPECT_EQ(material("comparison").found, QStringLiteral("Rivalsoft"));
    EXPECT_GT(brief().readiness.score, before);
    rival.reviewOn = file.clock.today().addDays(-1);
    file.update(rival);
    EXPECT_EQ(material("comparison").state, PrepState::Outdated);
    PrepItem item;
    item.visit = visit.id;
    item.item = QStringLiteral("comparison");
    item.state = PrepState::NotNeeded;
    file.insert(item);
    EXPECT_EQ(material("comparison").state, PrepState::NotNeeded);
}

TEST_F(BriefLibrary, WhatHasExpiredIsMarkedUnlessSomethingElseHolds)
{
    addCase(QStringLiteral("Old"), -1);
    EXPECT_EQ(material("cases").state, PrepState::Outdated);
    EXPECT_EQ(material("cases").found, QStringLiteral("Old"));
    addCase(QStringLiteral("New"), 30);
    EXPECT_EQ(material("cases").state, PrepState::Ready);
    EXPECT_EQ(material("cases").found, QStringLiteral("New"));
}

TEST_F(BriefLibrary, AnExpiredCaseThatWasChosenIsMarkedWhateverElseHolds)
{
    const CaseStudy old = addCase(QStringLiteral("Old"), -1);
    addCase(QStringLiteral("New"), 30);
    const int before = brief().readiness.score;
    const auto choose = [&](Id<CaseStudy> study) {
        MaterialUse use;
        use.visit = visit.id;
        use.use = UseKind::Pinned;
        use.caseStudy = study;
        return file.insert(use);
    };
    const MaterialUse chosen = choose(old.id);
    EXPECT_EQ(material("cases").state, PrepState::Outdated);
    EXPECT_EQ(material("cases").found, QStringLiteral("Old"));
    EXPECT_LT(brief().readiness.score, before) << "it is what will be shown";
    const MaterialUse other = choose(addCase(QStringLiteral("Another"), 30).id);
    EXPECT_EQ(material("cases").state, PrepState::Outdated) << "it is still shown";
    ASSERT_OK(file->perform(QStringLiteral("forget"),
                            [&](Writer &writer) { return writer.remove(chosen.id); }));
    EXPECT_EQ(material("cases").state, PrepState::Ready);
    EXPECT_EQ(material("cases").found, QStringLiteral("Another"));
    ASSERT_OK(file->perform(QStringLiteral("forget"),
                            [&](Writer &writer) { return writer.remove(other.id); }));
    EXPECT_EQ(brief().readiness.score, before);
}

/// What was asked before and has no answer, and what it costs.
class OpenQuestionsOfVisits : public BriefLibrary
{
protected:
    void ask(const QString &question)
    {
        Visit before;
        before.account = account.id;
        before.startsAt = visit.startsAt.addDays(-20);
        before.status = VisitStatus::Done;
        before = file.insert(before);
        VisitNote note;
        note.visit = before.id;
        note.body = QStringLiteral("? ") + question;
        file.insert(note);
    }
    std::vector<BriefMaterial> answers()
    {
        std::vector<BriefMaterial> found;
        for (const BriefMaterial &each : brief().materials) {
            if (each.key.startsWith(QLatin1String(AnswerItem)))
                found.push_back(each);
        }
        return found;
    }
    int lost()
    {
        int points = 0;
        for (const MissingItem &item : brief().readiness.missing) {
            if (item.link.contains(QLatin1String(AnswerItem)))
                points += item.points;
        }
        return points;
    }
    static int sum(const Readiness &readiness)
    {
        int points = readiness.score;
        for (const MissingItem &item : readiness.missing)
            points += item.points;
        return points;
    }
};

TEST_F(OpenQuestionsOfVisits, AreToBeAnsweredAndCostPointsUntilTheyAre)
{
    EXPECT_TRUE(answers().empty());
    const int before = brief().readiness.score;
    ask(QStringLiteral("What happens to our data when the contract ends?"));
    ask(QStringLiteral("What happens to our data when the contract ends?"));
    ASSERT_EQ(answers().size(), 1U) << "however often it was asked";
    EXPECT_TRUE(answers().front().text.contains(QStringLiteral("when the contract ends")));
    EXPECT_EQ(answers().front().state, PrepState::Todo);
    EXPECT_GT(lost(), 0);
    EXPECT_LE(brief().readiness.score, before);
    EXPECT_EQ(sum(brief().readiness), 100);
    EXPECT_TRUE(toPlainText(makeBriefDocument(brief())).contains(answers().front().text));

    // An entry without an answer answers nothing; one with an answer does.
    Faq faq;
    faq.question = QStringLiteral("What happens to our data when the contract ends?");
    faq = file.insert(faq);
    ASSERT_EQ(answers().size(), 1U);
    EXPECT_EQ(answers().front().key, answerItem(faq.question, faq.id.value()));
    FaqAnswer answer;
    answer.faq = faq.id;
    answer.text = QStringLiteral("It is handed over and deleted.");
    answer = file.insert(answer);
    EXPECT_TRUE(answers().empty());
    EXPECT_EQ(lost(), 0);
}

TEST_F(OpenQuestionsOfVisits, ThatSomebodySettledStaySettledAndThoseOfOthersAreNotAsked)
{
    ask(QStringLiteral("Who pays for overtime?"));
    PrepItem item;
    item.visit = visit.id;
    item.item = answers().front().key;
    item.state = PrepState::Ready;
    file.insert(item);
    ASSERT_EQ(answers().size(), 1U);
    EXPECT_EQ(answers().front().state, PrepState::Ready);
    EXPECT_TRUE(answers().front().text.contains(QStringLiteral("overtime")));
    EXPECT_EQ(lost(), 0);
    Account other;
    other.name = QStringLiteral("Other");
    visit.account = file.insert(other).id;
    file.update(visit);
    EXPECT_TRUE(answers().empty());
}

TEST_F(OpenQuestionsOfVisits, AndOtherGapsSayWhatTheReadinessGains)
{
    ask(QStringLiteral("Who pays for overtime?"));
    const VisitGap noCase{VisitGap::Kind::NoCase, {}, {}, {}, 0};
    const VisitGap question{
        VisitGap::Kind::Question, {}, QStringLiteral("Who pays for overtime?"), {}, 0};
    const VisitGap rival{VisitGap::Kind::Rival, {}, {}, {}, 0};
    HurtVisit hurt{visit.id, file.clock.today(), account.name, {noCase, question, rival}};
    const auto points = [&] {
        const auto found =
            gapPoints(file.connection(), hurt, file.clock.today(), Language::English);
        EXPECT_TRUE(found);
        return found ? *found : std::vector<int>();
    };
    const std::vector<int> before = points();
    ASSERT_EQ(before.size(), 3U);
    EXPECT_GT(before[0], 0);
    EXPECT_EQ(before[1], lost());
    EXPECT_EQ(before[2], 0) << "nobody there asks for a comparison yet";
    const int score = brief().readiness.score;
    addCase(QStringLiteral("Overnight"), 30);
    EXPECT_EQ(points()[0], 0);
    EXPECT_GT(brief().readiness.score, score);
    hurt.visit = Id<Visit>(1);
    EXPECT_EQ(points(), std::vector<int>(3, 0));
}

TEST_F(BriefLibrary, WhatAPersonHasSettledStays)
{
    addCase(QStringLiteral("Overnight"), -1);
    PrepItem item;
    item.visit = visit.id;
    item.item = QStringLiteral("cases");
    item.state = PrepState::NotNeeded;
    file.insert(item);
    EXPECT_EQ(material("cases").state, PrepState::NotNeeded);
}

TEST_F(BriefLibrary, WhatMustNotBeShownOrWasLeftOutTicksNothing)
{
    CaseStudy study = addCase(QStringLiteral("Overnight"), 30);
    ASSERT_OK(file->perform(QStringLiteral("leave out"), [&](Writer &writer) {
        return rememberUse(writer, visit.id, brief().matches.cases.matches.front(),
                           UseKind::Rejected);
    }));
    EXPECT_EQ(material("cases").state, PrepState::Todo);
    ASSERT_OK(file->undo());
    EXPECT_EQ(material("cases").state, PrepState::Ready);
    study.shareable = false;
    file.update(study);
    EXPECT_EQ(material("cases").state, PrepState::Todo);
}

TEST_F(BriefLibrary, ThePageSaysTheReasonsAndWhatSpeaksAgainst)
{
    addCase(QStringLiteral("Overnight"), -1);
    const QString page = toPlainText(makeBriefDocument(brief()));
    EXPECT_TRUE(page.contains(QStringLiteral("From the library")));
    EXPECT_TRUE(page.contains(QStringLiteral("Overnight")));
    EXPECT_TRUE(page.contains(QStringLiteral("same industry")));
    EXPECT_TRUE(page.contains(QStringLiteral("but review overdue since")));
}

TEST_F(BriefLibrary, WhatIsUsualInTheTradeStandsWhereNothingIsKnownOfTheAccount)
{
    IndustryProfile profile;
    profile.title = QStringLiteral("Car making");
    profile.industry = QStringLiteral("C36");
    profile.process = QStringLiteral("Capture, upload, clean");
    profile.it = QStringLiteral("Own data centre");
    file.insert(profile);
    AccountFact fact;
    fact.account = account.id;
    fact.kind = FactKind::ItArchitecture;
    fact.text = QStringLiteral("All in the cloud");
    file.insert(fact);
    const BriefData data = brief();
    EXPECT_EQ(data.usual(FactKind::BusinessProcess), profile.process);
    EXPECT_TRUE(data.usual(FactKind::ItArchitecture).isEmpty());
    const QString page = toPlainText(makeBriefDocument(data));
    EXPECT_TRUE(page.contains(QStringLiteral("usual in the trade")));
    EXPECT_FALSE(page.contains(profile.it));
}

TEST_F(BriefLibrary, ATalkTrackOfTheProductInQuestionStandsBeforeTheGeneralOne)
{
    Product product;
    product.name = QStringLiteral("Ledger");
    product = file.insert(product);
    Opportunity deal;
    deal.account = account.id;
    deal.name = QStringLiteral("Deal");
    deal.product = QStringLiteral("ledger");
    deal = file.insert(deal);
    visit.opportunity = deal.id;
    file.update(visit);
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann");
    person = file.insert(person);
    BuyingRole role;
    role.account = account.id;
    role.contact = person.id;
    role.role = RoleKind::User;
    file.insert(role);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = person.id;
    file.insert(attendee);
    TalkTrack track;
    track.role = RoleKind::User;
    track.stage = Stage::Lead;
    track.language = QStringLiteral("en");
    track.weighs = QStringLiteral("Whether closing takes a day");
    track.product = product.id;
    file.insert(track);
    EXPECT_EQ(brief().attendees.at(0).talk.weighs, track.weighs);
    deal.product = QStringLiteral("Another");
    file.update(deal);
    EXPECT_NE(brief().attendees.at(0).talk.weighs, track.weighs);
}

TEST_F(BriefLibrary, SaysWhatTheyHaveAndWhichEvidenceOfTheTierIsOld)
{
    Product product;
    product.name = QStringLiteral("Platform");
    product = file.insert(product);
    Competitor rival;
    rival.name = QStringLiteral("Yulink");
    rival = file.insert(rival);
    EXPECT_TRUE(brief().installed.isEmpty()) << "unknown is nothing to say";
    Placement placement;
    placement.account = account.id;
    placement.product = product.id;
    placement.state = PlacementState::Rival;
    placement.competitor = rival.id;
    placement.learntOn = file.clock.today();
    file.insert(placement);
    TierEvidence evidence;
    evidence.account = account.id;
    evidence.criterion = Id<TierCriterion>(1);
    evidence.points = 5;
    evidence.learntOn = file.clock.today().addDays(-200);
    file.insert(evidence);
    BriefData data = brief();
    ASSERT_EQ(data.installed.size(), 1);
    EXPECT_TRUE(data.installed.front().contains(QStringLiteral("Yulink")));
    ASSERT_EQ(data.oldEvidence.size(), 1);
    EXPECT_TRUE(data.oldEvidence.front().contains(QStringLiteral("200")));
    EXPECT_TRUE(toMarkdown(makeBriefDocument(data)).contains(QStringLiteral("Yulink")));
    evidence.id = {};
    evidence.learntOn = file.clock.today();
    file.insert(evidence);
    data = brief();
    EXPECT_TRUE(data.oldEvidence.isEmpty()) << "the newest counts";
}

TEST_F(BriefLibrary, SaysWhichGoalsOfTheWeekItServes)
{
    Goal goal;
    goal.startsOn = mondayOf(file.clock.today());
    goal.text = QStringLiteral("Pass the gate");
    goal.account = account.id;
    file.insert(goal);
    goal.id = {};
    goal.account = {};
    goal.text = QStringLiteral("Keep every promise");
    file.insert(goal);
    Visit moved = visit;
    moved.startsAt = file.clock.now().addSecs(3600);
    file.update(moved);
    EXPECT_EQ(brief().goals, QStringList{QStringLiteral("Pass the gate")});
    EXPECT_TRUE(toMarkdown(makeBriefDocument(brief())).contains(QStringLiteral("Pass the gate")));
}

} // namespace
} // namespace attache
