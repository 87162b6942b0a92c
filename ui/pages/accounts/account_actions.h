#pragma once

#include "core/domain/account.h"
#include "ui/lists/record_actions.h"

namespace attache {

/// What a person does to accounts, from the list or from the page of one.
RecordActions accountActions(Desk &desk);

/// Sets the tier of all of @p ids.
void setTier(Desk &desk, const std::vector<qint64> &ids, Tier tier);

} // namespace attache
