#pragma once

#include "core/domain/goal.h"

#include <map>
#include <optional>
#include <span>

namespace attache {

/// A cause for which goals were not reached more than once.
struct RepeatedMiss
{
    GoalMiss cause = GoalMiss::Other;
    int times = 0;
};

/// The most frequent of them among @p goals; nothing where no cause came twice. Pure.
inline std::optional<RepeatedMiss> repeatedMiss(std::span<const Goal> goals)
{
    std::map<GoalMiss, int> counts;
    for (const Goal &goal : goals) {
        if (goal.state == GoalState::Missed && goal.missCause)
            ++counts[*goal.missCause];
    }
    std::optional<RepeatedMiss> most;
    for (const auto &[cause, times] : counts) {
        if (times > 1 && (!most || times > most->times))
            most = RepeatedMiss{cause, times};
    }
    return most;
}

} // namespace attache
