#pragma once

#include "core/domain/time_entry.h"
#include "core/store/writer.h"

#include <optional>

/// @file
/// Time spent: noted by hand or by a clock. Only one clock runs; visits count by themselves.

namespace attache {

/// Notes @p minutes of today. @p account null: the person's own week.
Result<TimeEntry> noteTime(Writer &writer, Id<Account> account, Activity activity, int minutes);
/// Starts the clock; another one that runs is stopped.
Result<TimeEntry> startClock(Writer &writer, Id<Account> account, Activity activity);
/// Stops the clock and notes what it shows, on the day on which it was started; nothing where none
/// runs.
Result<std::optional<TimeEntry>> stopClock(Writer &writer);

/// "25 min", "1 h 30 min"
QString durationText(int minutes);

} // namespace attache
