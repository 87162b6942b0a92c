#pragma once

#include "core/exchange/record_import.h"

#include <vector>

namespace attache {

/// Those whom a row of a list of accounts names.
struct AccountPeople
{
    Id<Account> account;
    QString names; ///< one or several
    QString email; ///< of one
    QString phone; ///< of one
    QString post;  ///< of one
};

/// Adds @p people to their accounts as contacts, those who are not there. What is said of one of
/// several goes to the notes of the account.
Result<void> addAccountPeople(ImportJob &job, const std::vector<AccountPeople> &people);

} // namespace attache
