#include "core/domain/account.h"
#include "tests/support/temp_workspace.h"

#include <QDir>
#include <QFile>

namespace attache {
namespace {

Account named(const QString &name)
{
    Account account;
    account.name = name;
    return account;
}

TEST(Backups, ABackupHoldsWhatTheWorkspaceHeld)
{
    test::TempWorkspace file;
    const Account account = file.insert(named(QStringLiteral("Acme")));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const auto copy = openWorkspace(*made, Workspace::Mode::ReadOnly, file.clock);
    ASSERT_OK(copy);
    EXPECT_EQ(Store<Account>((*copy)->connection()).get(account.id)->name, account.name);
}

TEST(Backups, OneADayIsEnough)
{
    test::TempWorkspace file;
    EXPECT_TRUE(file->backups().dueToday());
    ASSERT_OK(file->backups().make(file.connection()));
    EXPECT_FALSE(file->backups().dueToday());
    file.clock.advance(86400);
    EXPECT_TRUE(file->backups().dueToday());
}

TEST(Backups, RestoringKeepsTheReplacedFileAndCanItselfBeUndone)
{
    test::TempWorkspace file;
    file.insert(named(QStringLiteral("first")));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    file.insert(named(QStringLiteral("second")));
    const Backups backups = file->backups();
    file.close();

    const auto kept = backups.restore(*made);
    ASSERT_OK(kept);
    file.reopen();
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account"), 1);
    file.close();

    ASSERT_OK(backups.restore(*kept));
    file.reopen();
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM account"), 2);
}

TEST(Backups, RestoringIsRefusedWhileTheFileIsOpen)
{
    test::TempWorkspace file;
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    const auto restored = file->backups().restore(*made);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().kind, Error::Kind::Conflict);
}

TEST(Backups, ADamagedOrForeignBackupIsRefused)
{
    test::TempWorkspace file;
    for (int i = 0; i < 200; ++i)
        file.insert(named(QStringLiteral("account %1").arg(i)));
    const auto made = file->backups().make(file.connection());
    ASSERT_OK(made);
    QFile damaged(*made);
    ASSERT_TRUE(damaged.open(QIODevice::ReadWrite));
    damaged.seek(damaged.size() / 2);
    damaged.write(QByteArray(8192, 'x'));
    damaged.close();
    EXPECT_FALSE(Backups::verify(*made));

    const QString foreign = file.directory.filePath(QStringLiteral("foreign.attache"));
    QFile text(foreign);
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("not a database");
    text.close();
    EXPECT_FALSE(Backups::verify(foreign));
}

TEST(Backups, ABackupThatCannotBeWrittenLeavesNothing)
{
    test::TempWorkspace file;
    const QString target = file.directory.filePath(QStringLiteral("missing/copy.attache"));
    EXPECT_FALSE(Backups::makeAt(file.connection(), target));
    EXPECT_FALSE(QFile::exists(target));
    EXPECT_TRUE(QDir(file.directory.path()).entryList({QStringLiteral("*.part")}).isEmpty());
}

TEST(Backups, RotationKeepsDaysWeeksAndMonths)
{
    std::vector<BackupFile> daily;
    const QDate today(2026, 11, 22);
    for (int age = 0; age < 500; ++age) {
        const QDate day = today.addDays(-age);
        daily.push_back({day.toString(Qt::ISODate), day.startOfDay()});
    }
    const auto kept = keptBackups(daily);
    for (int age = 0; age < 7; ++age)
        EXPECT_EQ(kept.at(static_cast<size_t>(age)).at.date(), today.addDays(-age));
    EXPECT_GE(kept.size(), 7U + 12U);
    EXPECT_LE(kept.size(), 7U + 4U + 12U);
    EXPECT_LT(kept.back().at.date(), today.addMonths(-10));
}

} // namespace
} // namespace attache
