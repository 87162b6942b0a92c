#pragma once

#include "core/domain/account.h"
#include "core/domain/visit.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

/// @file
/// Visits as lists and calendars show them.

namespace attache {

struct ListQuery;

/// A visit with the words a list needs beside it.
struct VisitRow
{
    Visit visit;
    QString account; ///< what the account is called in short
    Tier tier = Tier::C;
    QString opportunity; ///< its name; empty where there is none
    std::optional<Stage> stage;
    int theirPeople = 0; ///< attendees from the account
    int ourPeople = 0;

    /// Title, or the purpose's first line where there is none.
    QString title() const;
    /// When it is over: the end, or the start where no end is set. UTC.
    QDateTime end() const { return visit.endsAt.isValid() ? visit.endsAt : visit.startsAt; }
};

/// Which visits; an empty member does not restrict.
struct VisitFilter
{
    QString text; ///< full text, as TextQuestion reads it
    QDate from;   ///< local days, both included
    QDate to;
    Id<Account> account;
    Id<Opportunity> opportunity;
    std::vector<VisitStatus> statuses;
    std::vector<VisitKind> kinds;
    bool newestFirst = false;
    int limit = 0; ///< 0: all
};

/// What @p query asks for, by text and the facets "period" (see daysOf()), "status" and "kind".
VisitFilter visitFilterOf(const ListQuery &query, QDate today);

/// In the order of their start; those without a start last.
Result<std::vector<VisitRow>> visits(Connection &connection, const VisitFilter &filter);
/// How many visits() would give without its limit.
Result<qint64> visitCount(Connection &connection, const VisitFilter &filter);
/// The ids of the same visits, whatever the order said in @p filter, by the column @p sortKey of a
/// list: "starts_at", "tier", "account", "title", "kind", "status", "people", "minutes" (those
/// that are owed first, the longest first). Names stand as people expect; equals, and all for any
/// other key, with the latest first; what says nothing last either way.
Result<std::vector<qint64>> visitIds(Connection &connection, const VisitFilter &filter,
                                     const QString &sortKey, bool descending);
/// The rows of @p ids, in that order; null for a visit that is gone.
Result<std::vector<std::shared_ptr<const VisitRow>>> visitRows(Connection &connection,
                                                               std::span<const qint64> ids);
/// NotFound when it is gone.
Result<VisitRow> visitRow(Connection &connection, Id<Visit> id);
/// The visits of the local week (Monday to Sunday) that @p day is in.
Result<std::vector<VisitRow>> visitsOfWeek(Connection &connection, QDate day);

/// The Monday of the week of @p day.
QDate mondayOf(QDate day);

} // namespace attache
