#include "ui/shell/status_keeper.h"

#include "core/domain/account.h"
#include "tests/support/window_session.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/forms/record_binding.h"
#include "ui/forms/saved_number_edit.h"
#include "ui/pages/import/import_page.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/label.h"

#include <QLineEdit>
#include <QSignalSpy>

namespace attache::test {
namespace {

class StatusKeeperTest : public AccountsFixture
{
protected:
    StatusKeeperTest()
        : m_keeper(desk, m_bar)
    {
        m_bar.resize(1200, 26);
        m_bar.show();
    }

    bool says(const QString &words) const
    {
        for (const auto *label : m_bar.findChildren<ElidedLabel *>()) {
            if (label->text().contains(words))
                return true;
        }
        return false;
    }

    void failTask(Error::Kind kind = Error::Kind::Io)
    {
        bool over = false;
        desk.tasks().start(
            u"Import list.csv"_qs,
            [kind](Workspace &, const Progress &) -> Result<std::any> {
                return Error{kind, u"The disk is full."_qs, u"ENOSPC"_qs, {}};
            },
            [&](const Result<std::any> &) { over = true; });
        ASSERT_TRUE(QTest::qWaitFor([&] { return over; }));
    }

    StatusBar m_bar;
    StatusKeeper m_keeper;
};

TEST_F(StatusKeeperTest, TellsOfAFailedTaskUntilSomethingIsWritten)
{
    failTask();
    EXPECT_TRUE(says(u"Failed: Import list.csv"_qs));
    EXPECT_FALSE(says(u"All saved"_qs));
    addAccount(u"Acme"_qs);
    EXPECT_TRUE(says(u"All saved"_qs));
    EXPECT_EQ(buttonSaying(&m_bar, u"Details"_qs), nullptr);
}

TEST_F(StatusKeeperTest, TellsTheDetailsOfAFailedTaskUntilItIsPutAside)
{
    failTask();
    QSignalSpy failed(&desk, &Desk::failed);
    auto *details = buttonSaying(&m_bar, u"Details"_qs);
    auto *dismiss = buttonSaying(&m_bar, u"Dismiss"_qs);
    ASSERT_TRUE(details && dismiss);
    details->click();
    ASSERT_EQ(failed.count(), 1);
    EXPECT_EQ(failed.front().at(0).toString(), u"The disk is full."_qs);
    EXPECT_EQ(failed.front().at(1).toString(), u"ENOSPC"_qs);
    EXPECT_TRUE(says(u"Failed: Import list.csv"_qs));
    dismiss->click();
    EXPECT_TRUE(says(u"All saved"_qs));
    EXPECT_EQ(buttonSaying(&m_bar, u"Dismiss"_qs), nullptr);
}

TEST_F(StatusKeeperTest, WhatWasCalledOffHasNotFailed)
{
    failTask(Error::Kind::Cancelled);
    EXPECT_TRUE(says(u"All saved"_qs));
}

TEST_F(StatusKeeperTest, ASiblingsSuccessEndsTheFailure)
{
    failTask();
    bool over = false;
    desk.tasks().start(
        u"Import again.csv"_qs,
        [](Workspace &workspace, const Progress &) -> Result<std::any> {
            Account account;
            account.name = u"Acme"_qs;
            ATTACHE_CHECK(workspace.perform(
                u"Import"_qs, [&](Writer &writer) { return writer.insert(account); }));
            return std::any();
        },
        [&](const Result<std::any> &) { over = true; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return over && says(u"All saved"_qs); }));
}

TEST_F(StatusKeeperTest, AFileThatCannotBeTakenIsNoFailure)
{
    ImportPage dialog(desk);
    QSignalSpy previewed(&dialog, &ImportPage::previewed);
    dialog.load(workspace.directory.filePath(u"nothing.csv"_qs));
    ASSERT_TRUE(previewed.wait());
    EXPECT_FALSE(dialog.message().isEmpty());
    EXPECT_TRUE(says(u"All saved"_qs));
}

/// Two accounts, and a field for their employees in the window.
class RefusedFieldTest : public StatusKeeperTest
{
protected:
    RefusedFieldTest()
        : m_binding(desk, recordTypeOf<Account>())
        , m_field(new SavedNumberEdit(SavedNumberEdit::Kind::Integer, &m_bar))
    {
        m_binding.bind("employees", m_field);
        for (Account &each : m_accounts) {
            each.name = u"Acme"_qs;
            EXPECT_TRUE(desk.edit(u"add"_qs, [&](Writer &writer) { return writer.insert(each); }));
        }
        m_binding.show(m_accounts[0]);
    }

    void type(const QString &text)
    {
        m_field->lineEdit()->clear();
        QTest::keyClicks(m_field->lineEdit(), text);
        m_field->saveNow();
    }
    QString shown() const { return m_field->lineEdit()->text(); }

    Account m_accounts[2];
    RecordBinding m_binding;
    SavedNumberEdit *m_field;
};

TEST_F(RefusedFieldTest, NotAllIsSavedWhileAFieldIsRed)
{
    type(u"many"_qs);
    ASSERT_FALSE(m_field->error().isEmpty());
    EXPECT_TRUE(says(u"Not saved: \"many\" is not a"_qs));
    EXPECT_FALSE(says(u"All saved"_qs));
    // Something else that is saved does not save this.
    addAccount(u"Other"_qs);
    EXPECT_FALSE(says(u"All saved"_qs));
    type(u"12"_qs);
    EXPECT_TRUE(says(u"All saved"_qs));
}

TEST_F(RefusedFieldTest, AFieldThatIsGoneIsNoLongerUnsaved)
{
    type(u"many"_qs);
    delete m_field;
    EXPECT_TRUE(says(u"All saved"_qs));
}

TEST_F(RefusedFieldTest, WhatWasRefusedWaitsForItsRecord)
{
    QSignalSpy said(&desk, &Desk::saidWithActions);
    type(u"many"_qs);
    m_binding.show(m_accounts[1]);
    EXPECT_EQ(shown(), QString());
    EXPECT_TRUE(m_field->error().isEmpty());
    ASSERT_EQ(said.count(), 1);
    EXPECT_TRUE(said.front().at(0).toString().startsWith(u"Not saved: \"many\""_qs));
    EXPECT_TRUE(says(u"Not saved: \"many\""_qs));
    type(u"7"_qs);
    EXPECT_FALSE(says(u"All saved"_qs));

    m_binding.show(m_accounts[0]);
    EXPECT_EQ(shown(), u"many"_qs);
    EXPECT_FALSE(m_field->error().isEmpty());
    type(u"8"_qs);
    EXPECT_TRUE(says(u"All saved"_qs));
    const auto first = Store<Account>(desk.connection()).get(m_accounts[0].id);
    const auto second = Store<Account>(desk.connection()).get(m_accounts[1].id);
    ASSERT_TRUE(first.has_value() && second.has_value());
    EXPECT_EQ(first->employees, 8);
    EXPECT_EQ(second->employees, 7);
}

TEST_F(StatusKeeperTest, ARefusedUndoIsNoFailedSave)
{
    Account account;
    account.name = u"Acme"_qs;
    ASSERT_TRUE(desk.edit(u"add"_qs, [&](Writer &writer) { return writer.insert(account); }));
    // Behind the journal's back, so that the step no longer fits.
    ASSERT_TRUE(desk.workspace().maintain([](Connection &connection) -> Result<void> {
        return connection.execute("UPDATE account SET name = 'Other'");
    }));
    QSignalSpy failed(&desk, &Desk::failed);
    desk.undo();
    ASSERT_EQ(failed.count(), 1);
    EXPECT_TRUE(says(u"All saved"_qs));
}

TEST_F(StatusKeeperTest, ANewDayIsNoticedOnceAndBackedUp)
{
    ASSERT_OK(workspace->backups().make(workspace->connection(), Backups::Kind::Automatic));
    QSignalSpy began(&m_keeper, &StatusKeeper::dayBegan);
    QSignalSpy backedUp(&desk, &Desk::backedUp);
    m_keeper.watchDay();
    EXPECT_EQ(began.count(), 0) << "it is the same day";
    workspace.clock.advance(24 * 3600);
    m_keeper.watchDay();
    EXPECT_EQ(began.count(), 1);
    QTRY_COMPARE(backedUp.count(), 1);
    m_keeper.watchDay();
    EXPECT_EQ(began.count(), 1);
}

} // namespace
} // namespace attache::test
