#include "core/exchange/workspace_folder.h"

#include "core/domain/account.h"
#include "core/domain/opportunity.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFile>

namespace attache {
namespace {

/// A workspace with an account and a file, and a folder beside it that is not there yet.
class WorkspaceFolder : public ::testing::Test
{
protected:
    WorkspaceFolder()
    {
        Account account;
        account.name = QStringLiteral("Acme");
        m_account = m_file.insert(account);
        const Result<void> kept =
            m_file->perform(QStringLiteral("file"), [&](Writer &writer) -> Result<void> {
                ATTACHE_TRY(m_hash, writer.putBlob("what stands in it"));
                return {};
            });
        EXPECT_TRUE(kept.has_value());
    }
    Result<FolderContent> write(const Progress &progress = {})
    {
        return writeWorkspaceFolder(m_file.connection(), m_folder, m_file.clock.now(), false,
                                    progress);
    }
    /// As another program would save a list of the folder.
    void replaceIn(const QString &name, const char *before, const char *after) const
    {
        QFile list(m_folder + u'/' + name);
        ASSERT_TRUE(list.open(QIODevice::ReadWrite));
        QByteArray bytes = list.readAll();
        ASSERT_TRUE(bytes.contains(before));
        bytes.replace(before, after);
        ASSERT_TRUE(list.resize(0) && list.seek(0));
        ASSERT_EQ(list.write(bytes), bytes.size());
    }

    test::TempWorkspace m_file;
    Account m_account;
    QString m_hash;
    const QString m_folder = m_file.directory.filePath(QStringLiteral("all"));
};

TEST_F(WorkspaceFolder, ComesBackWithItsRecordsAndFiles)
{
    const auto written = write();
    ASSERT_OK(written);
    EXPECT_EQ(written->blobs, 1);
    EXPECT_GT(written->records, 1);
    test::TempWorkspace other;
    const auto read = readWorkspaceFolder(*other, m_folder, Progress());
    ASSERT_OK(read);
    ASSERT_EQ(read->records, written->records);
    EXPECT_EQ(read->types, written->types);
    EXPECT_EQ(read->blobs, 1);
    EXPECT_EQ(Store<Account>(other.connection()).get(m_account.id)->name, m_account.name);
    EXPECT_EQ(*other->blob(m_hash), QByteArray("what stands in it"));
}

TEST_F(WorkspaceFolder, WithADayAsASpreadsheetWritesItIsRefusedAndLosesNone)
{
    Opportunity deal;
    deal.account = m_account.id;
    deal.name = QStringLiteral("Deal");
    deal.openedOn = QDate(2026, 11, 3);
    deal = m_file.insert(deal);
    ASSERT_OK(write());
    replaceIn(QStringLiteral("opportunity.csv"), "2026-11-03", "2026/11/3");
    test::TempWorkspace other;
    const auto read = readWorkspaceFolder(*other, m_folder, Progress());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, Error::Kind::Corrupt);
    EXPECT_EQ(read.error().detail, QStringLiteral("opened_on: 2026/11/3"));
}

TEST_F(WorkspaceFolder, SavedInAnotherEncodingIsRefusedAndNotGarbled)
{
    m_account.name = QStringLiteral("Pozna\u0144");
    m_file.update(m_account);
    ASSERT_OK(write());
    replaceIn(QStringLiteral("account.csv"), "\xc5\x84", "\xf1");
    test::TempWorkspace other;
    const auto read = readWorkspaceFolder(*other, m_folder, Progress());
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, Error::Kind::Corrupt);
    EXPECT_TRUE(read.error().message.contains(QStringLiteral("UTF-8")));
    EXPECT_EQ(*other.connection().integer("SELECT count(*) FROM account"), 0);
}

TEST_F(WorkspaceFolder, IsNotThereWhereItsFilesCannotBeWritten)
{
    const QDir around = m_file.directory.path();
    // Something else stands where the files are to go.
    const Progress progress([&](qint64, qint64) {
        for (const QString &each : around.entryList({QStringLiteral("all.*")}, QDir::Dirs)) {
            QFile file(around.filePath(each) + QStringLiteral("/blobs"));
            EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        }
    });
    const auto written = write(progress);
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().kind, Error::Kind::Io);
    EXPECT_TRUE(around.entryList({QStringLiteral("all*")}, QDir::Dirs).isEmpty());
}

} // namespace
} // namespace attache
