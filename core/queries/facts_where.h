#pragma once

#include "core/queries/opportunity_facts.h"
#include "core/queries/read_rows.h"

namespace attache::queries {

/// The conditions of @p filter; the account's alias is "a", and @p owner is the column with the
/// owner.
Conditions factsWhere(const FactsFilter &filter, const QByteArray &owner);

} // namespace attache::queries
