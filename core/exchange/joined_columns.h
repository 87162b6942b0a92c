#pragma once

#include "core/exchange/row_source.h"

#include <memory>

namespace attache {

/// The rows of @p source with columns that hold two things apart, where the header says so and most
/// cells have both: 公司/职位 with 北辰数据/采购经理, 单位及职务 with 北辰数据公司采购经理. Null
/// where there is no such column. @p source must live as long.
std::unique_ptr<RowSource> withColumnsApart(const RowSource &source);

} // namespace attache
