#pragma once

#include "core/domain/record_alias.h"
#include "core/record/record_type.h"

#include <vector>

/// @file
/// What else records are called by, in other lists and before they were merged.

namespace attache {

struct KnownAlias
{
    qint64 record = 0;
    AliasKind kind = AliasKind::Number;
    QString system;
    QString value;
};

/// The aliases of the records of @p type that there are, in the order they were noted.
Result<std::vector<KnownAlias>> aliasesOf(Connection &connection, const RecordType &type);

/// The record of @p type that @p id was merged into; @p id itself where it was not.
Result<qint64> mergedInto(Connection &connection, const RecordType &type, qint64 id);

} // namespace attache
