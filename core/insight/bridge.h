#pragma once

#include "core/insight/as_of.h"
#include "core/insight/day_range.h"
#include "core/insight/money_sums.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// How the open sum of one day became that of another. Pure; any thread.

namespace attache {

/// One kind of change between two days: how many opportunities, and how much.
struct BridgeStep
{
    int count = 0;
    MoneySums value;
};

/// opening + opened + reopened + raised − lowered − won − lost = closing, in every currency.
struct Bridge
{
    BridgeStep opening;
    BridgeStep opened;   ///< at the amount with which they end or leave
    BridgeStep reopened; ///< decided on the first day, open on the last
    BridgeStep raised;
    BridgeStep lowered; ///< positive
    BridgeStep won;     ///< positive
    BridgeStep lost;    ///< positive
    BridgeStep closing;
};

/// The days between whose ends the bridge of @p period leads: that before its first one, so that
/// what happened on it counts, and its last one, but not beyond @p today. Without a first day the
/// month before.
DayRange bridgeDays(DayRange period, QDate today);

/// From the end of @p from to the end of @p to. @p steps and @p terms are by opportunity, and
/// within one by time.
Bridge bridge(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              std::span<const TermsStep> terms, QDate from, QDate to,
              const StageBook &book = StageBook::standard());
/// The same where no terms ever changed.
inline Bridge bridge(std::span<const OpportunityFacts> opportunities,
                     std::span<const StageStep> steps, QDate from, QDate to)
{
    return bridge(opportunities, steps, {}, from, to);
}

} // namespace attache
