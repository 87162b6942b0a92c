#pragma once

#include "core/domain/settings.h"
#include "core/insight/day_range.h"
#include "core/queries/account_facts.h"

#include <span>

/// @file
/// The one figure that the person steers by, with its target and what drives it. Pure; any thread.

namespace attache {

/// What the figures of a north star are made of.
struct StarRows
{
    std::vector<OpportunityFacts> opportunities;
    std::vector<AccountFacts> accounts;
    QHash<Id<Account>, std::vector<ChainPerson>> chains;
    std::vector<PromiseFacts> promises;
    std::vector<AccountTime> times;
};

struct StarValue
{
    StarFigure figure = StarFigure::WonValue;
    std::optional<double> value; ///< money in major units, shares in percent; none: nothing counts
    int n = 0;                   ///< how many records it is made of
};

struct NorthStar
{
    QString name;     ///< as the person calls it; empty for none
    QString currency; ///< that money is in; amounts in others do not count
    StarValue star;
    int target = 0;
    std::vector<StarValue> drivers; ///< in the order of their choices

    /// Percent of the target; none where there is no target or no value.
    std::optional<double> reached() const
    {
        return target > 0 && star.value ? std::optional(100.0 * *star.value / target)
                                        : std::nullopt;
    }
};

/// How many of the deals that @p figure is about are in other currencies than @p currency, in which
/// it counts; none where it counts no money. Pure.
int dealsInOtherCurrencies(StarFigure figure, std::span<const OpportunityFacts> deals,
                           const QString &currency, DayRange period, const StageBook &book);

StarValue starValue(StarFigure figure, const StarRows &rows, DayRange period, QDate today,
                    const Settings &settings, const StageBook &book);
/// By what @p settings say; what has a day counts within @p period.
NorthStar northStar(const StarRows &rows, DayRange period, QDate today, const Settings &settings,
                    const StageBook &book);

} // namespace attache
