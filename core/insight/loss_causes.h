#pragma once

#include "core/insight/day_range.h"
#include "core/insight/money_sums.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// Why deals were lost. Pure; any thread.

namespace attache {

/// The lost deals that name one cause, or none.
struct LossCauseRow
{
    std::optional<LostCause> cause;
    int count = 0;
    int wakeable = 0; ///< of them, those of which is known what would wake them up
    MoneySums value;  ///< of those with an amount
};

struct LossCauses
{
    int lost = 0;
    int stated = 0;                 ///< of them, those that name a cause; shares are of these
    std::vector<LossCauseRow> rows; ///< the most frequent first; those that name none last
};

/// Counts what was lost within @p closed.
LossCauses lossCauses(std::span<const OpportunityFacts> opportunities, DayRange closed = {},
                      const StageBook &book = StageBook::standard());

} // namespace attache
