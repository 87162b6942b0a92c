#pragma once

#include "core/insight/day_range.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// How far the opportunities that were opened in a period have come. Pure; any thread.

namespace attache {

/// The opportunities opened in one month, or in all of them.
struct Cohort
{
    QDate month;              ///< its first day; null for all, or for no day
    std::vector<int> reached; ///< how many came at least to each stage of Funnel::stages
    int lost = 0;

    int opened() const { return reached.empty() ? 0 : reached.front(); }
    /// How many stood before stage @p at: what conversion() is a share of.
    int stoodBefore(size_t at) const { return at == 0 ? opened() : reached.at(at - 1); }
    /// The share of those in the stage before that came to stage @p at, in percent; 0 where nobody
    /// stood before it. Never more than 100, because who is further has passed what is before.
    double conversion(size_t at) const;
};

struct Funnel
{
    Id<StageSet> set;          ///< whose stages they are; null for the general set
    std::vector<Stage> stages; ///< in order, from the first to the furthest; without lost ones
    Cohort all{};
    std::vector<Cohort> months; ///< in order; they add up to `all`
};

/// Counts what was opened within @p opened, by the stages of @p set, of the general set for null.
/// Each opportunity counts for the furthest stage of its history, @p steps, by opportunity; what is
/// lost counts for what it had reached before. A stage of another set counts for the last one that
/// is not beyond it.
Funnel funnel(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              DayRange opened = {}, const StageBook &book = StageBook::standard(),
              Id<StageSet> set = {});

} // namespace attache
