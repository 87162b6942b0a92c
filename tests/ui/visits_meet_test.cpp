#include "core/domain/promise.h"
#include "tests/ui/visit_fixture.h"
#include "ui/pages/visits/meet_panel.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/note_text_edit.h"
#include "ui/pages/visits/people_completer.h"
#include "ui/pages/visits/topic_editor.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>

namespace attache {
namespace {

class MeetTest : public test::VisitFixture
{
protected:
    MeetTest()
        : m_page(desk)
    {
        m_page.resize(1200, 800);
        m_page.activate(linkTo(QStringLiteral("meet")));
        m_page.show();
        m_page.activateWindow();
        settle();
    }

    NoteTextEdit *noteOf(SixThing thing)
    {
        m_page.findChild<MeetView *>()->focusThing(thing);
        settle();
        return qobject_cast<NoteTextEdit *>(QApplication::focusWidget());
    }

    VisitPage m_page;
};

TEST_F(MeetTest, WhatIsTypedIsInTheFileWithoutAnybodySaving)
{
    NoteTextEdit *note = noteOf(SixThing::RealNeed);
    ASSERT_TRUE(note);
    QTest::keyClicks(note, QStringLiteral("Upload takes four hours"));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !all<VisitNote>().empty(); }));
    ASSERT_TRUE(QTest::qWaitFor([this] {
        return all<VisitNote>().front().body == QLatin1String("Upload takes four hours");
    }));
    EXPECT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_EQ(all<VisitNote>().front().thing, SixThing::RealNeed);
    QTest::keyClicks(note, QStringLiteral("."));
    m_page.hide();
    EXPECT_EQ(all<VisitNote>().front().body, QLatin1String("Upload takes four hours."));
}

TEST_F(MeetTest, WhoPointsAtTheStepTypesIntoTheFirstNote)
{
    m_page.setStep(VisitPage::Prepare);
    auto *steps = m_page.findChild<SegmentedControl *>();
    ASSERT_TRUE(steps);
    QTest::mouseClick(steps->findChildren<QAbstractButton *>().at(VisitPage::Meet), Qt::LeftButton);
    settle();
    auto *note = qobject_cast<NoteTextEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(note);
    QTest::keyClicks(note, QStringLiteral("Three sites first"));
    m_page.hide();
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_EQ(all<VisitNote>().front().thing, SixThing::RealNeed);
}

TEST_F(MeetTest, APromiseLineBecomesAPromise)
{
    NoteTextEdit *note = noteOf(SixThing::FollowUps);
    note->insertPlainText(QStringLiteral("[] @王工 补发安全白皮书 周四"));
    m_page.setStep(VisitPage::Prepare);
    settle();
    const auto promises = all<Promise>();
    ASSERT_EQ(promises.size(), 1U);
    EXPECT_EQ(promises.front().owner, QStringLiteral("王工"));
    EXPECT_EQ(promises.front().party, Party::Us);
    // The Thursday after the day of the visit.
    EXPECT_EQ(promises.front().due, QDate(2026, 11, 26));
    EXPECT_EQ(promises.front().text, QStringLiteral("补发安全白皮书"));
}

TEST_F(MeetTest, NamesCompleteBehindAnAt)
{
    NoteTextEdit *note = noteOf(SixThing::Roles);
    QTest::keyClicks(note, QStringLiteral("@"));
    ASSERT_TRUE(note->completer()->isVisible());
    // Who is in the room is offered first.
    QTest::keyClick(note, Qt::Key_Return);
    EXPECT_EQ(note->toPlainText(), QStringLiteral("@张明 "));
    EXPECT_FALSE(note->completer()->isVisible());
    typeInto(note, QStringLiteral("@陈"));
    QTest::keyClick(note, Qt::Key_Tab);
    EXPECT_EQ(note->toPlainText(), QStringLiteral("@张明 @陈立 "));
    QTest::keyClicks(note, QStringLiteral("@"));
    QTest::keyClick(note, Qt::Key_Escape);
    EXPECT_FALSE(note->completer()->isVisible());
    EXPECT_EQ(note->toPlainText(), QStringLiteral("@张明 @陈立 @"));
}

TEST_F(MeetTest, CtrlEnterGoesToTheNextSection)
{
    NoteTextEdit *note = noteOf(SixThing::FollowUps);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    auto *next = qobject_cast<NoteTextEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(next);
    EXPECT_NE(next, note);
    auto *topic = qobject_cast<TopicEditor *>(next->parentWidget());
    ASSERT_TRUE(topic);
    EXPECT_EQ(topic->note().thing, SixThing::RealNeed);
}

TEST_F(MeetTest, UndoTakesNotesBackAndRedoBringsThemAgain)
{
    NoteTextEdit *note = noteOf(SixThing::Feedback);
    note->insertPlainText(QStringLiteral("Likes the report"));
    m_page.setStep(VisitPage::Prepare);
    settle();
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    desk.undo();
    settle();
    EXPECT_TRUE(all<VisitNote>().empty());
    EXPECT_FALSE(m_page.findChild<MeetView *>()->hasNotes());
    desk.redo();
    settle();
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_TRUE(m_page.findChild<MeetView *>()->hasNotes());
}

TEST_F(MeetTest, TypingWhileSomethingElseHoldsTheFileIsNotLost)
{
    NoteTextEdit *note = noteOf(SixThing::Progress);
    auto other = file->sibling();
    ASSERT_OK(other);
    QSignalSpy waiting(&desk, &Desk::savingChanged);
    QSignalSpy failed(&desk, &Desk::failed);
    ASSERT_OK((*other)->connection().execute("BEGIN IMMEDIATE"));
    QTest::keyClicks(note, QStringLiteral("Budget in May"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return waiting.count() > 0; }));
    EXPECT_FALSE(waiting.front().front().toString().isEmpty());
    EXPECT_TRUE(all<VisitNote>().empty());
    QTest::keyClicks(note, QStringLiteral(", surely"));
    ASSERT_OK((*other)->connection().execute("ROLLBACK"));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return !all<VisitNote>().empty() &&
               all<VisitNote>().front().body == QLatin1String("Budget in May, surely");
    }));
    settle();
    EXPECT_TRUE(waiting.back().front().toString().isEmpty());
    EXPECT_EQ(failed.count(), 0);
    EXPECT_EQ(note->toPlainText(), QLatin1String("Budget in May, surely"));
}

TEST_F(MeetTest, QuestionsAreTickedOffAndStayTicked)
{
    auto *panel = m_page.findChild<MeetPanel *>();
    const auto rows = panel->findChildren<TickRow *>();
    ASSERT_FALSE(rows.empty());
    rows.front()->box()->click();
    settle();
    EXPECT_TRUE(rows.front()->box()->isChecked());
    VisitPage another(desk);
    another.activate(linkTo(QStringLiteral("meet")));
    const auto again = another.findChild<MeetPanel *>()->findChildren<TickRow *>();
    ASSERT_FALSE(again.empty());
    EXPECT_TRUE(again.front()->box()->isChecked());
}

} // namespace
} // namespace attache
