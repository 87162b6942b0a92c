#pragma once

#include "core/insight/week_plan.h"

namespace attache {

/// How many accounts of a tier are seen in a week, of those that are seen or due by its rhythm.
struct TierOutlook
{
    Tier tier = Tier::S;
    int due = 0;
    int seen = 0;
};

/// What a week comes to once all proposals that found a slot are accepted, and what it leaves.
struct WeekOutlook
{
    std::vector<TierOutlook> tiers; ///< S and A, where any of them is due
    int withoutSlot = 0;            ///< proposals there is no room for
    int promisesLeft = 0;           ///< of them, those with a promise due
};

/// Pure.
WeekOutlook outlookOf(const WeekPlan &plan);

} // namespace attache
