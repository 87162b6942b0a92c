#pragma once

#include "core/insight/week_plan.h"

/// @file
/// Where one has to be for what is planned.

namespace attache {

/// Whether a visit of @p kind takes place where the customer is: an event may be anywhere.
bool isThere(VisitKind kind);
/// Whether it was not cancelled.
bool stands(const VisitRow &row);
/// Where one has to be for @p row, by the places of the accounts; empty for nowhere in particular.
QString placeOfVisit(const VisitRow &row, const QHash<Id<Account>, QString> &places);

/// Of @p visits, in the order of their start in the week of @p monday, those that follow one in
/// another place on the same day. Pure.
std::vector<PlaceClash> placeClashes(QDate monday, std::span<const VisitRow> visits,
                                     const QHash<Id<Account>, QString> &places);

/// A day on which one would have to be in two places.
struct DayInTwoPlaces
{
    QDate day;
    QString firstPlace;
    QString secondPlace;
};
/// Those from @p today on, in its week and the next one.
Result<std::vector<DayInTwoPlaces>> daysInTwoPlaces(Connection &connection, QDate today);

} // namespace attache
