#pragma once

#include "core/record/record_type.h"
#include "core/search/search.h"

namespace attache {

/// Records of @p type whose names resemble @p name, for somebody who is about to make another one:
/// the same but for the legal form or a place in one of them, or read alike. At most @p limit, best
/// first.
Result<std::vector<SearchHit>> resemblingRecords(Connection &connection, const RecordType &type,
                                                 const QString &name, int limit);

} // namespace attache
