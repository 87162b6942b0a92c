#pragma once

#include "core/domain/decision_chain.h"
#include "core/queries/opportunity_facts.h"

#include <vector>

/// @file
/// Open opportunities as the board shows them.

namespace attache {

/// One open opportunity with all that stands on its card.
struct DealCard
{
    OpportunityFacts facts;
    QString nextStep;
    QDate nextStepOn;
    QDate inStageSince;             ///< local; null where that is not known
    std::vector<ChainPerson> chain; ///< of the account, without names
};

/// The largest amounts first.
Result<std::vector<DealCard>> dealCards(Connection &connection);

/// How many were won and lost from @p since on.
struct DecidedDeals
{
    qint64 won = 0;
    qint64 lost = 0;
};
Result<DecidedDeals> decidedDeals(Connection &connection, QDate since);

} // namespace attache
