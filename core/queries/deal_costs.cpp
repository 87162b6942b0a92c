#include "core/queries/deal_costs.h"

#include "core/queries/read_rows.h"

namespace attache {

using namespace queries;

Result<std::vector<CostLine>> costLinesOf(Connection &connection, Id<Opportunity> deal)
{
    return Store<CostLine>(connection).list("WHERE opportunity = ?1 ORDER BY position, id", deal);
}

Result<std::vector<RivalFunctionRow>> rivalFunctionsAt(Connection &connection, Id<Opportunity> deal)
{
    static const QByteArray sql =
        "SELECT " + columnsOf<RivalFunction>("f") +
        ", c.name FROM rival_function f JOIN competitor c ON c.id = f.competitor "
        "WHERE f.competitor IN (SELECT s.competitor FROM competitor_sighting s "
        "WHERE s.opportunity = ?1 OR s.account = (SELECT account FROM opportunity WHERE id = ?1)) "
        "ORDER BY c.name, c.id, f.position, f.id";
    return readRows(
        connection, sql,
        [](const Statement &row) {
            return RivalFunctionRow{Table<RivalFunction>::read(row),
                                    row.text(after<RivalFunction>())};
        },
        deal);
}

} // namespace attache
