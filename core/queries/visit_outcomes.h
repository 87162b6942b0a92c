#pragma once

#include "core/domain/case_study.h"
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
/// Those to which @p study went along or where it was shown, the latest first.
Result<std::vector<VisitOutcomeFacts>> visitOutcomes(Connection &connection, Id<CaseStudy> study);
/// The steps of the deals that those were about: by deal, and within one by time.
Result<std::vector<StageStep>> stageSteps(Connection &connection, Id<CaseStudy> study);

} // namespace attache
