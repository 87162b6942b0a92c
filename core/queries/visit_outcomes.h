#pragma once

#include "core/domain/visit.h"
#include "core/queries/opportunity_facts.h"

#include <vector>

/// @file
/// The visits held, with what is known of how they went.

namespace attache {

/// A visit that was held.
struct VisitOutcomeFacts
{
    Id<Visit> visit;
    Id<Account> account;
    Id<Opportunity> opportunity; ///< none: about the account in general
    QDate day;                   ///< local
    QDate reachedOn;             ///< the first day on which one of its objectives was reached
};

/// The visits held at the accounts that suit @p filter, the latest first, @p most at most. Of @p
/// filter, owners are those of the account.
Result<std::vector<VisitOutcomeFacts>>
visitOutcomes(Connection &connection, const FactsFilter &filter, QDate from, QDate to, int most);

} // namespace attache
