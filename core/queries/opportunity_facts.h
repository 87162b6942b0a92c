#pragma once

#include "core/domain/account.h"
#include "core/domain/opportunity.h"
#include "core/domain/stage_book.h"
#include "core/domain/stage_change.h"

#include <QHash>

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
    QStringList industries; ///< codes, each with all below it, or text that is not a code
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
    Id<StageSet> stageSet; ///< its own; see setOf()
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
    std::optional<LostCause> lostCause; ///< of one that is lost
    bool wakeable = false;              ///< it is known what would wake it up again
    int pathDelay = 0;                  ///< days by which the path to its go-live is behind
};

/// The set of stages that @p facts go through.
inline Id<StageSet> setOf(const OpportunityFacts &facts, const StageBook &book)
{
    return book.setFor(facts.stageSet, facts.businessType);
}

/// What a figure does not look at need not be read.
struct FactsNeeds
{
    bool names = true;    ///< of opportunity and account
    bool deciders = true; ///< OpportunityFacts::hasMetDecider
};

/// By id, which is the order in which they were made. `pathDelay` is filled in by
/// withPathDelays().
Result<std::vector<OpportunityFacts>> opportunityFacts(Connection &connection,
                                                       const FactsFilter &filter = {},
                                                       const FactsNeeds &needs = {});
/// What opportunities are called, by id; those that are gone are left out.
Result<QHash<Id<Opportunity>, QString>>
opportunityNames(Connection &connection, const std::vector<Id<Opportunity>> &opportunities);
/// Fills in how far the path of each of @p facts is behind on @p today.
Result<void> withPathDelays(Connection &connection, QDate today,
                            std::vector<OpportunityFacts> &facts);

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

/// The terms of an opportunity from a local day on; see TermsChange.
struct TermsStep
{
    Id<Opportunity> opportunity;
    std::optional<Money> amount;
    QString currency;
    QDate expectedClose;
    std::optional<int> probability;
    QDate day;
};

/// The terms of all opportunities that ever changed theirs: by opportunity, and within one by time.
Result<std::vector<TermsStep>> termsSteps(Connection &connection);
/// Those of one.
Result<std::vector<TermsStep>> termsSteps(Connection &connection, Id<Opportunity> opportunity);

} // namespace attache
