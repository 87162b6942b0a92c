#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/letterhead.h"
#include "core/domain/visit_rules.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

using test::TempWorkspace;

/// A visit this morning with one attendee, who is named as decision maker, and one who stays away.
class VisitRules : public testing::Test
{
protected:
    VisitRules()
    {
        Account customer;
        customer.name = QStringLiteral("长安汽车");
        m_account = m_file.insert(customer).id;
        m_there = contact(QStringLiteral("陈立"), RoleCoverage::Named);
        m_away = contact(QStringLiteral("周敏"), RoleCoverage::Named);
        m_visit.account = m_account;
        m_visit.startsAt = m_file.clock.now();
        m_visit.endsAt = m_file.clock.now().addSecs(3600);
        m_visit = m_file.insert(m_visit);
        Attendee attendee;
        attendee.visit = m_visit.id;
        attendee.contact = m_there;
        m_file.insert(attendee);
    }

    Id<Contact> contact(const QString &name, RoleCoverage coverage)
    {
        Contact made;
        made.account = m_account;
        made.name = name;
        made = m_file.insert(made);
        BuyingRole role;
        role.contact = made.id;
        role.account = m_account;
        role.role = RoleKind::DecisionMaker;
        role.coverage = coverage;
        m_file.insert(role);
        return made.id;
    }

    template <typename Body>
    void perform(Body body)
    {
        ASSERT_OK(m_file->perform(QStringLiteral("do"), body));
    }

    Visit visit() { return *Store<Visit>(m_file.connection()).get(m_visit.id); }
    BuyingRole role(Id<Contact> contact)
    {
        return Store<BuyingRole>(m_file.connection()).list("WHERE contact = ?1", contact)->front();
    }

    TempWorkspace m_file;
    Id<Account> m_account;
    Id<Contact> m_there;
    Id<Contact> m_away;
    Visit m_visit;
};

TEST_F(VisitRules, FinishingMeetsThoseWhoWereThere)
{
    m_file.clock.advance(5640);
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    EXPECT_EQ(visit().status, VisitStatus::Done);
    EXPECT_EQ(visit().endsAt, m_file.clock.now());
    EXPECT_EQ(role(m_there).coverage, RoleCoverage::Met);
    EXPECT_EQ(role(m_there).lastMet, m_visit.startsAt.toLocalTime().date());
    EXPECT_EQ(role(m_away).coverage, RoleCoverage::Named);
    EXPECT_FALSE(role(m_away).lastMet.isValid());
}

TEST_F(VisitRules, FinishingDaysLaterKeepsThePlannedEnd)
{
    m_file.clock.advance(3 * 86400);
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    EXPECT_EQ(visit().endsAt, m_visit.endsAt);
    EXPECT_EQ(role(m_there).lastMet, m_visit.startsAt.toLocalTime().date());
}

TEST_F(VisitRules, FinishingAheadOfThePlanEndsNow)
{
    for (const qint64 ahead : {qint64(7200), qint64(86400), qint64(9 * 86400)}) {
        m_file.clock.advance(-ahead);
        const QDateTime now = m_file.clock.now();
        perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
        EXPECT_EQ(visit().startsAt, now) << ahead;
        EXPECT_EQ(visit().endsAt, now) << ahead;
        EXPECT_EQ(minutesDueAt(visit(), 24), now.addDays(1)) << ahead;
        EXPECT_EQ(role(m_there).lastMet, now.toLocalTime().date()) << ahead;
        // One step with all of it.
        ASSERT_OK(m_file->undo());
        EXPECT_EQ(visit().status, VisitStatus::Planned) << ahead;
        EXPECT_EQ(visit().startsAt, m_visit.startsAt) << ahead;
        EXPECT_EQ(visit().endsAt, m_visit.endsAt) << ahead;
        EXPECT_FALSE(role(m_there).lastMet.isValid()) << ahead;
        m_file.clock.advance(ahead);
    }
}

TEST_F(VisitRules, FinishingDuringAVisitOfDaysEndsItNow)
{
    m_visit.endsAt = m_visit.startsAt.addDays(3);
    perform([&](Writer &writer) { return writer.update(m_visit); });
    m_file.clock.advance(86400);
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    EXPECT_EQ(visit().startsAt, m_visit.startsAt);
    EXPECT_EQ(visit().endsAt, m_file.clock.now());
}

TEST_F(VisitRules, ANewOneThatIsDoneKeepsTheTimesThatHavePassed)
{
    const QDateTime now = m_file.clock.now();
    const struct
    {
        QDateTime start, end, startsAt, endsAt;
    } cases[] = {
        {now.addDays(-3), {}, now.addDays(-3), {}},
        {now, {}, now, {}},
        {now.addSecs(-7200), now.addSecs(-60), now.addSecs(-7200), now.addSecs(-60)},
        {now.addSecs(-7200), now.addSecs(60), now.addSecs(-7200), now},
        {now.addDays(1), now.addDays(2), now, now},
        {now.addDays(1), {}, now, {}},
    };
    for (const auto &each : cases) {
        Visit done;
        done.account = m_account;
        done.status = VisitStatus::Done;
        done.startsAt = each.start;
        done.endsAt = each.end;
        done = m_file.insert(done);
        const Visit stored = *Store<Visit>(m_file.connection()).get(done.id);
        EXPECT_EQ(stored.startsAt, each.startsAt);
        EXPECT_EQ(stored.endsAt, each.endsAt);
    }
}

TEST_F(VisitRules, WhoIsPutDownAfterwardsWasMetToo)
{
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    m_file.clock.advance(2 * 86400);
    Attendee late;
    late.visit = m_visit.id;
    late.contact = m_away;
    m_file.insert(late);
    EXPECT_EQ(role(m_away).coverage, RoleCoverage::Met);
    EXPECT_EQ(role(m_away).lastMet, m_visit.startsAt.toLocalTime().date());
}

TEST_F(VisitRules, NeitherLowersSupportNorALaterMeeting)
{
    BuyingRole supportive = role(m_there);
    supportive.coverage = RoleCoverage::Supportive;
    supportive.lastMet = m_file.clock.today().addDays(30);
    perform([&](Writer &writer) { return writer.update(supportive); });
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    EXPECT_EQ(role(m_there).coverage, RoleCoverage::Supportive);
    EXPECT_EQ(role(m_there).lastMet, supportive.lastMet);
}

TEST_F(VisitRules, ATelephoneCallMeetsNobody)
{
    m_visit.kind = VisitKind::Phone;
    perform([&](Writer &writer) { return writer.update(m_visit); });
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    EXPECT_EQ(role(m_there).coverage, RoleCoverage::Named);
}

TEST_F(VisitRules, MinutesAreDueFromTheEndUntilTheyAreSent)
{
    EXPECT_FALSE(minutesDueAt(visit(), 24).isValid());
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    EXPECT_EQ(minutesDueAt(visit(), 24), visit().endsAt.addSecs(86400));
    perform([&](Writer &writer) { return markMinutesSent(writer, m_visit.id); });
    const QDateTime sent = m_file.clock.now();
    EXPECT_FALSE(minutesDueAt(visit(), 24).isValid());
    m_file.clock.advance(60);
    perform([&](Writer &writer) { return markMinutesSent(writer, m_visit.id); });
    EXPECT_EQ(visit().minutesSentAt, sent);
}

TEST_F(VisitRules, APromiseIsKeptOnItsDay)
{
    Promise promise;
    promise.account = m_account;
    promise.text = QStringLiteral("白皮书");
    promise = m_file.insert(promise);
    const auto read = [&] { return *Store<Promise>(m_file.connection()).get(promise.id); };
    perform([&](Writer &writer) { return promiseKept(writer, promise.id); });
    const QDate day = m_file.clock.today();
    EXPECT_EQ(read().state, PromiseState::Kept);
    m_file.clock.advance(86400);
    perform([&](Writer &writer) { return promiseKept(writer, promise.id); });
    EXPECT_EQ(read().keptOn, day);
    perform([&](Writer &writer) { return promiseReopened(writer, promise.id); });
    EXPECT_EQ(read().state, PromiseState::Open);
    EXPECT_FALSE(read().keptOn.isValid());
}

TEST_F(VisitRules, ANewOneBeginsOnTheNextWorkingDay)
{
    const QDate friday(2026, 11, 27);
    for (const auto &[today, begins] :
         {std::pair(friday.addDays(-1), friday), std::pair(friday, friday.addDays(3)),
          std::pair(friday.addDays(1), friday.addDays(3)),
          std::pair(friday.addDays(2), friday.addDays(3))}) {
        Visit made;
        Description<Visit>::begin(made, {today, {}});
        EXPECT_EQ(made.startsAt.toLocalTime(), QDateTime(begins, QTime(10, 0)));
        EXPECT_EQ(made.startsAt.secsTo(made.endsAt), 3600);
    }
}

TEST_F(VisitRules, NoneEndsBeforeItBegins)
{
    const auto lengthOf = [&](Id<Visit> id) {
        const Visit kept = *Store<Visit>(m_file.connection()).get(id);
        return kept.startsAt.secsTo(kept.endsAt);
    };
    Visit later;
    later.account = m_account;
    Description<Visit>::begin(later, {m_file.clock.today(), {}});
    later.startsAt = later.startsAt.addDays(3); // the end that was proposed stays
    later = m_file.insert(later);
    EXPECT_EQ(lengthOf(later.id), 3600);
    later = *Store<Visit>(m_file.connection()).get(later.id);
    later.endsAt = later.startsAt.addSecs(7200);
    m_file.update(later);
    later.startsAt = later.startsAt.addDays(1);
    m_file.update(later);
    EXPECT_EQ(lengthOf(later.id), 7200) << "as long as it was";
    later.endsAt = later.startsAt.addDays(2);
    m_file.update(later);
    EXPECT_EQ(lengthOf(later.id), 2 * 86400) << "what is said of the end holds";
}

TEST_F(VisitRules, SayWhenTheRecordIsGone)
{
    const auto done = m_file->perform(
        QStringLiteral("do"), [](Writer &writer) { return finishVisit(writer, Id<Visit>(1)); });
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().kind, Error::Kind::NotFound);
}

TEST_F(VisitRules, WhatIsCorrectedOfADoneVisitMeetsPeopleAgain)
{
    const auto correct = [&](auto change) {
        perform([&](Writer &writer) { return writer.change(m_visit.id, change); });
    };
    const auto forget = [&] {
        BuyingRole known = role(m_there);
        known.coverage = RoleCoverage::Named;
        known.lastMet = {};
        m_file.update(known);
    };
    correct([](Visit &each) {
        each.kind = VisitKind::Phone;
        each.status = VisitStatus::Done;
    });
    EXPECT_EQ(role(m_there).coverage, RoleCoverage::Named) << "a call meets nobody";
    correct([](Visit &each) { each.kind = VisitKind::OnSite; });
    EXPECT_EQ(role(m_there).coverage, RoleCoverage::Met);
    forget();
    correct([](Visit &each) { each.title = QStringLiteral("Another title"); });
    EXPECT_EQ(role(m_there).coverage, RoleCoverage::Named) << "it is the same meeting";
    correct([&](Visit &each) { each.startsAt = m_file.clock.now().addDays(-3); });
    EXPECT_EQ(role(m_there).lastMet, m_file.clock.today().addDays(-3));
    correct([&](Visit &each) { each.startsAt = m_file.clock.now().addDays(2); });
    EXPECT_EQ(role(m_there).lastMet, m_file.clock.today()) << "nobody was met in days to come";
}

TEST_F(VisitRules, WhoWasAwayIsMetOnceThatIsCorrected)
{
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    Attendee late;
    late.visit = m_visit.id;
    late.contact = m_away;
    late.absent = true;
    late = m_file.insert(late);
    EXPECT_EQ(role(m_away).coverage, RoleCoverage::Named);
    late.absent = false;
    m_file.update(late);
    EXPECT_EQ(role(m_away).coverage, RoleCoverage::Met);
}

TEST_F(VisitRules, MinutesThatWereSentKeepTheirTime)
{
    perform([&](Writer &writer) { return finishVisit(writer, m_visit.id); });
    const auto send = [&] {
        perform([&](Writer &writer) { return markMinutesSent(writer, m_visit.id); });
    };
    send();
    const QDateTime first = m_file.clock.now();
    EXPECT_EQ(visit().minutesSentAt, first);
    m_file.clock.advance(7200);
    send();
    EXPECT_EQ(visit().minutesSentAt, first);
}

TEST_F(VisitRules, APlannedOneTakesTheOnlyOpenDealAndWhoWrites)
{
    const auto planned = [&] {
        Visit made;
        made.account = m_account;
        made.startsAt = m_file.clock.now().addDays(1);
        perform([&](Writer &writer) { return planVisit(writer, made); });
        return made;
    };
    Visit first = planned();
    EXPECT_TRUE(first.opportunity.isNull());
    EXPECT_TRUE(first.recorder.isEmpty());
    EXPECT_TRUE(Store<Attendee>(m_file.connection()).list("WHERE visit = ?1", first.id)->empty());
    Opportunity deal;
    deal.account = m_account;
    deal.name = QStringLiteral("Open");
    deal = m_file.insert(deal);
    Opportunity closed = deal;
    closed.id = {};
    closed.stage = Stage::Won;
    m_file.insert(closed);
    for (const char *person : {"Former", "Writer"}) {
        Letterhead paper;
        paper.person = QLatin1String(person);
        m_file.insert(paper);
    }
    first = planned();
    EXPECT_EQ(first.opportunity, deal.id) << "what is won is no reason to come";
    EXPECT_EQ(first.recorder, QStringLiteral("Writer"));
    const auto ours = Store<Attendee>(m_file.connection()).list("WHERE visit = ?1", first.id);
    ASSERT_EQ(ours->size(), 1U);
    EXPECT_EQ(ours->front().name, QStringLiteral("Writer"));
    EXPECT_TRUE(ours->front().isOurs());
    deal.id = {};
    m_file.insert(deal);
    EXPECT_TRUE(planned().opportunity.isNull()) << "of two nobody knows which";
}

TEST_F(VisitRules, OneThatIsDoneIsNotOverBeforeItBegan)
{
    Visit done;
    done.account = m_account;
    done.status = VisitStatus::Done;
    done.startsAt = m_file.clock.now().addDays(-2);
    done.endsAt = done.startsAt.addSecs(-60);
    const auto insert = [&] {
        return m_file->perform(QStringLiteral("Note"),
                               [&](Writer &writer) { return writer.insert(done); });
    };
    const auto refused = insert();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, QStringLiteral("ends_at"));
    done.endsAt = done.startsAt.addSecs(60);
    ASSERT_OK(insert());
    const auto change = [&](const std::function<void(Visit &)> &how) {
        return m_file->perform(QStringLiteral("Change"),
                               [&](Writer &writer) { return writer.change(done.id, how); });
    };
    EXPECT_FALSE(change([&](Visit &visit) { visit.endsAt = done.startsAt.addSecs(-1); }));
    ASSERT_OK(change([&](Visit &visit) { visit.startsAt = done.endsAt.addSecs(1); }));
    const Visit moved = *Store<Visit>(m_file.connection()).get(done.id);
    EXPECT_EQ(moved.startsAt.secsTo(moved.endsAt), 60) << "it moved as a whole";
    ASSERT_OK(change([](Visit &visit) { visit.endsAt = {}; }));
    ASSERT_OK(change([&](Visit &visit) { visit.startsAt = done.startsAt.addSecs(7200); }));
}

} // namespace
} // namespace attache
