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

/// One of those whom a row names, with what is said of them alone.
struct PersonSaid
{
    QString name;
    QString post;
    QString phone;
    QString email;
};
/// "张三（采购经理）13800001111": whatever stands beside a name in its cell.
PersonSaid namedIn(QString text);

/// Adds @p people to their accounts as contacts, those who are not there. What is said of one of
/// several goes to the notes of the account.
Result<void> addAccountPeople(ImportJob &job, const std::vector<AccountPeople> &people);

} // namespace attache
