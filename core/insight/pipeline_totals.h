#pragma once

#include "core/domain/stage_book.h"
#include "core/insight/money_sums.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// The open opportunities, by stage. Pure; any thread.

namespace attache {

/// The open opportunities of a stage, or of all of them.
struct StageTotal
{
    Stage stage = Stage::Lead;
    int count = 0;
    int withoutAmount = 0; ///< of them, those that say no amount
    MoneySums value;
    MoneySums weighted; ///< each by its own probability, or else the stage's usual one
};

struct PipelineTotals
{
    StageTotal all;
    /// Every open stage of the general set in order, and others that occur, in theirs.
    std::vector<StageTotal> stages;
    int withoutAccount = 0;
};

/// The probability that @p facts count with: its own, or the usual one of its stage.
int probabilityOf(const OpportunityFacts &facts, const StageBook &book);

PipelineTotals pipelineTotals(std::span<const OpportunityFacts> opportunities,
                              const StageBook &book);

} // namespace attache
