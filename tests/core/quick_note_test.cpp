#include "core/brief/quick_note.h"

#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/letterhead.h"
#include "core/domain/visit_rules.h"
#include "core/queries/today.h"
#include "core/queries/visit_records.h"
#include "tests/support/temp_workspace.h"

namespace attache {
namespace {

/// Said on a Tuesday, to people of both sides.
class QuickNoteTest : public testing::Test
{
protected:
    QuickNoteTest()
    {
        account.name = QStringLiteral("骁岭汽车");
        account = file.insert(account);
        Contact contact;
        contact.account = account.id;
        contact.name = QStringLiteral("张明远");
        zhang = file.insert(contact);
        Letterhead paper;
        paper.person = QStringLiteral("林知远");
        file.insert(paper);
        people = *quickNotePeople(file.connection(), account.id);
    }

    QuickNote read(const QString &line, std::optional<QuickKind> kind = {}) const
    {
        return readQuickNote(line, kind, today, people);
    }
    void store(const QuickNote &note)
    {
        ASSERT_OK(file->perform(quickNoteTitle(note.kind), [&](Writer &writer) {
            return storeQuickNote(writer, account.id, note);
        }));
    }

    test::TempWorkspace file;
    const QDate today{2026, 11, 24};
    Account account;
    Contact zhang;
    NotePeople people;
};

TEST_F(QuickNoteTest, ABoxBeginsAPromiseWithItsPersonAndDay)
{
    const QuickNote note = read(QStringLiteral("[] 张明远周五前给20台演示车辆的授权"));
    EXPECT_EQ(note.kind, QuickKind::Promise);
    EXPECT_EQ(note.party, Party::Them);
    EXPECT_EQ(note.owner, zhang.name);
    EXPECT_EQ(note.contact, zhang.id);
    EXPECT_EQ(note.due, QDate(2026, 11, 27));
    EXPECT_EQ(note.text, QStringLiteral("给20台演示车辆的授权"));
}

TEST_F(QuickNoteTest, WithinAPromiseNoBoxIsNeeded)
{
    const QuickNote note =
        read(QStringLiteral("林知远 send the paper by Friday"), QuickKind::Promise);
    EXPECT_EQ(note.kind, QuickKind::Promise);
    EXPECT_EQ(note.party, Party::Us);
    EXPECT_EQ(note.owner, QStringLiteral("林知远"));
    EXPECT_TRUE(note.contact.isNull());
    EXPECT_EQ(note.due, QDate(2026, 11, 27));
    EXPECT_EQ(read(QStringLiteral("承诺 寄白皮书")).kind, QuickKind::Promise);
    EXPECT_EQ(read(QStringLiteral("承诺 寄白皮书")).text, QStringLiteral("寄白皮书"));
}

TEST_F(QuickNoteTest, ACallBeginsWithItsWordAndSaysWithWhom)
{
    for (const char16_t *line : {u"电话 张明远：授权今天批了", u"call 张明远: 授权今天批了",
                                 u"打电话给张明远，授权今天批了"}) {
        const QuickNote note = read(QString::fromUtf16(line));
        EXPECT_EQ(note.kind, QuickKind::Call);
        EXPECT_EQ(note.contact, zhang.id);
        EXPECT_EQ(note.text, QStringLiteral("授权今天批了"));
    }
}

TEST_F(QuickNoteTest, AnythingElseIsANoteAsTyped)
{
    const QuickNote note = read(QStringLiteral("  notebook for the 前台 by Friday "));
    EXPECT_EQ(note.kind, QuickKind::Note);
    EXPECT_EQ(note.text, QStringLiteral("notebook for the 前台 by Friday"));
    EXPECT_FALSE(note.due.isValid());
}

TEST_F(QuickNoteTest, MarksAloneSayNothing)
{
    for (const char16_t *line : {u"", u"  ", u"[]", u"[ ] ", u"电话", u"note:"})
        EXPECT_TRUE(read(QString::fromUtf16(line)).isEmpty())
            << qPrintable(QString::fromUtf16(line));
    EXPECT_TRUE(read(QStringLiteral("[]"), QuickKind::Promise).isEmpty());
}

TEST_F(QuickNoteTest, ACallIsContactAndNoMeetingAndOwesNoMinutes)
{
    store(read(QStringLiteral("电话 张明远：授权今天批了")));
    const auto calls = Store<Visit>(file.connection()).list();
    ASSERT_OK(calls);
    ASSERT_EQ(calls->size(), 1U);
    const Visit &call = calls->front();
    EXPECT_EQ(call.kind, VisitKind::Phone);
    EXPECT_EQ(call.status, VisitStatus::Done);
    EXPECT_EQ(call.startsAt, file.clock.now());
    EXPECT_EQ(call.title, QStringLiteral("授权今天批了"));
    const auto there = contactsAt(file.connection(), call.id);
    ASSERT_OK(there);
    ASSERT_EQ(there->size(), 1U);
    EXPECT_EQ(there->front().id, zhang.id);
    EXPECT_EQ(ourLatestAttendees(file.connection(), 5)->size(), 1U);
    EXPECT_FALSE(minutesDueAt(call, 24).isValid());
    EXPECT_EQ(*minutesOwedCount(file.connection(), file.clock.now()), 0);

    Visit longer = call;
    longer.endsAt = longer.startsAt.addSecs(60);
    file.update(longer);
    EXPECT_TRUE(minutesDueAt(longer, 24).isValid());
    EXPECT_EQ(*minutesOwedCount(file.connection(), file.clock.now()), 1);
}

TEST_F(QuickNoteTest, EachIsOneStep)
{
    store(read(QStringLiteral("[] 张明远周五前给授权")));
    store(read(QStringLiteral("电话 张明远：批了")));
    store(read(QStringLiteral("张明远下月换岗")));
    const auto notes = Store<AccountNote>(file.connection()).list();
    ASSERT_OK(notes);
    ASSERT_EQ(notes->size(), 1U);
    EXPECT_EQ(notes->front().contact, zhang.id);
    EXPECT_EQ(notes->front().writtenAt, file.clock.now());
    EXPECT_EQ(notes->front().text, QStringLiteral("张明远下月换岗"));
    for (int i = 0; i < 3; ++i)
        ASSERT_OK(file->undo());
    for (const char *table : {"account_note", "visit", "attendee", "promise"})
        EXPECT_EQ(*file.connection().integer(QByteArray("SELECT count(*) FROM ") + table), 0)
            << table;
}

TEST_F(QuickNoteTest, APromiseIsStoredWithWhoGaveItToWhomAndUntilWhen)
{
    store(read(QStringLiteral("[] 张明远周五前给20台演示车辆的授权")));
    const auto promises = Store<Promise>(file.connection()).list();
    ASSERT_OK(promises);
    ASSERT_EQ(promises->size(), 1U);
    const Promise &stored = promises->front();
    EXPECT_EQ(stored.account, account.id);
    EXPECT_EQ(stored.party, Party::Them);
    EXPECT_EQ(stored.owner, zhang.name);
    EXPECT_EQ(stored.contact, zhang.id);
    EXPECT_EQ(stored.due, QDate(2026, 11, 27));
    EXPECT_EQ(stored.text, QStringLiteral("给20台演示车辆的授权"));
}

TEST_F(QuickNoteTest, ACallWithNobodyOfTheirsHasNoneOfTheirsThere)
{
    store(read(QStringLiteral("电话 总机没人接")));
    const auto calls = *Store<Visit>(file.connection()).list();
    ASSERT_EQ(calls.size(), 1U);
    EXPECT_EQ(calls[0].kind, VisitKind::Phone);
    EXPECT_EQ(calls[0].status, VisitStatus::Done);
    const auto there = *Store<Attendee>(file.connection()).list();
    ASSERT_EQ(there.size(), 1U) << "who writes, and nobody else";
    EXPECT_EQ(there[0].name, QStringLiteral("林知远"));
}

TEST_F(QuickNoteTest, OnlyAWholeWordSaysWhatKindALineIs)
{
    EXPECT_EQ(read(QStringLiteral("notebook for 张明远")).text,
              QStringLiteral("notebook for 张明远"));
    EXPECT_EQ(read(QStringLiteral("callback wanted")).kind, QuickKind::Note);
    EXPECT_EQ(read(QStringLiteral("Call")).kind, QuickKind::Call);
    EXPECT_EQ(read(QStringLiteral("call: the switchboard")).kind, QuickKind::Call);
    EXPECT_EQ(read(QStringLiteral("call 张明远"), QuickKind::Note).kind, QuickKind::Note)
        << "what was chosen stands";
    EXPECT_EQ(read(QStringLiteral("call 张明远"), QuickKind::Note).text,
              QStringLiteral("call 张明远"));
    EXPECT_EQ(read(QStringLiteral("@张明远 周五前给名单"), QuickKind::Promise).contact, zhang.id);
}

} // namespace
} // namespace attache
