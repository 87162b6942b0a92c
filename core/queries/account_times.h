#pragma once

#include "core/queries/account_facts.h"

namespace attache {

/// The time spent on the accounts that suit @p filter; see accountTimes(). A filter and what it
/// leaves out add up to all of it.
Result<std::vector<AccountTime>> accountTimes(Connection &connection, const FactsFilter &filter);

} // namespace attache
