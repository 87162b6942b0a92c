#pragma once

#include "core/domain/settings.h"
#include "core/insight/day_range.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// What a customer is worth against what it costs to win one. Pure; any thread.

namespace attache {

/// LTV:CAC with all that went into it. What cannot be told, because nobody was won or nothing was
/// spent, is left out.
struct CustomerWorth
{
    DayRange period;
    QString currency;
    CustomerWorthSettings inputs;
    int newCustomers = 0;         ///< accounts whose first deal was won within the period
    int customers = 0;            ///< accounts that something was won from within the period
    Money value;                  ///< won from them within the period, in `currency`
    int otherCurrencies = 0;      ///< won deals that are in another one, and so not part of it
    std::optional<double> yearly; ///< value of a customer in a year, in major units
    std::optional<double> ltv;    ///< yearly × margin × years kept
    std::optional<double> cac;    ///< spent in the period ÷ new customers
    std::optional<double> ratio;  ///< ltv ÷ cac

    bool isHealthy() const { return ratio && *ratio >= inputs.healthyRatio; }
};

/// @p period needs both its days; the yearly spending counts for its share of a year.
CustomerWorth customerWorth(std::span<const OpportunityFacts> opportunities, DayRange period,
                            const Settings &settings,
                            const StageBook &book = StageBook::standard());

} // namespace attache
