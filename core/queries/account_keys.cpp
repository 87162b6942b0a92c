#include "core/queries/account_keys.h"

#include "core/base/work_ahead.h"
#include "core/domain/account.h"
#include "core/domain/company_name.h"
#include "core/queries/read_rows.h"
#include "core/store/changeset.h"

#include <algorithm>
#include <array>

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

QString insertedName(const ChangesetReader &row)
{
    std::string_view name;
    textsOf(row.record(), std::array{NameColumn}, std::span(&name, 1));
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

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
        ATTACHE_CHECK(write(connection, keysOf({row.integer(0), row.text(1)})));
    }
    ATTACHE_CHECK(connection.execute(CreateIndexes));
    return countUp(connection);
}

Result<void> AccountKeys::follow(Connection &connection, const QByteArray &changeset)
{
    std::vector<Named> named;
    std::vector<qint64> gone;
    ChangesetReader row(changeset);
    while (row.next()) {
        if (qstrcmp(row.table(), tableOf<Account>) != 0)
            continue;
        if (row.operation() == ChangesetReader::Operation::Insert) {
            named.emplace_back(row.id(), insertedName(row));
        } else if (row.operation() == ChangesetReader::Operation::Delete) {
            gone.push_back(row.id());
        } else if (sqlite3_value *name = row.newValue(NameColumn)) {
            named.emplace_back(row.id(), textOf(name));
        }
    }
    if (named.empty() && gone.empty())
        return {};
    std::sort(gone.begin(), gone.end());
    for (const qint64 id : gone)
        ATTACHE_CHECK(connection.run("DELETE FROM account_key WHERE account = ?1", id));
    std::sort(named.begin(), named.end(),
              [](const Named &a, const Named &b) { return a.first < b.first; });
    if (named.size() >= Many) {
        ATTACHE_CHECK(insertMany(connection, named));
    } else {
        for (const Named &account : named)
            ATTACHE_CHECK(write(connection, keysOf(account)));
    }
    return countUp(connection);
}

/// Keys are made on a thread of their own while those before go into the table.
Result<void> AccountKeys::insertMany(Connection &connection, const std::vector<Named> &sorted)
{
    constexpr size_t AtOnce = 512;
    using Chunk = std::vector<Keys>;
    const auto make = [&](HandOver<Chunk> &chunks) -> Result<void> {
        for (size_t from = 0; from < sorted.size(); from += AtOnce) {
            Chunk chunk;
            for (size_t i = from; i < std::min(from + AtOnce, sorted.size()); ++i)
                chunk.push_back(keysOf(sorted[i]));
            if (!chunks.put(std::move(chunk)))
                break;
        }
        return {};
    };
    const auto use = [&](const Chunk &chunk) -> Result<void> {
        for (const Keys &keys : chunk)
            ATTACHE_CHECK(write(connection, keys));
        return {};
    };
    ATTACHE_TRY(const qint64 present, connection.integer("SELECT count(*) FROM account_key"));
    const bool anew = static_cast<size_t>(present) <= sorted.size();
    if (anew)
        ATTACHE_CHECK(connection.execute(DropIndexes));
    ATTACHE_CHECK(workAhead<Chunk>(make, use));
    if (anew)
        ATTACHE_CHECK(connection.execute(CreateIndexes));
    return {};
}

AccountKeys::Keys AccountKeys::keysOf(const Named &account) const
{
    return {account.first, m_collation.sortKey(account.second),
            normaliseCompanyName(account.second).toUtf8()};
}

Result<void> AccountKeys::write(Connection &connection, const Keys &keys)
{
    ATTACHE_TRY(BorrowedStatement insert,
                connection.borrow("INSERT OR REPLACE INTO account_key(account, name_key, "
                                  "match_key) VALUES(?1, ?2, ?3)"));
    insert->bind(1, keys.account);
    // An empty key has no address to bind.
    insert->bindBlobStatic(2, keys.name.isEmpty() ? "" : keys.name.constData(), keys.name.size());
    insert->bindUtf8Static(3, keys.match.isEmpty() ? "" : keys.match.constData(),
                           keys.match.size());
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
