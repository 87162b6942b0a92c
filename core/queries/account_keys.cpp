#include "core/queries/account_keys.h"

#include "core/domain/account.h"
#include "core/store/changeset.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>

namespace attache {

namespace {

constexpr int NameColumn = 1;

constexpr char Insert[] = "INSERT OR IGNORE INTO account_key(name_key, account) VALUES(?1, ?2)";
constexpr char Remove[] = "DELETE FROM account_key WHERE name_key = ?1 AND account = ?2";

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

/// Keys with the accounts they belong to, all in one piece of memory.
class AccountKeys::Keys
{
public:
    explicit Keys(const Collation &collation)
        : m_collation(collation)
    {
    }

    void add(qint64 account, const QString &name)
    {
        const QByteArray key = m_collation.sortKey(name);
        std::array<char, sizeof(quint64)> start{};
        std::copy_n(key.constData(), std::min(key.size(), qsizetype(start.size())), start.data());
        m_entries.push_back(
            {account, qFromBigEndian<quint64>(start.data()), m_bytes.size(), key.size()});
        m_bytes.append(key);
    }
    bool isEmpty() const { return m_entries.empty(); }

    /// Into the order of the table.
    void sort()
    {
        std::sort(m_entries.begin(), m_entries.end(),
                  [this](const Entry &a, const Entry &b) { return isBefore(a, b); });
    }

    /// Runs @p sql, which takes a key and an account, for each.
    Result<void> run(Connection &connection, const QByteArray &sql) const
    {
        ATTACHE_TRY(BorrowedStatement statement, connection.borrow(sql));
        for (const Entry &entry : m_entries) {
            statement->bindBlobStatic(1, bytesOf(entry), entry.size);
            statement->bind(2, entry.account);
            ATTACHE_CHECK(statement->execute());
        }
        return {};
    }

private:
    struct Entry
    {
        qint64 account;
        quint64 start; ///< of the key, as a number: most are told apart by it
        qsizetype at;
        qsizetype size;
    };

    /// Never null, which would bind as NULL.
    const char *bytesOf(const Entry &entry) const { return m_bytes.constData() + entry.at; }
    bool isBefore(const Entry &a, const Entry &b) const
    {
        if (a.start != b.start)
            return a.start < b.start;
        const int order =
            std::memcmp(bytesOf(a), bytesOf(b), static_cast<size_t>(std::min(a.size, b.size)));
        if (order != 0 || a.size != b.size)
            return order != 0 ? order < 0 : a.size < b.size;
        return a.account < b.account;
    }

    const Collation &m_collation;
    std::vector<Entry> m_entries;
    QByteArray m_bytes;
};

/// What a changeset does to the table.
struct AccountKeys::Changed
{
    QByteArray changeset;
    Keys gone;
    Keys come;
};

AccountKeys::AccountKeys() = default;
AccountKeys::~AccountKeys() = default;

QString AccountKeys::name() const
{
    return QStringLiteral("account_keys");
}

QString AccountKeys::version() const
{
    return QStringLiteral("2 ") + m_collation.version();
}

Result<void> AccountKeys::rebuild(Connection &connection)
{
    ATTACHE_CHECK(connection.execute(
        "DROP TABLE IF EXISTS account_key;"
        "CREATE TABLE account_key(name_key BLOB NOT NULL, account INTEGER NOT NULL, "
        "PRIMARY KEY(name_key, account)) STRICT, WITHOUT ROWID;"
        "CREATE TABLE IF NOT EXISTS account_key_state(revision INTEGER NOT NULL) STRICT;"
        "INSERT INTO account_key_state SELECT 0 WHERE NOT EXISTS "
        "(SELECT 1 FROM account_key_state)"));
    ATTACHE_TRY(Statement row, connection.prepare("SELECT id, name FROM account"));
    Keys keys(m_collation);
    while (true) {
        ATTACHE_TRY(const bool found, row.step());
        if (!found)
            break;
        keys.add(row.integer(0), row.text(1));
    }
    keys.sort();
    ATTACHE_CHECK(keys.run(connection, Insert));
    return countUp(connection);
}

AccountKeys::Changed AccountKeys::changedBy(const QByteArray &changeset) const
{
    Changed changed{changeset, Keys(m_collation), Keys(m_collation)};
    ChangesetReader row(changeset);
    while (row.next()) {
        if (qstrcmp(row.table(), tableOf<Account>) != 0)
            continue;
        if (row.operation() == ChangesetReader::Operation::Insert) {
            changed.come.add(row.id(), insertedName(row));
        } else if (sqlite3_value *name = row.oldValue(NameColumn)) {
            changed.gone.add(row.id(), textOf(name));
            if (row.operation() == ChangesetReader::Operation::Update)
                changed.come.add(row.id(), textOf(row.newValue(NameColumn)));
        }
    }
    changed.gone.sort();
    changed.come.sort();
    return changed;
}

Result<std::vector<Derivation::Work>> AccountKeys::ahead(Connection & /*connection*/,
                                                         const QByteArray &changeset)
{
    constexpr qsizetype ManyBytes = 1 << 20;
    m_ahead.reset();
    if (changeset.size() < ManyBytes)
        return std::vector<Work>();
    return std::vector<Work>{[this, changeset] {
        m_ahead = std::make_unique<Changed>(changedBy(changeset));
        return Result<void>();
    }};
}

Result<void> AccountKeys::follow(Connection &connection, const QByteArray &changeset)
{
    const std::unique_ptr<Changed> ahead = std::move(m_ahead);
    const bool done = ahead && ahead->changeset.constData() == changeset.constData();
    const Changed changed = done ? std::move(*ahead) : changedBy(changeset);
    if (changed.come.isEmpty() && changed.gone.isEmpty())
        return {};
    ATTACHE_CHECK(changed.gone.run(connection, Remove));
    ATTACHE_CHECK(changed.come.run(connection, Insert));
    return countUp(connection);
}

Result<qint64> accountKeyRevision(Connection &connection)
{
    return connection.integer("SELECT revision FROM account_key_state");
}

} // namespace attache
