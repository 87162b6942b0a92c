#pragma once

#include "core/exchange/row_source.h"

#include <memory>

namespace attache {

/// The rows of @p source where its first row, which should name the columns, is one of the data:
/// names made of what stands in the columns, and the first row with the others. Null where the
/// first row has a name that is known, or nothing tells that it is data. @p source must live as
/// long.
std::unique_ptr<RowSource> withNames(const RowSource &source);

} // namespace attache
