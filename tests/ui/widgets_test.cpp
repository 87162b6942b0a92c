#include "tests/support/window_session.h"
#include "tests/ui/widget_stage.h"
#include "ui/badges/chain_strip.h"
#include "ui/forms/form.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_link_edit.h"
#include "ui/forms/saved_number_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/style/house_style.h"
#include "ui/style/shortcut_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/label.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/task_strip.h"
#include "ui/widgets/toast.h"
#include "ui/widgets/two_sides.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>
#include <gtest/gtest.h>

namespace attache {
namespace {

using Stage = test::WidgetStage;

using SegmentedControlTest = Stage;

TEST_F(SegmentedControlTest, ArrowKeysMoveTheChoice)
{
    auto *control = new SegmentedControl;
    for (const char *text : {"Prepare", "Meet", "Minutes"})
        control->addSegment(QString::fromLatin1(text), QString::fromLatin1(text));
    put(control);
    QSignalSpy changed(control, &SegmentedControl::currentChanged);
    EXPECT_EQ(control->currentIndex(), 0);
    QWidget *first = control->findChildren<QAbstractButton *>().constFirst();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Right);
    EXPECT_EQ(control->currentIndex(), 1);
    EXPECT_EQ(control->currentData().toString(), QLatin1String("Meet"));
    QTest::keyClick(m_window.focusWidget(), Qt::Key_Left);
    EXPECT_EQ(control->currentIndex(), 0);
    EXPECT_EQ(changed.count(), 2);
}

TEST_F(SegmentedControlTest, SettingTheSameChoiceSaysNothing)
{
    auto *control = new SegmentedControl;
    control->addSegment(QStringLiteral("a"));
    control->addSegment(QStringLiteral("b"));
    QSignalSpy changed(control, &SegmentedControl::currentChanged);
    control->setCurrentIndex(0);
    EXPECT_EQ(changed.count(), 0);
    control->setCurrentIndex(1);
    EXPECT_EQ(changed.count(), 1);
    control->setCurrentIndex(7);
    EXPECT_EQ(control->currentIndex(), 1);
    put(control);
}

using ChipTest = Stage;

TEST_F(ChipTest, KeysPressItAndTakeItOff)
{
    auto *chip = put(new Chip(QStringLiteral("Overdue")));
    QSignalSpy on(chip, &Chip::toggledOn);
    QSignalSpy removed(chip, &Chip::removed);
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Delete);
    EXPECT_EQ(removed.count(), 0) << "there is nothing to take off";
    QTest::keyClick(chip, Qt::Key_Space);
    EXPECT_EQ(on.count(), 1);
    chip->setValue(QStringLiteral("S, A"));
    EXPECT_TRUE(chip->isOn());
    EXPECT_TRUE(chip->accessibleName().contains(QLatin1String("S, A")));
    QTest::keyClick(chip, Qt::Key_Backspace);
    EXPECT_EQ(removed.count(), 1);
}

TEST_F(ChipTest, TheCrossRemovesAndDoesNotPress)
{
    auto *chip = put(new Chip(QStringLiteral("Tier")));
    chip->setValue(QStringLiteral("S"));
    chip->resize(chip->sizeHint());
    QSignalSpy clicked(chip, &Chip::clicked);
    QSignalSpy removed(chip, &Chip::removed);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 12, chip->height() / 2));
    EXPECT_EQ(removed.count(), 1);
    EXPECT_EQ(clicked.count(), 0);
}

using SavedEditTest = Stage;

TEST_F(SavedEditTest, LeavingAnnouncesOnceAndOnlyAChange)
{
    auto *edit = put(new SavedLineEdit);
    edit->setValue(QStringLiteral("Acme"));
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->lineEdit()->setFocus();
    leave();
    EXPECT_EQ(saved.count(), 0);
    edit->lineEdit()->setFocus();
    QTest::keyClick(edit->lineEdit(), Qt::Key_End);
    QTest::keyClicks(edit->lineEdit(), QStringLiteral(" Ltd"));
    QTest::keyClick(edit->lineEdit(), Qt::Key_Return);
    leave();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toString(), QLatin1String("Acme Ltd"));
}

TEST_F(SavedEditTest, APauseInTypingAnnounces)
{
    auto *edit = put(new SavedTextEdit);
    edit->setSavePause(0);
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->textEdit()->setFocus();
    QTest::keyClicks(edit->textEdit(), QStringLiteral("note"));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return !saved.isEmpty() && saved.constLast().at(0).toString() == QLatin1String("note");
    }));
    const auto count = saved.count();
    leave();
    EXPECT_EQ(saved.count(), count);
}

TEST_F(SavedEditTest, EscapeTakesBackWhatWasNotAnnounced)
{
    auto *edit = put(new SavedLineEdit);
    edit->setValue(QStringLiteral("Acme"));
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->lineEdit()->setFocus();
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("xyz"));
    QTest::keyClick(edit->lineEdit(), Qt::Key_Escape);
    EXPECT_EQ(edit->value().toString(), QLatin1String("Acme"));
    leave();
    EXPECT_EQ(saved.count(), 0);
}

TEST_F(SavedEditTest, ARefreshDoesNotTakeWordsFromUnderTheCursor)
{
    auto *edit = put(new SavedLineEdit);
    edit->setValue(QStringLiteral("one"));
    edit->lineEdit()->setFocus();
    edit->lineEdit()->selectAll();
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("mine"));
    edit->setValue(QStringLiteral("two"));
    EXPECT_EQ(edit->value().toString(), QLatin1String("mine"));
    QTest::keyClick(edit->lineEdit(), Qt::Key_Escape);
    EXPECT_EQ(edit->value().toString(), QLatin1String("two"));
}

TEST_F(SavedEditTest, TextGrowsUpToItsMost)
{
    auto *edit = put(new SavedTextEdit);
    edit->setLines(1, 4);
    const int one = edit->textEdit()->height();
    edit->setValue(QStringLiteral("a\nb\nc"));
    const int three = edit->textEdit()->height();
    edit->setValue(QStringLiteral("a\nb\nc\nd"));
    const int four = edit->textEdit()->height();
    edit->setValue(QStringLiteral("a\nb\nc\nd\ne\nf"));
    EXPECT_LT(one, three);
    EXPECT_LT(three, four);
    EXPECT_EQ(edit->textEdit()->height(), four);
}

TEST_F(SavedEditTest, AChoiceIsAnnouncedAtOnce)
{
    auto *edit = put(new SavedComboBox);
    edit->addChoice(QStringLiteral("Lead"), 1);
    edit->addChoice(QStringLiteral("Won"), 2);
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->setValue(1);
    EXPECT_EQ(saved.count(), 0);
    edit->comboBox()->setFocus();
    QTest::keyClick(edit->comboBox(), Qt::Key_Down);
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toInt(), 2);
}

TEST_F(SavedEditTest, ADateMayBeMissingButNotNonsense)
{
    auto *edit = put(new SavedDateEdit);
    edit->setValue(QDate(2026, 11, 30));
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->lineEdit()->setFocus();
    edit->lineEdit()->selectAll();
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("soon"));
    leave();
    EXPECT_EQ(saved.count(), 0);
    EXPECT_TRUE(edit->error().contains(QLatin1String("soon")));
    EXPECT_TRUE(edit->lineEdit()->property(HouseStyle::ErrorProperty).toBool());
    edit->lineEdit()->setFocus();
    edit->lineEdit()->selectAll();
    QTest::keyClick(edit->lineEdit(), Qt::Key_Delete);
    leave();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_FALSE(saved.at(0).at(0).toDate().isValid());
    EXPECT_TRUE(edit->error().isEmpty());
}

TEST_F(SavedEditTest, ADateShowsWhatItReadsWhileItIsTyped)
{
    auto *edit = put(new SavedDateEdit);
    edit->setSavePause(0);
    edit->setMinimumWidth(320);
    edit->setToday(QDate(2026, 11, 25));
    QSignalSpy saved(edit, &SavedEditor::saved);
    QLineEdit *line = edit->lineEdit();
    line->setFocus();
    QTest::keyClicks(line, QStringLiteral("next Fr"));
    EXPECT_EQ(edit->reading(), QString());
    QTest::keyClicks(line, QStringLiteral("i"));
    EXPECT_EQ(edit->reading(), QStringLiteral("Fri 4 Dec"));
    QCoreApplication::processEvents();
    EXPECT_EQ(saved.count(), 0);
    leave();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toDate(), QDate(2026, 12, 4));
    EXPECT_EQ(line->text(), QStringLiteral("2026-12-04"));
    EXPECT_EQ(edit->reading(), QString());
    line->setFocus();
    line->selectAll();
    QTest::keyClicks(line, QStringLiteral("1/5"));
    EXPECT_EQ(edit->reading(), QStringLiteral("Tue 5 Jan 2027"));
    QTest::keyClick(line, Qt::Key_Return);
    ASSERT_EQ(saved.count(), 2);
    EXPECT_EQ(saved.at(1).at(0).toDate(), QDate(2027, 1, 5));
}

TEST_F(SavedEditTest, WhatIsWrongIsSaidWhenTheFieldIsLeftAndNotBefore)
{
    auto *edit = put(new SavedLinkEdit(SavedLinkEdit::Kind::Email));
    edit->setSavePause(0);
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->lineEdit()->setFocus();
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("ann@acme"));
    QCoreApplication::processEvents();
    EXPECT_EQ(edit->error(), QString());
    EXPECT_EQ(saved.count(), 0);
    leave();
    EXPECT_TRUE(edit->error().contains(QStringLiteral("name@company.com")));
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("ann@acme"));
    edit->lineEdit()->setFocus();
    QTest::keyClick(edit->lineEdit(), Qt::Key_End);
    QTest::keyClicks(edit->lineEdit(), QStringLiteral(".com"));
    EXPECT_EQ(edit->error(), QString());
    leave();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toString(), QStringLiteral("ann@acme.com"));
}

TEST_F(SavedEditTest, AnAmountIsShownToTheCentAndStaysWhenTheFieldIsLeft)
{
    auto *edit = put(new SavedNumberEdit(SavedNumberEdit::Kind::Money));
    QSignalSpy saved(edit, &SavedEditor::saved);
    const QLocale locale;
    for (const qlonglong minor : {123456LL, 123450LL, 123405LL, 5LL, -123456LL}) {
        edit->setValue(minor);
        EXPECT_EQ(edit->lineEdit()->text(),
                  locale.toString(static_cast<double>(minor) / 100.0, 'f', 2));
        edit->lineEdit()->setFocus();
        QTest::keyClicks(edit->lineEdit(), QStringLiteral(" "));
        leave();
        EXPECT_EQ(edit->value().toLongLong(), minor);
    }
    edit->setValue(qlonglong(123400));
    EXPECT_EQ(edit->lineEdit()->text(), locale.toString(1234)) << "whole ones without";
    EXPECT_EQ(saved.count(), 0);
}

TEST_F(SavedEditTest, ANumberOutsideOfItsRangeIsToldTheRange)
{
    auto *edit = put(new SavedNumberEdit(SavedNumberEdit::Kind::Integer));
    edit->setRange(1, 5);
    QSignalSpy saved(edit, &SavedEditor::saved);
    for (const char *typed : {"0", "6", "many"}) {
        edit->lineEdit()->setFocus();
        edit->lineEdit()->selectAll();
        QTest::keyClicks(edit->lineEdit(), QLatin1String(typed));
        leave();
        EXPECT_TRUE(edit->error().contains(QStringLiteral("1–5"))) << typed;
    }
    EXPECT_EQ(saved.count(), 0);
    for (const char *typed : {"1", "5"}) {
        edit->lineEdit()->setFocus();
        edit->lineEdit()->selectAll();
        QTest::keyClicks(edit->lineEdit(), QLatin1String(typed));
        leave();
        EXPECT_EQ(edit->error(), QString());
    }
    EXPECT_EQ(saved.count(), 2);
}

TEST(SavedDateEditText, IsReadInTheUsualForms)
{
    const QDate day(2026, 11, 3);
    for (const char *text : {"2026-11-03", "2026-11-3", "2026/11/3", "2026.11.03", "2026年11月3日"})
        EXPECT_EQ(SavedDateEdit::parse(QString::fromUtf8(text)), day) << text;
    for (const char *text : {"", "2026-13-01", "x"})
        EXPECT_FALSE(SavedDateEdit::parse(QString::fromUtf8(text)).isValid()) << text;
}

TEST(SavedDateEditText, TheDayComesWhereTheLanguageHasIt)
{
    const QString text = QStringLiteral("3/12/2026");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    EXPECT_EQ(SavedDateEdit::parse(text), QDate(2026, 12, 3));
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    EXPECT_EQ(SavedDateEdit::parse(text), QDate(2026, 3, 12));
}

TEST_F(SavedEditTest, FormNamesItsEditors)
{
    auto *form = put(new Form);
    auto *edit = form->addRow(QStringLiteral("Full name"), new SavedLineEdit);
    EXPECT_EQ(edit->lineEdit()->accessibleName(), QLatin1String("Full name"));
}

using ToastTest = Stage;

TEST_F(ToastTest, UndoIsReachedByKeyboard)
{
    show();
    Toast toast(&m_window);
    QSignalSpy undo(&toast, &Toast::undoRequested);
    toast.showUndoable(QStringLiteral("Deleted 3 promises"));
    ASSERT_TRUE(toast.isVisible());
    auto *button = toast.findChildren<Button *>().constFirst();
    EXPECT_TRUE(button->focusPolicy() & Qt::TabFocus);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    EXPECT_EQ(undo.count(), 1);
    EXPECT_FALSE(toast.isVisible());
}

TEST_F(ToastTest, GoesByItselfAndByEscapeWithoutUndoing)
{
    show();
    Toast toast(&m_window);
    QSignalSpy undo(&toast, &Toast::undoRequested);
    toast.setDuration(0);
    toast.showMessage(QStringLiteral("Exported"), Tone::Ok);
    EXPECT_TRUE(QTest::qWaitFor([&] { return !toast.isVisible(); }));
    toast.setDuration(60000);
    toast.showUndoable(QStringLiteral("Deleted"));
    auto *button = toast.findChildren<Button *>().constFirst();
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Escape);
    EXPECT_FALSE(toast.isVisible());
    EXPECT_EQ(undo.count(), 0);
}

TEST_F(ToastTest, OffersWhatCanBeDoneAndRunsItOnce)
{
    show();
    Toast toast(&m_window);
    int shown = 0;
    toast.showUndoable(QStringLiteral("31 rows read"),
                       {{QStringLiteral("Show"), [&] { ++shown; }}});
    Button *button = nullptr;
    for (auto *each : toast.findChildren<Button *>()) {
        if (each->text() == QLatin1String("Show"))
            button = each;
    }
    ASSERT_NE(button, nullptr);
    EXPECT_TRUE(button->isVisible());
    button->click();
    EXPECT_EQ(shown, 1);
    EXPECT_FALSE(toast.isVisible());
    toast.showMessage(QStringLiteral("Another"));
    for (auto *each : toast.findChildren<Button *>())
        EXPECT_FALSE(each->isVisible() && each->text() == QLatin1String("Show"));
}

TEST_F(ToastTest, ShowsTheDetailOfAnErrorWhenAskedAndThenStays)
{
    show();
    Toast toast(&m_window);
    toast.setDuration(0);
    toast.showError(QStringLiteral("The disk is full."), QString());
    auto *detail = toast.findChild<QPlainTextEdit *>();
    ASSERT_NE(detail, nullptr);
    const auto details = [&]() -> Button * {
        for (auto *each : toast.findChildren<Button *>()) {
            if (each->text() == QLatin1String("Details") && each->isVisible())
                return each;
        }
        return nullptr;
    };
    EXPECT_EQ(details(), nullptr);
    toast.setDuration(60000);
    toast.showError(QStringLiteral("The disk is full."), QStringLiteral("SQLITE_FULL (13)"));
    ASSERT_NE(details(), nullptr);
    EXPECT_FALSE(detail->isVisible());
    details()->click();
    EXPECT_TRUE(detail->isVisible());
    EXPECT_EQ(detail->toPlainText(), QStringLiteral("SQLITE_FULL (13)"));
    EXPECT_EQ(details(), nullptr);
    EXPECT_TRUE(toast.isVisible());
    QTest::keyClick(detail, Qt::Key_Escape);
    EXPECT_FALSE(toast.isVisible());
    toast.showMessage(QStringLiteral("Saved"));
    EXPECT_FALSE(detail->isVisible());
}

TEST(Meter, ReadsReadinessByItsThresholds)
{
    EXPECT_EQ(MeterWidget::readinessTone(49.9), Tone::Danger);
    EXPECT_EQ(MeterWidget::readinessTone(50), Tone::Warn);
    EXPECT_EQ(MeterWidget::readinessTone(69.9), Tone::Warn);
    EXPECT_EQ(MeterWidget::readinessTone(70), Tone::Ok);
}

TEST(Avatar, TakesTheFirstCharacterAsReadersCount)
{
    EXPECT_EQ(Avatar::initialOf(QStringLiteral("张明")), QStringLiteral("张"));
    EXPECT_EQ(Avatar::initialOf(QStringLiteral("  anna")), QStringLiteral("A"));
    EXPECT_EQ(Avatar::initialOf(QStringLiteral("𠮷野")), QStringLiteral("𠮷"));
    EXPECT_EQ(Avatar::initialOf(QString()), QStringLiteral("?"));
}

TEST(ChainStripCells, AreFoundUnderThePointerInBothDirections)
{
    ChainCells cells;
    for (size_t i = 0; i < cells.size(); ++i)
        cells[i].role = ChainRoles[i];
    cells[0].names = {QStringLiteral("<b>Li</b>")};
    const QRect rect(QPoint(0, 0), ChainStripWidget::stripSize());
    const QPoint left(5, 10);
    ASSERT_TRUE(ChainStripWidget::cellAt(left, rect, cells));
    EXPECT_EQ(ChainStripWidget::cellAt(left, rect, cells)->role, RoleKind::User);
    EXPECT_EQ(ChainStripWidget::cellAt(left, rect, cells, Qt::RightToLeft)->role,
              RoleKind::Signatory);
    EXPECT_EQ(ChainStripWidget::cellAt(QPoint(rect.right() + 5, 10), rect, cells), nullptr);
    EXPECT_TRUE(ChainStripWidget::describe(cells[0]).contains(QLatin1String("<b>Li")));
}

TEST(ElidedLabelText, GoesToTheTooltipWhenThereIsNoRoom)
{
    ElidedLabel label(QStringLiteral("A name that is much too long for its place"));
    label.resize(60, 20);
    label.show();
    EXPECT_TRUE(label.isElided());
    EXPECT_FALSE(label.toolTip().isEmpty());
    label.resize(label.sizeHint());
    EXPECT_FALSE(label.isElided());
    EXPECT_TRUE(label.toolTip().isEmpty());
}

TEST(FlowLayoutLines, BreakWhereTheWidthEnds)
{
    QWidget holder;
    auto *flow = new FlowLayout(&holder, 10);
    for (int i = 0; i < 3; ++i) {
        auto *item = new QWidget;
        item->setFixedSize(100, 20);
        flow->addWidget(item);
    }
    EXPECT_EQ(flow->heightForWidth(320), 20);
    EXPECT_EQ(flow->heightForWidth(319), 50);
    EXPECT_EQ(flow->heightForWidth(100), 80);
    holder.setLayoutDirection(Qt::RightToLeft);
    holder.resize(320, 20);
    holder.show();
    EXPECT_GT(flow->itemAt(0)->geometry().left(), flow->itemAt(1)->geometry().left());
}

TEST(TaskStripState, ShowsAndHides)
{
    TaskStrip strip;
    QSignalSpy cancel(&strip, &TaskStrip::cancelRequested);
    strip.setTask(QStringLiteral("Import"), 0.629);
    EXPECT_TRUE(strip.isVisible());
    EXPECT_TRUE(strip.accessibleDescription().contains(QLatin1String("62")));
    strip.findChild<Button *>()->click();
    EXPECT_EQ(cancel.count(), 1);
    strip.clear();
    EXPECT_FALSE(strip.isVisible());
}

TEST(MonthCalendar, BeginsOnMondayAndNamesTheMonthInTheOrderOfTheLanguage)
{
    Calendar calendar;
    calendar.setToday(QDate(2026, 11, 24));
    calendar.setSelectedDate(QDate(2026, 11, 3));
    EXPECT_EQ(calendar.firstDayOfWeek(), Qt::Monday);
    const auto says = [&](const char *text) {
        for (const auto *label : calendar.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&calendar) && label->text() == QLatin1String(text))
                return true;
        }
        return false;
    };
    EXPECT_TRUE(says("November 2026"));
    EXPECT_FALSE(calendar.findChild<QToolButton *>(QStringLiteral("qt_calendar_monthbutton"))
                     ->isVisibleTo(&calendar));
    EXPECT_EQ(calendar.dateTextFormat(QDate(2026, 11, 24)).fontWeight(), QFont::Bold);
    calendar.showNextMonth();
    EXPECT_TRUE(says("December 2026"));
    calendar.setToday(QDate(2026, 11, 25));
    EXPECT_NE(calendar.dateTextFormat(QDate(2026, 11, 24)).fontWeight(), QFont::Bold);
}

TEST(ShortcutText, ShowsArrowsAsArrows)
{
    EXPECT_EQ(shortcutText(Qt::ALT | Qt::Key_Left), QStringLiteral("Alt+←"));
    EXPECT_EQ(shortcutText(Qt::CTRL | Qt::SHIFT | Qt::Key_C), QStringLiteral("Ctrl+Shift+C"));
    EXPECT_EQ(shortcutText({}), QString());
}

TEST(SavedComboBoxTest, TheWheelOverItMovesThePageAndNotTheValue)
{
    SavedComboBox combo;
    combo.addChoice(QStringLiteral("One"), QStringLiteral("one"));
    combo.addChoice(QStringLiteral("Two"), QStringLiteral("two"));
    combo.setValue(QStringLiteral("one"));
    combo.show();
    QSignalSpy saved(&combo, &SavedEditor::saved);
    QWidget *editor = combo.editor();
    editor->clearFocus();
    QWheelEvent wheel(QPointF(5, 5), editor->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, -120),
                      Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(editor, &wheel);
    EXPECT_EQ(combo.value(), QVariant(QStringLiteral("one")));
    EXPECT_TRUE(saved.empty());
    EXPECT_FALSE(wheel.isAccepted());
}

TEST(SavedComboBoxTest, AKeyThatIsNotKnownStaysAndIsShownAsItIs)
{
    SavedComboBox combo;
    combo.addChoice(QStringLiteral("One"), QStringLiteral("one"));
    combo.setValue(QStringLiteral("newer"));
    EXPECT_EQ(combo.value(), QVariant(QStringLiteral("newer")));
    EXPECT_FALSE(combo.isDirty());
}

TEST(SavedLinkEditAddress, OnlyPagesOfTheWebAreOpened)
{
    const auto address = [](const char *text) {
        return SavedLinkEdit::addressOf(SavedLinkEdit::Kind::Url, QLatin1String(text));
    };
    EXPECT_EQ(address("acme.com"), QStringLiteral("http://acme.com"));
    EXPECT_EQ(address(" https://acme.com/a "), QStringLiteral("https://acme.com/a"));
    for (const char *text : {"file:///etc/hosts.txt", "javascript:a.b", "ftp://acme.com/x.exe",
                             "attache:visit/1.2", "acme", ""})
        EXPECT_EQ(address(text), QString()) << text;
}

TEST(TwoSidesState, WhatStandsInsteadOfRowsIsShownOnTheEmptySideAlone)
{
    TwoSides sides(QStringLiteral("Ours"), QStringLiteral("Theirs"));
    sides.setEmptyText(TwoSides::First, QStringLiteral("Nothing from us"));
    sides.setEmptyText(TwoSides::Second, QStringLiteral("Nothing from them"));
    sides.showEmpty(TwoSides::First, false);
    sides.showEmpty(TwoSides::Second, true);
    EXPECT_FALSE(test::says(&sides, QStringLiteral("Nothing from us")));
    EXPECT_TRUE(test::says(&sides, QStringLiteral("Nothing from them")));
}

} // namespace
} // namespace attache
