#pragma once

#include "core/domain/prep_item.h"

#include <QHash>

/// @file
/// Which questions of the brief were answered in the meeting. Writing runs inside
/// Workspace::perform.

namespace attache {

struct MeetingMarks
{
    QHash<QString, SixThing> answeredIn; ///< questions ticked off while writing under one of these
};

Result<MeetingMarks> meetingMarks(Connection &connection, Id<Visit> visit);

/// Ticks @p question of the brief off as answered under @p thing.
Result<void> markAnswered(Writer &writer, Id<Visit> visit, const QString &question, SixThing thing);

} // namespace attache
