#include "core/queries/visit_list.h"

#include "core/queries/read_rows.h"

namespace attache {

namespace {

using namespace queries;

const QByteArray &selectVisits()
{
    static const QByteArray sql =
        "SELECT " + columnsOf<Visit>("v") + ", " + DisplayName +
        ", a.tier, o.name, o.stage, "
        "(SELECT count(*) FROM attendee t WHERE t.visit = v.id AND t.contact IS NOT NULL), "
        "(SELECT count(*) FROM attendee t WHERE t.visit = v.id AND t.contact IS NULL) "
        "FROM visit v JOIN account a ON a.id = v.account "
        "LEFT JOIN opportunity o ON o.id = v.opportunity";
    return sql;
}

Conditions conditionsOf(const VisitFilter &filter)
{
    Conditions where;
    if (filter.from.isValid())
        where.add("v.starts_at >= ?", filter.from.startOfDay().toUTC());
    if (filter.to.isValid())
        where.add("v.starts_at < ?", filter.to.addDays(1).startOfDay().toUTC());
    if (!filter.account.isNull())
        where.add("v.account = ?", filter.account.value());
    if (!filter.opportunity.isNull())
        where.add("v.opportunity = ?", filter.opportunity.value());
    where.addAnyOf("v.status", keysOf(filter.statuses));
    where.addAnyOf("v.kind", keysOf(filter.kinds));
    return where;
}

/// In the words of the index where no start is missing, so that the first ones need no sorting.
QByteArray orderOf(const VisitFilter &filter)
{
    if (filter.newestFirst)
        return " ORDER BY v.starts_at DESC, v.id DESC";
    const bool started = filter.from.isValid() || filter.to.isValid();
    return started ? " ORDER BY v.starts_at, v.id"
                   : " ORDER BY v.starts_at IS NULL, v.starts_at, v.id";
}

VisitRow readVisit(const Statement &row)
{
    const int at = after<Visit>();
    VisitRow read;
    read.visit = Table<Visit>::read(row);
    read.account = row.text(at);
    read.tier = choiceAt<Tier>(row, at + 1);
    read.opportunity = row.text(at + 2);
    read.stage = optionalChoiceAt<Stage>(row, at + 3);
    read.theirPeople = static_cast<int>(row.integer(at + 4));
    read.ourPeople = static_cast<int>(row.integer(at + 5));
    return read;
}

} // namespace

QString VisitRow::title() const
{
    return visit.title.isEmpty() ? visit.purpose.section(QLatin1Char('\n'), 0, 0) : visit.title;
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

Result<std::vector<VisitRow>> visits(Connection &connection, const VisitFilter &filter)
{
    QByteArray order = orderOf(filter);
    if (filter.limit > 0)
        order += " LIMIT " + QByteArray::number(filter.limit);
    return readRows(connection, selectVisits(), conditionsOf(filter), order, readVisit);
}

Result<qint64> visitCount(Connection &connection, const VisitFilter &filter)
{
    return countRows(connection, "visit v", conditionsOf(filter));
}

Result<VisitRow> visitRow(Connection &connection, Id<Visit> id)
{
    Conditions where;
    where.add("v.id = ?", id.value());
    ATTACHE_TRY(auto rows, readRows(connection, selectVisits(), where, {}, readVisit));
    if (!rows.empty())
        return std::move(rows.front());
    ATTACHE_CHECK(Store<Visit>(connection).get(id));
    return Error{Error::Kind::NotFound, {}, QStringLiteral("visit %1").arg(id.toString()), {}};
}

Result<std::vector<VisitRow>> visitsOfWeek(Connection &connection, QDate day)
{
    VisitFilter week;
    week.from = mondayOf(day);
    week.to = week.from.addDays(6);
    return visits(connection, week);
}

} // namespace attache
