#include "core/insight/step_durations.h"

#include "core/base/fold.h"
#include "core/base/working_days.h"
#include "core/insight/run_waiting.h"

#include <algorithm>

namespace attache {

namespace {

/// Sorts the durations of runs under the steps of a playbook.
class Sorter
{
public:
    explicit Sorter(std::span<const PlaybookStep> steps)
        : m_known(steps)
    {
        for (const PlaybookStep &step : steps)
            m_result.steps.push_back({step.title, step.limitDays, false, {}, {}});
    }

    void add(const TimedRun &run, StepDurations StepComparison::*side)
    {
        // What is open on the day it began has no duration and is left out.
        const RunWaiting waiting = runWaiting(run.steps, run.startedOn, run.startedOn);
        for (const PlaybookRunStep &step : run.steps) {
            const RunStepTime *time = waiting.of(step.id);
            if (time && !time->isOpen)
                (m_result.steps[placeOf(step)].*side).days.push_back(time->took);
        }
        if (run.endedOn.isValid())
            (m_result.whole.*side)
                .days.push_back(std::max(0, workingDaysBetween(run.startedOn, run.endedOn)));
        ++(side == &StepComparison::before ? m_result.runsBefore : m_result.runsAfter);
    }

    PlaybookComparison finish() &&
    {
        const auto sort = [](StepComparison &step) {
            std::ranges::sort(step.before.days);
            std::ranges::sort(step.after.days);
        };
        std::ranges::for_each(m_result.steps, sort);
        sort(m_result.whole);
        return std::move(m_result);
    }

private:
    size_t placeOf(const PlaybookRunStep &step)
    {
        const auto copied = std::ranges::find_if(m_known, [&](const PlaybookStep &each) {
            return !step.step.isNull() && each.id == step.step;
        });
        if (copied != m_known.end())
            return static_cast<size_t>(copied - m_known.begin());
        const QString title = folded(step.title);
        const auto named = std::ranges::find_if(m_result.steps, [&](const StepComparison &each) {
            return folded(each.title) == title;
        });
        if (named == m_result.steps.end()) {
            m_result.steps.push_back({step.title, step.limitDays, true, {}, {}});
            return m_result.steps.size() - 1;
        }
        return static_cast<size_t>(named - m_result.steps.begin());
    }

    std::span<const PlaybookStep> m_known;
    PlaybookComparison m_result;
};

} // namespace

std::optional<double> StepDurations::median() const
{
    if (days.empty())
        return std::nullopt;
    const size_t middle = days.size() / 2;
    if (days.size() % 2 == 1)
        return days[middle];
    return (days[middle - 1] + days[middle]) / 2.0;
}

std::optional<double> StepComparison::change() const
{
    if (!before.isEnough() || !after.isEnough())
        return std::nullopt;
    return *after.median() - *before.median();
}

PlaybookComparison comparePlaybook(std::span<const PlaybookStep> steps,
                                   std::span<const TimedRun> before,
                                   std::span<const TimedRun> after)
{
    Sorter sorter(steps);
    for (const TimedRun &run : before)
        sorter.add(run, &StepComparison::before);
    for (const TimedRun &run : after)
        sorter.add(run, &StepComparison::after);
    return std::move(sorter).finish();
}

} // namespace attache
