#include "core/queries/filter_values.h"

#include "core/queries/read_rows.h"

namespace attache {

namespace {

Result<QStringList> textsOf(Connection &connection, const QByteArray &sql)
{
    ATTACHE_TRY(const auto texts, queries::readRows(connection, sql, [](const Statement &row) {
                    return row.text(0);
                }));
    return QStringList(texts.begin(), texts.end());
}

} // namespace

Result<QStringList> ownersInUse(Connection &connection)
{
    return textsOf(connection, "SELECT owner FROM opportunity WHERE owner <> '' UNION "
                               "SELECT owner FROM account WHERE owner <> '' ORDER BY 1");
}

Result<QStringList> industriesInUse(Connection &connection)
{
    return textsOf(connection,
                   "SELECT DISTINCT industry FROM account WHERE industry <> '' ORDER BY 1");
}

} // namespace attache
