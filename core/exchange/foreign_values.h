#pragma once

#include "core/exchange/column_mapping.h"

#include <vector>

namespace attache {

struct ValueRule;

/// A value of a file in a column whose values are choices of ours.
struct ForeignValue
{
    QString field;    ///< key of the field it goes to
    QString header;   ///< of its column
    QString text;     ///< as it stands in the file
    qint64 count = 0; ///< rows that hold it
    QString value;    ///< key of the choice it is read as; empty where it is not known
};

/// The different values in the columns of @p mapping that lead to choices, in order of appearance,
/// up to a hundred a column. @p rules say what some of them mean. Reads all of @p source.
Result<std::vector<ForeignValue>> foreignValuesOf(const RecordType &type, const RowSource &source,
                                                  const std::vector<ColumnMapping> &mapping,
                                                  const std::vector<ValueRule> &rules,
                                                  const Progress &progress);

} // namespace attache
