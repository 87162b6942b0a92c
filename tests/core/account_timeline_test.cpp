#include "core/queries/account_timeline.h"

#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/material_use.h"
#include "core/domain/prep_item.h"
#include "core/domain/stage_change.h"
#include "core/domain/visit_note.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>

namespace attache {
namespace {

using Kind = TimelineMark::Kind;

class AccountTimelineTest : public testing::Test
{
protected:
    AccountTimelineTest()
    {
        Account made;
        made.name = QStringLiteral("Acme");
        account = file.insert(made).id;
        Contact contact;
        contact.account = account;
        contact.name = QStringLiteral("Anna");
        anna = file.insert(contact).id;
    }

    QDate day(int ago) const { return file.clock.today().addDays(-ago); }
    Visit addVisit(int ago, VisitKind kind, VisitStatus status = VisitStatus::Done)
    {
        Visit visit;
        visit.account = account;
        visit.kind = kind;
        visit.status = status;
        visit.title = QStringLiteral("About the line");
        visit.startsAt = QDateTime(day(ago), QTime(9, 0)).toUTC();
        visit.endsAt = visit.startsAt.addSecs(3600);
        return file.insert(visit);
    }
    Promise addPromise(Party party, QDate due, Id<Visit> visit = {})
    {
        Promise promise;
        promise.account = account;
        promise.visit = visit;
        promise.text = QStringLiteral("The list");
        promise.party = party;
        promise.due = due;
        return file.insert(promise);
    }
    std::vector<TimelineMark> marks(Id<Contact> contact = {})
    {
        const auto read = timelineMarks(file.connection(), account, file.clock.now(), contact);
        EXPECT_TRUE(read.has_value()) << qPrintable(read ? QString() : read.error().detail);
        return read ? *read : std::vector<TimelineMark>();
    }
    int count(Kind kind) { return int(std::ranges::count(marks(), kind, &TimelineMark::kind)); }
    TimelineEntry entryOf(Kind kind)
    {
        const auto all = marks();
        const auto mark = std::ranges::find(all, kind, &TimelineMark::kind);
        EXPECT_NE(mark, all.end());
        const auto entries = timelineEntries(file.connection(), std::span(&*mark, 1));
        EXPECT_TRUE(entries.has_value());
        return entries->front();
    }

    test::TempWorkspace file;
    Id<Account> account;
    Id<Contact> anna;
};

TEST_F(AccountTimelineTest, TellsEachThingOnceTheNewestFirst)
{
    const Visit visit = addVisit(10, VisitKind::OnSite);
    addVisit(4, VisitKind::Phone);
    addVisit(-3, VisitKind::OnSite, VisitStatus::Planned);
    addVisit(1, VisitKind::OnSite, VisitStatus::Cancelled);
    addPromise(Party::Us, day(2), visit.id);    // overdue
    addPromise(Party::Them, day(-5), visit.id); // not due: in the card of its visit
    Promise kept = addPromise(Party::Us, day(5));
    kept.state = PromiseState::Kept;
    file.update(kept);
    AccountFact fact;
    fact.account = account;
    fact.text = QStringLiteral("Three thousand people");
    fact.learntOn = day(20);
    file.insert(fact);
    Need need;
    need.account = account;
    need.text = QStringLiteral("Faster");
    need.heardOn = day(30);
    file.insert(need);
    need.id = {};
    need.visit = visit.id; // in the card of its visit
    file.insert(need);
    AccountNote note;
    note.account = account;
    note.text = QStringLiteral("Moves in May");
    note.writtenAt = file.clock.now().addDays(-7);
    file.insert(note);

    const auto all = marks();
    EXPECT_TRUE(
        std::is_sorted(all.begin(), all.end(),
                       [](const TimelineMark &a, const TimelineMark &b) { return a.at > b.at; }));
    EXPECT_EQ(count(Kind::Meeting), 2);
    EXPECT_EQ(count(Kind::Call), 1);
    EXPECT_EQ(count(Kind::PromiseMade), 1) << "those made at no visit";
    EXPECT_EQ(count(Kind::PromiseKept), 1);
    EXPECT_EQ(count(Kind::PromiseMissed), 1);
    EXPECT_EQ(count(Kind::Need), 1);
    EXPECT_EQ(count(Kind::Fact), 1);
    EXPECT_EQ(count(Kind::Note), 1);
    EXPECT_TRUE(all.front().planned);
    EXPECT_EQ(all.size(), 9U);
}

TEST_F(AccountTimelineTest, WhatIsOfTodayDoesNotLieAhead)
{
    AccountFact fact;
    fact.account = account;
    fact.text = QStringLiteral("Three thousand people");
    fact.learntOn = file.clock.today();
    file.insert(fact);
    for (const TimelineMark &mark : marks())
        EXPECT_LE(mark.at, file.clock.now());
}

TEST_F(AccountTimelineTest, AMeetingSaysWhatCameOutOfIt)
{
    Visit visit = addVisit(10, VisitKind::OnSite);
    visit.minutesSentAt = visit.endsAt.addSecs(7200);
    file.update(visit);
    Attendee attendee;
    attendee.visit = visit.id;
    attendee.contact = anna;
    file.insert(attendee);
    attendee.id = {};
    attendee.contact = {};
    attendee.name = QStringLiteral("Lin");
    file.insert(attendee);
    VisitNote said;
    said.visit = visit.id;
    said.thing = SixThing::Progress;
    said.body = QStringLiteral("They go on");
    file.insert(said);
    said.id = {};
    said.thing = SixThing::Feedback;
    said.body = QStringLiteral("\n[] \n? Is it the same car");
    file.insert(said);
    Need need;
    need.account = account;
    need.visit = visit.id;
    need.text = QStringLiteral("One mileage");
    need.heardOn = day(10);
    file.insert(need);
    Promise kept = addPromise(Party::Us, day(5), visit.id);
    kept.state = PromiseState::Kept;
    file.update(kept);
    addPromise(Party::Us, day(-5), visit.id);
    addPromise(Party::Them, day(-5), visit.id);
    PrepItem item;
    item.visit = visit.id;
    item.item = QStringLiteral("deck");
    item.state = PrepState::Ready;
    file.insert(item);
    item.id = {};
    item.item = QStringLiteral("brochure");
    item.state = PrepState::Todo;
    file.insert(item);

    const TimelineEntry entry = entryOf(Kind::Meeting);
    EXPECT_TRUE(entry.mark.people);
    EXPECT_TRUE(entry.mark.summary);
    EXPECT_EQ(entry.mark.parts, 4);
    EXPECT_EQ(entry.title, QStringLiteral("About the line"));
    EXPECT_EQ(entry.theirPeople, QStringList{QStringLiteral("Anna")});
    EXPECT_EQ(entry.ourPeople, QStringList{QStringLiteral("Lin")});
    EXPECT_EQ(entry.summary, QStringLiteral("Is it the same car")) << "what they answered";
    EXPECT_EQ(entry.needs, QStringList{QStringLiteral("One mileage")});
    EXPECT_EQ(entry.ours.made, 2);
    EXPECT_EQ(entry.ours.kept, 1);
    EXPECT_EQ(entry.theirs.made, 1);
    EXPECT_EQ(entry.materials, QStringList{QStringLiteral("deck")});
    EXPECT_EQ(entry.minutesSentAt, visit.minutesSentAt);

    const auto shown = materialsShown(file.connection(), account, 5);
    ASSERT_OK(shown);
    ASSERT_EQ(shown->size(), 1U);
    EXPECT_EQ(shown->front().item, QStringLiteral("deck"));
    EXPECT_EQ(shown->front().visit, visit.id);
}

TEST_F(AccountTimelineTest, WhatWasShownSaysItsVersionAndWhetherANewerOneCame)
{
    const Visit visit = addVisit(10, VisitKind::OnSite);
    Deck first;
    first.name = QStringLiteral("Fleet data");
    first.version = QStringLiteral("v1");
    first = file.insert(first);
    Deck second = first;
    second.id = {};
    second.version = QStringLiteral("v2");
    second.predecessor = first.id;
    second = file.insert(second);
    Deck third = second;
    third.id = {};
    third.version = QStringLiteral("v3");
    third.predecessor = second.id;
    third = file.insert(third);
    CaseStudy study;
    study.title = QStringLiteral("A night");
    study = file.insert(study);
    Slide slide;
    slide.deck = first.id;
    slide.title = QStringLiteral("Upload");
    slide = file.insert(slide);
    MaterialUse use;
    use.visit = visit.id;
    use.use = UseKind::Shown;
    use.slide = slide.id;
    use.title = slide.title;
    use.version = first.version;
    file.insert(use);
    use.id = {};
    use.slide = {};
    use.caseStudy = study.id;
    use.title = study.title;
    use.version.clear();
    file.insert(use);
    use.id = {};
    use.use = UseKind::Pinned;
    use.title = QStringLiteral("Not shown");
    file.insert(use);

    const auto shown = materialsShown(file.connection(), account, 5);
    ASSERT_OK(shown);
    ASSERT_EQ(shown->size(), 2U);
    EXPECT_EQ(shown->front().text, first.name) << "a slide as the deck it is of";
    EXPECT_EQ(shown->front().version, first.version);
    EXPECT_EQ(shown->front().newer, third.version);
    EXPECT_EQ(shown->front().at, visit.startsAt);
    EXPECT_EQ(shown->front().visit, visit.id);
    EXPECT_EQ(shown->back().text, study.title);
    EXPECT_FALSE(shown->back().newer);
}

TEST_F(AccountTimelineTest, APersonsStoryIsWhereTheyTookPart)
{
    const Visit with = addVisit(10, VisitKind::OnSite);
    addVisit(8, VisitKind::OnSite);
    Attendee attendee;
    attendee.visit = with.id;
    attendee.contact = anna;
    file.insert(attendee);
    Promise theirs = addPromise(Party::Them, day(-5));
    theirs.contact = anna;
    file.update(theirs);
    addPromise(Party::Us, day(-5));
    const auto all = marks(anna);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all.front().id, theirs.id.value());
    EXPECT_EQ(all.back().id, with.id.value());
}

TEST_F(AccountTimelineTest, WhatIsGoneMeanwhileHasNoWords)
{
    const Promise promise = addPromise(Party::Us, day(2));
    const auto all = marks();
    ASSERT_OK(file->perform(QStringLiteral("remove"),
                            [&](Writer &writer) { return writer.remove(promise.id); }));
    const auto entries = timelineEntries(file.connection(), all);
    ASSERT_OK(entries);
    ASSERT_EQ(entries->size(), all.size());
    EXPECT_TRUE(entries->front().title.isEmpty());
}

TEST_F(AccountTimelineTest, OnlyWhatWasKeptCountsAsKept)
{
    const Visit visit = addVisit(10, VisitKind::OnSite);
    Promise kept = addPromise(Party::Us, day(5), visit.id);
    kept.state = PromiseState::Kept;
    file.update(kept);
    Promise dropped = addPromise(Party::Us, day(5), visit.id);
    dropped.state = PromiseState::Dropped;
    file.update(dropped);
    Promise theirs = addPromise(Party::Them, day(5), visit.id);
    theirs.state = PromiseState::Dropped;
    file.update(theirs);
    addPromise(Party::Us, day(5));
    const TimelineEntry entry = entryOf(Kind::Meeting);
    EXPECT_EQ(entry.ours.made, 2);
    EXPECT_EQ(entry.ours.kept, 1);
    EXPECT_EQ(entry.theirs.made, 1);
    EXPECT_EQ(entry.theirs.kept, 0);
}

} // namespace
} // namespace attache
