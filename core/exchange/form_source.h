#pragma once

#include "core/exchange/row_source.h"

#include <memory>
#include <string>
#include <vector>

namespace attache {

/// All rows of a sheet or a text, as they stand, titles too.
using RawRows = std::vector<std::vector<std::string>>;

/// The rows of @p source, the header among them and blank cells empty; none where there are more
/// than a form has.
RawRows rawRows(const RowSource &source);

/// A form about one customer, whose labels stand beside what they are of (客户名称 | 北辰 | 城市 |
/// 苏州), or a table lying on its side, whose records stand beside each other: as a list with the
/// labels for its columns. People that are named again, below each other or in a table within the
/// form, are rows of their own, which name the customer, too. Null where @p rows are no such thing.
/// @p read is where they come from: what it says of the reading holds.
std::unique_ptr<RowSource> formIn(const RawRows &rows, const RowSource &read);

} // namespace attache
