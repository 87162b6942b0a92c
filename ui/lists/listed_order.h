#pragma once

#include "core/record/record_type.h"
#include "core/store/connection.h"

#include <vector>

namespace attache {

/// The ids of the records of @p type as they stand in a list that was left in @p state
/// (Preferences::listState()): what its filters leave, in its order; by name where nobody has
/// touched it. Where they leave @p id out, the records of the whole list.
Result<std::vector<qint64>> listedOrder(Connection &connection, const RecordType &type,
                                        const QString &state, qint64 id);

} // namespace attache
