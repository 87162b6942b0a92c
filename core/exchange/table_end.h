#pragma once

#include "core/exchange/row_source.h"

#include <memory>

namespace attache {

/// The rows of @p source, of which those are handed over as lying below the table that what stands
/// above them tells to be no records: what stands alone in its row below the line that ends a
/// report
/// ("Confidential Information - Do Not Distribute", 以下无正文), the further points of a remark
/// ("2、" below 注：), the subtotals a spreadsheet puts below each group ("Alpha Total" below rows
/// of Alpha), and the number of the rows in the place of a name. Null for a list of one column,
/// where anything may be a name. @p source must live as long.
std::unique_ptr<RowSource> withoutEnd(const RowSource &source);

} // namespace attache
