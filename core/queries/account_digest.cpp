#include "core/queries/account_digest.h"

#include "core/domain/attendee.h"
#include "core/domain/buying_role.h"
#include "core/domain/opportunity.h"
#include "core/domain/stage_book.h"
#include "core/queries/contact_days_sql.h"
#include "core/queries/read_rows.h"
#include "core/store/changeset.h"

#include <QMap>
#include <QTimeZone>

#include <algorithm>
#include <array>
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
    /// The set and the amount of the deal in that stage that is worth most, the first of equals.
    qint64 openSet = 0;
    std::optional<qint64> openAmount;
    std::optional<Stage> closedStage;
    QString lastVisitAt;
    QString lastMeetingAt; ///< of the visits those that were not a call
    QString lastMet;
    QStringList chain;
};
using GatheredByAccount = std::map<qint64, Gathered>;

void addOpportunity(const Statement &row, const StageBook &book, Gathered &into)
{
    const Stage stage = queries::choiceAt<Stage>(row, 1);
    if (book.isOpen(stage)) {
        const auto further = [&book](Stage a, Stage b) {
            return book.stage(a) != nullptr && book.rank(a) > book.rank(b);
        };
        const auto amount = row.isNull(2) ? std::nullopt : std::optional(row.integer(2));
        const bool first = !into.openStage || book.stage(*into.openStage) == nullptr ||
                           further(stage, *into.openStage);
        if (first || (stage == *into.openStage && amount > into.openAmount)) {
            into.openStage = stage;
            into.openSet = row.integer(4);
            into.openAmount = amount;
        }
        Gathered::Sum &sum = into.open[row.text(3)];
        ++sum.count;
        sum.amount += row.integer(2);
    } else if (!into.closedStage || !book.isWon(*into.closedStage)) {
        into.closedStage = stage;
    }
}

void addVisit(const Statement &row, const StageBook & /*book*/, Gathered &into)
{
    const QString at = row.text(1);
    into.lastVisitAt = std::max(into.lastVisitAt, at);
    if (row.integer(2) == 0)
        into.lastMeetingAt = std::max(into.lastMeetingAt, at);
}

constexpr QChar PersonEnd = u'\n';
constexpr QChar PartEnd = u'\t';
constexpr QChar KeyMark = u'=';

/// A choice in the column chain: its digit, or the key that this version does not know.
template <typename E>
QString chainWord(E choice)
{
    static_assert(choicesOf<E>.size() <= 10);
    return isKnown(choice) ? QString::number(static_cast<int>(choice)) : KeyMark + keyOf(choice);
}

template <typename E>
E choiceFrom(QStringView word)
{
    return word.startsWith(KeyMark) ? fromStoredKey<E>(word.sliced(1))
                                    : static_cast<E>(word.isEmpty() ? 0 : word[0].digitValue());
}

/// Takes what stands before the next @p end off @p text.
QStringView taken(QStringView &text, QChar end)
{
    const qsizetype at = text.indexOf(end);
    const QStringView word = at < 0 ? text : text.first(at);
    text = at < 0 ? QStringView() : text.sliced(at + 1);
    return word;
}

void addRole(const Statement &row, const StageBook & /*book*/, Gathered &into)
{
    into.lastMet = std::max(into.lastMet, row.text(4));
    const auto role = queries::choiceAt<RoleKind>(row, 1);
    if (std::find(ChainRoles.begin(), ChainRoles.end(), role) == ChainRoles.end())
        return;
    const QString noted = row.text(5);
    const QDate attended = row.instant(6).toLocalTime().date();
    const QString met =
        attended.isValid() ? std::max(noted, attended.toString(Qt::ISODate)) : noted;
    into.chain.append(chainWord(role) + PartEnd +
                      chainWord(queries::choiceAt<RoleCoverage>(row, 2)) + PartEnd +
                      chainWord(queries::choiceAt<Stance>(row, 3)) + PartEnd + met);
}

using Add = void (*)(const Statement &, const StageBook &, Gathered &);
struct Source
{
    QByteArray select;
    const char *condition;
    Add add;
};

const std::array<Source, 3> &sources()
{
    static const std::array<Source, 3> all{
        Source{"SELECT account, stage, amount, currency, stage_set FROM opportunity ",
               "account IS NOT NULL", addOpportunity},
        Source{"SELECT account, starts_at, " + contactdays::isCall() + " FROM visit v ",
               "status = 'done' AND starts_at IS NOT NULL", addVisit},
        Source{"SELECT account, role, coverage, stance, last_met, " +
                   contactdays::lastNotedOf("r.contact") + ", " +
                   contactdays::lastVisitOf("r.contact", "NOT " + contactdays::isCall()) +
                   " FROM buying_role r ",
               "true", addRole},
    };
    return all;
}

/// For one account, or for all when @p account is 0.
Result<void> gather(Connection &connection, const StageBook &book, qint64 account,
                    GatheredByAccount &into)
{
    for (const Source &source : sources()) {
        QByteArray sql = source.select + "WHERE " + source.condition;
        if (account)
            sql += " AND account = ?1";
        ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql + " ORDER BY id"));
        if (account)
            row->bind(1, account);
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            source.add(*row, book, into[row->integer(0)]);
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
                                  "chain, last_meeting_at, stage_set) VALUES(?1, ?2, ?3, ?4, ?5, "
                                  "?6, ?7, ?8, ?9, ?10)"));
    insert->bind(1, account);
    insert->bind(2, count);
    insert->bind(3, main.amount);
    insert->bind(4, currency);
    if (stage)
        insert->bind(5, keyOf(*stage));
    else
        insert->bindNull(5);
    const auto bindText = [&](int at, const QString &text) {
        text.isEmpty() ? insert->bindNull(at) : insert->bind(at, text);
    };
    bindText(6, gathered.lastVisitAt);
    bindText(7, gathered.lastMet);
    insert->bind(8, gathered.chain.join(PersonEnd));
    bindText(9, gathered.lastMeetingAt);
    if (gathered.openSet != 0)
        insert->bind(10, gathered.openSet);
    else
        insert->bindNull(10);
    return insert->execute();
}

Result<void> makeAll(Connection &connection)
{
    ATTACHE_CHECK(connection.execute("DELETE FROM account_digest"));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    GatheredByAccount all;
    ATTACHE_CHECK(gather(connection, book, 0, all));
    for (const auto &[account, gathered] : all)
        ATTACHE_CHECK(write(connection, account, gathered));
    return {};
}

Result<void> makeOne(Connection &connection, const StageBook &book, qint64 account)
{
    GatheredByAccount one;
    ATTACHE_CHECK(gather(connection, book, account, one));
    ATTACHE_CHECK(connection.run("DELETE FROM account_digest WHERE account = ?1", account));
    for (const auto &[id, gathered] : one)
        ATTACHE_CHECK(write(connection, id, gathered));
    return {};
}

/// Where account and contact stand in the rows of a table whose changes touch digests; 0 for
/// nowhere.
struct Position
{
    int account = 0;
    int contact = 0;
};

Position positionIn(const QByteArray &table)
{
    // Counted by the description, the id being column 0.
    static const auto positions = [] {
        QHash<QByteArray, Position> made;
        const auto add = [&made](const RecordType &type) {
            Position position;
            for (size_t i = 0; i < type.fields.size(); ++i) {
                if (type.fields[i].key == QLatin1String("account"))
                    position.account = static_cast<int>(i) + 1;
                else if (type.fields[i].key == QLatin1String("contact"))
                    position.contact = static_cast<int>(i) + 1;
            }
            made.insert(type.table, position);
        };
        add(recordTypeOf<Opportunity>());
        add(recordTypeOf<Visit>());
        add(recordTypeOf<BuyingRole>());
        add(recordTypeOf<Attendee>());
        return made;
    }();
    Position position = positions.value(table);
    // Who a deal was agreed with says nothing of when somebody was met.
    if (table == tableOf<Opportunity>)
        position.contact = 0;
    return position;
}

using IdSet = std::set<qint64>;

/// Adds to @p ids what @p sql gives for @p id.
Result<void> addFrom(Connection &connection, const QByteArray &sql, qint64 id, IdSet &ids)
{
    ATTACHE_TRY(const auto found,
                queries::readRows(
                    connection, sql, [](const Statement &row) { return row.integer(0); }, id));
    ids.insert(found.begin(), found.end());
    ids.erase(0);
    return {};
}

/// Adds what stands in @p column of a changed row, before and after.
Result<void> addFrom(Connection &connection, const ChangesetReader &row, const char *key,
                     int column, IdSet &ids)
{
    for (sqlite3_value *value : {row.oldValue(column), row.newValue(column)}) {
        if (const qint64 id = variantOf(value).toLongLong())
            ids.insert(id);
    }
    if (row.operation() != ChangesetReader::Operation::Update || row.newValue(column))
        return {};
    return addFrom(connection,
                   QByteArray("SELECT ") + key + " FROM " + row.table() + " WHERE id = ?1",
                   row.id(), ids);
}

/// The accounts whose digests may have changed; more than Many stand for all.
Result<IdSet> touchedAccounts(Connection &connection, const QByteArray &changeset)
{
    IdSet accounts;
    IdSet people; ///< who may have been met on another day
    ChangesetReader row(changeset);
    QByteArray table;
    Position position;
    while (row.next()) {
        if (table != row.table()) {
            table = row.table();
            position = positionIn(table);
        }
        if (position.account) {
            ATTACHE_CHECK(addFrom(connection, row, "account", position.account, accounts));
        }
        if (position.contact) {
            ATTACHE_CHECK(addFrom(connection, row, "contact", position.contact, people));
        }
        // Those who join or leave with a visit stand in the changeset themselves.
        if (table == tableOf<Visit> && row.operation() == ChangesetReader::Operation::Update) {
            ATTACHE_CHECK(addFrom(connection,
                                  "SELECT contact FROM attendee WHERE visit = ?1 AND contact "
                                  "IS NOT NULL",
                                  row.id(), people));
        }
    }
    for (const qint64 person : people) {
        if (accounts.size() >= Many)
            break;
        ATTACHE_CHECK(addFrom(connection, "SELECT account FROM buying_role WHERE contact = ?1",
                              person, accounts));
    }
    return accounts;
}

/// Whether a stage may mean something else now.
bool touchesStages(const QByteArray &changeset)
{
    ChangesetReader row(changeset);
    while (row.next()) {
        if (QByteArrayView(row.table()) == tableOf<DealStage>)
            return true;
    }
    return false;
}

} // namespace

QString AccountDigests::name() const
{
    return QStringLiteral("account_digest");
}

QString AccountDigests::version() const
{
    // The days in it are those of the place. 3: stages of sets of their own stand by their phase.
    // 4: it holds the set of the furthest deal.
    return QStringLiteral("4 ") + QString::fromLatin1(QTimeZone::systemTimeZoneId());
}

Result<void> AccountDigests::rebuild(Connection &connection)
{
    ATTACHE_CHECK(connection.execute(
        "DROP TABLE IF EXISTS account_digest;"
        "CREATE TABLE account_digest(account INTEGER PRIMARY KEY, open_count INTEGER NOT NULL, "
        "open_amount INTEGER NOT NULL, open_currency TEXT NOT NULL, stage TEXT, "
        "last_visit_at TEXT, last_met TEXT, chain TEXT NOT NULL, last_meeting_at TEXT, "
        "stage_set INTEGER) STRICT;"
        "CREATE INDEX account_digest_by_stage ON account_digest(stage);"
        "CREATE INDEX account_digest_by_contact ON account_digest(last_visit_at, last_met)"));
    return makeAll(connection);
}

Result<void> AccountDigests::follow(Connection &connection, const QByteArray &changeset)
{
    if (touchesStages(changeset))
        return makeAll(connection);
    ATTACHE_TRY(const std::set<qint64> accounts, touchedAccounts(connection, changeset));
    if (accounts.size() >= Many)
        return makeAll(connection);
    if (accounts.empty())
        return {};
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    for (const qint64 account : accounts)
        ATTACHE_CHECK(makeOne(connection, book, account));
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
    while (!text.isEmpty()) {
        QStringView rest = taken(text, PersonEnd);
        ChainPerson person;
        person.role = choiceFrom<RoleKind>(taken(rest, PartEnd));
        person.coverage = choiceFrom<RoleCoverage>(taken(rest, PartEnd));
        person.stance = choiceFrom<Stance>(taken(rest, PartEnd));
        person.lastMet = QDate::fromString(rest.toString(), Qt::ISODate);
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
    const QDate visited = row.instant(first + 4).toLocalTime().date();
    const QDate noted = row.date(first + 5);
    read.last.met = row.instant(first + 7).toLocalTime().date();
    if (!read.last.met.isValid() || (noted.isValid() && noted > read.last.met))
        read.last.met = noted;
    // Where the last visit was a meeting, an earlier call tells nothing more.
    if (visited.isValid() && (!read.last.met.isValid() || visited > read.last.met))
        read.last.called = visited;
    read.chain = chainOf(row.text(first + 6));
    return read;
}

} // namespace digest

} // namespace attache
