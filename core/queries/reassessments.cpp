#include "core/queries/reassessments.h"

#include "core/queries/read_rows.h"

namespace attache {

using namespace queries;

Result<qint64> reassessmentsDue(Connection &connection, QDate day)
{
    ATTACHE_TRY(const auto counts,
                readRows(
                    connection,
                    "SELECT count(*) FROM (SELECT max(assessed_on) AS last FROM tier_assessment "
                    "GROUP BY account) WHERE last <= ?",
                    [](const Statement &row) { return row.integer(0); }, day));
    return counts.front();
}

} // namespace attache
