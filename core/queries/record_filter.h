#pragma once

#include "core/record/record_type.h"

#include <functional>
#include <vector>

/// @file
/// Records of any type by what their fields hold.

namespace attache {

/// What one field of a record is to hold.
struct RecordCriterion
{
    enum class Kind {
        Empty,       ///< nothing
        Equal,       ///< exactly `value`
        SameText,    ///< `value` in capitals or small letters
        Range,       ///< from `value` on, before `end`
        CodeOrBelow, ///< the code `value`, or one that begins with it
        Named,       ///< a reference to a record called `value`, or with that id
    };

    FieldInfo field;
    Kind kind = Kind::SameText;
    QVariant value;
    QVariant end{};
};

/// Goes through the records of @p type that meet all of @p criteria, in the order of their ids,
/// until @p visit returns false. An empty field stands for the id.
Result<void> eachRecord(Connection &connection, const RecordType &type,
                        const std::vector<RecordCriterion> &criteria,
                        const std::function<bool(const void *record)> &visit);

} // namespace attache
