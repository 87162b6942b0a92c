#pragma once

#include "core/domain/attendee.h"
#include "core/domain/promise.h"

#include <vector>

/// @file
/// What a person does with visits and promises in one go. What follows from it stands in the rules
/// of the types. Each runs inside Workspace::perform; NotFound when the record is gone.

namespace attache {

/// Whether people who took part in a visit of @p kind have been met: by telephone they have not.
constexpr bool meetsPeople(VisitKind kind)
{
    return kind != VisitKind::Phone;
}

/// Whether we go out for a visit of @p kind: such ones fill a day in the field.
constexpr bool isOutside(VisitKind kind)
{
    return kind == VisitKind::OnSite || kind == VisitKind::Meal || kind == VisitKind::Event;
}

/// Stores @p visit, which has an account and times, with what is usual where it says nothing: the
/// account's one open opportunity, and the person of the letterhead as recorder and as ours who
/// takes part.
Result<void> planVisit(Writer &writer, Visit &visit);

/// The visit took place: it is done, with what Rules<Visit> does about that. Doing it again changes
/// nothing.
Result<void> finishVisit(Writer &writer, Id<Visit> visit);

/// The minutes went out now; this stops the clock of owed minutes. The first time counts.
Result<void> markMinutesSent(Writer &writer, Id<Visit> visit);

/// Whether @p visit is a call that was only noted down, in a line: it has no end.
inline bool isNotedCall(const Visit &visit)
{
    return visit.kind == VisitKind::Phone && !visit.endsAt.isValid();
}

/// When the minutes of @p visit are due, @p dueHours after its end; null unless it is done and
/// they are still owed. A call that was only noted down owes none.
QDateTime minutesDueAt(const Visit &visit, int dueHours);

/// Kept today. A promise kept before keeps its day.
Result<void> promiseKept(Writer &writer, Id<Promise> promise);
/// Open again, for one ticked by mistake.
Result<void> promiseReopened(Writer &writer, Id<Promise> promise);

} // namespace attache
