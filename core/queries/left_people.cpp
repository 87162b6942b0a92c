#include "core/queries/left_people.h"

#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

using namespace queries;

Result<std::vector<DealLeft>> peopleWhoLeft(Connection &connection, const QDateTime &since)
{
    static const QByteArray sql =
        QByteArray("SELECT o.id, o.name, ") + DisplayName +
        ", c.id, c.name, max(n.written_at) AS at FROM account_note n "
        "JOIN opportunity o ON o.id = n.opportunity JOIN account a ON a.id = o.account "
        "JOIN contact c ON c.id = n.contact "
        "WHERE n.opportunity IS NOT NULL AND n.written_at >= ?1 AND n.account = o.account AND "
        "c.account IS NOT n.account "
        "AND o.stage NOT IN " +
        ClosedStages +
        " AND NOT EXISTS (SELECT 1 FROM buying_role b WHERE b.opportunity = o.id "
        "AND b.contact = c.id) GROUP BY o.id, c.id ORDER BY at DESC, o.id, c.id";
    return readRows(
        connection, sql,
        [](const Statement &row) {
            return DealLeft{row.id<Opportunity>(0), row.text(1), row.text(2),
                            row.id<Contact>(3),     row.text(4), row.instant(5)};
        },
        since);
}

} // namespace attache
