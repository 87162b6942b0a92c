#pragma once

#include "core/domain/stage_book.h"
#include "core/insight/by_opportunity.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// How long opportunities stay in a stage, and which stay too long. Pure; any thread.

namespace attache {

/// The stays in one open stage, in whole days.
struct StageDays
{
    Stage stage = Stage::Lead;
    int finished = 0; ///< stays that ended with a step to another stage
    int median = 0;   ///< of the finished ones; 0 where there is none
    int longest = 0;  ///< of the finished ones
    int present = 0;  ///< opportunities that are in the stage now
    int stuck = 0;    ///< of them, those beyond the stage's limit
    int limit = 0;    ///< days, of the lowest tier in the general set; 0 means none
};

/// An open opportunity that has been in its stage for longer than the stage's limit for its tier.
struct StuckOpportunity
{
    Id<Opportunity> id;
    int days = 0;
    int limit = 0;
};

struct StageDaysFigure
{
    /// The open stages of the general set in order, and others that occur, in theirs.
    std::vector<StageDays> stages;
    std::vector<StuckOpportunity> stuck; ///< the most overdue, by days ÷ limit, first
};

/// The day since which each of the opportunities of @p steps is in its present stage.
class InStageSince
{
public:
    /// @p steps are by opportunity, and within one by time, and stay where they are.
    explicit InStageSince(std::span<const StageStep> steps)
        : m_histories(steps)
    {
    }
    QDate of(Id<Opportunity> opportunity, QDate otherwise) const
    {
        const std::span<const StageStep> history = m_histories.of(opportunity);
        return history.empty() ? otherwise : history.back().day;
    }

private:
    ByOpportunity<StageStep> m_histories;
};

/// @p steps are by opportunity, and within one by time. Steps of opportunities that are not among
/// @p opportunities are passed over.
StageDaysFigure stageDays(std::span<const OpportunityFacts> opportunities,
                          std::span<const StageStep> steps, QDate today, const StageBook &book);

/// The open stages of @p set in its order with its limits, then those of @p stages in which
/// something is or was; @p stages as they are for null.
std::vector<StageDays> daysInSet(const std::vector<StageDays> &stages, const StageBook &book,
                                 Id<StageSet> set);

/// The set that all of @p opportunities go through; null where they differ or there are none.
Id<StageSet> sharedSet(std::span<const OpportunityFacts> opportunities, const StageBook &book);

} // namespace attache
