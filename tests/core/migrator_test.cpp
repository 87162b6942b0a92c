#include "core/domain/account.h"
#include "core/domain/record_types.h"
#include "core/workspace/open_workspace.h"
#include "tests/support/temp_workspace.h"

#include <QCryptographicHash>
#include <QFile>
#include <QHash>

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
        "a797eb2282c0670443c1784751db7594fbcadf9b34be0d4f25467649925a7528",
        "4190c3662e060c09d3ae07438c1f304253b56d85501fb59ac3866b42385783dc",
        "c837b9254c777494264fd85e8dfa4382b9a6231e5de867c6d6117d66baeb6079",
        "e5498ccf3982098f42233bfb7b5a0a8473a37149e64ee50f329030211f41d11d",
        "0626f437c5725e086abef1ac4b221b932e04b96ed0004cee8f790d381af3821e",
        "e802bafc8b10df8c1cf1408879c92d089e46e926ec084725f1df63fce1414e4f",
        "38f5c1f1e540cfd6bca5ef38d507bcd0b0c495ce9f06c42da695039aa55ce167",
        "d884d824a4c6a4e937ac335e3c5a7a6e4460896e81e236f035073c3d2bc934f4",
        "3c19d1f60b00ed26d268b739d6c66746e18e2bb06c25763001978ce8a639c06a",
        "07a39935fb0127e8a0c11aac80c7c5ef3a2322d65b19f77c9422c21589d4ad7f",
        "b7a0e64f8cc8d8b2e007e4c96d553bfefbe476d5f22764695bbf446617836459",
        "7e40eaf8d472b9826844622d947f1a1034510de2deaf810272c46d2605816115",
        "c8b9c4ae0974fc978047d95414238894919e51e9df4d2462a4fb7c74e027f57c",
        "a33e5b72078e38f5b5265f8c98d0b6ba6c98e4264547e072f7b8b495f3a969f2",
        "d768697301fb7a77da5760493485269dc91b1dfa1f472eb0915c027c19ec6fa0",
    };
    const auto migrations = Migrator::builtIn();
    ASSERT_EQ(migrations.size(), static_cast<size_t>(released.size()))
        << "a new step needs its hash here: "
        << QCryptographicHash::hash(migrations.back().sql, QCryptographicHash::Sha256)
               .toHex()
               .constData();
    for (qsizetype i = 0; i < released.size(); ++i) {
        const Migration &migration = migrations.at(static_cast<size_t>(i));
        EXPECT_EQ(QCryptographicHash::hash(migration.sql, QCryptographicHash::Sha256).toHex(),
                  released.at(i))
            << qPrintable(migration.name);
    }
}

/// The tables of a schema that hold what was written: not those that are computed from it.
QByteArrayList dataTables(Connection &connection)
{
    QByteArrayList tables;
    Statement row = *connection.prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
        "AND name NOT LIKE 'sqlite_%' AND name NOT IN ('derivation') ORDER BY name");
    while (*row.step())
        tables.append(row.text(0).toLatin1());
    return tables;
}

/// Three rows in each table, different from one another in every column that may differ; the n-th
/// of a table refers to the n-th of others.
void populate(Connection &connection)
{
    ASSERT_OK(connection.execute("PRAGMA foreign_keys=OFF"));
    for (const QByteArray &table : dataTables(connection)) {
        // What a file begins with makes room.
        ASSERT_OK(connection.execute("DELETE FROM " + table));
        for (qint64 n = 1; n <= 3; ++n) {
            QByteArrayList names;
            QByteArrayList values;
            Statement column =
                *connection.prepare("SELECT name, type, dflt_value, name IN (SELECT \"from\" FROM "
                                    "pragma_foreign_key_list(?1)) FROM pragma_table_info(?1)");
            column.bind(1, table.constData());
            while (*column.step()) {
                const QByteArray name = column.text(0).toLatin1();
                const QByteArray kind = column.text(1).toLatin1();
                const QByteArray number = QByteArray::number(n);
                names.append(name);
                // A column with a default mostly has a check of its own.
                const bool checked = column.text(2).length() > 2 && kind == "TEXT";
                values.append(checked          ? column.text(2).toUtf8()
                              : kind == "TEXT" ? '\'' + name + ' ' + number + '\''
                              : kind == "BLOB" ? "x'0" + number + "'"
                                               : number);
            }
            ASSERT_OK(connection.execute("INSERT INTO " + table + '(' + names.join(", ") +
                                         ") VALUES(" + values.join(", ") + ')'));
        }
    }
    Statement violated = *connection.prepare("PRAGMA foreign_key_check");
    ASSERT_FALSE(*violated.step()) << qPrintable(violated.text(0));
}

/// The rows of @p table, with the columns of @p columns.
QStringList rowsOf(Connection &connection, const QByteArray &table, const QByteArrayList &columns)
{
    QStringList rows;
    Statement row =
        *connection.prepare("SELECT " + columns.join(", ") + " FROM " + table + " ORDER BY 1");
    while (*row.step()) {
        QStringList cells;
        for (int i = 0; i < row.columnCount(); ++i)
            cells.append(row.text(i));
        rows.append(cells.join(QLatin1Char('|')));
    }
    return rows;
}

QByteArrayList columnsOf(Connection &connection, const QByteArray &table)
{
    QByteArrayList names;
    Statement column = *connection.prepare("SELECT name FROM pragma_table_info(?1)");
    column.bind(1, table.constData());
    while (*column.step())
        names.append(column.text(0).toLatin1());
    return names;
}

class Released : public ::testing::TestWithParam<int>
{
};

TEST_P(Released, EveryRowOfAFileOfThatVersionIsStillThereInThePresentOne)
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("old.attache"));
    const test::ManualClock clock;
    QHash<QByteArray, QByteArrayList> columns;
    {
        WorkspaceParts parts;
        parts.migrations.resize(static_cast<size_t>(GetParam()));
        const auto old = Workspace::create(path, clock, std::move(parts));
        ASSERT_OK(old);
        Connection &connection = (*old)->connection();
        populate(connection);
        for (const QByteArray &table : dataTables(connection))
            columns.insert(table, columnsOf(connection, table));
    }
    // What a later step has taken away is not asked for, nor what it sets for everybody: since step
    // 14 every set of stages asks why a gate is passed.
    if (columns.contains("stage_set"))
        columns["stage_set"].removeOne("asks_reason");
    const auto opened = openWorkspace(path, Workspace::Mode::ReadWrite, clock);
    ASSERT_OK(opened);
    Connection &now = (*opened)->connection();
    EXPECT_EQ(*Migrator::versionOf(now), Migrator(Migrator::builtIn()).newestVersion());
    for (auto it = columns.begin(); it != columns.end(); ++it) {
        const QByteArrayList present = columnsOf(now, it.key());
        ASSERT_FALSE(present.isEmpty()) << it.key().constData();
        QByteArrayList common;
        for (const QByteArray &name : it.value()) {
            if (present.contains(name))
                common.append(name);
        }
        const QStringList rows = rowsOf(now, it.key(), common);
        ASSERT_EQ(rows.size(), 3) << it.key().constData();
        const auto copy = Connection::open(
            (*opened)->backups().list().empty() ? path : (*opened)->backups().list().front().path,
            Connection::Mode::ReadOnly);
        ASSERT_OK(copy);
        EXPECT_EQ(rows, rowsOf(**copy, it.key(), common)) << it.key().constData();
    }
    EXPECT_EQ(*(*opened)->check(), QStringList());
    // Every record can be read by its description.
    for (const RecordType *type : allRecordTypes()) {
        int read = 0;
        ASSERT_OK(type->each(now, "ORDER BY id", {}, [&](const void *) { return ++read > 0; }));
        EXPECT_TRUE(read == 3 || !columns.contains(type->table)) << type->table;
    }
}

INSTANTIATE_TEST_SUITE_P(Versions, Released,
                         ::testing::Range(1, Migrator(Migrator::builtIn()).newestVersion() + 1));

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
