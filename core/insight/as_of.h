#pragma once

#include "core/domain/stage_book.h"
#include "core/insight/by_opportunity.h"
#include "core/insight/by_stage.h"
#include "core/queries/opportunity_facts.h"

#include <span>

/// @file
/// The pipeline as it stood at the end of a past day. Pure; any thread.

namespace attache {

/// Where an opportunity stands at the end of a day.
struct OpportunityState
{
    bool exists = false; ///< it had been opened by then
    Stage stage = Stage::Lead;
    Phase phase = Phase::Lead;
    std::optional<Money> amount;
    QString currency;
    QDate expectedClose;
    std::optional<int> probability;
    QDate closedOn; ///< of what was decided by then

    bool open() const { return exists && isOpen(phase); }
};

/// The stage by the history, @p steps of this opportunity by time, and the terms by @p terms, the
/// same; what never changed is what @p facts say now.
OpportunityState stateOn(const OpportunityFacts &facts, std::span<const StageStep> steps,
                         std::span<const TermsStep> terms, QDate day,
                         const StageBook &book = StageBook::standard());

/// The same for one after the other.
OpportunityState stateOn(const OpportunityFacts &facts, std::span<const StageStep> steps,
                         std::span<const TermsStep> terms, QDate day, StagePhases &phases);

/// The same where no terms ever changed.
inline OpportunityState stateOn(const OpportunityFacts &facts, std::span<const StageStep> steps,
                                QDate day)
{
    return stateOn(facts, steps, {}, day);
}

/// Those of @p opportunities that had been opened by the end of @p day, with the stage, the terms
/// and the closing day that they had then. @p steps and @p terms are by opportunity, and within one
/// by time. What else @p opportunities say is that of now. With @p keep only those of whose state
/// it says so.
std::vector<OpportunityFacts> opportunitiesAsOf(QDate day,
                                                std::span<const OpportunityFacts> opportunities,
                                                std::span<const StageStep> steps,
                                                std::span<const TermsStep> terms,
                                                const StageBook &book = StageBook::standard(),
                                                bool (*keep)(const OpportunityState &) = nullptr);

/// How often the expected close of an opportunity was put off, and how far.
struct Postponement
{
    int count = 0; ///< days on which it was moved to a later one
    int days = 0;  ///< from the first day that was given to the present one; may be negative
};
/// By @p terms of one opportunity, by time. What was moved several times on a day counts as it
/// stood in the end.
Postponement postponementOf(std::span<const TermsStep> terms);

} // namespace attache
