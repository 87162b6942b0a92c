#include "core/domain/goal.h"

namespace attache {

namespace {

void complete(Goal &goal)
{
    if (goal.startsOn.isValid()) {
        goal.startsOn = goal.period == GoalPeriod::Month
                            ? QDate(goal.startsOn.year(), goal.startsOn.month(), 1)
                            : goal.startsOn.addDays(1 - goal.startsOn.dayOfWeek());
    }
    if (goal.state != GoalState::Missed)
        goal.missCause.reset();
}

} // namespace

Result<void> Rules<Goal>::onInserting(Writer &, Goal &goal)
{
    complete(goal);
    return {};
}

Result<void> Rules<Goal>::onUpdating(Writer &, const Goal &, Goal &after)
{
    complete(after);
    return {};
}

} // namespace attache
