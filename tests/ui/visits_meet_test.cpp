#include "core/domain/promise.h"
#include "tests/ui/meet_fixture.h"
#include "ui/models/day_text.h"
#include "ui/pages/today/today_page.h"
#include "ui/pages/visits/meet_panel.h"
#include "ui/pages/visits/meet_rows.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/note_corrections.h"
#include "ui/pages/visits/note_surface.h"
#include "ui/pages/visits/people_completer.h"
#include "ui/pages/visits/topic_bar.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/back_button.h"
#include "ui/widgets/button.h"
#include "ui/widgets/margin_notes.h"
#include "ui/widgets/outline_edit.h"
#include "ui/widgets/segmented_control.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QTextBlock>

#include <algorithm>

namespace attache {
namespace {

using test::MeetTest;

TEST_F(MeetTest, WhatIsTypedIsInTheFileWithoutAnybodySaving)
{
    OutlineEdit *note = noteOf(SixThing::RealNeed);
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
    auto *note = qobject_cast<OutlineEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(note);
    QTest::keyClicks(note, QStringLiteral("Three sites first"));
    m_page.hide();
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_EQ(all<VisitNote>().front().thing, SixThing::RealNeed);
}

TEST_F(MeetTest, APromiseLineBecomesAPromise)
{
    OutlineEdit *note = noteOf(SixThing::FollowUps);
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
    OutlineEdit *note = noteOf(SixThing::Roles);
    PeopleCompleter *completer = surface()->completer();
    QTest::keyClicks(note, QStringLiteral("@"));
    ASSERT_TRUE(completer->isVisible());
    // Who is in the room is offered first.
    QTest::keyClick(note, Qt::Key_Return);
    EXPECT_EQ(linesUnder(SixThing::Roles), QStringList{QStringLiteral("@张明 ")});
    EXPECT_FALSE(completer->isVisible());
    typeInto(note, QStringLiteral("@陈"));
    QTest::keyClick(note, Qt::Key_Tab);
    EXPECT_EQ(linesUnder(SixThing::Roles), QStringList{QStringLiteral("@张明 @陈立 ")});
    QTest::keyClicks(note, QStringLiteral("@"));
    QTest::keyClick(note, Qt::Key_Escape);
    EXPECT_FALSE(completer->isVisible());
    EXPECT_EQ(linesUnder(SixThing::Roles), QStringList{QStringLiteral("@张明 @陈立 @")});
}

TEST_F(MeetTest, CtrlEnterGoesToTheNextSection)
{
    OutlineEdit *note = noteOf(SixThing::FollowUps);
    EXPECT_EQ(note->currentSection(), 5);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(note->currentSection(), 0);
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(note->currentSection(), 1);
}

TEST_F(MeetTest, CtrlDigitsJumpFromAnywhereOnThePage)
{
    auto *steps = m_page.findChild<SegmentedControl *>();
    QWidget *segment = steps->findChildren<QAbstractButton *>().at(VisitPage::Meet);
    segment->setFocus(Qt::TabFocusReason);
    QTest::keyClick(segment, Qt::Key_4, Qt::ControlModifier);
    EXPECT_TRUE(editor()->hasFocus());
    EXPECT_EQ(editor()->currentSection(), 3);
    QTest::keyClick(editor(), Qt::Key_6, Qt::ControlModifier);
    EXPECT_EQ(editor()->currentSection(), 5);
}

TEST_F(MeetTest, TheStepOpensWhereWritingWasLeftOff)
{
    stored(SixThing::RealNeed, {}, QStringLiteral("first"));
    stored(SixThing::Feedback, {}, QStringLiteral("last"));
    VisitPage page(desk);
    page.resize(1200, 800);
    page.activate(linkTo(QStringLiteral("prepare")));
    page.show();
    page.activateWindow();
    settle();
    auto *steps = page.findChild<SegmentedControl *>();
    QTest::mouseClick(steps->findChildren<QAbstractButton *>().at(VisitPage::Meet), Qt::LeftButton);
    settle();
    auto *note = qobject_cast<OutlineEdit *>(QApplication::focusWidget());
    ASSERT_TRUE(note);
    EXPECT_EQ(note->currentSection(), 4);
    QTest::keyClicks(note, QStringLiteral("!"));
    page.hide();
    EXPECT_EQ(all<VisitNote>().back().body, QStringLiteral("last!"));
}

TEST_F(MeetTest, ExistingNotesOpenUnchangedAndALineChangesItsNoteAlone)
{
    const VisitNote one = stored(SixThing::RealNeed, QStringLiteral("夜间上传"),
                                 QStringLiteral("四小时\n\n? 能不能更快"));
    const VisitNote two =
        stored(SixThing::RealNeed, QStringLiteral("质量"), QStringLiteral("两天"));
    VisitNote hidden = one;
    hidden.id = {};
    hidden.internal = true;
    hidden.topic.clear();
    hidden.body = QStringLiteral("没有标记的一行");
    hidden.thing = SixThing::FollowUps;
    hidden = file.insert(hidden);
    const auto before = all<VisitNote>();
    VisitPage page(desk);
    page.activate(linkTo(QStringLiteral("meet")));
    settle();
    auto *surface = page.findChild<NoteSurface *>();
    EXPECT_TRUE(surface->saveNow());
    const auto unchanged = all<VisitNote>();
    ASSERT_EQ(unchanged.size(), before.size());
    for (size_t i = 0; i < before.size(); ++i) {
        EXPECT_EQ(unchanged[i].body, before[i].body);
        EXPECT_EQ(unchanged[i].topic, before[i].topic);
        EXPECT_EQ(unchanged[i].position, before[i].position);
    }
    EXPECT_TRUE(all<Promise>().empty());
    ASSERT_TRUE(surface->focusNote(two.id));
    surface->editor()->insertPlainText(QStringLiteral("，上次也说过"));
    EXPECT_TRUE(surface->saveNow());
    EXPECT_EQ(MeetTest::VisitFixture::stored(two.id).body, QStringLiteral("两天，上次也说过"));
    EXPECT_EQ(MeetTest::VisitFixture::stored(one.id).body, one.body);
    EXPECT_EQ(all<VisitNote>().size(), before.size());
    EXPECT_TRUE(MeetTest::VisitFixture::stored(hidden.id).internal);
}

TEST_F(MeetTest, UnderTheFollowUpsALineIsAPromise)
{
    OutlineEdit *note = noteOf(SixThing::FollowUps);
    typeInto(note, QStringLiteral("对方 提供试点车间名单，@张明 周四"));
    QTest::keyClick(note, Qt::Key_Return);
    typeInto(note, QStringLiteral("补发白皮书"));
    save();
    const auto promises = all<Promise>();
    ASSERT_EQ(promises.size(), 2U);
    EXPECT_EQ(promises[0].party, Party::Them);
    EXPECT_EQ(promises[0].contact, zhang.id);
    EXPECT_EQ(promises[0].due, QDate(2026, 11, 26));
    EXPECT_EQ(promises[1].party, Party::Us);
    EXPECT_EQ(all<VisitNote>().size(), 1U);
}

TEST_F(MeetTest, HeadingsStayWhateverIsSelectedAndDeleted)
{
    stored(SixThing::RealNeed, QStringLiteral("上传"), QStringLiteral("abc\ndef"));
    stored(SixThing::Progress, {}, QStringLiteral("ghi"));
    m_page.refresh();
    settle();
    ASSERT_EQ(linesUnder(SixThing::Progress), QStringList{QStringLiteral("ghi")});
    OutlineEdit *note = noteOf(SixThing::RealNeed);
    // From within "def" to within "ghi", across a heading.
    QTextCursor cursor = note->textCursor();
    cursor.movePosition(QTextCursor::Left, QTextCursor::MoveAnchor, 1);
    cursor.movePosition(QTextCursor::Down, QTextCursor::KeepAnchor, 2);
    note->setTextCursor(cursor);
    QTest::keyClick(note, Qt::Key_Delete);
    EXPECT_EQ(headings(), 6);
    EXPECT_EQ(linesUnder(SixThing::RealNeed),
              (QStringList{QStringLiteral("abc"), QStringLiteral("de")}));
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QStringLiteral("i")});
    QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QStringLiteral("ghi")});
    QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(note, QStringLiteral("x"));
    EXPECT_EQ(headings(), 6);
    EXPECT_EQ(linesUnder(SixThing::RealNeed), QStringList{QStringLiteral("x")});
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QString()});
    // At the edges of a section, and with the heading itself selected.
    for (const SixThing thing : {SixThing::RealNeed, SixThing::Progress}) {
        noteOf(thing);
        for (int i = 0; i < 4; ++i) {
            QTest::keyClick(note, Qt::Key_Backspace);
            QTest::keyClick(note, Qt::Key_Delete);
            QTest::keyClick(note, Qt::Key_Backspace, Qt::ControlModifier);
            QTest::keyClick(note, Qt::Key_Delete, Qt::ControlModifier);
        }
    }
    EXPECT_EQ(headings(), 6);
    QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(note, Qt::Key_X, Qt::ControlModifier);
    EXPECT_EQ(headings(), 6);
    save();
    EXPECT_TRUE(all<VisitNote>().empty());
}

TEST_F(MeetTest, WhatDamagesAHeadingIsTakenBack)
{
    stored(SixThing::RealNeed, {}, QStringLiteral("abc"));
    m_page.refresh();
    settle();
    // As some part of Qt may do without asking.
    QTextCursor cursor(editor()->document());
    cursor.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    settle();
    EXPECT_EQ(headings(), 6);
    EXPECT_EQ(linesUnder(SixThing::RealNeed), QStringList{QStringLiteral("abc")});
    save();
    EXPECT_EQ(all<VisitNote>().size(), 1U);
}

TEST_F(MeetTest, WhatIsComposedIsNeitherSavedNorAChip)
{
    OutlineEdit *note = noteOf(SixThing::Roles);
    typeInto(note, QStringLiteral("@张明 说"));
    const auto compose = [note](const QString &preedit, const QString &commit = {}) {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(note, &event);
    };
    compose(QStringLiteral("zhou si"));
    EXPECT_TRUE(note->isComposing());
    save();
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_EQ(all<VisitNote>().front().body, QStringLiteral("@张明 说"));
    // The saving did not move it.
    EXPECT_EQ(note->textCursor().block().layout()->preeditAreaText(), QStringLiteral("zhou si"));
    const auto chips = [note] {
        const auto *look = static_cast<LineLook *>(note->textCursor().block().userData());
        return look ? look->chips.size() : 0U;
    };
    EXPECT_EQ(chips(), 1U);
    compose({}, QStringLiteral("周四"));
    EXPECT_FALSE(note->isComposing());
    EXPECT_EQ(linesUnder(SixThing::Roles), QStringList{QStringLiteral("@张明 说周四")});
    EXPECT_EQ(chips(), 2U);
    // Composing at the end of a chip unmakes it until it is over.
    compose(QStringLiteral("qian"));
    EXPECT_EQ(chips(), 1U);
    compose({}, {});
    EXPECT_EQ(chips(), 2U);
    save();
    EXPECT_EQ(all<VisitNote>().front().body, QStringLiteral("@张明 说周四"));
}

TEST_F(MeetTest, AChangeElsewhereWaitsForTheInputMethod)
{
    const VisitNote note = stored(SixThing::Roles, {}, QStringLiteral("before"));
    m_page.refresh();
    settle();
    noteOf(SixThing::Progress);
    QInputMethodEvent composing(QStringLiteral("zh"), {});
    QCoreApplication::sendEvent(editor(), &composing);
    VisitNote changed = note;
    changed.body = QStringLiteral("after");
    ASSERT_TRUE(desk.edit(QStringLiteral("x"), [&](Writer &w) { return w.update(changed); }));
    settle();
    EXPECT_TRUE(editor()->isComposing());
    QInputMethodEvent commit;
    commit.setCommitString(QStringLiteral("中"));
    QCoreApplication::sendEvent(editor(), &commit);
    save();
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QStringLiteral("中")});
    EXPECT_EQ(linesUnder(SixThing::Roles), QStringList{QStringLiteral("after")});
    EXPECT_EQ(VisitFixture::stored(note.id).body, QStringLiteral("after"));
}

TEST_F(MeetTest, APastedOutlineGoesToItsSections)
{
    OutlineEdit *note = noteOf(SixThing::RealNeed);
    const auto paste = [&](const char16_t *text) {
        auto *data = new QMimeData;
        data->setText(QString::fromUtf16(text));
        QApplication::clipboard()->setMimeData(data);
        note->paste();
    };
    paste(u"## 客户情况\n三条产线\n夜间上传慢\n【反馈】\n价格偏高\n待办：\n王工周五前发报价");
    EXPECT_EQ(linesUnder(SixThing::RealNeed),
              (QStringList{QStringLiteral("三条产线"), QStringLiteral("夜间上传慢")}));
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QString()});
    EXPECT_EQ(linesUnder(SixThing::Feedback), QStringList{QStringLiteral("价格偏高")});
    EXPECT_EQ(linesUnder(SixThing::FollowUps), QStringList{QStringLiteral("王工周五前发报价")});
    EXPECT_EQ(headings(), 6);
    EXPECT_EQ(note->currentSection(), static_cast<int>(SixThing::FollowUps));
    save();
    EXPECT_EQ(all<Promise>().size(), 1U);
    // Into what is written already it goes as it is.
    noteOf(SixThing::Progress);
    paste(u"待办：\n发方案\n反馈：\n好");
    EXPECT_EQ(linesUnder(SixThing::Progress).size(), 4);
    note->undo();
    note->undo();
    EXPECT_TRUE(linesUnder(SixThing::Feedback).first().isEmpty()) << "one step each";
}

TEST_F(MeetTest, RichTextComesInAsPlainLines)
{
    OutlineEdit *note = noteOf(SixThing::Progress);
    auto *word = new QMimeData;
    word->setHtml(
        QStringLiteral("<html><body><h1>进展</h1><p style='font-size:30pt'><b>第一</b>段</p>"
                       "<table><tr><td>a</td><td>b</td></tr></table></body></html>"));
    QApplication::clipboard()->setMimeData(word);
    note->paste();
    const QStringList lines = linesUnder(SixThing::Progress);
    ASSERT_GE(lines.size(), 3);
    EXPECT_EQ(lines.at(0), QStringLiteral("进展"));
    EXPECT_EQ(lines.at(1), QStringLiteral("第一段"));
    EXPECT_EQ(headings(), 6);
    EXPECT_TRUE(note->textCursor().charFormat().fontPointSize() < 20);
    noteOf(SixThing::Feedback);
    auto *chat = new QMimeData;
    chat->setText(QStringLiteral("张明:\r\n收到\u2028好的\u00a0明天\ufeff\r\n"));
    chat->setHtml(QStringLiteral("<div>other</div>"));
    QApplication::clipboard()->setMimeData(chat);
    note->paste();
    EXPECT_EQ(linesUnder(SixThing::Feedback),
              (QStringList{QStringLiteral("张明:"), QStringLiteral("收到"),
                           QStringLiteral("好的 明天")}));
    // And goes out as plain text.
    QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
    note->copy();
    EXPECT_FALSE(QApplication::clipboard()->mimeData()->hasHtml());
    save();
    EXPECT_EQ(all<VisitNote>().size(), 2U);
}

TEST_F(MeetTest, TheNameOfATopicComesBeforeTheArrowsWhereThereIsLittleRoom)
{
    TopicBar bar;
    bar.setTopic(QStringLiteral("Where differences come from"));
    bar.resize(480, bar.sizeHint().height());
    bar.show();
    QCoreApplication::processEvents();
    const auto arrow = [&bar] {
        for (Button *button : bar.findChildren<Button *>()) {
            if (button->accessibleName() == QStringLiteral("Move topic up"))
                return button;
        }
        return static_cast<Button *>(nullptr);
    };
    ASSERT_NE(arrow(), nullptr);
    const auto isWhole = [&bar] {
        const QLineEdit *topic = bar.topic();
        return topic->fontMetrics().horizontalAdvance(topic->text()) <
               topic->width() - topic->textMargins().left() - topic->textMargins().right() - 30;
    };
    EXPECT_FALSE(arrow()->isVisible());
    EXPECT_TRUE(isWhole());
    bar.resize(700, bar.height());
    QCoreApplication::processEvents();
    EXPECT_TRUE(arrow()->isVisible());
    EXPECT_TRUE(isWhole());
    bar.setTopic(QStringLiteral("Time"));
    bar.resize(480, bar.height());
    QCoreApplication::processEvents();
    EXPECT_TRUE(arrow()->isVisible()) << "a short one needs no more room";
}

TEST_F(MeetTest, TopicAndEditionBelongToTheNoteAtTheCursor)
{
    OutlineEdit *note = noteOf(SixThing::Feedback);
    TopicBar *bar = surface()->topicBar();
    ASSERT_TRUE(bar->isVisible());
    typeInto(note, QStringLiteral("按部门隔离"));
    bar->topic()->setFocus();
    QTest::keyClicks(bar->topic(), QStringLiteral("Rights"));
    bar->editions()->setCurrentIndex(1);
    QTest::keyClick(bar->topic(), Qt::Key_Return);
    EXPECT_TRUE(note->hasFocus());
    // A topic of its own from here on.
    QTest::keyClick(note, Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    typeInto(note, QStringLiteral("另一个话题"));
    EXPECT_TRUE(bar->topic()->text().isEmpty());
    save();
    const auto notes = all<VisitNote>();
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_EQ(notes[0].topic, QStringLiteral("Rights"));
    EXPECT_TRUE(notes[0].internal);
    EXPECT_EQ(notes[1].body, QStringLiteral("另一个话题"));
    EXPECT_FALSE(notes[1].internal);
    EXPECT_GT(notes[1].position, notes[0].position);
    // The second one goes above the first.
    Q_EMIT bar->moveRequested(-1);
    save();
    EXPECT_EQ(linesUnder(SixThing::Feedback),
              (QStringList{QStringLiteral("另一个话题"), QStringLiteral("按部门隔离")}));
    EXPECT_EQ(VisitFixture::stored(notes[0].id).topic, QStringLiteral("Rights"));
    EXPECT_GT(VisitFixture::stored(notes[0].id).position,
              VisitFixture::stored(notes[1].id).position);
    Q_EMIT bar->removeRequested();
    save();
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_EQ(all<VisitNote>().front().id, notes[0].id);
}

TEST_F(MeetTest, TypingIsUndoneHereAndTheRestByTheProgram)
{
    OutlineEdit *note = noteOf(SixThing::Feedback);
    const auto isTaken = [note](int key) {
        QKeyEvent event(QEvent::ShortcutOverride, key, Qt::ControlModifier);
        event.ignore();
        QCoreApplication::sendEvent(note, &event);
        return event.isAccepted();
    };
    EXPECT_FALSE(isTaken(Qt::Key_Z));
    QTest::keyClicks(note, QStringLiteral("abc"));
    EXPECT_TRUE(isTaken(Qt::Key_Z));
    save();
    QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(linesUnder(SixThing::Feedback), QStringList{QString()});
    EXPECT_FALSE(isTaken(Qt::Key_Z));
    save();
    EXPECT_TRUE(all<VisitNote>().empty());
    note->redo();
    save();
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_EQ(all<VisitNote>().front().body, QStringLiteral("abc"));
}

TEST_F(MeetTest, AThousandLinesComeAndGoAsTheyAre)
{
    QStringList lines;
    for (int i = 0; i < 1000; ++i)
        lines.append(QStringLiteral("@张明 第 %1 行 12月11日").arg(i));
    stored(SixThing::Progress, {}, lines.join(u'\n'));
    m_page.refresh();
    settle();
    EXPECT_EQ(linesUnder(SixThing::Progress), lines);
    OutlineEdit *note = noteOf(SixThing::Progress);
    QTest::keyClicks(note, QStringLiteral("!"));
    save();
    EXPECT_EQ(all<VisitNote>().front().body, lines.join(u'\n') + u'!');
    EXPECT_TRUE(note->viewport()->rect().intersects(note->cursorRect()));
}

TEST_F(MeetTest, UndoTakesNotesBackAndRedoBringsThemAgain)
{
    OutlineEdit *note = noteOf(SixThing::Feedback);
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
    OutlineEdit *note = noteOf(SixThing::Progress);
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
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QStringLiteral("Budget in May, surely")});
}

TEST_F(MeetTest, TheMarginSaysWhatWasReadAndIsCorrectedThere)
{
    OutlineEdit *note = noteOf(SixThing::FollowUps);
    typeInto(note, QStringLiteral("补发白皮书 周四"));
    QTest::keyClick(note, Qt::Key_Return);
    typeInto(note, QStringLiteral("? 谁签"));
    save();
    const std::vector<MarginNote> &notes = surface()->margin()->notes();
    ASSERT_EQ(notes.size(), 2U);
    EXPECT_TRUE(notes[0].text.contains(shortDay(QDate(2026, 11, 26), QDate(2026, 11, 1))))
        << qPrintable(notes[0].text);
    EXPECT_LT(notes[0].top, notes[1].top);
    EXPECT_FALSE(notes[1].changeable);
    const auto choose = [this](const QString &text) {
        auto *row = qobject_cast<QAbstractButton *>(surface()->margin()->row(0));
        ASSERT_TRUE(row);
        row->click();
        settle();
        QAction *wanted = nullptr;
        for (QMenu *menu : surface()->findChildren<QMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    wanted = action;
            }
        }
        ASSERT_TRUE(wanted) << qPrintable(text);
        wanted->trigger();
        for (QMenu *menu : surface()->findChildren<QMenu *>())
            menu->close();
        settle();
    };
    choose(NoteCorrections::tr("They promised"));
    ASSERT_EQ(all<Promise>().size(), 1U);
    EXPECT_EQ(all<Promise>().front().party, Party::Them);
    choose(NoteCorrections::tr("No date"));
    EXPECT_FALSE(all<Promise>().front().due.isValid());
    // The text stays as it was typed, and typing on takes nothing back.
    note->setFocus();
    QTest::keyClicks(note, QStringLiteral("x"));
    save();
    EXPECT_EQ(linesUnder(SixThing::FollowUps).front(), QStringLiteral("补发白皮书 周四"));
    EXPECT_FALSE(all<Promise>().front().due.isValid());
    choose(NoteCorrections::tr("Not a promise"));
    EXPECT_TRUE(all<Promise>().empty());
    choose(NoteCorrections::tr("Make it a promise"));
    ASSERT_EQ(all<Promise>().size(), 1U);
    EXPECT_EQ(all<Promise>().front().due, QDate(2026, 11, 26));
}

TEST(MeetingUnderWay, IsOfferedFirstAtTheNextStart)
{
    test::WindowSession session;
    session.openSample();
    const auto visits = Store<Visit>(session.connection()).list("WHERE status = 'planned'");
    ASSERT_TRUE(visits && !visits->empty());
    Visit running = visits->front();
    running.startsAt = session.clock.now().addSecs(-600);
    running.endsAt = session.clock.now().addSecs(3000);
    ASSERT_TRUE(session.main().desk().edit(QStringLiteral("x"),
                                           [&](Writer &writer) { return writer.update(running); }));
    session.begin();
    session.session->start(session.samplePath());
    auto *page = qobject_cast<VisitPage *>(session.window().currentPage());
    ASSERT_TRUE(page);
    EXPECT_EQ(page->visit(), running.id);
    EXPECT_EQ(page->step(), VisitPage::Meet);
    // The page they came from was not made first, and is a step back.
    EXPECT_TRUE(session.window().findChildren<TodayPage *>().isEmpty());
    auto *back = page->findChild<BackButton *>();
    ASSERT_TRUE(back && back->isEnabled());
    back->click();
    EXPECT_EQ(session.window().currentKey(), QStringLiteral("today"));
}

} // namespace
} // namespace attache
