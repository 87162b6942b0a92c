#pragma once

#include "core/exchange/row_source.h"

#include <memory>

namespace attache {

/// The rows of @p source up to the line that ends a report ("Confidential Information - Do Not
/// Distribute", 以下无正文): what stands alone in its row below that is no record but the title of
/// the report, who made it and when. Such rows are handed over as lying below the table. Null for a
/// list of one column, where anything may be a name. @p source must live as long.
std::unique_ptr<RowSource> withoutEnd(const RowSource &source);

} // namespace attache
