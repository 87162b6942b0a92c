#include "core/brief/promise_sync.h"
#include "core/domain/attendee.h"
#include "core/domain/letterhead.h"
#include "core/domain/visit_rules.h"
#include "tests/support/temp_workspace.h"

#include <algorithm>
#include <array>
#include <functional>
#include <random>

namespace attache {
namespace {

using test::TempWorkspace;

/// A visit of 22 November 2026 (a Sunday) by 王工 to 张明.
class PromiseSync : public testing::Test
{
protected:
    PromiseSync()
    {
        Account customer;
        customer.name = QStringLiteral("长安汽车");
        m_visit.account = m_file.insert(customer).id;
        Contact contact;
        contact.account = m_visit.account;
        contact.name = QStringLiteral("张明");
        m_contact = m_file.insert(contact).id;
        m_visit.startsAt = m_file.clock.now();
        m_visit = m_file.insert(m_visit);
        Attendee theirs;
        theirs.visit = m_visit.id;
        theirs.contact = m_contact;
        m_file.insert(theirs);
        Attendee ours;
        ours.visit = m_visit.id;
        ours.name = QStringLiteral("王工");
        m_file.insert(ours);
        m_note.visit = m_visit.id;
    }

    void save(VisitNote &note, const QString &body)
    {
        note.body = body;
        ASSERT_OK(m_file->perform(QStringLiteral("type"),
                                  [&](Writer &writer) { return saveNote(writer, note); }));
        ASSERT_EQ(Store<VisitNote>(m_file.connection()).get(note.id)->body, body);
    }
    void save(const QString &body) { save(m_note, body); }

    std::vector<Promise> promises()
    {
        return *Store<Promise>(m_file.connection()).list("ORDER BY id");
    }
    void edit(Promise promise)
    {
        ASSERT_OK(m_file->perform(QStringLiteral("edit"),
                                  [&](Writer &writer) { return writer.update(promise); }));
    }

    TempWorkspace m_file;
    Visit m_visit;
    Id<Contact> m_contact;
    VisitNote m_note;
};

TEST_F(PromiseSync, ReadsOwnerPartyAndDueDate)
{
    save(QStringLiteral("背景：夜间上传慢\n[] @王工 补发白皮书 2026-11-23\n"
                        "[] @张明 试点车间名单 11月30日\n? 接口由谁改造"));
    const auto all = promises();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].text, QStringLiteral("补发白皮书"));
    EXPECT_EQ(all[0].owner, QStringLiteral("王工"));
    EXPECT_EQ(all[0].party, Party::Us);
    EXPECT_TRUE(all[0].contact.isNull());
    EXPECT_EQ(all[0].due, QDate(2026, 11, 23));
    EXPECT_EQ(all[0].account, m_visit.account);
    EXPECT_EQ(all[0].visit, m_visit.id);
    EXPECT_EQ(all[1].party, Party::Them);
    EXPECT_EQ(all[1].contact, m_contact);
    EXPECT_EQ(all[1].due, QDate(2026, 11, 30));
}

TEST_F(PromiseSync, CountsDaysFromTheVisitWheneverTyped)
{
    m_file.clock.advance(5 * 86400);
    save(QStringLiteral("[] 补发白皮书 明天"));
    EXPECT_EQ(promises().front().due, QDate(2026, 11, 23));
}

TEST_F(PromiseSync, KnowsWhoWritesAsOneOfOurs)
{
    Letterhead former;
    former.person = QStringLiteral("赵敏");
    m_file.insert(former);
    Letterhead letterhead;
    letterhead.person = QStringLiteral("刘洋");
    m_file.insert(letterhead);
    save(QStringLiteral("[] 刘洋 发报价"));
    EXPECT_EQ(promises().front().owner, QStringLiteral("刘洋"));
    EXPECT_EQ(promises().front().party, Party::Us);
}

TEST_F(PromiseSync, OfTwoOfOneNameTheOneInTheRoomIsMeant)
{
    Contact namesake;
    namesake.account = m_visit.account;
    namesake.name = QStringLiteral("李强");
    m_file.insert(namesake);
    const Id<Contact> present = m_file.insert(namesake).id;
    Attendee attendee;
    attendee.visit = m_visit.id;
    attendee.contact = present;
    m_file.insert(attendee);
    save(QStringLiteral("[] @李强 给名单"));
    EXPECT_EQ(promises().front().contact, present);
}

TEST_F(PromiseSync, KnowsItsLineHoweverLinesEnd)
{
    save(QStringLiteral("背景\r\n[] 甲\r\n\r\n  [] 乙  \u2029[] 丙"));
    QStringList origins;
    for (const Promise &promise : promises())
        origins.append(promise.origin);
    EXPECT_EQ(origins, (QStringList{QStringLiteral("[] 甲"), QStringLiteral("[] 乙"),
                                    QStringLiteral("[] 丙")}));
}

TEST_F(PromiseSync, KeepsTheSamePromiseWhileItsLineIsTyped)
{
    const QString whole = QStringLiteral("[] @王工 补发白皮书 2026-11-23");
    save(QStringLiteral("[] 补"));
    const Id<Promise> id = promises().front().id;
    for (qsizetype length = 5; length <= whole.size(); ++length)
        save(whole.first(length));
    ASSERT_EQ(promises().size(), 1U);
    save(whole + QStringLiteral("\n其他"));
    save(QStringLiteral("之前\n") + whole);
    ASSERT_EQ(promises().size(), 1U);
    save(QStringLiteral("[x] @王工 补发白皮书 2026-11-23"));
    EXPECT_EQ(promises().front().state, PromiseState::Kept);
    EXPECT_EQ(promises().front().keptOn, m_file.clock.today());
    save(whole);
    EXPECT_EQ(promises().front().state, PromiseState::Open);
    EXPECT_EQ(promises().size(), 1U);
    EXPECT_NE(id, Id<Promise>());
}

TEST_F(PromiseSync, TypingOnTakesBackNothingDoneElsewhere)
{
    save(QStringLiteral("[] 补发白皮书 2026-11-23"));
    Promise promise = promises().front();
    promise.due = QDate(2026, 12, 1);
    promise.state = PromiseState::Kept;
    promise.keptOn = m_file.clock.today();
    edit(promise);
    save(QStringLiteral("[] 补发白皮书 2026-11-23\n又一行"));
    EXPECT_EQ(promises().front().due, QDate(2026, 12, 1));
    save(QStringLiteral("[] 补发安全白皮书 2026-11-25\n又一行"));
    ASSERT_EQ(promises().size(), 1U);
    EXPECT_EQ(promises().front().text, QStringLiteral("补发安全白皮书"));
    EXPECT_EQ(promises().front().due, QDate(2026, 12, 1));
    EXPECT_EQ(promises().front().state, PromiseState::Kept);
}

TEST_F(PromiseSync, ALineThatGoesTakesItsPromiseAlongUnlessSomethingWasDoneToIt)
{
    save(QStringLiteral("[] 一\n[] 二"));
    Promise kept = promises().at(1);
    ASSERT_OK(m_file->perform(QStringLiteral("keep"),
                              [&](Writer &writer) { return promiseKept(writer, kept.id); }));
    save(QString());
    ASSERT_EQ(promises().size(), 1U);
    EXPECT_EQ(promises().front().id, kept.id);
    // It is not taken for another line typed later, but the same line takes it up again.
    save(QStringLiteral("[] 三"));
    ASSERT_EQ(promises().size(), 2U);
    EXPECT_EQ(promises().front().text, QStringLiteral("二"));
    save(QStringLiteral("[] 三\n[] 二"));
    EXPECT_EQ(promises().size(), 2U);
}

TEST_F(PromiseSync, WhateverWasSaidElsewhereOfAPromiseKeepsItWhenItsLineGoes)
{
    const auto say = std::to_array<std::function<void(Promise &)>>(
        {[](Promise &promise) { promise.text = QStringLiteral("the offer"); },
         [](Promise &promise) { promise.due = QDate(2026, 12, 24); },
         [](Promise &promise) { promise.owner = QStringLiteral("Lin"); },
         [](Promise &promise) { promise.state = PromiseState::Dropped; }});
    for (size_t i = 0; i < say.size(); ++i) {
        save(QStringLiteral("[] 白皮书%1 11-30\n[] 报价").arg(i));
        ASSERT_EQ(promises().size(), i + 2);
        Promise first = promises().at(i);
        say[i](first);
        edit(first);
        save(QString());
        ASSERT_EQ(promises().size(), i + 1) << "the other one goes";
        EXPECT_EQ(promises().back().id, first.id);
    }
}

TEST_F(PromiseSync, APromiseRemovedElsewhereStaysRemoved)
{
    save(QStringLiteral("[] 一\n[] 二"));
    const Id<Promise> first = promises().front().id;
    ASSERT_OK(m_file->perform(QStringLiteral("remove"),
                              [&](Writer &writer) { return writer.remove(first); }));
    save(QStringLiteral("[] 一\n[] 二\n更多"));
    ASSERT_EQ(promises().size(), 1U);
    EXPECT_EQ(promises().front().text, QStringLiteral("二"));
}

TEST_F(PromiseSync, RemovingTheNoteKeepsWhatWasEditedElsewhere)
{
    save(QStringLiteral("[] 一\n[] 二"));
    Promise edited = promises().front();
    edited.text = QStringLiteral("一，改过");
    edit(edited);
    ASSERT_OK(m_file->perform(QStringLiteral("remove"),
                              [&](Writer &writer) { return removeNote(writer, m_note.id); }));
    ASSERT_EQ(promises().size(), 1U);
    EXPECT_EQ(promises().front().text, edited.text);
    EXPECT_FALSE(Store<VisitNote>(m_file.connection()).get(m_note.id));
}

TEST_F(PromiseSync, IsUndoneWithTheText)
{
    save(QStringLiteral("[] 一"));
    save(QStringLiteral("[] 一\n[] 二"));
    ASSERT_OK(m_file->undo());
    EXPECT_EQ(promises().size(), 1U);
    EXPECT_EQ(Store<VisitNote>(m_file.connection()).get(m_note.id)->body, QStringLiteral("[] 一"));
}

/// What a person would compare: everything but identities.
QStringList described(const std::vector<Promise> &promises)
{
    QStringList all;
    for (const Promise &p : promises) {
        all.append(QStringList{p.origin, p.text, keyOf(p.party), p.owner, p.contact.toString(),
                               p.due.toString(Qt::ISODate), keyOf(p.state),
                               p.keptOn.toString(Qt::ISODate)}
                       .join(u'|'));
    }
    all.sort();
    return all;
}

/// As an editor does, never between the halves of a character.
qsizetype boundary(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && text[at].isLowSurrogate() ? at + 1 : at;
}

TEST_F(PromiseSync, AnyWayOfTypingLeadsToThePromisesOfTheText)
{
    static const QStringList Pieces = {
        QStringLiteral("[] "),    QStringLiteral("[x] "),  QStringLiteral("@王工 "),
        QStringLiteral("@张明 "), QStringLiteral("\n"),    QStringLiteral("\n"),
        QStringLiteral("白皮书"), QStringLiteral("名单 "), QStringLiteral("11月30日"),
        QStringLiteral("? "),     QStringLiteral("! "),    QStringLiteral("[] 一\n[] 一\n"),
        QStringLiteral(" 下周"),  QStringLiteral("\r\n"),  QStringLiteral("我方 "),
        QStringLiteral("Thu 😀"),  QStringLiteral("[]")};
    std::mt19937 random(42);
    const auto pick = [&](qsizetype below) {
        return static_cast<qsizetype>(random() % static_cast<unsigned>(below));
    };
    for (int round = 0; round < 12; ++round) {
        VisitNote typed;
        typed.visit = m_visit.id;
        QString body;
        for (int step = 0; step < 25; ++step) {
            const qsizetype at = boundary(body, pick(body.size() + 1));
            if (pick(4) == 0)
                body.remove(at, boundary(body, std::min(at + pick(8), body.size())) - at);
            else
                body.insert(at, Pieces[pick(Pieces.size())]);
            save(typed, body);
        }
        VisitNote pasted;
        pasted.visit = m_visit.id;
        save(pasted, body);
        const Store<Promise> store(m_file.connection());
        EXPECT_EQ(described(*store.list("WHERE note = ?1", typed.id)),
                  described(*store.list("WHERE note = ?1", pasted.id)))
            << qPrintable(body);
    }
}

TEST_F(PromiseSync, UnderTheFollowUpsEveryPlainLineIsAPromise)
{
    m_note.thing = SixThing::FollowUps;
    save(QStringLiteral("我方 补发白皮书，@王工 2026-11-23\n对方 给名单"));
    auto all = promises();
    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0].text, QStringLiteral("补发白皮书"));
    EXPECT_EQ(all[0].due, QDate(2026, 11, 23));
    EXPECT_EQ(all[1].party, Party::Them);
    // Corrected elsewhere; typing on leaves it.
    all[0].due = QDate(2026, 11, 30);
    edit(all[0]);
    save(QStringLiteral("我方 补发白皮书，@王工 2026-11-23\n对方 给名单和车架号\n我方 发报价"));
    const auto after = promises();
    ASSERT_EQ(after.size(), 3U);
    EXPECT_EQ(after[0].due, QDate(2026, 11, 30));
    EXPECT_EQ(after[1].id, all[1].id);
    EXPECT_EQ(after[1].text, QStringLiteral("给名单和车架号"));
}

TEST_F(PromiseSync, OfALineThatStandsTwiceOneMayGo)
{
    save(QStringLiteral("[] 发报价\n[] 发报价\n[] 发样品"));
    const auto before = promises();
    ASSERT_EQ(before.size(), 3U);
    save(QStringLiteral("[] 发报价\n[] 发样品"));
    const auto after = promises();
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after[0].text, QStringLiteral("发报价"));
    EXPECT_EQ(after[1].id, before[2].id);
}

TEST_F(PromiseSync, ALineThatMovesToAnotherNoteTakesItsPromiseAlong)
{
    save(QStringLiteral("[] 发报价 2026-11-23\n[] 发样品"));
    std::vector<Promise> before = promises();
    ASSERT_EQ(before.size(), 2U);
    before[0].due = QDate(2026, 11, 30);
    edit(before[0]);
    VisitNote other;
    other.visit = m_visit.id;
    other.body = QStringLiteral("[] 发报价 2026-11-23");
    m_note.body = QStringLiteral("[] 发样品");
    std::vector<VisitNote> notes{m_note, other};
    ASSERT_OK(m_file->perform(QStringLiteral("move"),
                              [&](Writer &writer) { return saveNotes(writer, notes, {}); }));
    ASSERT_FALSE(notes[1].id.isNull());
    std::vector<Promise> after = promises();
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after[0].id, before[0].id);
    EXPECT_EQ(after[0].note, notes[1].id);
    EXPECT_EQ(after[0].due, QDate(2026, 11, 30));
    // The note goes and its line stands in the other one.
    notes[1].body = QStringLiteral("[] 发报价 2026-11-23\n[] 发样品");
    std::vector<VisitNote> rest{notes[1]};
    ASSERT_OK(m_file->perform(QStringLiteral("join"), [&](Writer &writer) {
        return saveNotes(writer, rest, {m_note.id});
    }));
    after = promises();
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after[1].id, before[1].id);
    EXPECT_EQ(after[1].note, rest[0].id);
}

TEST_F(PromiseSync, ALineThatGoesWhereAnotherNoteHasItAlreadyIsGone)
{
    save(QStringLiteral("[] 发报价\n[] 发样品"));
    VisitNote other;
    other.visit = m_visit.id;
    save(other, QStringLiteral("[] 发报价"));
    const auto before = promises();
    ASSERT_EQ(before.size(), 3U);
    m_note.body = QStringLiteral("[] 发样品");
    std::vector<VisitNote> notes{m_note, other};
    ASSERT_OK(m_file->perform(QStringLiteral("save"),
                              [&](Writer &writer) { return saveNotes(writer, notes, {}); }));
    const auto after = promises();
    ASSERT_EQ(after.size(), 2U) << "it did not move: the other line stood there before";
    EXPECT_EQ(after[0].id, before[1].id);
    EXPECT_EQ(after[1].id, before[2].id);
    EXPECT_EQ(after[1].note, other.id);
}

TEST_F(PromiseSync, TwoEqualLinesThatMoveTakeBothTheirPromisesAlong)
{
    save(QStringLiteral("[] 发报价\n[] 发报价\n[] 发样品"));
    std::vector<Promise> before = promises();
    ASSERT_EQ(before.size(), 3U);
    VisitNote other;
    other.visit = m_visit.id;
    other.body = QStringLiteral("[] 发报价\n[] 发报价");
    m_note.body = QStringLiteral("[] 发样品");
    std::vector<VisitNote> notes{m_note, other};
    ASSERT_OK(m_file->perform(QStringLiteral("move"),
                              [&](Writer &writer) { return saveNotes(writer, notes, {}); }));
    const auto after = promises();
    ASSERT_EQ(after.size(), 3U);
    for (size_t i = 0; i < 3; ++i)
        EXPECT_EQ(after[i].id, before[i].id);
    EXPECT_EQ(after[0].note, notes[1].id);
    EXPECT_EQ(after[1].note, notes[1].id);
    EXPECT_EQ(after[2].note, m_note.id);
}

TEST_F(PromiseSync, ALineThatIsCopiedIntoAnotherNoteLeavesItsPromiseWhereItWas)
{
    save(QStringLiteral("[] 发报价 2026-11-23"));
    const auto before = promises();
    ASSERT_EQ(before.size(), 1U);
    VisitNote other;
    other.visit = m_visit.id;
    other.body = m_note.body;
    std::vector<VisitNote> notes{m_note, other};
    ASSERT_OK(m_file->perform(QStringLiteral("copy"),
                              [&](Writer &writer) { return saveNotes(writer, notes, {}); }));
    const auto after = promises();
    ASSERT_EQ(after.size(), 2U);
    EXPECT_EQ(after[0].id, before[0].id);
    EXPECT_EQ(after[0].note, m_note.id);
    EXPECT_EQ(after[1].note, notes[1].id);
}

TEST_F(PromiseSync, WhatIPromiseIsTheRecordersToKeep)
{
    save(QStringLiteral("[] 我方发报价"));
    EXPECT_TRUE(promises().front().owner.isEmpty()) << "nobody said who writes";
    m_visit.recorder = QStringLiteral("李雷");
    m_file.update(m_visit);
    save(QStringLiteral(
        "[] 我方发新报价\n[] 我周五前补白皮书\n[] 我们约 CTO\n[] 王工给接口\n[] 对方给名单"));
    QStringList owners;
    for (const Promise &promise : promises())
        owners.append(promise.owner);
    EXPECT_EQ(owners.join(u'|'), QStringLiteral("李雷|李雷|李雷|王工|"));
    EXPECT_EQ(promises()[0].text, QStringLiteral("发新报价"));
    save(QStringLiteral("[] 对方给名单"));
    EXPECT_EQ(promises().size(), 1U) << "they go with their lines";
}

} // namespace
} // namespace attache
