#pragma once

#include "core/domain/playbook_run_step.h"

#include <span>
#include <vector>

namespace attache {

/// How long a step of a run took and how late it was, in working days.
struct RunStepTime
{
    Id<PlaybookRunStep> step;
    int took = 0; ///< from when the step before was done
    int late = 0; ///< beyond its limit; 0 where it has none or was in time
    bool isOpen = false;
};

/// Who waited for whom in a run.
struct RunWaiting
{
    std::vector<RunStepTime> steps; ///< those that are done or have begun, in order
    int weWaited = 0;               ///< working days that steps of theirs were late
    int theyWaited = 0;             ///< working days that ours were

    const RunStepTime *of(Id<PlaybookRunStep> step) const;
};

/// Of @p steps, in order, of a run that started on @p start, as it stands on @p today. Pure.
RunWaiting runWaiting(std::span<const PlaybookRunStep> steps, QDate start, QDate today);

} // namespace attache
