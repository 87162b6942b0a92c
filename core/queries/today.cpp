#include "core/queries/today.h"

#include "core/queries/account_digest.h"
#include "core/queries/read_rows.h"

#include <algorithm>
#include <limits>
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
               "(status = 'done' OR status = 'planned' AND coalesce(ends_at, starts_at) <= ?3)";
    }

    QDateTime from;
    QDateTime to;
};

bool isMoreUrgent(const DueAccount &a, const DueAccount &b)
{
    return std::tuple(a.due, a.tier, a.account) < std::tuple(b.due, b.tier, b.account);
}

/// Finds the accounts longest overdue, going through contacts from the oldest on until none that
/// follows can be among them.
class DueSearch
{
public:
    /// @p most 0 for all.
    DueSearch(Connection &connection, QDate until, const Settings &settings, size_t most)
        : m_connection(connection)
        , m_settings(settings)
        , m_most(most)
    {
        m_shortest = std::numeric_limits<int>::max();
        for (const auto &tier : choicesOf<Tier>)
            m_shortest = std::min(m_shortest, settings.tier(tier.value).cadenceDays);
        lookUntil(until);
    }

    Result<std::vector<DueAccount>> run()
    {
        // Each by the index of contacts, the second behind the first in it.
        ATTACHE_CHECK(goThrough("SELECT account, last_visit_at, last_met FROM account_digest "
                                "WHERE last_visit_at IS NULL AND last_met IS NOT NULL "
                                "ORDER BY last_met",
                                2));
        ATTACHE_CHECK(goThrough("SELECT account, last_visit_at, last_met FROM account_digest "
                                "WHERE last_visit_at IS NOT NULL ORDER BY last_visit_at",
                                1));
        std::sort(m_found.begin(), m_found.end(), isMoreUrgent);
        return std::move(m_found);
    }

private:
    /// Reads contacts in the order of @p column until they are too recent.
    Result<void> goThrough(const QByteArray &sql, int column)
    {
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found || isTooRecent(*row, column))
                return {};
            if (isTooRecent(*row, 3 - column))
                continue;
            if (const QDate last = digest::lastContact(*row, 1); last.isValid()) {
                ATTACHE_CHECK(consider(row->id<Account>(0), last));
            }
        }
    }

    /// An instant's day in UTC is at most one off the local one, so its text mostly tells.
    bool isTooRecent(const Statement &row, int column) const
    {
        return row.utf8(column) >= std::string_view(column == 1 ? m_visitedFrom : m_metFrom);
    }

    Result<void> consider(Id<Account> id, QDate lastContact)
    {
        static const QByteArray sql = QByteArray("SELECT a.tier, ") + queries::DisplayName +
                                      " FROM account a WHERE a.id = ?1";
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(sql));
        row->bind(1, id.value());
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return {};
        DueAccount account;
        account.account = id;
        account.tier = queries::choiceAt<Tier>(*row, 0);
        account.lastContact = lastContact;
        account.cadenceDays = m_settings.tier(account.tier).cadenceDays;
        account.due = lastContact.addDays(account.cadenceDays);
        if (account.due > m_until)
            return {};
        account.name = row->text(1);
        keep(std::move(account));
        return {};
    }

    void keep(DueAccount account)
    {
        m_found.push_back(std::move(account));
        if (m_most == 0)
            return;
        std::push_heap(m_found.begin(), m_found.end(), isMoreUrgent);
        if (m_found.size() > m_most) {
            std::pop_heap(m_found.begin(), m_found.end(), isMoreUrgent);
            m_found.pop_back();
        }
        // From now on, only what is due before the least urgent of them counts.
        if (m_found.size() == m_most && m_found.front().due < m_until)
            lookUntil(m_found.front().due);
    }

    void lookUntil(QDate due)
    {
        m_until = due;
        const QDate contact = due.addDays(-m_shortest);
        m_metFrom = contact.addDays(1).toString(Qt::ISODate).toLatin1();
        m_visitedFrom = contact.addDays(2).toString(Qt::ISODate).toLatin1();
    }

    Connection &m_connection;
    const Settings &m_settings;
    size_t m_most;
    int m_shortest = 0;
    QDate m_until;
    QByteArray m_metFrom;
    QByteArray m_visitedFrom;
    std::vector<DueAccount> m_found; ///< a heap, the least urgent in front, where limited
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

Result<std::vector<DueAccount>> accountsDue(Connection &connection, QDate until,
                                            const Settings &settings, int limit)
{
    return DueSearch(connection, until, settings, static_cast<size_t>(qMax(0, limit))).run();
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
    ATTACHE_TRY(counts.accounts, connection.integer("SELECT count(*) FROM account"));
    ATTACHE_TRY(counts.contacts, connection.integer("SELECT count(*) FROM contact"));
    ATTACHE_TRY(counts.openOpportunities,
                connection.integer("SELECT count(*) FROM opportunity WHERE stage IN ('lead', "
                                   "'qualified', 'proposal', 'negotiation')"));
    ATTACHE_TRY(counts.visitsToday, visitsBetween(connection, today, today));
    const QDate monday = mondayOf(today);
    ATTACHE_TRY(counts.visitsThisWeek, visitsBetween(connection, monday, monday.addDays(6)));
    ATTACHE_TRY(counts.promisesDue, promisesDueCount(connection, today));
    ATTACHE_TRY(counts.minutesOwed, minutesOwedCount(connection, now));
    return counts;
}

} // namespace attache
