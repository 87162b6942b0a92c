#pragma once

#include "core/insight/win_rate.h"

namespace attache {

/// How many deals are won with whom something was signed before, and how many with new names. Who
/// is a customer today was often made one by a deal that was won: asked of today, every first deal
/// would be won by a customer and none by a new name. So it is asked of the day of the decision.
struct StandingWinRates
{
    WinRate customers; ///< of what is decided alone, as the other
    WinRate prospects;
    int unknown = 0; ///< decided, without an account or a closing day
};

/// An account counts as a customer after the day on which its first deal was signed. Pure; any
/// thread.
StandingWinRates winRatesByStanding(std::span<const OpportunityFacts> opportunities,
                                    const StageBook &book);

} // namespace attache
