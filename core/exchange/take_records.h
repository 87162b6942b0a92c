#pragma once

#include "core/record/record_type.h"

#include <vector>

namespace attache {

/// Which record is meant.
struct RecordKey
{
    const RecordType *type = nullptr;
    qint64 id = 0;
    friend bool operator==(const RecordKey &, const RecordKey &) = default;
};

/// What came of it.
struct TakenRecords
{
    int added = 0;
    int changed = 0;
    int alongside = 0; ///< of those added, the ones that were taken because others refer to them
};

/// Takes over @p wanted as they stand in the other file @p there: a record that is here becomes as
/// it is there, one that is not is added under its id, with the records it refers to, its own
/// fields and its files where they are missing here. Nothing is removed. Inside a step. Errors:
/// NotFound for a record that is not there; Constraint.
Result<TakenRecords> takeRecords(Writer &writer, Connection &there,
                                 const std::vector<RecordKey> &wanted);

} // namespace attache
