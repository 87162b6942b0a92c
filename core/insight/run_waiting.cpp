#include "core/insight/run_waiting.h"

#include "core/base/working_days.h"

#include <algorithm>

namespace attache {

const RunStepTime *RunWaiting::of(Id<PlaybookRunStep> step) const
{
    const auto found = std::ranges::find(steps, step, &RunStepTime::step);
    return found == steps.end() ? nullptr : &*found;
}

RunWaiting runWaiting(std::span<const PlaybookRunStep> steps, QDate start, QDate today)
{
    RunWaiting waiting;
    QDate from = start;
    for (const PlaybookRunStep &step : steps) {
        const bool isOpen = !step.doneOn.isValid();
        RunStepTime time;
        time.step = step.id;
        time.isOpen = isOpen;
        time.took = std::max(0, workingDaysBetween(from, isOpen ? today : step.doneOn));
        if (step.limitDays)
            time.late = std::max(0, time.took - *step.limitDays);
        (step.party == Party::Them ? waiting.weWaited : waiting.theyWaited) += time.late;
        waiting.steps.push_back(time);
        // What comes behind a step that is open has not begun.
        if (isOpen)
            break;
        from = std::max(from, step.doneOn);
    }
    return waiting;
}

} // namespace attache
