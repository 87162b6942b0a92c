#pragma once

#include "core/exchange/row_source.h"

#include <memory>

namespace attache {

/// The rows of an address book that says in columns of their own of what kind each number is (Phone
/// 1 - Label, Phone 1 - Value), with the mobile numbers of all rows in one column and the others in
/// the next, because the order differs from person to person. Null where the order is the same in
/// all rows, or nothing is said. @p source must live as long.
std::unique_ptr<RowSource> withKindsInOrder(const RowSource &source);

/// Whether @p kind is what address books call a mobile phone.
bool isMobileKind(const QString &kind);

} // namespace attache
