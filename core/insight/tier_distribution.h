#pragma once

#include "core/insight/day_range.h"
#include "core/insight/money_sums.h"
#include "core/queries/account_facts.h"

#include <span>

/// @file
/// How accounts, value and hours are spread over the tiers. Pure; any thread.

namespace attache {

/// The accounts of one tier with what they brought, may bring and took.
struct TierShare
{
    std::optional<Tier> tier; ///< none: deals that name no account
    int accounts = 0;
    int wonDeals = 0;
    int openDeals = 0;
    MoneySums won;   ///< of what was won within the period
    MoneySums open;  ///< of what is open now
    int minutes = 0; ///< of visits done within the period
};

/// One row for each tier from S down, and one for deals without an account where there are any.
/// They add up to the whole.
std::vector<TierShare> tierDistribution(std::span<const AccountFacts> accounts,
                                        std::span<const OpportunityFacts> opportunities,
                                        std::span<const AccountTime> times, DayRange period = {},
                                        const StageBook &book = StageBook::standard());

} // namespace attache
