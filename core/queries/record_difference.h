#pragma once

#include "core/queries/record_history.h"

#include <vector>

/// @file
/// In which fields two states of a record differ, in words.

namespace attache {

/// One state of a record, and what says its values: of two files each has its own.
struct RecordState
{
    const void *record = nullptr; ///< null for none: every field is empty
    const FieldText &words;
};

/// Which of @p fields (allFieldsOf(@p type)) differ between @p before and @p after, hidden ones
/// left out.
std::vector<FieldDifference> differencesBetween(const RecordType &type,
                                                const std::vector<FieldInfo> &fields,
                                                const RecordState &before,
                                                const RecordState &after);

} // namespace attache
