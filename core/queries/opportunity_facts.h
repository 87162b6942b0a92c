#pragma once

#include "core/domain/account.h"
#include "core/domain/opportunity.h"
#include "core/domain/stage_change.h"

#include <vector>

/// @file
/// Opportunities and their history as the figures of core/insight count them: plain rows of the
/// whole pipeline, read at once.

namespace attache {

/// Which opportunities figures are made of; an empty member does not restrict. Days are left to
/// each figure, because each counts by another one.
struct FactsFilter
{
    std::vector<Tier> tiers;
    QStringList industries; ///< codes, each with all below it, or text that is no code
    QStringList owners;     ///< of the opportunity
    std::vector<BusinessType> businessTypes;
    bool onlyOpen = false; ///< of opportunities: those that can still be won
};

/// What figures need of an opportunity and its account.
struct OpportunityFacts
{
    Id<Opportunity> id;
    QString name;
    Id<Account> account; ///< none where a list did not say
    QString accountName; ///< what it is called in short
    std::optional<Tier> tier;
    QString industry;
    std::optional<BusinessType> businessType;
    QString province;
    std::optional<int> employees;
    Stage stage = Stage::Lead;
    std::optional<Money> amount;
    QString currency;
    QDate openedOn;
    QDate expectedClose;
    QDate closedOn;
    std::optional<int> probability; ///< percent; none means the stage's usual one
    QString product;
    QString source;
    QString owner;
    /// Whether somebody who holds the budget or decides has ever been met about it.
    bool hasMetDecider = false;
};

/// By id, which is the order in which they were made.
Result<std::vector<OpportunityFacts>> opportunityFacts(Connection &connection,
                                                       const FactsFilter &filter = {});

/// One step of the stage history, in local days.
struct StageStep
{
    Id<Opportunity> opportunity;
    std::optional<Stage> from;
    Stage to = Stage::Lead;
    QDate day;
};

/// The steps of all opportunities: by opportunity, and within one by time.
Result<std::vector<StageStep>> stageSteps(Connection &connection);

} // namespace attache
