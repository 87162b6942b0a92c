#include "core/domain/path_step.h"

#include <algorithm>

namespace attache {

void sortPath(std::vector<PathStep> &steps)
{
    std::ranges::sort(steps, [](const PathStep &a, const PathStep &b) {
        return std::tuple(a.position, !a.due.isValid(), a.due, a.id) <
               std::tuple(b.position, !b.due.isValid(), b.due, b.id);
    });
}

void planBackwards(std::span<PathStep> steps, QDate goLive)
{
    QDate end = goLive;
    for (size_t i = steps.size(); i > 0; --i) {
        PathStep &step = steps[i - 1];
        if (!step.doneOn.isValid())
            step.due = end;
        end = end.addDays(-step.days.value_or(0));
    }
}

int daysBehind(std::span<const PathStep> steps, QDate today)
{
    qint64 behind = 0;
    for (const PathStep &step : steps) {
        if (!step.doneOn.isValid() && step.due.isValid())
            behind = std::max(behind, step.due.daysTo(today));
    }
    return static_cast<int>(behind);
}

} // namespace attache
