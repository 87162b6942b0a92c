#include "core/queries/today.h"

#include "core/base/id_time.h"
#include "core/queries/account_digest.h"
#include "core/queries/account_list.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

#include <algorithm>
#include <tuple>

namespace attache {

namespace {

QDateTime startOf(QDate day)
{
    return day.startOfDay().toUTC();
}

Result<qint64> visitsBetween(Connection &connection, QDate from, QDate to)
{
    return connection.integer("SELECT count(*) FROM visit WHERE starts_at >= ?1 AND "
                              "starts_at < ?2 AND status <> 'cancelled'",
                              startOf(from), startOf(to.addDays(1)));
}

PromiseFilter dueBy(QDate until)
{
    PromiseFilter filter;
    filter.onlyOpen = true;
    filter.dueUntil = until;
    return filter;
}

/// Which visits owe minutes: of the last days, over, and nothing sent.
struct Owing
{
    static constexpr int Days = 30;

    explicit Owing(const QDateTime &now)
        : from(startOf(now.toLocalTime().date().addDays(-Days)))
        , to(startOf(now.toLocalTime().date().addDays(1)))
    {
    }

    /// With the parameters from, to and the present instant.
    static QByteArray where()
    {
        return " WHERE starts_at >= ?1 AND starts_at < ?2 AND minutes_sent_at IS NULL AND "
               "(status = 'done' OR status = 'planned' AND coalesce(ends_at, starts_at) <= ?3) "
               // A call that was noted in passing; see minutesDueAt().
               "AND NOT (kind = 'phone' AND ends_at IS NULL)";
    }

    QDateTime from;
    QDateTime to;
};

/// An instant's day in UTC is at most one off the local one, so its text mostly tells.
constexpr int ZoneDays = 1;

/// The next planned visit of each account, from @p today on.
Result<QHash<Id<Account>, QDateTime>> plannedVisits(Connection &connection, QDate today)
{
    ATTACHE_TRY(const auto rows, queries::readRows(
                                     connection,
                                     "SELECT account, min(starts_at) FROM visit WHERE starts_at >= "
                                     "?1 AND status = 'planned' GROUP BY account",
                                     [](const Statement &row) {
                                         return std::pair(row.id<Account>(0), row.instant(1));
                                     },
                                     startOf(today)));
    return QHash<Id<Account>, QDateTime>(rows.begin(), rows.end());
}

Result<QDateTime> nextPlannedAt(Connection &connection, Id<Account> account, QDate today)
{
    ATTACHE_TRY(const auto rows,
                queries::readRows(
                    connection,
                    "SELECT min(starts_at) FROM visit WHERE account = ?1 AND "
                    "starts_at >= ?2 AND status = 'planned'",
                    [](const Statement &row) { return row.instant(0); }, account, startOf(today)));
    return rows.front();
}

Result<QString> shortNameOf(Connection &connection, Id<Account> account)
{
    static const QByteArray sql =
        QByteArray("SELECT ") + queries::DisplayName + " FROM account a WHERE a.id = ?1";
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql));
    row->bind(1, account);
    ATTACHE_TRY(const bool found, row->step());
    return found ? row->text(0) : QString();
}

/// Finds the accounts to get in touch with, tier by tier, the highest first.
class DueSearch
{
public:
    /// @p most 0 for all.
    DueSearch(Connection &connection, QDate today, QDate until, const Settings &settings,
              size_t most)
        : m_connection(connection)
        , m_settings(settings)
        , m_today(today)
        , m_until(until)
        , m_most(most)
    {
    }

    Result<std::vector<DueAccount>> run()
    {
        ATTACHE_TRY(m_planned, plannedVisits(m_connection, m_today));
        for (const auto &tier : choicesOf<Tier>) {
            ATTACHE_CHECK(goThrough(tier.value));
            // Accounts of lower tiers come after these, however overdue they are.
            if (m_most > 0 && m_overdue >= m_most)
                break;
        }
        std::sort(m_found.begin(), m_found.end(), [this](const DueAccount &a, const DueAccount &b) {
            return rankOf(a) < rankOf(b);
        });
        if (m_most > 0 && m_found.size() > m_most)
            m_found.resize(m_most);
        for (DueAccount &account : m_found) {
            ATTACHE_TRY(account.name, shortNameOf(m_connection, account.account));
        }
        return std::move(m_found);
    }

private:
    std::tuple<bool, Tier, double, Id<Account>> rankOf(const DueAccount &account) const
    {
        return {account.due > m_today, account.tier, -account.overdue(m_today), account.account};
    }

    Result<void> goThrough(Tier tier)
    {
        const int cadence = m_settings.tier(tier).cadenceDays;
        // Accounts with a later contact are not due.
        const QDate latest = m_until.addDays(-cadence);
        const QByteArray met = latest.addDays(1).toString(Qt::ISODate).toLatin1();
        const QByteArray visited = latest.addDays(1 + ZoneDays).toString(Qt::ISODate).toLatin1();
        ATTACHE_TRY(
            BorrowedStatement row,
            m_connection.borrow("SELECT a.id, d.last_visit_at, d.last_met FROM account a "
                                "JOIN account_digest d ON d.account = a.id WHERE a.tier = ?1"));
        row->bind(1, keyOf(tier));
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                return {};
            if (row->utf8(1) >= std::string_view(visited) || row->utf8(2) >= std::string_view(met))
                continue;
            DueAccount account;
            account.account = row->id<Account>(0);
            account.tier = tier;
            account.cadenceDays = cadence;
            account.lastContact = digest::lastContact(*row, 1);
            if (account.lastContact.isValid())
                account.due = account.lastContact.addDays(cadence);
            consider(std::move(account));
        }
    }

    void consider(DueAccount account)
    {
        if (!account.due.isValid() || account.due > m_until)
            return;
        const QDateTime planned = m_planned.value(account.account);
        if (planned.isValid() &&
            planned.toLocalTime().date() <= m_today.addDays(account.cadenceDays))
            account.planned = planned;
        m_overdue += account.due <= m_today ? 1 : 0;
        m_found.push_back(std::move(account));
    }

    Connection &m_connection;
    const Settings &m_settings;
    QDate m_today;
    QDate m_until;
    size_t m_most;
    size_t m_overdue = 0;
    QHash<Id<Account>, QDateTime> m_planned; ///< the next visit
    std::vector<DueAccount> m_found;
};

} // namespace

VisitFilter visitsOfDay(QDate day)
{
    VisitFilter filter;
    filter.from = day;
    filter.to = day;
    filter.statuses = {VisitStatus::Planned, VisitStatus::Done};
    return filter;
}

Result<std::vector<PromiseRow>> promisesDue(Connection &connection, QDate until, int limit)
{
    PromiseFilter filter = dueBy(until);
    filter.limit = limit;
    return promises(connection, filter);
}

Result<qint64> promisesDueCount(Connection &connection, QDate until)
{
    return promiseCount(connection, dueBy(until));
}

Result<std::vector<MinutesOwed>> minutesOwed(Connection &connection, const QDateTime &now,
                                             const Settings &settings, int limit)
{
    const Owing owing(now);
    // First which ones: that takes far less of each visit than what is shown of it.
    QByteArray sql = "SELECT id FROM visit" + Owing::where() +
                     " ORDER BY coalesce(ends_at, starts_at), starts_at, id";
    if (limit > 0)
        sql += " LIMIT " + QByteArray::number(limit);
    ATTACHE_TRY(const auto ids,
                queries::readRows(
                    connection, sql, [](const Statement &row) { return row.id<Visit>(0); },
                    owing.from, owing.to, now.toUTC()));
    std::vector<MinutesOwed> owed;
    for (const Id<Visit> id : ids) {
        ATTACHE_TRY(VisitRow row, visitRow(connection, id));
        const QDateTime deadline = row.end().addSecs(settings.minutesDueHours * 3600LL);
        owed.push_back({std::move(row), deadline});
    }
    return owed;
}

Result<qint64> minutesOwedCount(Connection &connection, const QDateTime &now)
{
    const Owing owing(now);
    return connection.integer("SELECT count(*) FROM visit" + Owing::where(), owing.from, owing.to,
                              now.toUTC());
}

Result<std::vector<DueAccount>> accountsDue(Connection &connection, QDate today, QDate until,
                                            const Settings &settings, int limit)
{
    return DueSearch(connection, today, until, settings, static_cast<size_t>(qMax(0, limit))).run();
}

Result<std::vector<UncontactedAccount>> accountsNeverContacted(Connection &connection, QDate today,
                                                               int limit)
{
    std::vector<UncontactedAccount> found;
    for (const Tier tier : {Tier::S, Tier::A}) {
        ATTACHE_TRY(BorrowedStatement row,
                    connection.borrow("SELECT a.id FROM account a "
                                      "LEFT JOIN account_digest d ON d.account = a.id "
                                      "WHERE a.tier = ?1 AND d.last_visit_at IS NULL "
                                      "AND d.last_met IS NULL ORDER BY a.id"));
        row->bind(1, keyOf(tier));
        while (limit <= 0 || found.size() < static_cast<size_t>(limit)) {
            ATTACHE_TRY(const bool another, row->step());
            if (!another)
                break;
            UncontactedAccount account;
            account.account = row->id<Account>(0);
            account.tier = tier;
            account.entered = timeOfId(account.account.value()).toLocalTime().date();
            found.push_back(std::move(account));
        }
    }
    for (UncontactedAccount &account : found) {
        ATTACHE_TRY(account.name, shortNameOf(connection, account.account));
        ATTACHE_TRY(account.planned, nextPlannedAt(connection, account.account, today));
    }
    return found;
}

Result<std::vector<qint64>> accountsOverdue(Connection &connection, QDate today,
                                            const Settings &settings)
{
    // An instant's day in UTC is at most one off the local one, so its text mostly tells.
    struct Limit
    {
        QDate due; ///< overdue when the last contact lies before
        QByteArray met;
        QByteArray visitedAfter;
        QByteArray visitedBefore;
    };
    QHash<QByteArray, Limit> limits;
    for (const auto &choice : choicesOf<Tier>) {
        const QDate due = today.addDays(-settings.tier(choice.value).cadenceDays);
        const auto text = [&due](int days) {
            return due.addDays(days).toString(Qt::ISODate).toLatin1();
        };
        limits.insert(choice.key, {due, text(0), text(1), text(-1)});
    }
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT a.id, a.tier, d.last_visit_at, d.last_met "
                                  "FROM account_digest d JOIN account a ON a.id = d.account "
                                  "WHERE d.last_visit_at IS NOT NULL OR d.last_met IS NOT NULL"));
    std::vector<qint64> overdue;
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return overdue;
        const std::string_view tier = row->utf8(1);
        const auto limit = limits.constFind(
            QByteArray::fromRawData(tier.data(), static_cast<qsizetype>(tier.size())));
        if (limit == limits.constEnd() || row->utf8(3) >= std::string_view(limit->met))
            continue;
        const std::string_view visited = row->utf8(2);
        if (visited >= std::string_view(limit->visitedAfter))
            continue;
        if (visited < std::string_view(limit->visitedBefore) ||
            digest::lastContact(*row, 2) < limit->due)
            overdue.push_back(row->integer(0));
    }
}

Result<NavigationCounts> navigationCounts(Connection &connection, const QDateTime &now)
{
    const QDate today = now.toLocalTime().date();
    NavigationCounts counts;
    ATTACHE_TRY(counts.accounts, accountCount(connection));
    ATTACHE_TRY(counts.contacts, connection.integer("SELECT count(*) FROM contact"));
    ATTACHE_TRY(counts.openOpportunities,
                connection.integer(QByteArray("SELECT (SELECT count(*) FROM opportunity) - "
                                              "(SELECT count(*) FROM opportunity "
                                              "WHERE stage IN ") +
                                   queries::ClosedStages + ')'));
    ATTACHE_TRY(counts.visitsToday, visitsBetween(connection, today, today));
    const QDate monday = mondayOf(today);
    ATTACHE_TRY(counts.visitsThisWeek, visitsBetween(connection, monday, monday.addDays(6)));
    ATTACHE_TRY(counts.promisesDue, promisesDueCount(connection, today));
    ATTACHE_TRY(counts.minutesOwed, minutesOwedCount(connection, now));
    return counts;
}

} // namespace attache
