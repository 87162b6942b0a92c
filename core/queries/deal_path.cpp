#include "core/queries/deal_path.h"

#include "core/queries/read_rows.h"

namespace attache {

using namespace queries;

Result<std::vector<DealLine>> dealLinesOf(Connection &connection, Id<Opportunity> opportunity)
{
    return Store<DealLine>(connection)
        .list("WHERE opportunity = ?1 ORDER BY position, id", opportunity);
}

Result<std::optional<GivenPrice>> lastPrice(Connection &connection, Id<Account> account,
                                            Id<Product> product, Id<Opportunity> except)
{
    ATTACHE_TRY(const auto rows,
                readRows(
                    connection,
                    "SELECT l.price, l.quantity, l.discount, o.currency, l.quoted_on, o.id "
                    "FROM opportunity o JOIN deal_line l ON l.opportunity = o.id "
                    "WHERE o.account = ?1 AND l.product = ?2 AND l.price IS NOT NULL "
                    "AND o.id <> ifnull(?3, 0) "
                    "ORDER BY l.quoted_on DESC, l.id DESC LIMIT 1",
                    [](const Statement &row) {
                        GivenPrice given;
                        given.price = row.money(0);
                        given.quantity = static_cast<int>(row.integer(1));
                        if (!row.isNull(2))
                            given.discount = static_cast<int>(row.integer(2));
                        given.currency = row.text(3);
                        given.quotedOn = row.date(4);
                        given.opportunity = row.id<Opportunity>(5);
                        return given;
                    },
                    account, product, except));
    return rows.empty() ? std::nullopt : std::optional(rows.front());
}

Result<std::vector<IntentSign>> intentSignsOf(Connection &connection, Id<Opportunity> opportunity)
{
    return Store<IntentSign>(connection)
        .list("WHERE opportunity = ?1 ORDER BY seen_on DESC, id DESC", opportunity);
}

Result<std::vector<GateEvidence>> gateEvidenceOf(Connection &connection,
                                                 Id<Opportunity> opportunity)
{
    return Store<GateEvidence>(connection).list("WHERE opportunity = ?1 ORDER BY id", opportunity);
}

Result<std::vector<TrustProof>> trustProofsOf(Connection &connection, Id<Opportunity> opportunity)
{
    return Store<TrustProof>(connection)
        .list("WHERE opportunity = ?1 ORDER BY shown_on DESC, id DESC", opportunity);
}

Result<std::vector<PathStep>> pathOf(Connection &connection, Id<Opportunity> opportunity)
{
    ATTACHE_TRY(std::vector<PathStep> steps,
                Store<PathStep>(connection).list("WHERE opportunity = ?1", opportunity));
    sortPath(steps);
    return steps;
}

Result<std::vector<PathDelay>> pathDelays(Connection &connection, QDate today)
{
    return readRows(
        connection,
        "SELECT opportunity, CAST(julianday(?1) - julianday(min(due)) AS INTEGER) "
        "FROM path_step WHERE done_on IS NULL AND due < ?1 GROUP BY opportunity",
        [](const Statement &row) {
            return PathDelay{row.id<Opportunity>(0), static_cast<int>(row.integer(1))};
        },
        today);
}

} // namespace attache
