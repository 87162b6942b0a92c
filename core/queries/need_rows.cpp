#include "core/queries/need_rows.h"

#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

namespace {

using namespace queries;

constexpr char AccountsWithNeeds[] = "(SELECT account FROM need WHERE settled = 0)";

Result<std::vector<NeedRow>> openNeeds(Connection &connection)
{
    return readRows(
        connection,
        QByteArray("SELECT ") + columnsOf<Need>("n") + ", " + DisplayName +
            ", a.tier, ifnull(c.name, '') FROM need n JOIN account a ON a.id = n.account "
            "LEFT JOIN contact c ON c.id = n.stated_by WHERE n.settled = 0 "
            "ORDER BY n.account, n.id",
        [](const Statement &row) {
            const int next = after<Need>();
            return NeedRow{Table<Need>::read(row), row.text(next), choiceAt<Tier>(row, next + 1),
                           row.text(next + 2)};
        });
}

Result<std::vector<NeedRole>> rolesThere(Connection &connection)
{
    return readRows(connection,
                    QByteArray("SELECT r.account, r.contact, c.name, r.role FROM buying_role r "
                               "JOIN contact c ON c.id = r.contact WHERE r.account IN ") +
                        AccountsWithNeeds +
                        " ORDER BY r.account, ifnull(r.influence, 0) DESC, r.id",
                    [](const Statement &row) {
                        return NeedRole{row.id<Account>(0), row.id<Contact>(1), row.text(2),
                                        choiceAt<RoleKind>(row, 3)};
                    });
}

Result<std::vector<NeedDeal>> dealsThere(Connection &connection)
{
    return readRows(
        connection,
        QByteArray("SELECT o.id, o.account, o.amount, o.currency FROM opportunity o "
                   "WHERE o.account IN ") +
            AccountsWithNeeds + " AND o.amount IS NOT NULL AND o.stage NOT IN " + ClosedStages +
            " ORDER BY o.account, o.id",
        [](const Statement &row) {
            return NeedDeal{row.id<Opportunity>(0), row.id<Account>(1), row.money(2), row.text(3)};
        });
}

} // namespace

Result<NeedRows> needRows(Connection &connection)
{
    NeedRows rows;
    ATTACHE_TRY(rows.needs, openNeeds(connection));
    ATTACHE_TRY(
        rows.themes,
        readRows(connection,
                 "SELECT " + columnsOf<NeedTheme>("t") + " FROM need_theme t ORDER BY t.name, t.id",
                 [](const Statement &row) { return Table<NeedTheme>::read(row); }));
    ATTACHE_TRY(rows.roles, rolesThere(connection));
    ATTACHE_TRY(rows.deals, dealsThere(connection));
    ATTACHE_TRY(rows.different,
                readRows(
                    connection,
                    "SELECT CAST(first AS INTEGER), CAST(second AS INTEGER) FROM not_duplicate "
                    "WHERE record_type IN (?, ?)",
                    [](const Statement &row) { return std::pair(row.integer(0), row.integer(1)); },
                    QString::fromLatin1(tableOf<Need>), QString::fromLatin1(tableOf<NeedTheme>)));
    return rows;
}

} // namespace attache
