#pragma once

#include "core/domain/tier_assessment.h"
#include "core/insight/day_range.h"

#include <span>
#include <vector>

namespace attache {

/// What was decided on the tiers of accounts in one month.
struct TierMoves
{
    QDate month; ///< its first day
    int rose = 0;
    int fell = 0;
    int kept = 0;                      ///< also those assessed for the first time
    std::vector<Id<Account>> accounts; ///< that rose or fell

    int all() const { return rose + fell + kept; }
};

/// The months of @p period in which something was decided, the earliest first. A decision without a
/// day is in none. Pure.
std::vector<TierMoves> tierMoves(std::span<const TierAssessment> assessments, DayRange period);

} // namespace attache
