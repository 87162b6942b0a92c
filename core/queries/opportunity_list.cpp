#include "core/queries/opportunity_list.h"

#include "core/domain/stage_book.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

#include <algorithm>

namespace attache {

namespace {

using namespace queries;

OpportunityRow readOpportunity(const Statement &row)
{
    const int at = after<Opportunity>();
    OpportunityRow read;
    read.opportunity = Table<Opportunity>::read(row);
    read.account = row.text(at);
    if (!row.isNull(at + 1))
        read.tier = choiceAt<Tier>(row, at + 1);
    read.inStageSince = row.instant(at + 2);
    return read;
}

} // namespace

int OpportunityRow::daysInStage(QDate today) const
{
    if (!inStageSince.isValid())
        return -1;
    const qint64 days = inStageSince.toLocalTime().date().daysTo(today);
    return static_cast<int>(std::max<qint64>(days, 0));
}

Result<std::vector<OpportunityRow>> opportunities(Connection &connection,
                                                  const OpportunityFilter &filter)
{
    static const QByteArray select =
        "SELECT " + columnsOf<Opportunity>("o") + ", " + DisplayName +
        ", a.tier, (SELECT max(s.changed_at) FROM stage_change s WHERE s.opportunity = o.id) "
        "FROM opportunity o LEFT JOIN account a ON a.id = o.account";
    Conditions where;
    if (!filter.account.isNull())
        where.add("o.account = ?", filter.account.value());
    where.addAnyOf("o.stage", keysOf(filter.stages));
    where.addAnyOf("o.owner", filter.owners);
    if (filter.onlyOpen)
        where.add(QByteArray("o.stage NOT IN ") + ClosedStages);
    if (filter.onlyWakeable)
        where.add(QByteArray("o.stage IN ") + LostStages + " AND o.reactivation <> ''");
    ATTACHE_TRY(auto rows, readRows(connection, select, where, " ORDER BY o.amount DESC, o.id",
                                    readOpportunity));
    ATTACHE_TRY(const StageBook book, StageBook::read(connection, Settings()));
    // Closed ones are told apart by their rank, too: what was won comes before what was lost.
    std::ranges::stable_sort(rows, {}, [&book](const OpportunityRow &row) {
        const Stage stage = row.opportunity.stage;
        const bool open = book.isOpen(stage);
        const bool known = book.stage(stage) != nullptr;
        return std::pair(!open, open ? (known ? -book.rank(stage) : 1) : book.rank(stage));
    });
    return rows;
}

} // namespace attache
