#include "core/queries/promise_list.h"

#include "core/queries/read_rows.h"

namespace attache {

namespace {

using namespace queries;

PromiseRow readPromise(const Statement &row)
{
    const int at = after<Promise>();
    PromiseRow read;
    read.promise = Table<Promise>::read(row);
    read.account = row.text(at);
    read.tier = choiceAt<Tier>(row, at + 1);
    read.contact = row.text(at + 2);
    read.visit = row.text(at + 3);
    return read;
}

Conditions conditionsOf(const PromiseFilter &filter)
{
    Conditions where;
    if (!filter.account.isNull())
        where.add("p.account = ?", filter.account.value());
    if (!filter.opportunity.isNull())
        where.add("p.opportunity = ?", filter.opportunity.value());
    if (!filter.visit.isNull())
        where.add("p.visit = ?", filter.visit.value());
    if (filter.party)
        where.add("p.party = ?", keyOf(*filter.party));
    // Spelt out and not bound: only so does the index of the open ones serve.
    if (filter.onlyOpen)
        where.add("p.state = 'open'");
    if (filter.dueUntil.isValid())
        where.add("p.due <= ?", filter.dueUntil);
    return where;
}

/// In the words of the index where it has them all, so that the first ones need no sorting.
QByteArray orderOf(const PromiseFilter &filter)
{
    return filter.onlyOpen && filter.dueUntil.isValid()
               ? " ORDER BY p.due, p.id"
               : " ORDER BY p.state <> 'open', p.due IS NULL, p.due, p.id";
}

const QByteArray &selectPromises()
{
    static const QByteArray select = "SELECT " + columnsOf<Promise>("p") + ", " + DisplayName +
                                     ", a.tier, c.name, v.title FROM promise p "
                                     "JOIN account a ON a.id = p.account "
                                     "LEFT JOIN contact c ON c.id = p.contact "
                                     "LEFT JOIN visit v ON v.id = p.visit";
    return select;
}

} // namespace

Result<std::vector<PromiseRow>> promises(Connection &connection, const PromiseFilter &filter)
{
    QByteArray order = orderOf(filter);
    if (filter.limit > 0)
        order += " LIMIT " + QByteArray::number(filter.limit);
    return readRows(connection, selectPromises(), conditionsOf(filter), order, readPromise);
}

Result<PromiseRow> promiseRow(Connection &connection, Id<Promise> id)
{
    Conditions where;
    where.add("p.id = ?", id.value());
    ATTACHE_TRY(auto rows, readRows(connection, selectPromises(), where, {}, readPromise));
    if (!rows.empty())
        return std::move(rows.front());
    return Error{Error::Kind::NotFound, {}, QStringLiteral("promise %1").arg(id.toString()), {}};
}

Result<qint64> promiseCount(Connection &connection, const PromiseFilter &filter)
{
    return countRows(connection, "promise p", conditionsOf(filter));
}

} // namespace attache
