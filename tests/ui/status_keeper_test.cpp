#include "ui/shell/status_keeper.h"

#include "core/domain/account.h"
#include "tests/support/window_session.h"
#include "tests/ui/accounts_fixture.h"
#include "ui/pages/import/import_dialog.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/label.h"

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
    ImportDialog dialog(desk);
    QSignalSpy previewed(&dialog, &ImportDialog::previewed);
    dialog.load(workspace.directory.filePath(u"nothing.csv"_qs));
    ASSERT_TRUE(previewed.wait());
    EXPECT_FALSE(dialog.message().isEmpty());
    EXPECT_TRUE(says(u"All saved"_qs));
}

} // namespace
} // namespace attache::test
