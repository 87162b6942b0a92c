#include "core/queries/names.h"

#include "core/queries/read_rows.h"

namespace attache {

namespace {

using namespace queries;

QString pattern(QString typed)
{
    typed.replace(QLatin1Char('\\'), QLatin1String("\\\\"))
        .replace(QLatin1Char('%'), QLatin1String("\\%"))
        .replace(QLatin1Char('_'), QLatin1String("\\_"));
    return typed + QLatin1Char('%');
}

NameRow readName(const Statement &row)
{
    return {row.integer(0), row.text(1), row.text(2)};
}

} // namespace

Result<std::vector<NameRow>> accountsNamed(Connection &connection, const QString &typed, int limit)
{
    return readRows(connection,
                    "SELECT id, name, short_name FROM account WHERE name LIKE ?1 ESCAPE '\\' "
                    "OR short_name LIKE ?1 ESCAPE '\\' LIMIT ?2",
                    readName, QLatin1Char('%') + pattern(typed), limit);
}

Result<std::vector<NameRow>> contactsNamed(Connection &connection, Id<Account> account,
                                           const QString &typed, int limit)
{
    return readRows(connection,
                    "SELECT id, name, post FROM contact WHERE name LIKE ?1 ESCAPE '\\' "
                    "AND account IS ?2 ORDER BY name LIMIT ?3",
                    readName, QLatin1Char('%') + pattern(typed), account, limit);
}

Result<std::vector<Id<Account>>> accountsBeginningWith(Connection &connection, const QString &typed,
                                                       int limit)
{
    return readRows(
        connection,
        "SELECT a.id FROM account_key k CROSS JOIN account a ON a.id = k.account "
        "WHERE a.name LIKE ?1 ESCAPE '\\' OR a.short_name LIKE ?1 ESCAPE '\\' "
        "ORDER BY k.name_key LIMIT ?2",
        [](const Statement &row) { return row.id<Account>(0); }, pattern(typed), limit);
}

} // namespace attache
