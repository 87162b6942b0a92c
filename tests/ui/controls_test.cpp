#include "tests/ui/widget_stage.h"
#include "ui/base/plain_words.h"
#include "ui/widgets/back_button.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/clock_bar.h"
#include "ui/widgets/key_button.h"
#include "ui/widgets/keyed_line.h"
#include "ui/widgets/label.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/more_line.h"
#include "ui/widgets/notice_row.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/stage_line.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/tag_button.h"
#include "ui/widgets/toast.h"

#include <QAbstractButton>
#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>

namespace attache {
namespace {

TEST(PlainWords, AreShownAsTheyAreInToolTipsMenusAndButtons)
{
    for (const char *plain : {"R&D", "\"North\" & South", "a < b", "5 > 3", "", "it's"})
        EXPECT_EQ(plainTip(QLatin1String(plain)), QLatin1String(plain));
    const QString tip = plainTip(QStringLiteral("<b>R&D</b>"));
    EXPECT_TRUE(Qt::mightBeRichText(tip)) << "or else its escaped words would be shown";
    EXPECT_TRUE(tip.contains(QStringLiteral("&lt;b&gt;R&amp;D&lt;/b&gt;")));
    EXPECT_EQ(plainLabel(QStringLiteral("R&D & more")), QStringLiteral("R&&D && more"));
    EXPECT_EQ(plainLabel(QStringLiteral("Plain")), QStringLiteral("Plain"));
}

using ChipWaysTest = test::WidgetStage;

TEST_F(ChipWaysTest, OneOfSeveralStaysOnWhenItIsPressed)
{
    auto *chip = put(new Chip(QStringLiteral("Week")));
    const int without = chip->sizeHint().width();
    QSignalSpy on(chip, &Chip::toggledOn);
    QSignalSpy removed(chip, &Chip::removed);
    chip->setExclusive(true);
    chip->setOn(true);
    EXPECT_EQ(chip->sizeHint().width(), without) << "no cross stands at its end";
    chip->setFocus();
    QTest::keyClick(chip, Qt::Key_Space);
    QTest::keyClick(chip, Qt::Key_Delete);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 8, chip->height() / 2));
    EXPECT_EQ(on.count() + removed.count(), 0);
    chip->setOn(false);
    QTest::keyClick(chip, Qt::Key_Return);
    EXPECT_EQ(on.count(), 1);
    chip->setExclusive(false);
    chip->setOn(true);
    EXPECT_GT(chip->sizeHint().width(), without);
    QTest::keyClick(chip, Qt::Key_Space);
    EXPECT_EQ(removed.count(), 1) << "one that is just on is taken off when it is pressed";
}

TEST_F(ChipWaysTest, OnlyTheLeftButtonLetGoOnTheCrossTakesItOff)
{
    auto *chip = put(new Chip(QStringLiteral("Tier")));
    QSignalSpy on(chip, &Chip::toggledOn);
    QSignalSpy removed(chip, &Chip::removed);
    chip->setValue(QStringLiteral("S"));
    chip->resize(chip->sizeHint());
    const QPoint cross(chip->width() - 12, chip->height() / 2);
    QTest::mouseClick(chip, Qt::RightButton, {}, cross);
    EXPECT_EQ(removed.count(), 0);
    QTest::mousePress(chip, Qt::LeftButton, {}, cross);
    QTest::mouseRelease(chip, Qt::LeftButton, {}, QPoint(4, 200));
    EXPECT_EQ(removed.count(), 0);
    chip->setLayoutDirection(Qt::RightToLeft);
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(12, chip->height() / 2));
    EXPECT_EQ(removed.count(), 1) << "where one reads from the right it stands at the left";
    chip->setOn(false);
    EXPECT_EQ(chip->value(), QString()) << "a filter that is off has no value";
    EXPECT_EQ(chip->accessibleName(), QStringLiteral("Tier"));
}

TEST_F(ChipWaysTest, DownOpensItsMenuWhetherItIsOnOrNot)
{
    auto *chip = put(new Chip(QStringLiteral("Tier")));
    QSignalSpy on(chip, &Chip::toggledOn);
    QMenu menu;
    menu.addAction(QStringLiteral("S"));
    QTest::keyClick(chip, Qt::Key_Down);
    EXPECT_FALSE(menu.isVisible());
    EXPECT_EQ(on.count(), 0) << "without a menu there is nothing below";
    chip->setMenu(&menu);
    for (const bool isOn : {false, true}) {
        chip->setOn(isOn);
        QTest::keyClick(chip, Qt::Key_Down);
        EXPECT_TRUE(menu.isVisible());
        menu.close();
    }
    EXPECT_EQ(on.count(), 0);
}

/// A menu of choices that is open, with its parts.
class ChoiceMenuTest : public test::WidgetStage
{
protected:
    void open(int choices)
    {
        m_choices.clear();
        for (int i = 0; i < choices; ++i)
            m_choices.push_back({QString::number(i), QStringLiteral("Choice %1").arg(i), i, 0});
        show();
        m_menu.popup(m_window.mapToGlobal(QPoint(10, 10)));
        m_list = m_menu.findChild<QListView *>();
        m_search = m_menu.findChild<QLineEdit *>();
        m_clear = m_menu.findChild<Button *>();
        ASSERT_TRUE(m_list && m_search && m_clear);
        QCoreApplication::processEvents();
    }
    QStringList shown() const
    {
        QStringList words;
        for (int row = 0; row < m_list->model()->rowCount(); ++row)
            words.append(m_list->model()->index(row, 0).data().toString());
        return words;
    }
    bool isTicked(int row) const
    {
        return m_list->model()->index(row, 0).data(Qt::CheckStateRole).toInt() == Qt::Checked;
    }

    std::vector<ChoiceMenu::Choice> m_choices;
    std::optional<Error> m_error;
    ChoiceMenu m_menu{[this]() -> Result<std::vector<ChoiceMenu::Choice>> {
        if (m_error)
            return *m_error;
        return m_choices;
    }};
    QListView *m_list = nullptr;
    QLineEdit *m_search = nullptr;
    Button *m_clear = nullptr;
};

TEST_F(ChoiceMenuTest, ASearchLineComesWithTheNinthChoice)
{
    open(8);
    EXPECT_FALSE(m_search->isVisible());
    EXPECT_TRUE(m_list->hasFocus());
    m_menu.close();
    open(9);
    EXPECT_TRUE(m_search->isVisible());
    EXPECT_TRUE(m_search->hasFocus());
}

TEST_F(ChoiceMenuTest, KeysTickMoveAndClose)
{
    QSignalSpy changed(&m_menu, &ChoiceMenu::checkedChanged);
    open(3);
    EXPECT_FALSE(m_clear->isEnabled()) << "nothing is ticked";
    QTest::keyClick(m_list, Qt::Key_Space);
    ASSERT_EQ(changed.count(), 1);
    EXPECT_EQ(m_menu.checked(), QStringList(QStringLiteral("0")));
    EXPECT_TRUE(isTicked(0));
    EXPECT_TRUE(m_clear->isEnabled());
    QTest::keyClick(m_list, Qt::Key_Down);
    QTest::keyClick(m_list, Qt::Key_Return);
    EXPECT_EQ(m_menu.checked(), QStringList({QStringLiteral("0"), QStringLiteral("1")}));
    EXPECT_TRUE(m_menu.isVisible()) << "it stays open for the next one";
    QTest::keyClick(m_list, Qt::Key_Enter);
    EXPECT_EQ(m_menu.checked(), QStringList(QStringLiteral("0")));
    EXPECT_FALSE(isTicked(1));
    m_clear->click();
    EXPECT_EQ(m_menu.checked(), QStringList());
    EXPECT_FALSE(isTicked(0));
    EXPECT_FALSE(m_clear->isEnabled());
    EXPECT_EQ(changed.count(), 4);
    QTest::keyClick(m_list, Qt::Key_Escape);
    EXPECT_FALSE(m_menu.isVisible());
    EXPECT_EQ(changed.count(), 4);
}

TEST_F(ChoiceMenuTest, TypingOverTheListSearchesAndEnterTicksTheFirstThatIsFound)
{
    open(12);
    m_list->setFocus();
    QTest::keyClick(m_list, Qt::Key_1);
    EXPECT_TRUE(m_search->hasFocus());
    EXPECT_EQ(m_search->text(), QStringLiteral("1"));
    EXPECT_EQ(shown(), QStringList({QStringLiteral("Choice 1"), QStringLiteral("Choice 10"),
                                    QStringLiteral("Choice 11")}));
    QTest::keyClicks(m_search, QStringLiteral("1 "));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Choice 11")));
    QTest::keyClick(m_search, Qt::Key_Return);
    EXPECT_EQ(m_menu.checked(), QStringList(QStringLiteral("11")));
    m_search->setText(QStringLiteral("CHOICE 7"));
    EXPECT_EQ(shown(), QStringList(QStringLiteral("Choice 7"))) << "in whatever case";
    QTest::keyClick(m_search, Qt::Key_Down);
    EXPECT_TRUE(m_list->hasFocus());
    m_menu.close();
    open(12);
    EXPECT_EQ(m_search->text(), QString()) << "the next time all are shown";
    EXPECT_EQ(shown().size(), 12);
}

TEST_F(ChoiceMenuTest, WhatIsTickedCanBeTakenOffThoughNoRecordHasItAnyMore)
{
    m_menu.setChecked({QStringLiteral("gone"), QStringLiteral("1")});
    open(2);
    EXPECT_EQ(shown(), QStringList({QStringLiteral("Choice 0"), QStringLiteral("Choice 1"),
                                    QStringLiteral("gone")}));
    EXPECT_FALSE(isTicked(0));
    EXPECT_TRUE(isTicked(1));
    EXPECT_TRUE(isTicked(2));
    QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {},
                      m_list->visualRect(m_list->model()->index(2, 0)).center());
    EXPECT_EQ(m_menu.checked(), QStringList(QStringLiteral("1")));
}

TEST_F(ChoiceMenuTest, AFailedReadIsSaidAndCannotBeTicked)
{
    m_error = Error{Error::Kind::Io, QStringLiteral("No disk."), QStringLiteral("13"), {}};
    open(3);
    EXPECT_EQ(shown(), QStringList(QStringLiteral("No disk.")));
    EXPECT_FALSE(m_list->model()->index(0, 0).flags() & Qt::ItemIsEnabled);
}

using SegmentsTest = test::WidgetStage;

TEST_F(SegmentsTest, CountsAreReadWithTheNameAndGoBelowZero)
{
    auto *control = new SegmentedControl;
    control->addSegment(QStringLiteral("Open"), 1);
    control->addSegment(QStringLiteral("Done"), 2);
    put(control);
    const auto segments = control->findChildren<QAbstractButton *>();
    const int narrow = segments[0]->sizeHint().width();
    control->setSegmentCount(0, 0);
    EXPECT_EQ(segments[0]->accessibleName(), QStringLiteral("Open 0"));
    EXPECT_GT(segments[0]->sizeHint().width(), narrow);
    control->setSegmentCount(0, -1);
    EXPECT_EQ(segments[0]->accessibleName(), QStringLiteral("Open"));
    EXPECT_EQ(segments[0]->sizeHint().width(), narrow);
    control->setDone(1, true);
    EXPECT_EQ(segments[1]->accessibleDescription(), QStringLiteral("done"));
    control->setDone(1, false);
    EXPECT_EQ(segments[1]->accessibleDescription(), QString());
    control->setCurrentData(2);
    EXPECT_EQ(control->currentIndex(), 1);
    control->setCurrentData(7);
    EXPECT_EQ(control->currentIndex(), 1) << "none has that";
}

TEST_F(SegmentsTest, ThePointerIsToldAlsoOnTheChosenOneAndOnlyOfTheLeftButton)
{
    auto *control = new SegmentedControl;
    for (const char *text : {"One", "Two", "Three"})
        control->addSegment(QLatin1String(text));
    control->setSegmentEnabled(2, false);
    put(control);
    QSignalSpy pointed(control, &SegmentedControl::pointedAt);
    QSignalSpy changed(control, &SegmentedControl::currentChanged);
    const auto segments = control->findChildren<QAbstractButton *>();
    QTest::mouseClick(segments[0], Qt::LeftButton);
    ASSERT_EQ(pointed.count(), 1);
    EXPECT_EQ(pointed.at(0).at(0).toInt(), 0);
    EXPECT_EQ(changed.count(), 0);
    QTest::mouseClick(segments[1], Qt::RightButton);
    QTest::mouseClick(segments[2], Qt::LeftButton);
    EXPECT_EQ(pointed.count(), 1);
    EXPECT_EQ(control->currentIndex(), 0);
    QTest::mouseClick(segments[1], Qt::LeftButton);
    EXPECT_EQ(pointed.count(), 2);
    EXPECT_EQ(control->currentIndex(), 1);
    segments[1]->setFocus();
    QTest::keyClick(segments[1], Qt::Key_Left);
    EXPECT_EQ(control->currentIndex(), 0);
    EXPECT_EQ(pointed.count(), 2) << "the keyboard does not point";
}

using SmallPartsTest = test::WidgetStage;

TEST_F(SmallPartsTest, KeysStandAmongWordsAndOnButtons)
{
    auto *line = new KeyedLine;
    line->setText(QStringLiteral("Press %1 to go back."), QKeySequence(Qt::CTRL | Qt::Key_Z));
    EXPECT_EQ(line->text(), QStringLiteral("Press Ctrl+Z to go back."));
    EXPECT_EQ(line->accessibleName(), line->text());
    const int whole = line->sizeHint().width();
    line->resize(whole, 30);
    put(line);
    EXPECT_TRUE(line->toolTip().isEmpty());
    line->resize(whole / 2, 30);
    EXPECT_EQ(line->toolTip(), line->text()) << "there is no room for all of it";
    line->setText(QStringLiteral("Press nothing."));
    EXPECT_EQ(line->text(), QStringLiteral("Press nothing."));
    EXPECT_LT(line->sizeHint().width(), whole);
    const KeyButton button(QStringLiteral("No"), QStringLiteral("N"));
    EXPECT_GT(button.sizeHint().width(), Button(QStringLiteral("No")).sizeHint().width());
    EXPECT_EQ(button.text(), QStringLiteral("No"));
    EXPECT_EQ(button.accessibleDescription(), QStringLiteral("N"));
}

TEST_F(SmallPartsTest, WhatMayBeAddedIsOfferedByItsKey)
{
    auto *line = new MoreLine;
    put(line);
    EXPECT_TRUE(line->isHidden());
    line->setChoices({{QStringLiteral("city"), QStringLiteral("City")},
                      {QStringLiteral("site"), QStringLiteral("Website")}});
    EXPECT_FALSE(line->isHidden());
    EXPECT_EQ(line->keys(), QStringList({QStringLiteral("city"), QStringLiteral("site")}));
    QSignalSpy chosen(line, &MoreLine::chosen);
    auto *site = qobject_cast<LinkButton *>(line->buttonOf(QStringLiteral("site")));
    ASSERT_NE(site, nullptr);
    EXPECT_EQ(site->text(), QStringLiteral("Website"));
    site->click();
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen.at(0).at(0).toString(), QStringLiteral("site"));
    EXPECT_EQ(line->buttonOf(QStringLiteral("none")), nullptr);
    line->setChoices({});
    EXPECT_TRUE(line->isHidden());
    EXPECT_EQ(line->buttonOf(QStringLiteral("city")), nullptr);
}

TEST_F(SmallPartsTest, AClockWarnsFromSevenTenthsAndIsOverBeyondItsTime)
{
    ClockBar clock;
    const auto toneAt = [&](double used) {
        clock.setTime(used, QStringLiteral("words"));
        return clock.tone();
    };
    EXPECT_EQ(toneAt(0), Tone::Muted);
    EXPECT_EQ(toneAt(0.69), Tone::Muted);
    EXPECT_EQ(toneAt(0.7), Tone::Warn);
    EXPECT_EQ(toneAt(1), Tone::Warn);
    EXPECT_EQ(toneAt(1.01), Tone::Danger);
    EXPECT_EQ(clock.accessibleName(), QStringLiteral("words"));
}

TEST_F(SmallPartsTest, ALineOfStagesIsAsLongAsItsDaysOrTheLimitOfThePresentOne)
{
    EXPECT_EQ(StageLine::scaleOf({}, 0), 0);
    EXPECT_EQ(StageLine::scaleOf({}, 30), 30);
    EXPECT_EQ(StageLine::scaleOf({10, 20, 5}, 0), 35);
    EXPECT_EQ(StageLine::scaleOf({10, 20, 5}, 30), 60) << "the limit counts from the present stage";
    EXPECT_EQ(StageLine::scaleOf({10, 20, 40}, 30), 70);
}

TEST_F(SmallPartsTest, ATagIsPressedByEnterAndItsMenuByDown)
{
    auto *tag = put(new TagButton(QStringLiteral("Draft")));
    QSignalSpy clicked(tag, &QAbstractButton::clicked);
    tag->setFocus();
    QTest::keyClick(tag, Qt::Key_Return);
    QTest::keyClick(tag, Qt::Key_Down);
    EXPECT_EQ(clicked.count(), 1) << "without a menu Down does nothing";
    auto *menu = new QMenu;
    menu->addAction(QStringLiteral("Sent"));
    tag->setMenu(menu);
    QTest::keyClick(tag, Qt::Key_Down);
    EXPECT_TRUE(menu->isVisible());
    menu->close();
    QTest::mouseClick(tag, Qt::LeftButton);
    EXPECT_TRUE(menu->isVisible());
    menu->close();
    tag->setTag(QStringLiteral("Sent"), Tone::Ok);
    EXPECT_EQ(tag->accessibleName(), QStringLiteral("Sent"));
    EXPECT_EQ(tag->tone(), Tone::Ok);
}

TEST_F(SmallPartsTest, ANoticeGivesTheFocusToItsFirstLink)
{
    auto *row = put(new NoticeRow(QStringLiteral("dialog-warning")));
    row->setWords(QStringLiteral("Late. "), QStringLiteral("Two promises."));
    EXPECT_EQ(row->accessibleName(), QStringLiteral("Late. Two promises."));
    LinkButton *first = row->addLink(QStringLiteral("Show"));
    LinkButton *second = row->addLink(QStringLiteral("Not now"), true);
    QCoreApplication::processEvents();
    row->setFocus();
    EXPECT_TRUE(first->hasFocus());
    EXPECT_LT(first->x(), second->x());
}

TEST_F(SmallPartsTest, TheWayBackIsNamedAndPressedByEnter)
{
    auto *back = new BackButton;
    put(back);
    EXPECT_TRUE(back->isHidden()) << "there is no way back yet";
    back->setPlace(QStringLiteral("R&D \"North\""));
    EXPECT_FALSE(back->isHidden());
    EXPECT_EQ(back->accessibleName(), QStringLiteral("Back to R&D \"North\""));
    EXPECT_EQ(back->toolTip(), QStringLiteral("Back to R&D \"North\" (Alt+Left)"));
    QSignalSpy clicked(back, &QAbstractButton::clicked);
    back->setFocus();
    QTest::keyClick(back, Qt::Key_Return);
    QTest::keyClick(back, Qt::Key_Enter);
    EXPECT_EQ(clicked.count(), 2);
    // In a small window a name that has no room gives it all to the title.
    back->setPlace(QStringLiteral("Today"));
    const int arrow = back->sizeHint().width();
    back->setPlace(QStringLiteral("Last night's data at eight in the morning"));
    EXPECT_LT(back->sizeHint().width(), arrow);
    back->setPlace(QString());
    EXPECT_TRUE(back->isHidden());
}

TEST_F(SmallPartsTest, ACardWithoutWordsInItsHeadHasNone)
{
    CardWidget plain;
    auto *head = plain.findChild<QLabel *>()->parentWidget();
    EXPECT_TRUE(head->isHidden());
    plain.setNote(QStringLiteral("3 of 5"));
    EXPECT_FALSE(head->isHidden());
    plain.setNote(QString());
    EXPECT_TRUE(head->isHidden());
    plain.setTitle(QStringLiteral("Needs"));
    EXPECT_FALSE(head->isHidden());
    EXPECT_EQ(plain.accessibleName(), QStringLiteral("Needs"));
    plain.setTitle(QString());
    plain.addAction(QStringLiteral("Add"));
    EXPECT_FALSE(head->isHidden()) << "an action stands there";
}

TEST_F(SmallPartsTest, APersonCardLeavesOutWhatIsNotSaid)
{
    PersonCardContent content;
    content.name = QStringLiteral("Li Min");
    content.ask = QStringLiteral("Who signs?");
    PersonCard card(content);
    const auto rows = card.findChildren<KeyValueRow *>();
    ASSERT_EQ(rows.size(), 4);
    const auto shown = [&] {
        QList<bool> each;
        for (const KeyValueRow *row : rows)
            each.append(!row->isHidden());
        return each;
    };
    EXPECT_EQ(shown(), QList<bool>({false, false, true, false}));
    EXPECT_TRUE(card.findChild<Tag *>()->isHidden());
    content.ask.clear();
    content.weighs = QStringLiteral("Cost");
    content.avoid = QStringLiteral("Jargon");
    content.tag = QStringLiteral("Supporter");
    card.setContent(content);
    EXPECT_EQ(shown(), QList<bool>({true, false, false, true}));
    EXPECT_FALSE(card.findChild<Tag *>()->isHidden());
}

TEST_F(SmallPartsTest, ACutLabelIsReadAsItIsInTheToolTip)
{
    auto *label = new ElidedLabel(QStringLiteral("R&D of \"North\" and South"));
    label->setFixedWidth(60);
    put(label);
    QCoreApplication::processEvents();
    EXPECT_EQ(label->toolTip(), QStringLiteral("R&D of \"North\" and South"));
    label->setText(QStringLiteral("<i>slanted</i> words"));
    EXPECT_TRUE(label->toolTip().contains(QStringLiteral("&lt;i&gt;slanted&lt;/i&gt;")));
}

/// A toast over the window.
class ToastWaysTest : public test::WidgetStage
{
protected:
    void SetUp() override
    {
        show();
        m_window.resize(800, 400);
    }
    Button *button(const char *text)
    {
        for (auto *each : m_toast.findChildren<Button *>()) {
            if (each->text() == QLatin1String(text) && each->isVisible())
                return each;
        }
        return nullptr;
    }
    Toast m_toast{&m_window};
};

TEST_F(ToastWaysTest, UndoIsOfferedOnlyForWhatCanBeUndone)
{
    m_toast.showUndoable(QStringLiteral("Deleted"));
    EXPECT_NE(button("Undo"), nullptr);
    m_toast.showMessage(QStringLiteral("Exported"));
    EXPECT_EQ(button("Undo"), nullptr);
    m_toast.showActions(QStringLiteral("31 rows"), {{QStringLiteral("Show"), [] {}}});
    EXPECT_EQ(button("Undo"), nullptr);
    EXPECT_NE(button("Show"), nullptr);
    m_toast.showError(QStringLiteral("Not saved"), QStringLiteral("13"));
    EXPECT_EQ(button("Undo"), nullptr);
    EXPECT_EQ(button("Show"), nullptr);
    EXPECT_EQ(m_toast.text(), QStringLiteral("Not saved"));
}

TEST_F(ToastWaysTest, StaysWhileTheKeyboardIsInIt)
{
    m_toast.setDuration(0);
    m_toast.showUndoable(QStringLiteral("Deleted"));
    button("Undo")->setFocus();
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    EXPECT_TRUE(m_toast.isVisible());
    leave();
    EXPECT_TRUE(QTest::qWaitFor([&] { return !m_toast.isVisible(); }));
}

TEST_F(ToastWaysTest, StandsInTheMiddleBelowAndFollowsTheWindow)
{
    m_toast.showMessage(QStringLiteral("Exported"));
    const auto isInPlace = [&] {
        const QRect place = m_toast.geometry();
        const int left = place.left();
        const int right = m_window.width() - 1 - place.right();
        return std::abs(left - right) <= 1 && place.bottom() < m_window.height() &&
               place.bottom() > m_window.height() - 60;
    };
    EXPECT_TRUE(isInPlace());
    m_window.resize(1000, 600);
    QCoreApplication::processEvents();
    EXPECT_TRUE(isInPlace());
}

TEST_F(ToastWaysTest, TheSecondLineIsANoteAndGoesWithTheNextMessage)
{
    m_toast.showActions(QStringLiteral("Visit done\nWhat comes next?"),
                        {{QStringLiteral("Plan it?"), [] {}}});
    EXPECT_EQ(m_toast.text(), QStringLiteral("Visit done"));
    EXPECT_EQ(m_toast.accessibleName(), QStringLiteral("Visit done What comes next?"));
    const auto labels = m_toast.findChildren<TextLabel *>();
    const auto note = std::ranges::find_if(labels, [](const TextLabel *each) {
        return each->text() == QStringLiteral("What comes next?");
    });
    ASSERT_NE(note, labels.end());
    EXPECT_TRUE((*note)->isVisible());
    m_toast.showMessage(QStringLiteral("Saved"));
    EXPECT_FALSE((*note)->isVisible());
}

} // namespace
} // namespace attache
