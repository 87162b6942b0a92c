#include "core/domain/account.h"
#include "core/workspace/open_workspace.h"
#include "tests/support/temp_workspace.h"

#include <QCryptographicHash>
#include <QFile>

namespace attache {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The built-in schema and one more step on top, as the next release would bring.
WorkspaceParts partsWithNextRelease()
{
    WorkspaceParts parts = standardParts();
    parts.migrations.push_back(
        {parts.migrations.back().version + 1, QStringLiteral("next.sql"),
         "CREATE TABLE later (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;\n"
         "INSERT INTO later(name) SELECT name FROM account;\n"
         "CREATE INDEX later_by_name ON later(name);"});
    return parts;
}

TEST(Migrator, BringsAnOldFileUpAfterAVerifiedBackup)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    file.insert(account);
    file.close();
    const auto opened = Workspace::open(file.path(), Workspace::Mode::ReadWrite, file.clock,
                                        partsWithNextRelease());
    ASSERT_OK(opened);
    EXPECT_EQ(*(*opened)->connection().integer("SELECT count(*) FROM later"), 1);
    const auto backups = (*opened)->backups().list();
    ASSERT_EQ(backups.size(), 1U);
    EXPECT_TRUE(Backups::verify(backups.front().path));
}

TEST(Migrator, AFailureAtAnyStatementLeavesTheFileAsItWas)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    file.insert(account);
    file.close();
    const QByteArray before = contentOf(file.path());
    int failures = 0;
    for (int failing = 0;; ++failing) {
        WorkspaceParts parts = partsWithNextRelease();
        parts.migrationFault = [failing](int statement) { return statement != failing; };
        const auto opened =
            Workspace::open(file.path(), Workspace::Mode::ReadWrite, file.clock, std::move(parts));
        if (opened)
            break;
        ++failures;
        EXPECT_EQ(contentOf(file.path()), before) << "statement " << failing;
    }
    EXPECT_EQ(failures, 3);
}

TEST(Migrator, RefusesANewerFileAndLeavesItAlone)
{
    test::TempWorkspace file;
    file.close();
    ASSERT_OK(Workspace::open(file.path(), Workspace::Mode::ReadWrite, file.clock,
                              partsWithNextRelease()));
    const QByteArray before = contentOf(file.path());
    const auto opened = openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, Error::Kind::Newer);
    EXPECT_EQ(contentOf(file.path()), before);
}

TEST(Migrator, AStepThatBreaksAReferenceIsRefused)
{
    test::TempWorkspace file;
    file.close();
    WorkspaceParts parts = standardParts();
    parts.migrations.push_back({parts.migrations.back().version + 1, QStringLiteral("bad.sql"),
                                "INSERT INTO visit(id, account) VALUES(1, 42);"});
    const auto opened =
        Workspace::open(file.path(), Workspace::Mode::ReadWrite, file.clock, std::move(parts));
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().kind, Error::Kind::Corrupt);
    EXPECT_TRUE(openWorkspace(file.path(), Workspace::Mode::ReadWrite, file.clock));
}

/// A step that files have taken must not change under them: whoever edits one is told here to
/// write a further step instead.
TEST(Migrator, StepsStayAsTheyWereReleased)
{
    const QByteArrayList released = {
        "ea59470fc084fdaba626f1cc6a0d40e0c2aed82e230380bd0d197e685ce04694",
        "387c59df42876f0f624085cc3797cb47826deb942a6213abf1295b897c3be8b1",
        "cbf7a3d21b00f1791be367aa4d0512fb9e77d5d32e9bf7e762ea705c790de7e4",
    };
    const auto migrations = Migrator::builtIn();
    ASSERT_GE(migrations.size(), static_cast<size_t>(released.size()));
    for (qsizetype i = 0; i < released.size(); ++i) {
        const Migration &migration = migrations.at(static_cast<size_t>(i));
        EXPECT_EQ(QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex(),
                  released.at(i))
            << qPrintable(migration.name);
    }
}

/// Every insert and every change of an account goes through it.
TEST(Migrator, TheCheckOfTheTierRefusesOthersAndNeedsNoTableInMemory)
{
    test::TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    const Result<void> refused = file->perform(QStringLiteral("tier"), [&](Writer &writer) {
        return writer.connection().run("UPDATE account SET tier = 'D' WHERE id = ?1", account.id);
    });
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().kind, Error::Kind::Constraint);
    Statement step = *file.connection().prepare("EXPLAIN " + Table<Account>::insert());
    while (*step.step())
        EXPECT_NE(step.text(1), QStringLiteral("OpenEphemeral"));
}

TEST(Migrator, StepsAreNumberedWithoutGaps)
{
    int expected = 1;
    for (const Migration &migration : Migrator::builtIn()) {
        EXPECT_EQ(migration.version, expected++) << qPrintable(migration.name);
        EXPECT_FALSE(migration.sql.isEmpty());
    }
    EXPECT_GT(expected, 1);
}

} // namespace
} // namespace attache
