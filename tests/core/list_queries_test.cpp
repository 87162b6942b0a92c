#include "core/domain/attendee.h"
#include "core/domain/promise.h"
#include "core/queries/account_counts.h"
#include "core/queries/opportunity_list.h"
#include "core/queries/playbook_runs.h"
#include "core/queries/promise_list.h"
#include "core/queries/visit_list.h"
#include "core/queries/visit_outcomes.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

/// Two accounts with something of everything.
class ListQueries : public ::testing::Test
{
protected:
    ListQueries()
        : acme(account("Acme"))
        , bolt(account("Bolt"))
    {
    }

    Account account(const char *name)
    {
        Account made;
        made.name = QString::fromLatin1(name);
        return file.insert(made);
    }
    Promise promise(const char *text, const Account &to, QDate due,
                    PromiseState state = PromiseState::Open)
    {
        Promise made;
        made.text = QString::fromLatin1(text);
        made.account = to.id;
        made.due = due;
        made.state = state;
        return file.insert(made);
    }
    Visit visit(const char *title, const Account &at, const QDateTime &start)
    {
        Visit made;
        made.title = QString::fromLatin1(title);
        made.account = at.id;
        made.startsAt = start;
        return file.insert(made);
    }
    Opportunity deal(const char *name, Stage stage, qint64 amount)
    {
        Opportunity made;
        made.name = QString::fromLatin1(name);
        made.account = acme.id;
        made.stage = stage;
        made.amount = Money::fromMajor(amount);
        return file.insert(made);
    }

    QStringList promised(const PromiseFilter &filter)
    {
        QStringList texts;
        const auto rows = promises(file.connection(), filter);
        for (const PromiseRow &row : *rows)
            texts.append(row.promise.text);
        if (filter.limit == 0) {
            EXPECT_EQ(*promiseCount(file.connection(), filter), texts.size());
        }
        return texts;
    }
    QStringList visited(const VisitFilter &filter)
    {
        QStringList titles;
        const auto rows = visits(file.connection(), filter);
        for (const VisitRow &row : *rows)
            titles.append(row.visit.title);
        if (filter.limit == 0) {
            EXPECT_EQ(*visitCount(file.connection(), filter), titles.size());
        }
        return titles;
    }
    QStringList dealt(const OpportunityFilter &filter)
    {
        QStringList names;
        const auto rows = opportunities(file.connection(), filter);
        for (const OpportunityRow &row : *rows)
            names.append(row.opportunity.name);
        return names;
    }

    test::TempWorkspace file;
    Account acme;
    Account bolt;
};

TEST_F(ListQueries, AnAccountCountsItsOwnPeopleAndDeals)
{
    const auto person = [this](const Account &at) {
        Contact made;
        made.account = at.id;
        made.name = QStringLiteral("Somebody");
        file.insert(made);
    };
    person(acme);
    person(acme);
    person(bolt);
    Opportunity deal;
    deal.account = bolt.id;
    deal.name = QStringLiteral("Fleet");
    file.insert(deal);
    const auto ofAcme = accountCounts(file.connection(), acme.id);
    const auto ofBolt = accountCounts(file.connection(), bolt.id);
    ASSERT_TRUE(ofAcme && ofBolt);
    EXPECT_EQ(ofAcme->people, 2);
    EXPECT_EQ(ofAcme->opportunities, 0);
    EXPECT_EQ(ofBolt->people, 1);
    EXPECT_EQ(ofBolt->opportunities, 1);
}

TEST_F(ListQueries, PlaybooksAreThoseForWhatTheyAreRunOn)
{
    const auto playbook = [this](const char *name, PlaybookScope scope) {
        Playbook made;
        made.name = QString::fromLatin1(name);
        made.scope = scope;
        file.insert(made);
    };
    playbook("Second", PlaybookScope::Account);
    playbook("First", PlaybookScope::Account);
    playbook("Other", PlaybookScope::Visit);
    const auto ofAccounts = playbooksFor(file.connection(), PlaybookScope::Account);
    const auto ofVisits = playbooksFor(file.connection(), PlaybookScope::Visit);
    ASSERT_TRUE(ofAccounts && ofVisits);
    ASSERT_EQ(ofAccounts->size(), 2U);
    EXPECT_EQ(ofAccounts->front().name, QStringLiteral("First"));
    ASSERT_EQ(ofVisits->size(), 1U);
    EXPECT_EQ(ofVisits->front().name, QStringLiteral("Other"));
}

TEST_F(ListQueries, PromisesStandByTheirDayAndTheKeptOnesLast)
{
    const QDate day = file.clock.today();
    promise("kept", acme, day.addDays(-9), PromiseState::Kept);
    promise("some day", acme, {});
    promise("tomorrow", acme, day.addDays(1));
    promise("today", bolt, day);
    promise("late", acme, day.addDays(-1));
    EXPECT_EQ(promised({}), QStringList({QStringLiteral("late"), QStringLiteral("today"),
                                         QStringLiteral("tomorrow"), QStringLiteral("some day"),
                                         QStringLiteral("kept")}));
    PromiseFilter due;
    due.onlyOpen = true;
    due.dueUntil = day;
    EXPECT_EQ(promised(due), QStringList({QStringLiteral("late"), QStringLiteral("today")}));
    due.limit = 1;
    EXPECT_EQ(promised(due), QStringList{QStringLiteral("late")});
    PromiseFilter ofBolt;
    ofBolt.account = bolt.id;
    EXPECT_EQ(promised(ofBolt), QStringList{QStringLiteral("today")});
    PromiseFilter open;
    open.onlyOpen = true;
    EXPECT_EQ(promised(open).size(), 4);
}

TEST_F(ListQueries, PromisesAreToldApartByWhoGaveThem)
{
    Promise ours = promise("ours", acme, {});
    Promise theirs = promise("theirs", acme, {});
    ours.party = Party::Us;
    theirs.party = Party::Them;
    file.update(ours);
    file.update(theirs);
    PromiseFilter filter;
    filter.party = Party::Them;
    EXPECT_EQ(promised(filter), QStringList{QStringLiteral("theirs")});
    filter.party = Party::Us;
    EXPECT_EQ(promised(filter), QStringList{QStringLiteral("ours")});
}

TEST_F(ListQueries, VisitsOfADayAreThoseFromItsFirstToItsLastMinute)
{
    const QDate day(2026, 11, 24); // a Tuesday
    const QDateTime midnight = day.startOfDay().toUTC();
    visit("eve", acme, midnight.addSecs(-60));
    visit("first", acme, midnight);
    visit("last", bolt, midnight.addSecs(24 * 3600 - 60));
    visit("next", acme, midnight.addSecs(24 * 3600));
    VisitFilter filter;
    filter.from = day;
    filter.to = day;
    EXPECT_EQ(visited(filter), QStringList({QStringLiteral("first"), QStringLiteral("last")}));
    filter.newestFirst = true;
    EXPECT_EQ(visited(filter), QStringList({QStringLiteral("last"), QStringLiteral("first")}));
    filter.limit = 1;
    EXPECT_EQ(visited(filter), QStringList{QStringLiteral("last")});
    EXPECT_EQ(visited({}).last(), QStringLiteral("next"));
    EXPECT_EQ(visited({}).size(), 4);
    VisitFilter ofBolt;
    ofBolt.account = bolt.id;
    EXPECT_EQ(visited(ofBolt), QStringList{QStringLiteral("last")});
}

TEST_F(ListQueries, AWeekGoesFromMondayToSunday)
{
    const QDate monday(2026, 11, 23);
    EXPECT_EQ(mondayOf(monday), monday);
    EXPECT_EQ(mondayOf(monday.addDays(6)), monday);
    EXPECT_EQ(mondayOf(monday.addDays(7)), monday.addDays(7));
    const auto noon = [](QDate day) { return QDateTime(day, QTime(12, 0)).toUTC(); };
    visit("sunday before", acme, noon(monday.addDays(-1)));
    visit("monday", acme, noon(monday));
    visit("sunday", acme, noon(monday.addDays(6)));
    visit("monday after", acme, noon(monday.addDays(7)));
    QStringList titles;
    const auto rows = visitsOfWeek(file.connection(), monday.addDays(3));
    for (const VisitRow &row : *rows)
        titles.append(row.visit.title);
    EXPECT_EQ(titles, QStringList({QStringLiteral("monday"), QStringLiteral("sunday")}));
}

TEST_F(ListQueries, AVisitCountsTheirPeopleAndOurs)
{
    Visit made = visit("visit", acme, file.clock.now());
    Contact person;
    person.account = acme.id;
    person.name = QStringLiteral("Ann");
    person = file.insert(person);
    Attendee theirs;
    theirs.visit = made.id;
    theirs.contact = person.id;
    file.insert(theirs);
    for (const char *name : {"Li", "Wu"}) {
        Attendee ours;
        ours.visit = made.id;
        ours.name = QString::fromLatin1(name);
        file.insert(ours);
    }
    const auto row = visitRow(file.connection(), made.id);
    ASSERT_OK(row);
    EXPECT_EQ(row->theirPeople, 1);
    EXPECT_EQ(row->ourPeople, 2);
    EXPECT_EQ(visitRow(file.connection(), Id<Visit>(1)).error().kind, Error::Kind::NotFound);
}

TEST_F(ListQueries, DealsStandTheMostAdvancedFirstThenTheLargest)
{
    deal("lost", Stage::Lost, 900);
    deal("won", Stage::Won, 800);
    deal("lead", Stage::Lead, 700);
    deal("small", Stage::Negotiation, 10);
    deal("large", Stage::Negotiation, 20);
    deal("qualified", Stage::Qualified, 1);
    deal("proposal", Stage::Proposal, 1);
    EXPECT_EQ(dealt({}),
              QStringList({QStringLiteral("large"), QStringLiteral("small"),
                           QStringLiteral("proposal"), QStringLiteral("qualified"),
                           QStringLiteral("lead"), QStringLiteral("won"), QStringLiteral("lost")}));
    OpportunityFilter open;
    open.onlyOpen = true;
    EXPECT_EQ(dealt(open).size(), 5);
    EXPECT_EQ(dealt(open).last(), QStringLiteral("lead"));
    OpportunityFilter stages;
    stages.stages = {Stage::Won, Stage::Lead};
    EXPECT_EQ(dealt(stages), QStringList({QStringLiteral("lead"), QStringLiteral("won")}));
    OpportunityFilter ofBolt;
    ofBolt.account = bolt.id;
    EXPECT_TRUE(dealt(ofBolt).isEmpty());
}

TEST_F(ListQueries, OnlyALostDealWithAWordAboutItCanBeWoken)
{
    Opportunity asleep = deal("asleep", Stage::Lost, 1);
    asleep.reactivation = QStringLiteral("new budget in spring");
    file.update(asleep);
    deal("gone", Stage::Lost, 1);
    Opportunity open = deal("open", Stage::Lead, 1);
    open.reactivation = QStringLiteral("left over");
    file.update(open);
    OpportunityFilter filter;
    filter.onlyWakeable = true;
    EXPECT_EQ(dealt(filter), QStringList{QStringLiteral("asleep")});
}

TEST_F(ListQueries, ADealIsInItsStageSinceTheLastChange)
{
    Opportunity made = deal("deal", Stage::Lead, 1);
    file.clock.advance(5 * 86400);
    made.stage = Stage::Qualified;
    file.update(made);
    file.clock.advance(3 * 86400);
    const auto rows = opportunities(file.connection(), {});
    ASSERT_OK(rows);
    EXPECT_EQ(rows->front().daysInStage(file.clock.today()), 3);
    EXPECT_EQ(rows->front().daysInStage(file.clock.today().addDays(-30)), 0);
    EXPECT_EQ(OpportunityRow().daysInStage(file.clock.today()), -1);
}

TEST_F(ListQueries, VisitsStandInTheOrderOfAnyColumn)
{
    const QDateTime now = file.clock.now();
    Visit early = visit("Pilot", bolt, now.addDays(-8));
    Visit late = visit("Audit", acme, now.addDays(3));
    Visit between = visit("", acme, now.addDays(-1));
    between.purpose = QStringLiteral("Kick-off\nand more");
    between.kind = VisitKind::Phone;
    early.status = VisitStatus::Done;
    ASSERT_OK(file->perform(QStringLiteral("change"), [&](Writer &writer) -> Result<void> {
        ATTACHE_CHECK(writer.update(between));
        return writer.update(early);
    }));
    Attendee ours;
    ours.visit = between.id;
    ours.name = QStringLiteral("Li");
    file.insert(ours);
    const auto order = [&](const char *key, bool descending, const VisitFilter &filter = {}) {
        QStringList words;
        const auto ids = *visitIds(file.connection(), filter, QString::fromLatin1(key), descending);
        const auto rows = *visitRows(file.connection(), ids);
        for (const auto &row : rows)
            words.append(row->title());
        return words.join(u' ');
    };
    EXPECT_EQ(order("starts_at", true), QStringLiteral("Audit Kick-off Pilot"));
    EXPECT_EQ(order("starts_at", false), QStringLiteral("Pilot Kick-off Audit"));
    EXPECT_EQ(order("title", false), QStringLiteral("Audit Kick-off Pilot"));
    EXPECT_EQ(order("title", true), QStringLiteral("Pilot Kick-off Audit"));
    EXPECT_EQ(order("account", true), QStringLiteral("Pilot Audit Kick-off"));
    EXPECT_EQ(order("kind", true), QStringLiteral("Kick-off Audit Pilot"));
    EXPECT_EQ(order("status", false), QStringLiteral("Audit Kick-off Pilot"));
    EXPECT_EQ(order("people", true), QStringLiteral("Kick-off Audit Pilot"));
    EXPECT_EQ(order("minutes", false), QStringLiteral("Pilot Audit Kick-off"));
    EXPECT_EQ(order("readiness", false), order("starts_at", true));

    VisitFilter filter;
    const QDate today = file.clock.today();
    filter.from = today.addDays(-8);
    EXPECT_EQ(order("starts_at", false, filter), QStringLiteral("Pilot Kick-off Audit"));
    filter.to = today;
    EXPECT_EQ(order("starts_at", false, filter), QStringLiteral("Pilot Kick-off"));
    EXPECT_EQ(*visitCount(file.connection(), filter), 2);
    filter.to = {};
    filter.text = QStringLiteral("audit");
    EXPECT_EQ(order("starts_at", false, filter), QStringLiteral("Audit"));

    // One that is gone meanwhile leaves its place.
    const std::vector<qint64> asked{late.id.value(), 99, early.id.value()};
    const auto rows = *visitRows(file.connection(), asked);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1], nullptr);
    EXPECT_EQ(rows[2]->visit.id, early.id);
}

TEST(VisitOutcomes, AnObjectiveIsReachedOnTheFirstOfItsDays)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    const QDate today = file.clock.today();
    const auto reached = [&](QDate best, QDate least) {
        Visit visit;
        visit.account = account.id;
        visit.startsAt = file.clock.now().addDays(-20);
        visit.status = VisitStatus::Done;
        visit.bestReachedOn = best;
        visit.minimumReachedOn = least;
        file.insert(visit);
        const auto outcomes = visitOutcomes(file.connection(), {}, {}, {}, 1);
        return outcomes && !outcomes->empty() ? outcomes->front().reachedOn : QDate(1, 1, 1);
    };
    EXPECT_EQ(reached({}, {}), QDate());
    EXPECT_EQ(reached(today, {}), today);
    EXPECT_EQ(reached({}, today), today);
    EXPECT_EQ(reached(today, today.addDays(-3)), today.addDays(-3));
    EXPECT_EQ(reached(today.addDays(-2), today), today.addDays(-2));
}

} // namespace
} // namespace attache
