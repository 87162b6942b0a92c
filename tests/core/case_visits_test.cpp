#include "core/brief/case_visits.h"
#include "core/domain/opportunity.h"
#include "core/domain/visit_note.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

class CaseVisitsTest : public ::testing::Test
{
protected:
    CaseVisitsTest()
    {
        account.name = QStringLiteral("Calder Motors plc");
        account.shortName = QStringLiteral("Calder");
        account.industry = QStringLiteral("C36");
        account = file.insert(account);
        study.title = QStringLiteral("Overnight uploads");
        study.industry = QStringLiteral("C36");
        study.shareable = true;
        study = file.insert(study);
    }

    Visit addVisit(const Account &of, int days, VisitStatus status, Id<Opportunity> deal = {})
    {
        Visit visit;
        visit.account = of.id;
        visit.opportunity = deal;
        visit.startsAt = file.clock.now().addDays(days);
        visit.status = status;
        return file.insert(visit);
    }
    void use(const Visit &visit, UseKind kind)
    {
        MaterialUse made;
        made.visit = visit.id;
        made.use = kind;
        made.caseStudy = study.id;
        made.title = study.title;
        made.usedOn = file.clock.today();
        file.insert(made);
    }
    CaseVisits suited()
    {
        return *visitsForCase(file.connection(), study.id, file.clock.now(), Language::English);
    }
    CaseUse used() { return *useOfCase(file.connection(), study.id); }

    test::TempWorkspace file;
    Account account;
    CaseStudy study;
};

TEST_F(CaseVisitsTest, AreThoseToComeThatItSuitsWithTheBestFirst)
{
    Account other;
    other.name = QStringLiteral("Harbour Foods");
    other.industry = QStringLiteral("H62");
    other = file.insert(other);
    Account kin;
    kin.name = QStringLiteral("Vale Machines");
    kin.industry = QStringLiteral("C35");
    kin = file.insert(kin);
    addVisit(account, -3, VisitStatus::Planned); // over, though nobody said so
    addVisit(account, 3, VisitStatus::Cancelled);
    addVisit(other, 2, VisitStatus::Planned);
    const Visit near = addVisit(kin, 1, VisitStatus::Planned);
    const Visit best = addVisit(account, 5, VisitStatus::Planned);
    const CaseVisits found = suited();
    ASSERT_EQ(found.suited.size(), 2U);
    EXPECT_EQ(found.suited[0].row.visit.id, best.id);
    EXPECT_EQ(found.suited[1].row.visit.id, near.id);
    EXPECT_GT(found.suited[0].match.score, found.suited[1].match.score);
    EXPECT_FALSE(found.suited[0].match.reasons.isEmpty());
    EXPECT_EQ(found.others, 1);
}

TEST_F(CaseVisitsTest, WhatFollowedIsCountedByVisitsHeld)
{
    EXPECT_EQ(used().visits, 0);
    Opportunity deal;
    deal.account = account.id;
    deal.name = QStringLiteral("Upload platform");
    deal = file.insert(deal);
    const Visit moved = addVisit(account, -20, VisitStatus::Done, deal.id);
    const Visit still = addVisit(account, -60, VisitStatus::Done, deal.id);
    const Visit planned = addVisit(account, 4, VisitStatus::Planned, deal.id);
    const Visit without = addVisit(account, -5, VisitStatus::Done, deal.id);
    use(moved, UseKind::Packed);
    use(moved, UseKind::Shown); // the same visit, once
    use(still, UseKind::Shown);
    use(planned, UseKind::Packed);
    use(without, UseKind::Pinned); // chosen, and not taken along
    StageChange step;
    step.opportunity = deal.id;
    step.from = Stage::Lead;
    step.to = Stage::Qualified;
    step.changedAt = moved.startsAt.addDays(3);
    file.insert(step);
    const CaseUse result = used();
    EXPECT_EQ(result.visits, 2);
    EXPECT_EQ(result.movedOn, 1);
    EXPECT_EQ(result.last, moved.id);
    EXPECT_EQ(result.lastDay, moved.startsAt.toLocalTime().date());
    EXPECT_EQ(result.lastAccount, QStringLiteral("Calder"));
}

TEST_F(CaseVisitsTest, AnObjectiveReachedIsProgressToo)
{
    Visit visit = addVisit(account, -2, VisitStatus::Done);
    use(visit, UseKind::Shown);
    EXPECT_EQ(used().movedOn, 0);
    visit.minimumReachedOn = visit.startsAt.toLocalTime().date();
    ASSERT_OK(file->perform(QStringLiteral("reached"),
                            [&](Writer &writer) { return writer.update(visit); }));
    EXPECT_EQ(used().movedOn, 1);
}

TEST_F(CaseVisitsTest, QuestionsAboutItAreCountedWhereItWasShown)
{
    study.needs = QStringLiteral("night upload");
    ASSERT_OK(file->perform(QStringLiteral("needs"),
                            [&](Writer &writer) { return writer.update(study); }));
    const auto ask = [&](const Visit &visit, const char *words) {
        VisitNote note;
        note.visit = visit.id;
        note.body = LongText(QString::fromUtf8(words));
        file.insert(note);
    };
    const Visit first = addVisit(account, -30, VisitStatus::Done);
    const Visit last = addVisit(account, -4, VisitStatus::Done);
    const Visit without = addVisit(account, -2, VisitStatus::Done);
    use(first, UseKind::Shown);
    use(last, UseKind::Packed);
    EXPECT_EQ(used().asked, 0);
    EXPECT_TRUE(used().lastQuestion.visit.isNull());
    ask(first, "? How long is the night upload");
    ask(last, "? Who was there for the night upload\n? What does lunch cost");
    ask(without, "? How long is the night upload");
    const CaseUse result = used();
    EXPECT_EQ(result.asked, 2);
    EXPECT_EQ(result.lastQuestion.visit, last.id);
    EXPECT_EQ(result.lastQuestion.text, QStringLiteral("Who was there for the night upload"));
    EXPECT_EQ(result.lastQuestion.account, QStringLiteral("Calder"));
}

} // namespace
} // namespace attache
