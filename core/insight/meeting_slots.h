#pragma once

#include "core/insight/chains.h"
#include "core/insight/week_plan.h"

#include <span>

/// @file
/// When to meet those whom the decision chains ask for next.

namespace attache {

/// A free slot for one of the meetings that were asked about.
struct MeetingSlot
{
    size_t meeting = 0; ///< its place among them
    VisitKind kind = VisitKind::OnSite;
    QDateTime startsAt; ///< UTC
    QDateTime endsAt;   ///< UTC
};

/// Finds free slots for the first @p most of @p meetings that name a person: in the week of @p now
/// and, where that has no room, in the next one, so that no day asks for two places. An account
/// that has a visit before it in these weeks already needs no other, and one gets one slot at most.
Result<std::vector<MeetingSlot>> meetingSlots(Connection &connection,
                                              std::span<const NextMeeting> meetings, size_t most,
                                              const QDateTime &now);

} // namespace attache
