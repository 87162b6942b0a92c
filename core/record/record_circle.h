#pragma once

#include "core/record/record_type.h"

namespace attache {

/// Whether the record @p id of @p type would come to stand above itself if its @p field, a
/// reference to its own type such as the parent of an account, were @p above.
Result<bool> closesCircle(Connection &connection, const RecordType &type, const FieldInfo &field,
                          qint64 id, qint64 above);

} // namespace attache
