#pragma once

#include "core/insight/day_range.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// How far the opportunities that were opened in a period have come. Pure; any thread.

namespace attache {

/// The stages of the funnel in their order, from the first to won.
inline constexpr std::array FunnelStages = {Stage::Lead, Stage::Qualified, Stage::Proposal,
                                            Stage::Negotiation, Stage::Won};

/// The opportunities opened in one month, or in all of them.
struct Cohort
{
    QDate month;                                    ///< its first day; null for all, or for no day
    std::array<int, FunnelStages.size()> reached{}; ///< how many came at least to each stage
    int lost = 0;

    int opened() const { return reached.front(); }
    /// The share of those in the stage before that came to stage @p at, in percent; 0 where nobody
    /// stood before it. Never more than 100, because who is further has passed what is before.
    double conversion(size_t at) const;
};

struct Funnel
{
    Cohort all{};
    std::vector<Cohort> months; ///< in order; they add up to `all`
};

/// Counts what was opened within @p opened. Each opportunity counts for the furthest stage of its
/// history, @p steps, by opportunity; what is lost counts for what it had reached before.
Funnel funnel(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              DayRange opened = {});

} // namespace attache
