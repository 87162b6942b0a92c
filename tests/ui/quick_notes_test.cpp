#include "core/domain/account_note.h"
#include "core/domain/promise.h"
#include "tests/support/window_session.h"
#include "ui/forms/quick_line.h"
#include "ui/forms/saved_date_edit.h"
#include "ui/forms/saved_suggest_edit.h"
#include "ui/shell/quick_note_dialog.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented_control.h"

#include <QAction>
#include <QLineEdit>

namespace attache {
namespace {

class QuickNotesTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        account = number("SELECT account FROM contact ORDER BY id LIMIT 1");
        steps = number("SELECT count(*) FROM journal");
    }

    QuickNoteDialog *open(const QString &link)
    {
        main().open(link);
        QuickNoteDialog *dialog = main().quickNotes().dialog();
        if (dialog)
            dialog->activateWindow();
        EXPECT_TRUE(dialog && QTest::qWaitForWindowActive(dialog));
        return dialog;
    }
    QuickNoteDialog *openFor(const QString &command)
    {
        return open(QStringLiteral("attache:command#%1:%2").arg(command).arg(account));
    }
    qint64 stepsSince() { return number("SELECT count(*) FROM journal") - steps; }
    /// The record of @p T that says @p text.
    template <typename T>
    T saying(const QString &text)
    {
        const auto found = Store<T>(connection()).list("WHERE text = ?1", text);
        EXPECT_TRUE(found.has_value() && found->size() == 1U) << qPrintable(text);
        return found.has_value() && !found->empty() ? found->front() : T();
    }

    qint64 account = 0;
    qint64 steps = 0;
};

TEST_F(QuickNotesTest, APromiseIsReadFromOneLineAndIsOneStep)
{
    QuickNoteDialog *dialog = openFor(QStringLiteral("new.promise"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->windowTitle(), QStringLiteral("New promise"));
    EXPECT_EQ(dialog->focusWidget(), dialog->line());
    EXPECT_FALSE(dialog->saveButton()->isEnabled());
    QTest::keyClicks(dialog->line(), QStringLiteral("they will send the list by Friday"));
    EXPECT_EQ(dialog->partyControl()->currentIndex(), static_cast<int>(Party::Them));
    EXPECT_EQ(dialog->dueEdit()->value().toDate(), QDate(2026, 11, 27));
    EXPECT_EQ(stepsSince(), 0) << "nothing is stored while it is typed";
    QTest::keyClick(dialog->line(), Qt::Key_Return);
    EXPECT_EQ(stepsSince(), 1);
    const Promise promise = saying<Promise>(QStringLiteral("send the list"));
    EXPECT_EQ(promise.account.value(), account);
    EXPECT_EQ(promise.text, QStringLiteral("send the list"));
    EXPECT_EQ(promise.party, Party::Them);
    EXPECT_EQ(promise.due, QDate(2026, 11, 27));
    main().desk().undo();
    EXPECT_FALSE(Store<Promise>(connection()).get(promise.id).has_value());
}

TEST_F(QuickNotesTest, WhatIsChosenBesideTheLineCounts)
{
    QuickNoteDialog *dialog = openFor(QStringLiteral("new.promise"));
    ASSERT_NE(dialog, nullptr);
    dialog->partyControl()->setCurrentIndex(static_cast<int>(Party::Them));
    QTest::keyClicks(dialog->dueEdit()->lineEdit(), QStringLiteral("2026-12-25"));
    dialog->dueEdit()->saveNow(); // as when it is left
    QTest::keyClicks(dialog->line(), QStringLiteral("we send the list by Friday"));
    EXPECT_EQ(dialog->partyControl()->currentIndex(), static_cast<int>(Party::Them));
    dialog->saveButton()->click();
    const Promise promise = saying<Promise>(QStringLiteral("send the list"));
    EXPECT_EQ(promise.party, Party::Them);
    EXPECT_EQ(promise.due, QDate(2026, 12, 25));
}

TEST_F(QuickNotesTest, EscLeavesNothingBehind)
{
    for (const char *command : {"new.promise", "new.call", "new.note"}) {
        QuickNoteDialog *dialog = openFor(QString::fromLatin1(command));
        ASSERT_NE(dialog, nullptr) << command;
        QTest::keyClicks(dialog->line(), QStringLiteral("something"));
        QTest::keyClick(dialog->line(), Qt::Key_Escape); // what is typed
        EXPECT_EQ(dialog->line()->text(), QString());
        QTest::keyClick(dialog->line(), Qt::Key_Escape); // the dialog
        EXPECT_FALSE(dialog->isVisible());
    }
    QuickNoteDialog *empty = openFor(QStringLiteral("new.note"));
    QTest::keyClick(empty->line(), Qt::Key_Return);
    EXPECT_TRUE(empty->isVisible()) << "an empty line is nothing to store";
    EXPECT_EQ(stepsSince(), 0);
}

TEST_F(QuickNotesTest, TheAccountInSightIsPresetAndElseIsAsked)
{
    main().open(QStringLiteral("attache:account/%1").arg(account));
    main().commands().action(QStringLiteral("new.note"))->trigger();
    QuickNoteDialog *dialog = main().quickNotes().dialog();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->line()->account().value(), account);
    EXPECT_FALSE(dialog->accountEdit()->lineEdit()->text().isEmpty());

    main().open(QStringLiteral("attache:today"));
    dialog = open(QStringLiteral("attache:command#new.note"));
    EXPECT_TRUE(dialog->line()->account().isNull());
    EXPECT_EQ(dialog->focusWidget(), dialog->accountEdit()->lineEdit());
    QTest::keyClicks(dialog->line(), QStringLiteral("They move in May"));
    EXPECT_FALSE(dialog->saveButton()->isEnabled());
    dialog->accountEdit()->pick(QVariant(static_cast<qlonglong>(account)));
    EXPECT_TRUE(dialog->saveButton()->isEnabled());
    QTest::keyClick(dialog->line(), Qt::Key_Return);
    const AccountNote note = saying<AccountNote>(QStringLiteral("They move in May"));
    EXPECT_EQ(note.account.value(), account);
    EXPECT_EQ(note.text, QStringLiteral("They move in May"));
}

TEST_F(QuickNotesTest, ACallIsAVisitByTelephoneThatIsDone)
{
    QuickNoteDialog *dialog = openFor(QStringLiteral("new.call"));
    ASSERT_NE(dialog, nullptr);
    EXPECT_FALSE(dialog->dueEdit()->isVisible());
    QTest::keyClicks(dialog->line(), QStringLiteral("they have the approval"));
    QTest::keyClick(dialog->line(), Qt::Key_Return);
    EXPECT_EQ(stepsSince(), 1);
    EXPECT_EQ(number("SELECT count(*) FROM visit WHERE title = 'they have the approval' AND "
                     "kind = 'phone' AND status = 'done'"),
              1);
}

TEST_F(QuickNotesTest, EachHasAShortcutOfItsOwn)
{
    QList<QKeySequence> taken;
    for (const QAction *action : main().commands().all()) {
        for (const QKeySequence &keys : action->shortcuts()) {
            EXPECT_FALSE(taken.contains(keys)) << qPrintable(keys.toString());
            taken.append(keys);
        }
    }
    for (const QString &id : QuickNotes::commandIds())
        EXPECT_FALSE(main().commands().action(id)->shortcut().isEmpty()) << qPrintable(id);
}

} // namespace
} // namespace attache
