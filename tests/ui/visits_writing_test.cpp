#include "core/domain/visit_note.h"
#include "tests/ui/visit_fixture.h"
#include "ui/pages/visits/meet_view.h"
#include "ui/pages/visits/note_surface.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/outline_edit.h"
#include "ui/widgets/outline_layout.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QTextBlock>
#include <QTextDocument>

namespace attache {
namespace {

/// The notes of a meeting behave as any other editor of text.
class WritingTest : public test::VisitFixture
{
protected:
    WritingTest()
        : m_page(desk)
    {
        m_page.resize(1200, 800);
        m_page.activate(linkTo(QStringLiteral("meet")));
        m_page.show();
        m_page.activateWindow();
        settle();
    }

    OutlineEdit *editor() { return m_page.findChild<NoteSurface *>()->editor(); }
    OutlineEdit *writeAt(SixThing thing)
    {
        m_page.findChild<MeetView *>()->focusThing(thing);
        settle();
        return editor();
    }
    QStringList linesUnder(SixThing thing)
    {
        QStringList lines;
        for (const OutlineGroup &group : editor()->content()) {
            if (group.section == static_cast<int>(thing))
                lines.append(group.text.split(u'\n'));
        }
        return lines;
    }
    int headings()
    {
        int count = 0;
        for (QTextBlock block = editor()->document()->begin(); block.isValid();
             block = block.next())
            count += headingOf(block) > 0 ? 1 : 0;
        return count;
    }
    void compose(const QString &preedit, const QString &commit = {})
    {
        QInputMethodEvent event(preedit, {});
        event.setCommitString(commit);
        QCoreApplication::sendEvent(editor(), &event);
    }
    QTextBlock line() { return editor()->textCursor().block(); }

    VisitPage m_page;
};

TEST_F(WritingTest, HomeAndEndGoToTheEdgesOfALineAndOfTheText)
{
    OutlineEdit *note = writeAt(SixThing::Progress);
    QTest::keyClicks(note, QStringLiteral("one two"));
    QTest::keyClick(note, Qt::Key_Home);
    QTest::keyClicks(note, QStringLiteral("<"));
    QTest::keyClick(note, Qt::Key_End);
    QTest::keyClicks(note, QStringLiteral(">"));
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QStringLiteral("<one two>")});
    // The first line is below the first heading, and the last one ends the text.
    QTest::keyClick(note, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClicks(note, QStringLiteral("a"));
    QTest::keyClick(note, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClicks(note, QStringLiteral("z"));
    EXPECT_EQ(linesUnder(SixThing::RealNeed), QStringList{QStringLiteral("a")});
    EXPECT_EQ(linesUnder(SixThing::FollowUps), QStringList{QStringLiteral("z")});
    // With Shift they select, and typing takes the place of what is selected.
    QTest::keyClick(note, Qt::Key_Home, Qt::ShiftModifier);
    QTest::keyClicks(note, QStringLiteral("y"));
    EXPECT_EQ(linesUnder(SixThing::FollowUps), QStringList{QStringLiteral("y")});
    EXPECT_EQ(headings(), 6);
}

TEST_F(WritingTest, PunctuationStandsCloseToTheChipBeforeIt)
{
    const auto behind = [](const QString &text) {
        const InlineChip chip{0, 5, InlineChip::Look::Accent, {}};
        const auto formats = OutlineLayout::formatsFor({chip}, text, QPalette());
        return formats.back().format.fontLetterSpacing();
    };
    const qreal words = behind(QStringLiteral("@Anna来了"));
    for (const char *text : {"@Anna: yes", "@Anna, Bo", "@Anna.", "@Anna，", "@Anna said"})
        EXPECT_LT(behind(QString::fromUtf8(text)), words) << text;
}

TEST(OutlineChips, StandInOneLineWhateverTheWidth)
{
    QTextDocument document;
    document.setDocumentLayout(new OutlineLayout(&document));
    document.setPlainText(
        QStringLiteral("年内定供应商不变，信息安全评审开，@周敏之主持，季度会后"));
    const InlineChip chip{17, 4, InlineChip::Look::Accent, {}};
    auto look = std::make_unique<LineLook>();
    look->chips.push_back(chip);
    document.begin().setUserData(look.release());
    int begun = 0;
    for (int width = 200; width < 600; width += 5) {
        document.setPageSize(QSizeF(width, -1));
        const QTextLayout &lines = *document.begin().layout();
        for (int i = 0; i < lines.lineCount(); ++i) {
            const QTextLine line = lines.lineAt(i);
            const int end = line.textStart() + line.textLength();
            EXPECT_FALSE(chip.start < end && end < chip.start + chip.length) << width;
            if (line.textStart() == chip.start) {
                ++begun;
                EXPECT_GT(line.x(), 0) << "room for its frame";
            }
        }
    }
    EXPECT_GT(begun, 0);
}

TEST_F(WritingTest, TheSideALineIsTakenForStandsBeforeItsWords)
{
    OutlineEdit *note = writeAt(SixThing::FollowUps);
    EXPECT_DOUBLE_EQ(line().layout()->lineAt(0).x(), 0);
    typeInto(note, QStringLiteral("Send the paper"));
    const auto *look = static_cast<const LineLook *>(line().userData());
    ASSERT_TRUE(look && !look->aside.isEmpty());
    // As if it had been written: the words go on behind it.
    EXPECT_GT(line().layout()->lineAt(0).x(), 20);
    QTest::keyClick(note, Qt::Key_Home);
    QTest::keyClicks(note, QStringLiteral("They: "));
    settle();
    look = static_cast<const LineLook *>(line().userData());
    ASSERT_TRUE(look);
    EXPECT_TRUE(look->aside.isEmpty());
    EXPECT_LT(line().layout()->lineAt(0).x(), 10);
    // And goes with the last word.
    QTest::keyClick(note, Qt::Key_End);
    QTest::keyClick(note, Qt::Key_Home, Qt::ShiftModifier);
    QTest::keyClick(note, Qt::Key_Delete);
    settle();
    EXPECT_DOUBLE_EQ(line().layout()->lineAt(0).x(), 0);
}

TEST_F(WritingTest, WhatIsComposedTakesThePlaceOfASelectionAcrossHeadings)
{
    OutlineEdit *note = writeAt(SixThing::RealNeed);
    QTest::keyClicks(note, QStringLiteral("first"));
    writeAt(SixThing::Roles);
    QTest::keyClicks(note, QStringLiteral("second"));
    QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
    compose(QStringLiteral("zhong"));
    EXPECT_TRUE(note->isComposing());
    EXPECT_EQ(headings(), 6);
    compose(QStringLiteral("zhong wen"));
    compose({}, QStringLiteral("中文"));
    EXPECT_FALSE(note->isComposing());
    EXPECT_EQ(headings(), 6);
    EXPECT_EQ(linesUnder(SixThing::RealNeed), QStringList{QStringLiteral("中文")});
    EXPECT_EQ(linesUnder(SixThing::Roles), QStringList{QString()});
    for (int step = 0; step < 4 && linesUnder(SixThing::Roles).front().isEmpty(); ++step)
        QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(linesUnder(SixThing::RealNeed), QStringList{QStringLiteral("first")});
    EXPECT_EQ(linesUnder(SixThing::Roles), QStringList{QStringLiteral("second")});
}

TEST_F(WritingTest, ComposingIsGivenUpWithoutATrace)
{
    OutlineEdit *note = writeAt(SixThing::Feedback);
    QTest::keyClicks(note, QStringLiteral("kept"));
    compose(QStringLiteral("bu yao"));
    ASSERT_TRUE(m_page.findChild<NoteSurface *>()->saveNow());
    compose({});
    EXPECT_FALSE(note->isComposing());
    EXPECT_EQ(linesUnder(SixThing::Feedback), QStringList{QStringLiteral("kept")});
    ASSERT_TRUE(m_page.findChild<NoteSurface *>()->saveNow());
    ASSERT_EQ(all<VisitNote>().size(), 1U);
    EXPECT_EQ(all<VisitNote>().front().body, QStringLiteral("kept"));
}

TEST_F(WritingTest, TheInputMethodKnowsWhereTheCursorStands)
{
    OutlineEdit *note = writeAt(SixThing::Progress);
    QTest::keyClicks(note, QStringLiteral("some words"));
    const QRect cursor = note->inputMethodQuery(Qt::ImCursorRectangle).toRect();
    EXPECT_TRUE(note->rect().contains(cursor));
    EXPECT_GT(cursor.height(), 0);
    EXPECT_EQ(note->inputMethodQuery(Qt::ImSurroundingText).toString(),
              QStringLiteral("some words"));
    EXPECT_EQ(note->inputMethodQuery(Qt::ImCursorPosition).toInt(), 10);
    EXPECT_TRUE(note->inputMethodQuery(Qt::ImEnabled).toBool());
}

TEST_F(WritingTest, LinesAreTakenBackAndBroughtAgain)
{
    OutlineEdit *note = writeAt(SixThing::Feedback);
    QTest::keyClicks(note, QStringLiteral("one"));
    QTest::keyClick(note, Qt::Key_Return);
    QTest::keyClicks(note, QStringLiteral("two"));
    const QStringList both{QStringLiteral("one"), QStringLiteral("two")};
    ASSERT_EQ(linesUnder(SixThing::Feedback), both);
    int steps = 0;
    while (note->document()->isUndoAvailable() && steps < 20) {
        QTest::keyClick(note, Qt::Key_Z, Qt::ControlModifier);
        ++steps;
    }
    EXPECT_EQ(linesUnder(SixThing::Feedback), QStringList{QString()});
    for (int step = 0; step < steps; ++step)
        note->redo();
    EXPECT_EQ(linesUnder(SixThing::Feedback), both);
    EXPECT_EQ(headings(), 6);
}

TEST_F(WritingTest, WhatIsDroppedComesInWhereItIsDroppedAsPlainLines)
{
    OutlineEdit *note = writeAt(SixThing::Actions);
    QTest::keyClicks(note, QStringLiteral("shown: "));
    QMimeData words;
    words.setText(QStringLiteral("the demo\r\nand the price"));
    words.setHtml(QStringLiteral("<b>other</b>"));
    const QPoint place = note->cursorRect().center();
    const auto drag = [&](QEvent::Type type) {
        QDropEvent event(place, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier, type);
        QCoreApplication::sendEvent(note->viewport(), &event);
        return event.isAccepted();
    };
    QDragEnterEvent enter(place, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(note->viewport(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    EXPECT_TRUE(drag(QEvent::Drop));
    settle();
    EXPECT_EQ(linesUnder(SixThing::Actions),
              (QStringList{QStringLiteral("shown: the demo"), QStringLiteral("and the price")}));
    EXPECT_EQ(headings(), 6);
}

TEST_F(WritingTest, WhatIsCopiedAcrossHeadingsComesBackAsLines)
{
    OutlineEdit *note = writeAt(SixThing::RealNeed);
    QTest::keyClicks(note, QStringLiteral("need"));
    QTest::keyClick(note, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(note, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("need")));
    EXPECT_TRUE(copied.contains(labelOf(SixThing::Progress)));
    writeAt(SixThing::FollowUps);
    QTest::keyClick(note, Qt::Key_V, Qt::ControlModifier);
    settle();
    // Words that read as headings are lines like any other.
    EXPECT_EQ(headings(), 6);
    EXPECT_TRUE(linesUnder(SixThing::FollowUps).contains(labelOf(SixThing::Progress)));
    EXPECT_EQ(linesUnder(SixThing::RealNeed), QStringList{QStringLiteral("need")});
}

TEST_F(WritingTest, ReadersOfTheScreenGetTheText)
{
    OutlineEdit *note = writeAt(SixThing::Progress);
    QTest::keyClicks(note, QStringLiteral("for all to hear"));
    QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(note);
    ASSERT_TRUE(seen && seen->isValid());
    EXPECT_EQ(seen->role(), QAccessible::EditableText);
    EXPECT_FALSE(seen->text(QAccessible::Name).isEmpty());
    QAccessibleTextInterface *text = seen->textInterface();
    ASSERT_TRUE(text);
    const QString all = text->text(0, text->characterCount());
    EXPECT_TRUE(all.contains(QStringLiteral("for all to hear")));
    EXPECT_TRUE(all.contains(labelOf(SixThing::Progress)));
    EXPECT_EQ(text->cursorPosition(), note->textCursor().position());
    const int begin = static_cast<int>(all.indexOf(QStringLiteral("all to")));
    text->setSelection(0, begin, begin + 3);
    EXPECT_EQ(note->textCursor().selectedText(), QStringLiteral("all"));
    text->setCursorPosition(begin);
    EXPECT_EQ(note->textCursor().position(), begin);
    ASSERT_TRUE(seen->editableTextInterface());
    seen->editableTextInterface()->insertText(begin, QStringLiteral("us "));
    EXPECT_EQ(linesUnder(SixThing::Progress), QStringList{QStringLiteral("for us all to hear")});
}

} // namespace
} // namespace attache
