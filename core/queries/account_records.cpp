#include "core/queries/account_records.h"

#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

#include <set>

namespace attache {

namespace {

/// What LIKE takes for a name that begins with @p typed; wildcards of SQL stand for themselves.
QString beginningWith(QString typed)
{
    typed.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    return typed + QLatin1Char('%');
}

} // namespace

Result<std::vector<Contact>> contactsOf(Connection &connection, Id<Account> account)
{
    return Store<Contact>(connection).list("WHERE account = ?1 ORDER BY id", account);
}

Result<std::vector<BuyingRole>> rolesAt(Connection &connection, Id<Account> account,
                                        Id<Opportunity> opportunity)
{
    return Store<BuyingRole>(connection)
        .list("WHERE account = ?1 AND (opportunity IS NULL OR opportunity = ?2) ORDER BY id",
              account, opportunity);
}

Result<std::vector<BuyingRole>> rolesOf(Connection &connection, Id<Contact> contact)
{
    return Store<BuyingRole>(connection).list("WHERE contact = ?1 ORDER BY id", contact);
}

Result<std::vector<AccountFact>> factsOf(Connection &connection, Id<Account> account)
{
    return Store<AccountFact>(connection)
        .list("WHERE account = ?1 ORDER BY learnt_on DESC, id DESC", account);
}

Result<std::vector<Need>> needsOf(Connection &connection, Id<Account> account)
{
    return Store<Need>(connection).list("WHERE account = ?1 ORDER BY settled, id", account);
}

Result<std::vector<Promise>> promisesOpenOrKept(Connection &connection, Id<Account> account,
                                                QDate keptSince)
{
    return Store<Promise>(connection)
        .list("WHERE account = ?1 AND (state = 'open' OR "
              "(state = 'kept' AND ?2 IS NOT NULL AND kept_on >= ?2)) ORDER BY id",
              account, keptSince);
}

Result<std::vector<Opportunity>> opportunitiesOf(Connection &connection, Id<Account> account)
{
    return Store<Opportunity>(connection)
        .list(QByteArray("WHERE account = ?1 ORDER BY stage IN ") + queries::ClosedStages +
                  ", opened_on DESC",
              account);
}

Result<QDate> inStageSince(Connection &connection, Id<Opportunity> opportunity)
{
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT changed_at FROM stage_change WHERE opportunity = ?1 "
                                  "ORDER BY changed_at DESC, id DESC LIMIT 1"));
    row->bindAll(opportunity);
    ATTACHE_TRY(const bool found, row->step());
    return found ? row->instant(0).toLocalTime().date() : QDate();
}

Result<std::vector<Account>> accountsVisitedLast(Connection &connection, int limit)
{
    return Store<Account>(connection)
        .list("WHERE id IN (SELECT account FROM (SELECT account, max(starts_at) AS last "
              "FROM visit GROUP BY account ORDER BY last DESC LIMIT ?1)) ORDER BY tier",
              limit);
}

Result<bool> anyContact(Connection &connection)
{
    ATTACHE_TRY(const qint64 any,
                connection.integer("SELECT EXISTS(SELECT 1 FROM account_digest WHERE "
                                   "last_visit_at IS NOT NULL OR last_met IS NOT NULL)"));
    return any != 0;
}

Result<std::vector<Id<Account>>> accountsBehind(Connection &connection,
                                                const std::vector<qint64> &contacts,
                                                const std::vector<qint64> &opportunities)
{
    std::set<Id<Account>> accounts;
    const auto look = [&](const QByteArray &sql, const std::vector<qint64> &ids) -> Result<void> {
        for (const qint64 id : ids) {
            ATTACHE_TRY(BorrowedStatement row, connection.borrow(sql));
            row->bind(1, id);
            ATTACHE_TRY(const bool found, row->step());
            if (found && !row->isNull(0))
                accounts.insert(row->id<Account>(0));
        }
        return {};
    };
    ATTACHE_CHECK(look("SELECT account FROM contact WHERE id = ?1", contacts));
    ATTACHE_CHECK(look("SELECT account FROM opportunity WHERE id = ?1", opportunities));
    return std::vector<Id<Account>>(accounts.begin(), accounts.end());
}

Result<std::vector<Id<Account>>> accountsBeginningWith(Connection &connection, const QString &typed,
                                                       int limit)
{
    return queries::readRows(
        connection,
        "SELECT a.id FROM account_key k CROSS JOIN account a ON a.id = k.account "
        "WHERE a.name LIKE ?1 ESCAPE '\\' OR a.short_name LIKE ?1 ESCAPE '\\' "
        "ORDER BY k.name_key LIMIT ?2",
        [](const Statement &row) { return row.id<Account>(0); }, beginningWith(typed), limit);
}

} // namespace attache
