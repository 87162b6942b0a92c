#pragma once

#include "core/insight/forecast.h"

/// @file
/// The forecast deal by deal and month by month in one currency, as a person looks at it: what is
/// said, what is left after the caps, and why. Pure; any thread.

namespace attache {

/// What closes in a month.
struct ForecastColumn
{
    QDate month; ///< its first day
    Money won;
    std::array<Money, 4> capped; ///< of what is open, by ForecastClass
    Money said;                  ///< of what is open, as are the others
    Money weighted;
    std::vector<qint64> records;

    Money cappedSum() const;
    const Money &of(ForecastClass each) const { return capped.at(static_cast<size_t>(each)); }
};

/// What a reason takes away.
struct CapSum
{
    CapReason reason = CapReason::DeciderNeverMet;
    Money taken;
    std::vector<size_t> deals; ///< places in ForecastPlan::deals, the most taken first
};

struct ForecastPlan
{
    QString currency; ///< that of most open opportunities; others are not in it
    int otherCurrencies = 0;
    int withoutDay = 0;                  ///< open and without an expected close; in no column
    std::vector<ForecastDeal> deals;     ///< by expected close, those without one last
    std::vector<ForecastColumn> columns; ///< @p past months, then those to come without a gap
    size_t firstOpen = 0;                ///< the column of this month
    ForecastColumn later;                ///< what is expected after the last column
    ForecastColumn quarter;              ///< won and open of the quarter of today
    QDate quarterBegin;
    QDate quarterEnd;
    std::vector<CapSum> caps; ///< each cap counts for its first reason

    /// What must be won beyond what is won to reach @p target in this quarter.
    Money missing(Money target) const;
};

/// @p past and @p ahead are numbers of months before and from this month on. What is late counts
/// in this month. @p steps as in stageDays().
ForecastPlan forecastPlan(std::span<const OpportunityFacts> opportunities,
                          std::span<const StageStep> steps, QDate today, const StageBook &stages,
                          int past = 3, int ahead = 5);

/// The currency of most of @p opportunities that are open, or else of all of them.
QString mainCurrency(std::span<const OpportunityFacts> opportunities, const StageBook &stages);

} // namespace attache
