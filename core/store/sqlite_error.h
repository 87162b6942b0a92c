#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace attache {

/// The Error for the last failure on @p handle: kind and words by SQLite's extended code, the
/// field at fault read from its message, code and @p context (usually the SQL) in the detail.
Error sqliteError(sqlite3 *handle, const QString &context);

/// The same for a bare result code, where no handle holds the message.
Error sqliteError(int extendedCode, const QString &nativeMessage, const QString &context);

} // namespace attache
