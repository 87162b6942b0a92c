#include "core/store/change_recorder.h"

#include "core/domain/account.h"
#include "core/store/changeset.h"
#include "tests/support/temp_workspace.h"

#include <QRandomGenerator>

#include <sqlite3.h>

#include <functional>

namespace attache {
namespace {

using test::TempWorkspace;

constexpr char Schema[] =
    "CREATE TABLE thing(id INTEGER PRIMARY KEY, name TEXT NOT NULL DEFAULT '', weight REAL, "
    "amount INTEGER, data BLOB) STRICT;"
    "CREATE TABLE part(id INTEGER PRIMARY KEY, thing INTEGER REFERENCES thing(id) ON DELETE "
    "CASCADE ON UPDATE CASCADE, label TEXT) STRICT;"
    "CREATE TABLE other(id INTEGER PRIMARY KEY, thing INTEGER REFERENCES thing(id) ON DELETE SET "
    "NULL ON UPDATE CASCADE) STRICT;"
    "CREATE TABLE unrecorded(id INTEGER PRIMARY KEY, text TEXT) STRICT;"
    "INSERT INTO thing(id, name, weight, amount, data) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
    "SELECT i + 1 FROM n WHERE i < 40) SELECT i, 'thing ' || i, i / 4.0, iif(i % 3, i, NULL), "
    "zeroblob(i) FROM n;"
    "INSERT INTO part SELECT id, id, 'of ' || id FROM thing;"
    "INSERT INTO other SELECT id, id FROM thing";

const QStringList &recorded()
{
    static const QStringList tables{QStringLiteral("thing"), QStringLiteral("part"),
                                    QStringLiteral("other")};
    return tables;
}

/// Statements of every kind, also on rows that the same step has touched before.
QByteArrayList someStatements(quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArrayList statements;
    for (int i = 0; i < 30; ++i) {
        const QByteArray id = QByteArray::number(random.bounded(1, 60));
        const QByteArray number = QByteArray::number(random.bounded(1000));
        switch (random.bounded(9)) {
        case 0:
            statements << "INSERT OR REPLACE INTO thing(id, name) VALUES(" + id + ", 'new')";
            break;
        case 1:
            statements << "DELETE FROM thing WHERE id = " + id;
            break;
        case 2:
            statements << "UPDATE thing SET name = name, amount = " + number + " WHERE id = " + id;
            break;
        case 3:
            statements << "UPDATE thing SET weight = NULL, data = x'00ff' WHERE id = " + id;
            break;
        case 4:
            statements << "UPDATE OR IGNORE thing SET id = id + 100 WHERE id = " + id;
            break;
        case 5:
            statements << "INSERT OR IGNORE INTO part(id, thing) SELECT " + number + ", " + id +
                              " WHERE EXISTS (SELECT 1 FROM thing WHERE id = " + id + ")";
            break;
        case 6:
            statements << "UPDATE thing SET amount = amount + 1";
            statements << "UPDATE thing SET amount = amount - 1 WHERE id <> " + id;
            break;
        case 7:
            statements << "DELETE FROM part";
            break;
        default:
            statements << "INSERT INTO unrecorded(text) VALUES('x')";
        }
    }
    return statements;
}

/// What a changeset says, in an order of its own.
QStringList sayingsOf(const QByteArray &changeset)
{
    QStringList all;
    ChangesetReader row(changeset);
    const auto text = [](sqlite3_value *value) {
        return value ? QStringLiteral("%1:%2").arg(sqlite3_value_type(value)).arg(textOf(value))
                     : QStringLiteral("-");
    };
    while (row.next()) {
        QStringList words{QString::fromLatin1(row.table()),
                          QString::number(static_cast<int>(row.operation())),
                          QString::number(row.id()),
                          QString::number(*(row.record() - 1))}; // whether it was indirect
        for (int column = 0; column < row.columnCount(); ++column)
            words << text(row.oldValue(column)) << text(row.newValue(column));
        all << words.join(u'|');
    }
    all.sort();
    return all;
}

class ChangeRecording : public testing::TestWithParam<quint32>
{
protected:
    ChangeRecording()
        : connection(*Connection::open(directory.filePath(QStringLiteral("some.db")),
                                       Connection::Mode::Create))
    {
        EXPECT_TRUE(connection->execute(Schema));
        EXPECT_TRUE(connection->execute("PRAGMA foreign_keys = ON"));
    }
    /// Runs the statements in a transaction that comes to nothing.
    QByteArray recordedBy(const std::function<QByteArray(const std::function<void()> &)> &recorder)
    {
        EXPECT_TRUE(connection->execute("BEGIN"));
        const QByteArray changeset = recorder([this] {
            for (const QByteArray &statement : someStatements(GetParam()))
                EXPECT_TRUE(connection->execute(statement)) << statement.constData();
        });
        EXPECT_TRUE(connection->execute("ROLLBACK"));
        return changeset;
    }
    QByteArray bySession()
    {
        return recordedBy([this](const auto &body) {
            sqlite3_session *session = nullptr;
            EXPECT_EQ(sqlite3session_create(connection->handle(), "main", &session), SQLITE_OK);
            for (const QString &table : recorded())
                sqlite3session_attach(session, table.toUtf8().constData());
            body();
            int size = 0;
            void *bytes = nullptr;
            EXPECT_EQ(sqlite3session_changeset(session, &size, &bytes), SQLITE_OK);
            const QByteArray changeset(static_cast<const char *>(bytes), size);
            sqlite3_free(bytes);
            sqlite3session_delete(session);
            return changeset;
        });
    }
    QByteArray byRecorder()
    {
        ChangeRecorder recorder(*connection, recorded());
        return recordedBy([&](const auto &body) {
            EXPECT_TRUE(recorder.start());
            body();
            return *recorder.finish();
        });
    }

    QTemporaryDir directory;
    std::unique_ptr<Connection> connection;
};

TEST_P(ChangeRecording, SaysWhatASessionSays)
{
    const QStringList expected = sayingsOf(bySession());
    EXPECT_FALSE(expected.isEmpty());
    EXPECT_EQ(sayingsOf(byRecorder()), expected);
}
INSTANTIATE_TEST_SUITE_P(Seeds, ChangeRecording, testing::Range(1U, 13U));

TEST(ChangeRecorder, NoChangeInTheEndIsNoChange)
{
    TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    ASSERT_OK(file->perform(QStringLiteral("nothing"), [&](Writer &writer) -> Result<void> {
        Account other = account;
        other.name = QStringLiteral("Other");
        ATTACHE_CHECK(writer.update(other));
        Account passing;
        passing.name = QStringLiteral("Passing");
        ATTACHE_CHECK(writer.insert(passing));
        ATTACHE_CHECK(writer.remove(passing.id));
        return writer.update(account);
    }));
    EXPECT_EQ(file->undoTitle(), QStringLiteral("insert"));
}

/// Rows from before a column was added have no value of it; their edits are undone all the same.
TEST(ChangeRecorder, EditsOfRowsFromBeforeAColumnWasAddedCanBeUndone)
{
    TempWorkspace file;
    Account account;
    account.name = QStringLiteral("Acme");
    account = file.insert(account);
    file.close();
    WorkspaceParts parts = standardParts();
    parts.migrations.push_back({parts.migrations.back().version + 1, QStringLiteral("next.sql"),
                                "ALTER TABLE account ADD COLUMN later TEXT NOT NULL DEFAULT 'x'"});
    const auto opened =
        Workspace::open(file.path(), Workspace::Mode::ReadWrite, file.clock, std::move(parts));
    ASSERT_OK(opened);
    Workspace &workspace = **opened;
    account.name = QStringLiteral("Other");
    ASSERT_OK(workspace.perform(QStringLiteral("rename"),
                                [&](Writer &writer) { return writer.update(account); }));
    ASSERT_OK(workspace.undo());
    EXPECT_EQ(Store<Account>(workspace.connection()).get(account.id)->name, QStringLiteral("Acme"));
    ASSERT_OK(workspace.redo());
    ASSERT_OK(workspace.perform(QStringLiteral("remove"),
                                [&](Writer &writer) { return writer.remove(account.id); }));
    ASSERT_OK(workspace.undo());
    EXPECT_EQ(*workspace.connection().integer("SELECT count(*) FROM account WHERE later = 'x'"), 1);
}

} // namespace
} // namespace attache
