#pragma once

#include "core/record/record_type.h"

#include <QDate>

#include <span>
#include <vector>

namespace attache {

/// How many records of a kind there are, and how many should have been looked at again.
struct LibraryCount
{
    int all = 0;
    int expired = 0;
};
/// One for each of @p types, in their order. Expired are those whose day of review is before
/// @p today, where the type has such a day.
Result<std::vector<LibraryCount>>
libraryCounts(Connection &connection, std::span<const RecordType *const> types, QDate today);

/// The records of @p type whose field @p reference is @p owner, by position where they have one.
Result<std::vector<qint64>> partsOf(Connection &connection, const RecordType &type,
                                    const FieldInfo &reference, qint64 owner);

} // namespace attache
