#include "tests/ui/widget_stage.h"
#include "ui/forms/in_place_editor.h"
#include "ui/forms/saved_choice_menu.h"
#include "ui/forms/saved_combo_box.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_date_time_edit.h"
#include "ui/forms/saved_line_edit.h"
#include "ui/forms/saved_link_edit.h"
#include "ui/forms/saved_number_edit.h"
#include "ui/forms/saved_segmented_control.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/forms/saved_text_edit.h"
#include "ui/widgets/calendar.h"
#include "ui/widgets/choice_menu.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

namespace attache {
namespace {

class EditorWaysTest : public test::WidgetStage
{
protected:
    /// As an input method does: Han characters are not keys.
    static void commit(QWidget *field, const QString &text)
    {
        QInputMethodEvent event;
        event.setCommitString(text);
        QCoreApplication::sendEvent(field, &event);
    }
    /// What is typed into @p line in the place of what stands there, and left.
    void type(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        if (text.isEmpty())
            QTest::keyClick(line, Qt::Key_Delete);
        else
            commit(line, text);
        // What completes the words lies over the field while they are typed.
        if (QWidget *popup = QApplication::activePopupWidget()) {
            popup->close();
            show();
        }
        leave();
    }
};

TEST_F(EditorWaysTest, TheFirstEscBelongsToTheFieldAndTheNextToThePage)
{
    auto *edit = put(new SavedLineEdit);
    edit->setValue(QStringLiteral("Acme"));
    edit->lineEdit()->setFocus();
    const auto isTaken = [&] {
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Escape, Qt::NoModifier);
        asked.ignore();
        QApplication::sendEvent(edit->lineEdit(), &asked);
        return asked.isAccepted();
    };
    EXPECT_FALSE(isTaken()) << "nothing is to be taken back";
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("x"));
    EXPECT_TRUE(isTaken());
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("xAcme"))
        << "being asked changes nothing yet";
    QTest::keyClick(edit->lineEdit(), Qt::Key_Escape);
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("Acme"));
    EXPECT_FALSE(isTaken());
}

TEST_F(EditorWaysTest, WhatIsRefusedStaysUntilItIsChangedAndEscTakesTheReasonAway)
{
    auto *edit = put(new SavedLineEdit);
    edit->setValue(QStringLiteral("Acme"));
    edit->setCheck([](const QVariant &value) {
        return value.toString() == QStringLiteral("no") ? QStringLiteral("Not that.") : QString();
    });
    QSignalSpy saved(edit, &SavedEditor::saved);
    type(edit->lineEdit(), QStringLiteral("no"));
    EXPECT_EQ(saved.count(), 0);
    EXPECT_EQ(edit->error(), QStringLiteral("Not that."));
    EXPECT_EQ(edit->lineEdit()->accessibleDescription(), QStringLiteral("Not that."));
    edit->setValue(QStringLiteral("Acme Ltd"));
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("no")) << "a refresh takes no words away";
    EXPECT_EQ(edit->savedValue().toString(), QStringLiteral("Acme Ltd"));
    edit->lineEdit()->setFocus();
    QTest::keyClick(edit->lineEdit(), Qt::Key_Escape);
    EXPECT_EQ(edit->error(), QString());
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("Acme Ltd"));
    type(edit->lineEdit(), QStringLiteral("no"));
    edit->lineEdit()->setFocus();
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("w"));
    EXPECT_EQ(edit->error(), QString()) << "gone with the first change";
    leave();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toString(), QStringLiteral("now"));
}

TEST_F(EditorWaysTest, AMenuOverAFieldIsNoReasonToSave)
{
    auto *edit = put(new SavedLineEdit);
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->lineEdit()->setFocus();
    edit->setSavesWhileTyping(false);
    QTest::keyClicks(edit->lineEdit(), QStringLiteral("half"));
    QFocusEvent popup(QEvent::FocusOut, Qt::PopupFocusReason);
    QApplication::sendEvent(edit->lineEdit(), &popup);
    EXPECT_EQ(saved.count(), 0);
    QFocusEvent tab(QEvent::FocusOut, Qt::TabFocusReason);
    QApplication::sendEvent(edit->lineEdit(), &tab);
    EXPECT_EQ(saved.count(), 1);
}

TEST_F(EditorWaysTest, AnAmountIsReadInTenThousandsAndShownInGroups)
{
    auto *edit = put(new SavedNumberEdit(SavedNumberEdit::Kind::Money));
    QSignalSpy saved(edit, &SavedEditor::saved);
    const QLocale locale;
    type(edit->lineEdit(), QStringLiteral("1.5万"));
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toLongLong(), 1500000);
    edit->setValue(qlonglong(123456700));
    EXPECT_EQ(edit->lineEdit()->text(), locale.toString(1234567));
    type(edit->lineEdit(), QString());
    ASSERT_EQ(saved.count(), 2);
    EXPECT_FALSE(saved.at(1).at(0).isValid()) << "no amount is not an amount of none";
    edit->setValue(QVariant());
    EXPECT_EQ(edit->lineEdit()->text(), QString());
    edit->setValue(qlonglong(0));
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("0"));
}

TEST_F(EditorWaysTest, APercentageIsShownWithItsSignAndHasItsBounds)
{
    auto *edit = put(new SavedNumberEdit(SavedNumberEdit::Kind::Percent));
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->setValue(40);
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("40%"));
    type(edit->lineEdit(), QStringLiteral("100"));
    type(edit->lineEdit(), QStringLiteral("0%"));
    ASSERT_EQ(saved.count(), 2);
    EXPECT_EQ(saved.at(0).at(0).toInt(), 100);
    EXPECT_EQ(saved.at(1).at(0).toInt(), 0);
    for (const char *wrong : {"101", "-1", "half"}) {
        type(edit->lineEdit(), QLatin1String(wrong));
        EXPECT_TRUE(edit->error().contains(QStringLiteral("percentage"))) << wrong;
    }
    EXPECT_EQ(saved.count(), 2);
}

TEST_F(EditorWaysTest, ADayIsPickedFromTheCalendarAndSavedAtOnce)
{
    auto *edit = put(new SavedDateEdit);
    edit->setToday(QDate(2026, 11, 24));
    QSignalSpy saved(edit, &SavedEditor::saved);
    QList<QDate> shown;
    const auto pick = [&](QDate day) {
        QTimer::singleShot(0, edit, [&shown, day] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            auto *calendar = menu->findChild<Calendar *>();
            ASSERT_NE(calendar, nullptr);
            shown.append(calendar->selectedDate());
            if (day.isValid())
                Q_EMIT calendar->clicked(day);
            else
                menu->close();
        });
        edit->lineEdit()->setFocus();
        QTest::keyClick(edit->lineEdit(), Qt::Key_Down, Qt::AltModifier);
    };
    pick(QDate(2026, 12, 3));
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toDate(), QDate(2026, 12, 3));
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("2026-12-03"));
    pick(QDate());
    EXPECT_EQ(saved.count(), 1) << "closed without a choice";
    EXPECT_EQ(shown, QList<QDate>({QDate(2026, 11, 24), QDate(2026, 12, 3)}))
        << "opened at today, and then at the day there is";
    QTest::keyClick(edit->lineEdit(), Qt::Key_Down);
    EXPECT_EQ(QApplication::activePopupWidget(), nullptr) << "Down alone is no key of it";
}

TEST_F(EditorWaysTest, WhatCanOnlyBeReadHasNoCalendarAndNoChoice)
{
    auto *date = put(new SavedDateEdit);
    date->setReadOnly(true);
    EXPECT_TRUE(date->lineEdit()->isReadOnly());
    for (const QAction *action : date->lineEdit()->actions())
        EXPECT_FALSE(action->isEnabled());
    bool isOpened = false;
    QTimer::singleShot(0, date, [&isOpened] {
        if (QWidget *popup = QApplication::activePopupWidget()) {
            isOpened = true;
            popup->close();
        }
    });
    date->lineEdit()->setFocus();
    QTest::keyClick(date->lineEdit(), Qt::Key_Down, Qt::AltModifier);
    QCoreApplication::processEvents();
    EXPECT_FALSE(isOpened);
    date->setReadOnly(false);
    EXPECT_FALSE(date->lineEdit()->isReadOnly());
    for (const QAction *action : date->lineEdit()->actions())
        EXPECT_TRUE(action->isEnabled());
    SavedComboBox combo;
    combo.setReadOnly(true);
    EXPECT_FALSE(combo.comboBox()->isEnabled());
    SavedChoiceMenu choices;
    choices.setReadOnly(true);
    EXPECT_FALSE(choices.editor()->isEnabled());
    SavedSegmentedControl segments;
    segments.setReadOnly(true);
    EXPECT_FALSE(segments.editor()->isEnabled());
}

TEST_F(EditorWaysTest, ANumberIsCalledAndAnAddressWrittenToOnlyWhereThereIsOne)
{
    auto *phone = put(new SavedLinkEdit(SavedLinkEdit::Kind::Phone));
    QSignalSpy opened(phone, &SavedLinkEdit::openRequested);
    auto *line = qobject_cast<QLineEdit *>(phone->editor());
    QAction *call = line->actions().constFirst();
    EXPECT_FALSE(call->isVisible());
    phone->setValue(QStringLiteral("12"));
    EXPECT_FALSE(call->isVisible()) << "too short for a number";
    phone->setValue(QStringLiteral(" +86 (755) 8222-0001 "));
    EXPECT_TRUE(call->isVisible());
    call->trigger();
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).toString(), QStringLiteral("tel:+8675582220001"));
    const auto mail = [](const char *text) {
        return SavedLinkEdit::addressOf(SavedLinkEdit::Kind::Email, QLatin1String(text));
    };
    EXPECT_EQ(mail(" ann@acme.com "), QStringLiteral("mailto:ann@acme.com"));
    EXPECT_EQ(mail("ann"), QString());
    EXPECT_EQ(mail(""), QString());
    EXPECT_EQ(SavedLinkEdit::addressOf(SavedLinkEdit::Kind::Phone, QStringLiteral("0755+1")),
              QStringLiteral("tel:07551"))
        << "a plus is one of a number only where it begins it";
}

TEST_F(EditorWaysTest, AnInstantIsReadInLocalTimeAndKeptAsItIsWhileUntouched)
{
    auto *edit = put(new SavedDateTimeEdit);
    QSignalSpy saved(edit, &SavedEditor::saved);
    auto *line = qobject_cast<QLineEdit *>(edit->editor());
    // Its seconds are not shown, and stay.
    const QDateTime exact(QDate(2026, 11, 30), QTime(6, 5, 7), Qt::UTC);
    edit->setValue(exact);
    EXPECT_EQ(line->text(), exact.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    line->setFocus();
    leave();
    EXPECT_EQ(edit->value().toDateTime(), exact);
    EXPECT_EQ(saved.count(), 0);
    type(line, QStringLiteral("2026-12-01 9:30"));
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toDateTime(), QDateTime(QDate(2026, 12, 1), QTime(9, 30)).toUTC());
    EXPECT_EQ(SavedDateTimeEdit::parse(QStringLiteral("2026-12-01")),
              QDateTime(QDate(2026, 12, 1), QTime(0, 0)).toUTC())
        << "a day alone is its beginning";
    for (const char *wrong : {"2026-12-01 25:00", "tomorrow at noon", "9:30"}) {
        type(line, QLatin1String(wrong));
        EXPECT_TRUE(edit->error().contains(QLatin1String(wrong))) << wrong;
    }
    EXPECT_EQ(saved.count(), 1);
    type(line, QString());
    ASSERT_EQ(saved.count(), 2);
    EXPECT_FALSE(saved.at(1).at(0).isValid());
}

TEST_F(EditorWaysTest, SeveralChoicesAreSaidInTheirOrderAndSavedWhenTheMenuGoes)
{
    auto *edit = new SavedChoiceMenu;
    edit->setMinimumWidth(400);
    edit->addChoice(QStringLiteral("Lead"), QStringLiteral("lead"));
    edit->addChoice(QStringLiteral("R&D"), QStringLiteral("rd"));
    edit->addChoice(QStringLiteral("Won"), QStringLiteral("won"));
    put(edit);
    auto *button = qobject_cast<QPushButton *>(edit->editor());
    QSignalSpy saved(edit, &SavedEditor::saved);
    EXPECT_EQ(button->text(), QStringLiteral("—"));
    edit->setValue(QStringLiteral("won,rd"));
    QCoreApplication::processEvents();
    EXPECT_EQ(button->text(), QStringLiteral("R&&D, Won"));
    EXPECT_EQ(button->toolTip(), QStringLiteral("R&D, Won"));
    edit->menu()->setChecked({QStringLiteral("won"), QStringLiteral("lead")});
    Q_EMIT edit->menu()->checkedChanged(edit->menu()->checked());
    EXPECT_EQ(saved.count(), 0) << "the next one may be ticked yet";
    Q_EMIT edit->menu()->aboutToHide();
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toString(), QStringLiteral("lead,won"));
}

TEST_F(EditorWaysTest, ASegmentIsSavedWhenAPersonChoosesItAndNotWhenItIsShown)
{
    auto *edit = new SavedSegmentedControl;
    edit->addChoice(QStringLiteral("Us"), QStringLiteral("us"));
    edit->addChoice(QStringLiteral("Them"), QStringLiteral("them"));
    put(edit);
    QSignalSpy saved(edit, &SavedEditor::saved);
    EXPECT_EQ(edit->value().toString(), QStringLiteral("us"));
    edit->setValue(QStringLiteral("them"));
    EXPECT_EQ(saved.count(), 0);
    auto *segments = qobject_cast<SegmentedControl *>(edit->editor());
    segments->setCurrentIndex(0);
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toString(), QStringLiteral("us"));
}

/// Two codes and their words.
SavedSuggestEdit::Vocabulary vocabulary()
{
    const QList<std::pair<int, QString>> known{{1, QStringLiteral("Bank")},
                                               {2, QStringLiteral("Base")}};
    return {.text =
                [known](const QVariant &value) {
                    for (const auto &[code, word] : known) {
                        if (value.toInt() == code)
                            return word;
                    }
                    return QString();
                },
            .value = [known](const QString &text) -> std::optional<QVariant> {
                if (text.isEmpty())
                    return QVariant();
                for (const auto &[code, word] : known) {
                    if (text == word)
                        return QVariant(code);
                }
                return std::nullopt;
            },
            .suggest =
                [known](const QString &typed) {
                    std::vector<SavedSuggestEdit::Suggestion> found;
                    for (const auto &[code, word] : known) {
                        if (word.startsWith(typed))
                            found.push_back({QVariant(code), word, {}});
                    }
                    return found;
                },
            .fillMenu = {}};
}

TEST_F(EditorWaysTest, WordsStandForTheirValueAndUnknownOnesAreRefused)
{
    auto *edit = put(new SavedSuggestEdit(vocabulary()));
    QSignalSpy saved(edit, &SavedEditor::saved);
    edit->setValue(1);
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("Bank"));
    type(edit->lineEdit(), QStringLiteral(" Base "));
    ASSERT_EQ(saved.count(), 1);
    EXPECT_EQ(saved.at(0).at(0).toInt(), 2);
    type(edit->lineEdit(), QStringLiteral("Boat"));
    EXPECT_TRUE(edit->error().contains(QStringLiteral("Boat")));
    EXPECT_EQ(saved.count(), 1);
    edit->pick(1);
    ASSERT_EQ(saved.count(), 2);
    EXPECT_EQ(edit->error(), QString());
    EXPECT_EQ(edit->lineEdit()->text(), QStringLiteral("Bank"));
    type(edit->lineEdit(), QString());
    ASSERT_EQ(saved.count(), 3);
    EXPECT_FALSE(saved.at(2).at(0).isValid());
}

/// A line with two editors over it.
class InPlaceTest : public EditorWaysTest
{
protected:
    void SetUp() override
    {
        m_line = new QWidget;
        m_line->setFocusPolicy(Qt::StrongFocus);
        m_line->setFixedSize(300, 30);
        put(m_line);
        m_place = new InPlaceEditor(m_line);
        m_first = new SavedLineEdit;
        m_second = new SavedTextEdit;
        m_first->setValue(QStringLiteral("one"));
        m_second->setValue(QStringLiteral("two"));
        m_place->addEditor(m_first);
        m_place->addEditor(m_second);
        QObject::connect(m_first, &SavedEditor::saved, m_first,
                         [this](const QVariant &value) { m_written.append(value.toString()); });
    }
    void open(size_t which = 0)
    {
        m_place->open([this] { return m_line->rect(); }, which);
    }

    QWidget *m_line = nullptr;
    QPointer<InPlaceEditor> m_place;
    SavedLineEdit *m_first = nullptr;
    SavedTextEdit *m_second = nullptr;
    QStringList m_written;
};

TEST_F(InPlaceTest, EnterSavesAndGoesBackToTheLine)
{
    open();
    EXPECT_TRUE(m_first->lineEdit()->hasFocus());
    EXPECT_EQ(m_first->lineEdit()->selectedText(), QStringLiteral("one"));
    EXPECT_EQ(m_line->focusPolicy(), Qt::NoFocus) << "Tab goes into the editors";
    QTest::keyClicks(m_first->lineEdit(), QStringLiteral("new"));
    QTest::keyClick(m_first->lineEdit(), Qt::Key_Return);
    EXPECT_EQ(m_written, QStringList(QStringLiteral("new")));
    EXPECT_TRUE(m_line->hasFocus());
    EXPECT_EQ(m_line->focusPolicy(), Qt::StrongFocus);
    EXPECT_FALSE(m_place && m_place->isVisible());
}

TEST_F(InPlaceTest, EnterIsANewLineInATextAndCtrlEnterLeavesIt)
{
    open(1);
    ASSERT_TRUE(m_second->textEdit()->hasFocus());
    QTest::keyClick(m_second->textEdit(), Qt::Key_Return);
    EXPECT_EQ(m_second->value().toString(), QStringLiteral("two\n")) << "at its end";
    EXPECT_TRUE(m_place->isVisible());
    QTest::keyClick(m_second->textEdit(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_FALSE(m_place && m_place->isVisible());
    EXPECT_EQ(m_second->savedValue().toString(), QStringLiteral("two\n"));
}

TEST_F(InPlaceTest, EscTakesBackAlsoWhatWasSavedInAPause)
{
    open();
    m_first->setSavePause(0);
    QTest::keyClicks(m_first->lineEdit(), QStringLiteral("new"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_written.contains(QStringLiteral("new")); }));
    QTest::keyClick(m_first->lineEdit(), Qt::Key_Escape);
    EXPECT_EQ(m_written.constLast(), QStringLiteral("one"));
    EXPECT_TRUE(m_line->hasFocus());
    EXPECT_FALSE(m_place && m_place->isVisible());
}

TEST_F(InPlaceTest, GoesWhenTheFocusLeavesItAndNotBetweenItsEditors)
{
    open();
    QTest::keyClicks(m_first->lineEdit(), QStringLiteral("new"));
    m_second->textEdit()->setFocus();
    QCoreApplication::processEvents();
    EXPECT_TRUE(m_place && m_place->isVisible());
    leave();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_place || !m_place->isVisible(); }));
    EXPECT_TRUE(m_elsewhere->hasFocus()) << "it does not take the focus with it";
    EXPECT_EQ(m_written, QStringList(QStringLiteral("new")));
}

TEST_F(InPlaceTest, StaysWithWhatIsRefused)
{
    m_first->setCheck([](const QVariant &) { return QStringLiteral("Not that."); });
    open();
    QTest::keyClicks(m_first->lineEdit(), QStringLiteral("new"));
    QTest::keyClick(m_first->lineEdit(), Qt::Key_Return);
    EXPECT_TRUE(m_place->isVisible());
    EXPECT_EQ(m_first->error(), QStringLiteral("Not that."));
    EXPECT_TRUE(m_first->lineEdit()->hasFocus());
    QTest::keyClick(m_first->lineEdit(), Qt::Key_Escape);
    EXPECT_FALSE(m_place && m_place->isVisible());
    EXPECT_EQ(m_written, QStringList());
}

} // namespace
} // namespace attache
