#pragma once

#include "core/domain/attendee.h"
#include "core/domain/prep_item.h"

#include <QHash>

#include <optional>
#include <vector>

/// @file
/// What became of the preparation in the meeting: objectives reached, questions answered. Stored as
/// lines of preparation that nobody sees there. Writing runs inside Workspace::perform.

namespace attache {

struct MeetingMarks
{
    QDate bestReached;                   ///< none while the best objective is not reached
    QDate minimumReached;                ///< and the least acceptable one
    QHash<QString, SixThing> answeredIn; ///< questions ticked off while writing under one of these
    std::vector<Id<Attendee>> absent;    ///< who did not come
};

Result<MeetingMarks> meetingMarks(Connection &connection, Id<Visit> visit);

/// Whether @p item is such a line, and none of the person's own.
bool isMeetingMark(const PrepItem &item);

enum class Objective { Best, Minimum };

/// The objective was reached on @p day; an invalid day takes that back.
Result<void> markReached(Writer &writer, Id<Visit> visit, Objective objective, QDate day);

/// Ticks @p question of the brief off as answered under @p thing.
Result<void> markAnswered(Writer &writer, Id<Visit> visit, const QString &question, SixThing thing);

} // namespace attache
