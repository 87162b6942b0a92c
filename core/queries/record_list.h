#pragma once

#include "core/queries/account_list.h"
#include "core/queries/list_query.h"
#include "core/record/record_type.h"

#include <span>
#include <vector>

/// @file
/// Records of any type as a plain list.

namespace attache {

/// Whether a list can be narrowed by the values of @p field: choices, people of ours, references,
/// industries with all below them, days, of which those before the one given suit.
bool canNarrow(const FieldInfo &field);

/// The ids of the records that suit @p query, in its order. A facet is the key of a field that can
/// narrow a list, its values being keys, names or ids, the empty one for none; with any other value
/// the predecessor stands for whatever a later version replaces. The order is that of any field of
/// @p fields (allFieldsOf()): names as people expect, choices as they are declared, references by
/// name; those without a value last either way. Without a sort key the newest come first.
/// Invalid for a facet or sort key that is no such field.
Result<std::vector<qint64>> recordIds(Connection &connection, const RecordType &type,
                                      std::span<const FieldInfo> fields, const ListQuery &query);

/// The records with @p ids, in that order; null where one is gone.
Result<std::vector<AnyRecord>> recordsWith(Connection &connection, const RecordType &type,
                                           std::span<const qint64> ids);

/// The values of @p field, a choice, with their numbers; of a custom field without numbers (-1).
Result<std::vector<ValueCount>> recordValues(Connection &connection, const RecordType &type,
                                             const FieldInfo &field);

/// Whether @p type can be asked for text.
bool isSearchable(const RecordType &type);

} // namespace attache
