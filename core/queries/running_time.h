#pragma once

#include "core/domain/time_entry.h"
#include "core/store/connection.h"

#include <optional>

namespace attache {

/// The time entry whose clock runs, with what its account is called in short; nothing where none
/// does.
struct RunningTime
{
    TimeEntry entry;
    QString accountName; ///< empty for the person's own week

    /// Whole minutes until @p now, at least one.
    int minutes(const QDateTime &now) const;
};
Result<std::optional<RunningTime>> runningTime(Connection &connection);

} // namespace attache
