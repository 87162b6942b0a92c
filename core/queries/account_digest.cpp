#include "core/queries/account_digest.h"

#include "core/domain/buying_role.h"
#include "core/domain/opportunity.h"
#include "core/domain/visit.h"
#include "core/queries/read_rows.h"
#include "core/store/changeset.h"

#include <QMap>

#include <algorithm>
#include <map>
#include <set>

namespace attache {

namespace {

/// From so many accounts on, all digests are made anew in one pass over each table.
constexpr size_t Many = 5000;

/// One digest while it is gathered.
struct Gathered
{
    struct Sum
    {
        int count = 0;
        qint64 amount = 0;
    };
    QMap<QString, Sum> open; ///< by currency
    std::optional<Stage> openStage;
    std::optional<Stage> closedStage;
    QString lastVisitAt;
    QString lastMet;
    QStringList chain;
};
using GatheredByAccount = std::map<qint64, Gathered>;

void addOpportunity(const Statement &row, Gathered &into)
{
    const Stage stage = queries::choiceAt<Stage>(row, 1);
    if (isOpen(stage)) {
        into.openStage = std::max(into.openStage.value_or(stage), stage);
        Gathered::Sum &sum = into.open[row.text(3)];
        ++sum.count;
        sum.amount += row.integer(2);
    } else if (into.closedStage != Stage::Won) {
        into.closedStage = stage;
    }
}

void addVisit(const Statement &row, Gathered &into)
{
    into.lastVisitAt = std::max(into.lastVisitAt, row.text(1));
}

void addRole(const Statement &row, Gathered &into)
{
    const QString met = row.text(4);
    into.lastMet = std::max(into.lastMet, met);
    const auto digit = [](auto choice) { return QString::number(static_cast<int>(choice)); };
    const auto role = queries::choiceAt<RoleKind>(row, 1);
    if (std::find(ChainRoles.begin(), ChainRoles.end(), role) == ChainRoles.end())
        return;
    into.chain.append(digit(role) + digit(queries::choiceAt<RoleCoverage>(row, 2)) +
                      digit(queries::choiceAt<Stance>(row, 3)) + met);
}

using Add = void (*)(const Statement &, Gathered &);
struct Source
{
    const char *select;
    const char *condition;
    Add add;
};
constexpr Source Sources[] = {
    {"SELECT account, stage, amount, currency FROM opportunity ", "account IS NOT NULL",
     addOpportunity},
    {"SELECT account, coalesce(ends_at, starts_at) FROM visit ",
     "status = 'done' AND starts_at IS NOT NULL", addVisit},
    {"SELECT account, role, coverage, stance, last_met FROM buying_role ", "true", addRole},
};

/// For one account, or for all when @p account is 0.
Result<void> gather(Connection &connection, qint64 account, GatheredByAccount &into)
{
    for (const Source &source : Sources) {
        QByteArray sql = QByteArray(source.select) + "WHERE " + source.condition;
        if (account)
            sql += " AND account = ?1";
        ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql + " ORDER BY id"));
        if (account)
            row->bind(1, account);
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            source.add(*row, into[row->integer(0)]);
        }
    }
    return {};
}

Result<void> write(Connection &connection, qint64 account, const Gathered &gathered)
{
    QString currency;
    Gathered::Sum main;
    int count = 0;
    for (auto it = gathered.open.begin(); it != gathered.open.end(); ++it) {
        count += it->count;
        if (it->count > main.count) {
            main = *it;
            currency = it.key();
        }
    }
    const std::optional<Stage> stage =
        gathered.openStage ? gathered.openStage : gathered.closedStage;
    ATTACHE_TRY(BorrowedStatement insert,
                connection.borrow("INSERT OR REPLACE INTO account_digest(account, open_count, "
                                  "open_amount, open_currency, stage, last_visit_at, last_met, "
                                  "chain) VALUES(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"));
    insert->bind(1, account);
    insert->bind(2, count);
    insert->bind(3, main.amount);
    insert->bind(4, currency);
    if (stage)
        insert->bind(5, keyOf(*stage));
    else
        insert->bindNull(5);
    gathered.lastVisitAt.isEmpty() ? insert->bindNull(6) : insert->bind(6, gathered.lastVisitAt);
    gathered.lastMet.isEmpty() ? insert->bindNull(7) : insert->bind(7, gathered.lastMet);
    insert->bind(8, gathered.chain.join(QLatin1Char(';')));
    return insert->execute();
}

Result<void> makeAll(Connection &connection)
{
    ATTACHE_CHECK(connection.execute("DELETE FROM account_digest"));
    GatheredByAccount all;
    ATTACHE_CHECK(gather(connection, 0, all));
    for (const auto &[account, gathered] : all)
        ATTACHE_CHECK(write(connection, account, gathered));
    return {};
}

Result<void> makeOne(Connection &connection, qint64 account)
{
    GatheredByAccount one;
    ATTACHE_CHECK(gather(connection, account, one));
    ATTACHE_CHECK(connection.run("DELETE FROM account_digest WHERE account = ?1", account));
    for (const auto &[id, gathered] : one)
        ATTACHE_CHECK(write(connection, id, gathered));
    return {};
}

/// Where the account stands in the rows of a table whose changes touch digests; 0 for others.
int accountColumnOf(const QByteArray &table)
{
    // Counted by the description, the id being column 0.
    static const auto positions = [] {
        QHash<QByteArray, int> made;
        const auto add = [&made](const RecordType &type) {
            for (size_t i = 0; i < type.fields.size(); ++i) {
                if (type.fields[i].key == QLatin1String("account"))
                    made.insert(type.table, static_cast<int>(i) + 1);
            }
        };
        add(recordTypeOf<Opportunity>());
        add(recordTypeOf<Visit>());
        add(recordTypeOf<BuyingRole>());
        return made;
    }();
    return positions.value(table);
}

void addId(std::set<qint64> &accounts, sqlite3_value *value)
{
    if (const qint64 id = variantOf(value).toLongLong())
        accounts.insert(id);
}

Result<std::set<qint64>> touchedAccounts(Connection &connection, const QByteArray &changeset)
{
    std::set<qint64> accounts;
    ChangesetReader row(changeset);
    QByteArray table;
    int column = 0;
    while (row.next()) {
        if (table != row.table()) {
            table = row.table();
            column = accountColumnOf(table);
        }
        if (!column)
            continue;
        addId(accounts, row.oldValue(column));
        addId(accounts, row.newValue(column));
        if (row.operation() != ChangesetReader::Operation::Update || row.newValue(column))
            continue;
        ATTACHE_TRY(BorrowedStatement owner,
                    connection.borrow("SELECT account FROM " + table + " WHERE id = ?1"));
        owner->bind(1, row.id());
        ATTACHE_TRY(const bool found, owner->step());
        if (found && !owner->isNull(0))
            accounts.insert(owner->integer(0));
    }
    return accounts;
}

} // namespace

QString AccountDigests::name() const
{
    return QStringLiteral("account_digest");
}

QString AccountDigests::version() const
{
    return QStringLiteral("1");
}

Result<void> AccountDigests::rebuild(Connection &connection)
{
    ATTACHE_CHECK(connection.execute(
        "DROP TABLE IF EXISTS account_digest;"
        "CREATE TABLE account_digest(account INTEGER PRIMARY KEY, open_count INTEGER NOT NULL, "
        "open_amount INTEGER NOT NULL, open_currency TEXT NOT NULL, stage TEXT, "
        "last_visit_at TEXT, last_met TEXT, chain TEXT NOT NULL) STRICT;"
        "CREATE INDEX account_digest_by_stage ON account_digest(stage);"
        "CREATE INDEX account_digest_by_contact ON account_digest(last_visit_at, last_met)"));
    return makeAll(connection);
}

Result<void> AccountDigests::follow(Connection &connection, const QByteArray &changeset)
{
    ATTACHE_TRY(const std::set<qint64> accounts, touchedAccounts(connection, changeset));
    if (accounts.size() >= Many)
        return makeAll(connection);
    for (const qint64 account : accounts)
        ATTACHE_CHECK(makeOne(connection, account));
    return {};
}

Result<AccountDigest> accountDigest(Connection &connection, Id<Account> account)
{
    static const QByteArray sql =
        QByteArray("SELECT ") + digest::Columns + " FROM account_digest d WHERE d.account = ?1";
    ATTACHE_TRY(auto rows, queries::readRows(
                               connection, sql,
                               [](const Statement &row) { return digest::read(row, 0); }, account));
    return rows.empty() ? AccountDigest() : std::move(rows.front());
}

namespace digest {

QDate lastContact(const Statement &row, int lastVisitColumn)
{
    const QDate visit = row.instant(lastVisitColumn).toLocalTime().date();
    const QDate met = row.date(lastVisitColumn + 1);
    if (!visit.isValid() || !met.isValid())
        return visit.isValid() ? visit : met;
    return std::max(visit, met);
}

std::vector<ChainPerson> chainOf(QStringView text)
{
    std::vector<ChainPerson> people;
    for (const QStringView part : text.split(u';', Qt::SkipEmptyParts)) {
        if (part.size() < 3)
            continue;
        const auto digit = [&part](qsizetype at) { return part[at].digitValue(); };
        ChainPerson person;
        person.role = static_cast<RoleKind>(digit(0));
        person.coverage = static_cast<RoleCoverage>(digit(1));
        person.stance = static_cast<Stance>(digit(2));
        person.lastMet = QDate::fromString(part.sliced(3).toString(), Qt::ISODate);
        people.push_back(person);
    }
    return people;
}

AccountDigest read(const Statement &row, int first)
{
    AccountDigest read;
    read.openOpportunities = static_cast<int>(row.integer(first));
    read.openAmount = row.money(first + 1);
    read.openCurrency = row.text(first + 2);
    read.stage = queries::optionalChoiceAt<Stage>(row, first + 3);
    read.lastContact = lastContact(row, first + 4);
    read.chain = chainOf(row.text(first + 6));
    return read;
}

} // namespace digest

} // namespace attache
