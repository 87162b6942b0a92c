#pragma once

#include "core/record/field.h"

namespace attache {

/// Where a record keeps the text of a field. Whoever fills the same field of very many records asks
/// once and then writes there, with no QVariant in between.
using TextPlace = std::function<QString *(void *record)>;

/// Null where values of @p field are more than a text, and for custom fields.
TextPlace textPlaceOf(const FieldInfo &field);

namespace detail {

/// The same of the field called @p field of a record of type @p T.
template <typename T>
TextPlace textPlaceOf(QStringView field);

} // namespace detail
} // namespace attache
