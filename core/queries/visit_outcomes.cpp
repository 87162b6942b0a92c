#include "core/queries/visit_outcomes.h"

#include "core/queries/facts_where.h"

namespace attache {

using namespace queries;

Result<std::vector<VisitOutcomeFacts>>
visitOutcomes(Connection &connection, const FactsFilter &filter, QDate from, QDate to, int most)
{
    Conditions conditions = factsWhere(filter, "a.owner");
    conditions.add("v.status = 'done'");
    if (from.isValid())
        conditions.add("v.starts_at >= ?", from.startOfDay().toUTC());
    if (to.isValid())
        conditions.add("v.starts_at < ?", to.addDays(1).startOfDay().toUTC());
    return readRows(
        connection,
        "SELECT v.id, v.account, v.opportunity, v.starts_at, v.best_reached_on, "
        "v.minimum_reached_on FROM visit v JOIN account a ON a.id = v.account",
        conditions, " ORDER BY v.starts_at DESC, v.id DESC LIMIT " + QByteArray::number(most),
        [](const Statement &row) {
            const QDate best = row.date(4);
            const QDate least = row.date(5);
            const bool bestFirst = best.isValid() && (!least.isValid() || best < least);
            return VisitOutcomeFacts{row.id<Visit>(0), row.id<Account>(1), row.id<Opportunity>(2),
                                     row.instant(3).toLocalTime().date(), bestFirst ? best : least};
        });
}

} // namespace attache
