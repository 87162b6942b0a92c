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
    int removed = 0;   ///< of those wanted, the ones that are not in the other file
};

/// Takes over @p wanted as they stand in the other file @p there: a record that is here becomes as
/// it is there, one that is not is added under its id, with the records it refers to, its own
/// fields and its files where they are missing here. One that is not there is removed here, with
/// what goes with it; nothing else is. Inside a step. Errors: NotFound for a record that is in
/// neither file; Invalid where one would come to stand above itself; Constraint.
Result<TakenRecords> takeRecords(Writer &writer, Connection &there,
                                 const std::vector<RecordKey> &wanted);

} // namespace attache
