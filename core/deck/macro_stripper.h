#pragma once

#include "core/package/package.h"

namespace attache {

/// The embedded package @p part of @p source without its macros and marked as one that has none.
Result<QByteArray> withoutMacros(const Package &source, const Part &part);

/// Whether the embedded object @p part is a compound file that holds Visual Basic code.
Result<bool> holdsOldMacros(const Package &source, const Part &part);

} // namespace attache
