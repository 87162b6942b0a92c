#include "core/queries/account_keys.h"

#include "core/domain/account.h"
#include "core/domain/company_name.h"
#include "core/queries/read_rows.h"
#include "core/store/changeset.h"

#include <algorithm>

namespace attache {

namespace {

/// From so many new accounts on, and when there are no fewer than the old ones, the indexes are
/// made again rather than kept up row by row, which takes three times as long.
constexpr size_t Many = 5000;
constexpr int NameColumn = 1;

constexpr char CreateIndexes[] = "CREATE INDEX account_key_by_name ON account_key(name_key);"
                                 "CREATE INDEX account_key_by_match ON account_key(match_key)";
constexpr char DropIndexes[] = "DROP INDEX IF EXISTS account_key_by_name;"
                               "DROP INDEX IF EXISTS account_key_by_match";

Result<void> countUp(Connection &connection)
{
    return connection.run("UPDATE account_key_state SET revision = revision + 1");
}

} // namespace

QString AccountKeys::name() const
{
    return QStringLiteral("account_keys");
}

QString AccountKeys::version() const
{
    return QStringLiteral("1 ") + m_collation.version();
}

Result<void> AccountKeys::rebuild(Connection &connection)
{
    ATTACHE_CHECK(connection.execute(
        "DROP TABLE IF EXISTS account_key;"
        "CREATE TABLE account_key(account INTEGER PRIMARY KEY, name_key BLOB NOT NULL, "
        "match_key TEXT NOT NULL) STRICT;"
        "CREATE TABLE IF NOT EXISTS account_key_state(revision INTEGER NOT NULL) STRICT;"
        "INSERT INTO account_key_state SELECT 0 WHERE NOT EXISTS "
        "(SELECT 1 FROM account_key_state)"));
    ATTACHE_TRY(Statement row, connection.prepare("SELECT id, name FROM account ORDER BY id"));
    while (true) {
        ATTACHE_TRY(const bool found, row.step());
        if (!found)
            break;
        ATTACHE_CHECK(writeKeys(connection, row.integer(0), row.text(1)));
    }
    ATTACHE_CHECK(connection.execute(CreateIndexes));
    return countUp(connection);
}

Result<void> AccountKeys::follow(Connection &connection, const QByteArray &changeset)
{
    std::vector<qint64> inserted;
    std::vector<qint64> gone;
    ChangesetReader row(changeset);
    while (row.next()) {
        if (qstrcmp(row.table(), tableOf<Account>) != 0)
            continue;
        if (row.operation() == ChangesetReader::Operation::Insert) {
            inserted.push_back(row.id());
        } else if (row.operation() == ChangesetReader::Operation::Delete) {
            gone.push_back(row.id());
        } else if (row.newValue(NameColumn)) {
            gone.push_back(row.id());
            inserted.push_back(row.id());
        }
    }
    if (inserted.empty() && gone.empty())
        return {};
    std::sort(gone.begin(), gone.end());
    for (const qint64 id : gone)
        ATTACHE_CHECK(connection.run("DELETE FROM account_key WHERE account = ?1", id));
    std::sort(inserted.begin(), inserted.end());
    ATTACHE_CHECK(inserted.size() < Many ? insertKeys(connection, inserted)
                                         : insertMany(connection, inserted));
    return countUp(connection);
}

Result<void> AccountKeys::insertKeys(Connection &connection, const std::vector<qint64> &sorted)
{
    ATTACHE_TRY(BorrowedStatement row, connection.borrow("SELECT name FROM account WHERE id = ?1"));
    for (const qint64 id : sorted) {
        row->reset();
        row->bind(1, id);
        ATTACHE_TRY(const bool found, row->step());
        if (found)
            ATTACHE_CHECK(writeKeys(connection, id, row->text(0)));
    }
    return {};
}

Result<void> AccountKeys::insertMany(Connection &connection, const std::vector<qint64> &sorted)
{
    ATTACHE_TRY(const qint64 present, connection.integer("SELECT count(*) FROM account_key"));
    const bool anew = static_cast<size_t>(present) <= sorted.size();
    if (anew)
        ATTACHE_CHECK(connection.execute(DropIndexes));
    ATTACHE_CHECK(insertKeys(connection, sorted));
    if (anew)
        ATTACHE_CHECK(connection.execute(CreateIndexes));
    return {};
}

Result<void> AccountKeys::writeKeys(Connection &connection, qint64 account, const QString &name)
{
    const QByteArray nameKey = m_collation.sortKey(name);
    const QByteArray matchKey = normaliseCompanyName(name).toUtf8();
    ATTACHE_TRY(BorrowedStatement insert,
                connection.borrow("INSERT OR REPLACE INTO account_key(account, name_key, "
                                  "match_key) VALUES(?1, ?2, ?3)"));
    insert->bind(1, account);
    // An empty key has no address to bind.
    insert->bindBlobStatic(2, nameKey.isEmpty() ? "" : nameKey.constData(), nameKey.size());
    insert->bindUtf8Static(3, matchKey.isEmpty() ? "" : matchKey.constData(), matchKey.size());
    return insert->execute();
}

Result<std::vector<qint64>> accountsNamedLike(Connection &connection, const QString &name)
{
    return queries::readRows(
        connection, "SELECT account FROM account_key WHERE match_key = ?1 ORDER BY account",
        [](const Statement &row) { return row.integer(0); }, normaliseCompanyName(name));
}

Result<qint64> accountKeyRevision(Connection &connection)
{
    return connection.integer("SELECT revision FROM account_key_state");
}

} // namespace attache
