#pragma once

#include "core/domain/account.h"
#include "core/domain/opportunity.h"

#include <vector>

/// @file
/// Opportunities as lists and boards show them.

namespace attache {

/// An opportunity with the words a list needs beside it.
struct OpportunityRow
{
    Opportunity opportunity;
    QString account; ///< what the account is called in short; empty where none is known
    Tier tier = Tier::C;
    QDateTime inStageSince; ///< UTC, from the last StageChange; null where there is none

    /// Whole days in the present stage on @p today; -1 where that is not known.
    int daysInStage(QDate today) const;
};

/// Which opportunities; an empty member does not restrict.
struct OpportunityFilter
{
    Id<Account> account;
    std::vector<Stage> stages;
    QStringList owners;
    bool onlyOpen = false;
    bool onlyWakeable = false; ///< lost, with a word about what would wake it up
};

/// Open ones first, the most advanced stage first, then by amount.
Result<std::vector<OpportunityRow>> opportunities(Connection &connection,
                                                  const OpportunityFilter &filter);

} // namespace attache
