#pragma once

#include "core/domain/stage_book.h"
#include "core/insight/day_range.h"
#include "core/insight/money_sums.h"
#include "core/insight/opportunity_group.h"

#include <span>

/// @file
/// How many of the opportunities that were decided were won. Pure; any thread.

namespace attache {

/// A share of @p n with the interval in which the true one lies in 95 of 100 cases, by Wilson's
/// score, which holds for small numbers, too. In percent.
struct Share
{
    int n = 0;
    double rate = 0; ///< 0 where n is 0
    double low = 0;
    double high = 100;
};
Share shareOf(int count, int n);

/// Below this a rate says nothing and is better put into words.
inline constexpr int LeastForARate = 5;

struct WinRate
{
    QString key; ///< see groupKey(); empty for all of them, and for those that do not say
    int won = 0;
    int lost = 0;
    int open = 0;       ///< not decided yet, so not part of the rate
    MoneySums wonValue; ///< of those with an amount
    MoneySums lostValue;

    int decided() const { return won + lost; }
    Share rate() const { return shareOf(won, decided()); }
};

struct WinRates
{
    WinRate all;
    std::vector<WinRate> groups; ///< the most decided first, then by key
};

/// Counts what was closed within @p closed; an open range takes in what has no closing day. Open
/// opportunities are counted where the range is open.
WinRates winRates(std::span<const OpportunityFacts> opportunities,
                  std::optional<OpportunityGroup> group, DayRange closed = {},
                  const StageBook &book = StageBook::standard());

} // namespace attache
