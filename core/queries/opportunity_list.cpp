#include "core/queries/opportunity_list.h"

#include "core/queries/read_rows.h"

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
        where.add("o.stage NOT IN ('won', 'lost')");
    if (filter.onlyWakeable)
        where.add("o.stage = 'lost' AND o.reactivation <> ''");
    return readRows(connection, select, where,
                    " ORDER BY CASE o.stage WHEN 'negotiation' THEN 0 WHEN 'proposal' THEN 1 "
                    "WHEN 'qualified' THEN 2 WHEN 'lead' THEN 3 WHEN 'won' THEN 4 ELSE 5 END, "
                    "o.amount DESC, o.id",
                    readOpportunity);
}

} // namespace attache
