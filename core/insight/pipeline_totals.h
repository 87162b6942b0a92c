#pragma once

#include "core/domain/settings.h"
#include "core/insight/money_sums.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// What is open, by stage. Pure; any thread.

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
    std::vector<StageTotal> stages; ///< every open stage in order, and unknown ones that occur
    int withoutAccount = 0;
};

/// The probability that @p facts count with: its own, or the usual one of its stage.
int probabilityOf(const OpportunityFacts &facts, const Settings &settings);

PipelineTotals pipelineTotals(std::span<const OpportunityFacts> opportunities,
                              const Settings &settings);

} // namespace attache
