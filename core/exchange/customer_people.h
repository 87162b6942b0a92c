#pragma once

#include "core/exchange/row_source.h"

#include <memory>

namespace attache {

/// The rows of a list of those whom the members of a team added in WeCom: there each 客户 is a
/// person, and their company stands under 企业. The columns are called accordingly. Null for any
/// other list. @p source must live as long.
std::unique_ptr<RowSource> withCustomersAsPeople(const RowSource &source);

} // namespace attache
