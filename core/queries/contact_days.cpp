#include "core/queries/contact_days.h"

#include "core/domain/visit_rules.h"
#include "core/queries/contact_days_sql.h"
#include "core/queries/read_rows.h"

namespace attache {

namespace {

using namespace queries;
using contactdays::isCall;

QDate later(QDate a, QDate b)
{
    return !a.isValid() || (b.isValid() && b > a) ? b : a;
}

/// Reads the last meeting, the last call and the last meeting noted in a role.
ContactDays readDays(const Statement &row, int first)
{
    return {later(row.instant(first).toLocalTime().date(), row.date(first + 2)),
            row.instant(first + 1).toLocalTime().date()};
}

/// The person c, with ?2 the visit to leave out.
QByteArray selectPeople(const char *condition)
{
    const QByteArray others = "v.id IS NOT ?2 AND ";
    return "SELECT c.id, " + contactdays::lastVisitOf("c.id", others + "NOT " + isCall()) + ", " +
           contactdays::lastVisitOf("c.id", others + isCall()) + ", " +
           contactdays::lastNotedOf("c.id") + " FROM contact c WHERE " + condition;
}

} // namespace

namespace contactdays {

const QByteArray &isCall()
{
    static const QByteArray sql = [] {
        QByteArrayList kinds;
        for (const auto &kind : choicesOf<VisitKind>) {
            if (!meetsPeople(kind.value))
                kinds.append('\'' + QByteArray(kind.key) + '\'');
        }
        return "v.kind IN (" + kinds.join(", ") + ')';
    }();
    return sql;
}

QByteArray lastVisitOf(const QByteArray &person, const QByteArray &condition)
{
    return "(SELECT max(v.starts_at) FROM attendee t JOIN visit v ON v.id = t.visit "
           "WHERE t.contact = " +
           person + " AND t.absent = 0 AND v.status = 'done' AND " + condition + ')';
}

QByteArray lastNotedOf(const QByteArray &person)
{
    return "(SELECT max(n.last_met) FROM buying_role n WHERE n.contact = " + person + ')';
}

} // namespace contactdays

Result<QHash<Id<Contact>, ContactDays>> contactDaysAt(Connection &connection, Id<Account> account,
                                                      Id<Visit> except)
{
    static const QByteArray sql = selectPeople(
        "c.account = ?1 OR c.id IN (SELECT contact FROM buying_role WHERE account = ?1)");
    ATTACHE_TRY(const auto rows, readRows(
                                     connection, sql,
                                     [](const Statement &row) {
                                         return std::pair(row.id<Contact>(0), readDays(row, 1));
                                     },
                                     account, except));
    QHash<Id<Contact>, ContactDays> days;
    for (const auto &[contact, each] : rows)
        days.insert(contact, each);
    return days;
}

Result<ContactDays> contactDaysOf(Connection &connection, Id<Contact> contact, Id<Visit> except)
{
    static const QByteArray sql = selectPeople("c.id = ?1");
    ATTACHE_TRY(const auto rows,
                readRows(
                    connection, sql, [](const Statement &row) { return readDays(row, 1); }, contact,
                    except));
    return rows.empty() ? ContactDays() : rows.front();
}

Result<ContactDays> contactDaysOf(Connection &connection, Id<Account> account,
                                  const QDateTime &before)
{
    static const QByteArray sql = "SELECT max(iif(" + isCall() + ", NULL, v.starts_at)), max(iif(" +
                                  isCall() +
                                  ", v.starts_at, NULL)), (SELECT max(r.last_met) "
                                  "FROM buying_role r WHERE r.account = ?1 AND r.last_met < ?3) "
                                  "FROM visit v WHERE v.account = ?1 AND v.starts_at < ?2 "
                                  "AND v.status = 'done'";
    ATTACHE_TRY(const auto rows,
                readRows(
                    connection, sql, [](const Statement &row) { return readDays(row, 0); }, account,
                    before, before.toLocalTime().date()));
    return rows.front();
}

} // namespace attache
