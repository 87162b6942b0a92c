#pragma once

#include "core/domain/opportunity.h"
#include "core/exchange/record_import.h"

#include <vector>

namespace attache {

/// Those whom a row of a list of deals names.
struct DealPeople
{
    Id<Opportunity> deal;
    Id<Account> account;
    QString names; ///< one or several
    QString email; ///< of one
    QString phone; ///< of one

    bool isEmpty() const { return names.isEmpty() && email.isEmpty() && phone.isEmpty(); }
};

/// Links @p people to their deals as people whose part is not known yet; adds those to the accounts
/// who are not there. What is said of one of several namesakes goes to the notes of the deal. Each
/// deal has an account.
Result<void> linkDealPeople(ImportJob &job, const std::vector<DealPeople> &people);

} // namespace attache
