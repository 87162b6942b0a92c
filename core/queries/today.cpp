#include "core/queries/today.h"

#include "core/queries/account_digest.h"
#include "core/queries/read_rows.h"

#include <algorithm>

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

} // namespace

Result<std::vector<VisitRow>> visitsOfDay(Connection &connection, QDate day)
{
    VisitFilter filter;
    filter.from = day;
    filter.to = day;
    filter.statuses = {VisitStatus::Planned, VisitStatus::Done};
    return visits(connection, filter);
}

Result<std::vector<PromiseRow>> promisesDue(Connection &connection, QDate until)
{
    PromiseFilter filter;
    filter.onlyOpen = true;
    filter.dueUntil = until;
    return promises(connection, filter);
}

Result<std::vector<MinutesOwed>> minutesOwed(Connection &connection, const QDateTime &now,
                                             const Settings &settings, int days)
{
    VisitFilter recent;
    recent.from = now.toLocalTime().date().addDays(-days);
    recent.to = now.toLocalTime().date();
    recent.statuses = {VisitStatus::Planned, VisitStatus::Done};
    ATTACHE_TRY(auto rows, visits(connection, recent));
    std::vector<MinutesOwed> owed;
    for (VisitRow &row : rows) {
        const bool over = row.visit.status == VisitStatus::Done || row.end() <= now;
        if (!over || row.visit.minutesSentAt.isValid())
            continue;
        const QDateTime deadline = row.end().addSecs(settings.minutesDueHours * 3600LL);
        owed.push_back({std::move(row), deadline});
    }
    std::stable_sort(owed.begin(), owed.end(), [](const MinutesOwed &a, const MinutesOwed &b) {
        return a.deadline < b.deadline;
    });
    return owed;
}

Result<std::vector<DueAccount>> accountsDue(Connection &connection, QDate until,
                                            const Settings &settings, int limit)
{
    static const QByteArray sql = QByteArray("SELECT a.id, ") + queries::DisplayName +
                                  ", a.tier, d.last_visit_at, d.last_met FROM account_digest d "
                                  "JOIN account a ON a.id = d.account "
                                  "WHERE d.last_visit_at IS NOT NULL OR d.last_met IS NOT NULL";
    ATTACHE_TRY(auto due, queries::readRows(connection, sql, [&](const Statement &row) {
                    DueAccount account;
                    account.account = row.id<Account>(0);
                    account.name = row.text(1);
                    account.tier = queries::choiceAt<Tier>(row, 2);
                    account.lastContact = digest::lastContact(row, 3);
                    account.cadenceDays = settings.tier(account.tier).cadenceDays;
                    account.due = account.lastContact.addDays(account.cadenceDays);
                    return account;
                }));
    std::erase_if(due, [&](const DueAccount &account) { return account.due > until; });
    std::sort(due.begin(), due.end(), [](const DueAccount &a, const DueAccount &b) {
        return std::tuple(a.due, a.tier, a.account) < std::tuple(b.due, b.tier, b.account);
    });
    if (limit > 0 && due.size() > static_cast<size_t>(limit))
        due.resize(static_cast<size_t>(limit));
    return due;
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
    ATTACHE_TRY(counts.promisesDue,
                connection.integer(
                    "SELECT count(*) FROM promise WHERE state = 'open' AND due <= ?1", today));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    ATTACHE_TRY(const auto owed, minutesOwed(connection, now, settings));
    counts.minutesOwed = static_cast<qint64>(owed.size());
    return counts;
}

} // namespace attache
