#pragma once

#include "core/deck/placeholders.h"
#include "core/package/package.h"

#include <optional>

namespace attache {

/// The workbook @p bytes behind a chart with the placeholders of its cells, notes and table heads
/// filled in by @p filler; nothing when it holds none. @p label stands for it in messages. Errors:
/// as Package::open(), for what is not a workbook of XML parts.
Result<std::optional<QByteArray>> filledWorkbook(const QByteArray &bytes, const QString &label,
                                                 const PackageLimits &limits,
                                                 PlaceholderFiller &filler);

} // namespace attache
