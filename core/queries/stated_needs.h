#pragma once

#include "core/domain/need.h"

#include <vector>

/// @file
/// What accounts said that they need, as products are held against it.

namespace attache {

/// A need in the words of an account, settled or not.
struct StatedNeed
{
    Id<Account> account;
    Id<Opportunity> deal; ///< it was said about
    QString text;
    NeedTruth truth = NeedTruth::Unverified;
};

/// All but those that are doubtful, by account and as they were heard.
Result<std::vector<StatedNeed>> statedNeeds(Connection &connection);

} // namespace attache
