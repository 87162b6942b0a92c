#include "core/queries/gap_rows.h"

#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

namespace attache {

using namespace queries;

Result<std::vector<WaitingAccount>> waitingAccounts(Connection &connection)
{
    static const QByteArray select =
        QByteArray("SELECT a.id, ") + DisplayName +
        ", a.tier, a.industry FROM account a WHERE a.tier IN ('S', 'A') OR a.id IN (SELECT "
        "o.account FROM opportunity o WHERE o.stage NOT IN " +
        ClosedStages +
        ") "
        "ORDER BY CASE a.tier WHEN 'S' THEN 0 WHEN 'A' THEN 1 WHEN 'B' THEN 2 ELSE 3 END, 2, 1";
    return readRows(connection, select, [](const Statement &row) {
        return WaitingAccount{row.id<Account>(0), row.text(1), choiceAt<Tier>(row, 2), row.text(3)};
    });
}

Result<std::vector<WaitingDeal>> waitingDeals(Connection &connection)
{
    return readRows(
        connection,
        QByteArray("SELECT account, stage, amount, currency, product FROM opportunity WHERE "
                   "account IS NOT NULL AND stage NOT IN ") +
            ClosedStages + " ORDER BY id",
        [](const Statement &row) {
            WaitingDeal deal;
            deal.account = row.id<Account>(0);
            deal.stage = choiceAt<Stage>(row, 1);
            if (!row.isNull(2))
                deal.amount = row.money(2);
            deal.currency = row.text(3);
            deal.products = row.text(4);
            return deal;
        });
}

Result<std::vector<AskingNote>> askingNotes(Connection &connection)
{
    static const QByteArray select =
        QByteArray("SELECT n.body, n.thing, v.id, a.id, ") + DisplayName +
        ", v.starts_at FROM visit_note n JOIN visit v ON v.id = n.visit JOIN account a ON "
        "a.id = v.account WHERE v.status = 'done' AND (n.body LIKE '%?%' OR n.body LIKE '%？%') "
        "ORDER BY v.starts_at, n.id";
    return readRows(connection, select, [](const Statement &row) {
        return AskingNote{row.text(0),      choiceAt<SixThing>(row, 1),
                          row.id<Visit>(2), row.id<Account>(3),
                          row.text(4),      row.instant(5).toLocalTime().date()};
    });
}

Result<std::vector<PlannedVisit>> plannedVisits(Connection &connection, QDate from, QDate to)
{
    return readRows(
        connection,
        "SELECT id, account, starts_at FROM visit WHERE status = 'planned' AND starts_at >= ?1 AND "
        "starts_at < ?2 ORDER BY starts_at, id",
        [](const Statement &row) {
            return PlannedVisit{row.id<Visit>(0), row.id<Account>(1),
                                row.instant(2).toLocalTime().date()};
        },
        from.startOfDay().toUTC(), to.addDays(1).startOfDay().toUTC());
}

} // namespace attache
