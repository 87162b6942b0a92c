#pragma once

#include "core/domain/account.h"

namespace attache {

/// How much belongs to one account.
struct AccountCounts
{
    qint64 people = 0;
    qint64 opportunities = 0;
};
Result<AccountCounts> accountCounts(Connection &connection, Id<Account> account);

} // namespace attache
