#pragma once

#include "core/insight/money_sums.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// How the open sum of one day became that of another. Pure; any thread.

namespace attache {

/// Where an opportunity stands at the end of a day.
struct OpportunityState
{
    bool exists = false; ///< it had been opened by then
    Stage stage = Stage::Lead;
    std::optional<Money> amount;
    QString currency;

    bool open() const { return exists && isOpen(stage); }
};

/// The stage by the history, @p steps of this opportunity by time. The amount is the present one.
OpportunityState stateOn(const OpportunityFacts &facts, std::span<const StageStep> steps,
                         QDate day);

/// One kind of change between two days: how many opportunities, and how much.
struct BridgeStep
{
    int count = 0;
    MoneySums value;
};

/// opening + opened + reopened + raised − lowered − won − lost = closing, in every currency.
struct Bridge
{
    BridgeStep opening;
    BridgeStep opened;   ///< at the amount with which they end or leave
    BridgeStep reopened; ///< decided on the first day, open on the last
    BridgeStep raised;
    BridgeStep lowered; ///< positive
    BridgeStep won;     ///< positive
    BridgeStep lost;    ///< positive
    BridgeStep closing;
};

/// From the end of @p from to the end of @p to. @p steps are by opportunity, and within one by
/// time.
Bridge bridge(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              QDate from, QDate to);

} // namespace attache
