#pragma once

#include "core/domain/goal.h"

namespace attache {

/// The last day of the week or month that @p goal is for. Pure.
inline QDate lastDayOf(const Goal &goal)
{
    return goal.period == GoalPeriod::Month ? goal.startsOn.addMonths(1).addDays(-1)
                                            : goal.startsOn.addDays(6);
}

} // namespace attache
