#include "core/queries/visit_list.h"

#include "core/queries/full_text.h"
#include "core/queries/list_query.h"
#include "core/queries/period.h"
#include "core/queries/read_rows.h"
#include "core/queries/word_order.h"

#include <QHash>

#include <array>
#include <tuple>

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

Result<Conditions> conditionsOf(Connection &connection, const VisitFilter &filter)
{
    Conditions where;
    if (filter.from.isValid())
        where.add("v.starts_at >= ?", filter.from.startOfDay().toUTC());
    if (filter.to.isValid())
        where.add("v.starts_at < ?", filter.to.addDays(1).startOfDay().toUTC());
    if (const TextQuestion question(filter.text); !question.isEmpty()) {
        ATTACHE_TRY(const std::vector<qint64> found,
                    FullText::indexOf(tableOf<Visit>)->find(connection, question));
        where.addAnyId("v.id", found);
    }
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

/// How far down the list of its values @p column stands.
template <typename E>
QByteArray rankOf(const char *column)
{
    QByteArray rank = QByteArray("CASE ") + column;
    int place = 0;
    for (const auto &choice : choicesOf<E>)
        rank += " WHEN '" + QByteArray(choice.key) + "' THEN " + QByteArray::number(place++);
    return rank + " ELSE " + QByteArray::number(place) + " END";
}

/// What visits are ordered by in SQL; empty for what is not a column, or one of words.
QByteArray valueOf(const QString &sortKey)
{
    static const QHash<QString, QByteArray> values{
        {QStringLiteral("starts_at"), "v.starts_at"},
        {QStringLiteral("tier"), rankOf<Tier>("a.tier")},
        {QStringLiteral("kind"), rankOf<VisitKind>("v.kind")},
        {QStringLiteral("status"), rankOf<VisitStatus>("v.status")},
        {QStringLiteral("people"), "(SELECT count(*) FROM attendee t WHERE t.visit = v.id)"},
        // Those that were sent stand behind the owed ones: no year begins with a letter.
        {QStringLiteral("minutes"),
         "CASE WHEN v.status = 'done' THEN coalesce('sent ' || v.minutes_sent_at, v.ends_at, "
         "v.starts_at) END"},
    };
    return values.value(sortKey);
}

/// The words that visits are ordered by; empty for other columns.
QByteArray wordsOf(const QString &sortKey)
{
    if (sortKey == QLatin1String("account"))
        return DisplayName;
    return sortKey == QLatin1String("title") ? "iif(v.title <> '', v.title, v.purpose)" : "";
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

VisitFilter visitFilterOf(const ListQuery &query, QDate today)
{
    VisitFilter filter;
    filter.text = query.text;
    std::tie(filter.from, filter.to) = daysOf(query.facets.value(QStringLiteral("period")), today);
    filter.statuses = query.choices<VisitStatus>(QStringLiteral("status"));
    filter.kinds = query.choices<VisitKind>(QStringLiteral("kind"));
    return filter;
}

Result<std::vector<VisitRow>> visits(Connection &connection, const VisitFilter &filter)
{
    QByteArray order = orderOf(filter);
    if (filter.limit > 0)
        order += " LIMIT " + QByteArray::number(filter.limit);
    ATTACHE_TRY(const Conditions where, conditionsOf(connection, filter));
    return readRows(connection, selectVisits(), where, order, readVisit);
}

Result<qint64> visitCount(Connection &connection, const VisitFilter &filter)
{
    ATTACHE_TRY(const Conditions where, conditionsOf(connection, filter));
    return countRows(connection, "visit v", where);
}

Result<std::vector<qint64>> visitIds(Connection &connection, const VisitFilter &filter,
                                     const QString &sortKey, bool descending)
{
    static const QByteArray from = " FROM visit v JOIN account a ON a.id = v.account";
    const QByteArray latestFirst = "v.starts_at DESC, v.id DESC";
    ATTACHE_TRY(const Conditions where, conditionsOf(connection, filter));
    if (const QByteArray words = wordsOf(sortKey); !words.isEmpty()) {
        ATTACHE_TRY(
            const auto entries,
            readRows(connection, "SELECT v.id, " + words + from, where, " ORDER BY " + latestFirst,
                     [](const Statement &row) { return std::pair(row.integer(0), row.text(1)); }));
        return orderedByWords(entries, descending);
    }
    QByteArray order = latestFirst;
    const QByteArray value = valueOf(sortKey);
    // SQLite takes nothing for the least, so the latest first need no more than the index.
    if (!value.isEmpty() && !(descending && value == "v.starts_at"))
        order = value + " IS NULL, " + value + (descending ? " DESC, " : ", ") + latestFirst;
    return readRows(connection, "SELECT v.id" + from, where, " ORDER BY " + order,
                    [](const Statement &row) { return row.integer(0); });
}

Result<std::vector<std::shared_ptr<const VisitRow>>> visitRows(Connection &connection,
                                                               std::span<const qint64> ids)
{
    std::vector<std::shared_ptr<const VisitRow>> rows;
    rows.reserve(ids.size());
    static const QByteArray sql = selectVisits() + " WHERE v.id = ?1";
    for (const qint64 id : ids) {
        ATTACHE_TRY(auto found, readRows(connection, sql, readVisit, id));
        rows.push_back(found.empty() ? nullptr
                                     : std::make_shared<const VisitRow>(std::move(found.front())));
    }
    return rows;
}

Result<VisitRow> visitRow(Connection &connection, Id<Visit> id)
{
    const std::array ids{id.value()};
    ATTACHE_TRY(const auto rows, visitRows(connection, ids));
    if (rows.front())
        return *rows.front();
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
