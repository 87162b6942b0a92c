#pragma once

#include <QString>

namespace attache {

/// Whether @p code is, or was, the ISO 4217 code of a currency: "CNY". Thread-safe.
bool isCurrencyCode(const QString &code);

} // namespace attache
