#include "core/insight/two_places.h"

#include "core/domain/visit_rules.h"

#include <algorithm>
#include <map>

namespace attache {

bool isThere(VisitKind kind)
{
    return isOutside(kind) && kind != VisitKind::Event;
}

bool stands(const VisitRow &row)
{
    return row.visit.status != VisitStatus::Cancelled;
}

QString placeOfVisit(const VisitRow &row, const QHash<Id<Account>, QString> &places)
{
    return isThere(row.visit.kind) ? places.value(row.visit.account) : QString();
}

std::vector<PlaceClash> placeClashes(QDate monday, std::span<const VisitRow> visits,
                                     const QHash<Id<Account>, QString> &places)
{
    std::vector<PlaceClash> clashes;
    std::map<qint64, const VisitRow *> last;
    for (const VisitRow &row : visits) {
        const QString place = placeOfVisit(row, places);
        if (!stands(row) || place.isEmpty())
            continue;
        const auto day = monday.daysTo(row.visit.startsAt.toLocalTime().date());
        const VisitRow *&before = last[day];
        if (before != nullptr && placeOfVisit(*before, places) != place) {
            clashes.push_back({static_cast<size_t>(day), before->visit.id, row.visit.id,
                               placeOfVisit(*before, places), place,
                               static_cast<int>(before->end().secsTo(row.visit.startsAt) / 60)});
        }
        before = &row;
    }
    return clashes;
}

namespace {

/// The visits of the week of @p monday for which one has to be somewhere, from @p first on.
VisitFilter visitsThere(QDate monday, QDate first)
{
    VisitFilter filter;
    filter.from = std::max(monday, first);
    filter.to = monday.addDays(6);
    for (const auto &choice : choicesOf<VisitKind>) {
        if (isThere(choice.value))
            filter.kinds.push_back(choice.value);
    }
    return filter;
}

} // namespace

Result<std::vector<DayInTwoPlaces>> daysInTwoPlaces(Connection &connection, QDate today)
{
    std::vector<DayInTwoPlaces> days;
    for (const QDate monday : {mondayOf(today), mondayOf(today).addDays(7)}) {
        ATTACHE_TRY(const auto there, visits(connection, visitsThere(monday, today)));
        ATTACHE_TRY(const auto places, weekPlaces(connection, monday));
        for (const PlaceClash &clash : placeClashes(monday, there, places)) {
            const QDate day = monday.addDays(static_cast<qint64>(clash.day));
            if (day >= today && (days.empty() || days.back().day != day))
                days.push_back({day, clash.firstPlace, clash.secondPlace});
        }
    }
    return days;
}

} // namespace attache
