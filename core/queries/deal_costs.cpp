#include "core/queries/deal_costs.h"

#include "core/queries/read_rows.h"

namespace attache {

using namespace queries;

Result<std::vector<CostLine>> costLinesOf(Connection &connection, Id<Opportunity> deal)
{
    return Store<CostLine>(connection).list("WHERE opportunity = ?1 ORDER BY position, id", deal);
}

namespace {

/// Of competitors that no later version replaces; @p which narrows the functions: "f.product = ?1".
QByteArray functionSelect(const QByteArray &which)
{
    return "SELECT " + columnsOf<RivalFunction>("f") +
           ", c.name FROM rival_function f JOIN competitor c ON c.id = f.competitor WHERE NOT "
           "EXISTS (SELECT 1 FROM competitor later WHERE later.predecessor = c.id) AND " +
           which + " ORDER BY c.name, c.id, f.position, f.id";
}

RivalFunctionRow functionAt(const Statement &row)
{
    return {Table<RivalFunction>::read(row), row.text(after<RivalFunction>())};
}

} // namespace

Result<std::vector<RivalFunctionRow>> rivalFunctionsAt(Connection &connection, Id<Opportunity> deal)
{
    static const QByteArray sql = functionSelect(
        "c.shareable AND f.competitor IN (WITH RECURSIVE met(id) AS (SELECT s.competitor FROM "
        "competitor_sighting s WHERE s.opportunity = ?1 OR s.account = (SELECT account FROM "
        "opportunity WHERE id = ?1) UNION SELECT later.id FROM competitor later JOIN met m ON "
        "later.predecessor = m.id) SELECT id FROM met)");
    return readRows(connection, sql, functionAt, deal);
}

Result<std::vector<RivalFunctionRow>> rivalFunctionsAgainst(Connection &connection,
                                                            Id<Product> product)
{
    static const QByteArray sql = functionSelect("f.product = ?1");
    return readRows(connection, sql, functionAt, product);
}

Result<std::vector<Opportunity>> dealsWithCosts(Connection &connection)
{
    return Store<Opportunity>(connection)
        .list("WHERE id IN (SELECT opportunity FROM cost_line WHERE amount IS NOT NULL) "
              "ORDER BY id DESC");
}

} // namespace attache
