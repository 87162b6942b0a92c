#pragma once

#include "core/domain/playbook_run_step.h"

#include <optional>
#include <span>
#include <vector>

namespace attache {

/// Fewer than these tell nothing about the others.
inline constexpr int FewestDurations = 5;

/// How long a step took in several runs, in working days.
struct StepDurations
{
    std::vector<int> days; ///< in rising order

    int count() const { return static_cast<int>(days.size()); }
    bool isEnough() const { return count() >= FewestDurations; }
    /// Half took longer; nothing where there is none.
    std::optional<double> median() const;
};

/// A step of a playbook before and after it was changed.
struct StepComparison
{
    QString title;
    std::optional<int> limitDays; ///< as it is now
    bool isGone = false;          ///< it is no step of the playbook any more
    StepDurations before;
    StepDurations after;

    /// By how much the median moved; nothing where one side has too few.
    std::optional<double> change() const;
};

/// A run with its steps in order.
struct TimedRun
{
    QDate startedOn;
    QDate endedOn; ///< none while it runs
    std::vector<PlaybookRunStep> steps;
};

/// The steps of a playbook before and after it was changed, and whole runs.
struct PlaybookComparison
{
    int runsBefore = 0;
    int runsAfter = 0;
    std::vector<StepComparison> steps; ///< those of the playbook in order, then those that are gone
    StepComparison whole;              ///< runs that have ended; without a title
};

/// Sorts what steps took that are done under @p steps, which are those of the playbook as it is
/// now: by the step they are copies of, else by their title. Pure.
PlaybookComparison comparePlaybook(std::span<const PlaybookStep> steps,
                                   std::span<const TimedRun> before,
                                   std::span<const TimedRun> after);

} // namespace attache
