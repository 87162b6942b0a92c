#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace attache {

/// Teaches FTS5 on one connection the tokenizer "stacked", for texts that are prepared: spaces
/// separate tokens, which stay as they are, and a byte 1 stands between those that are in one
/// place.
Result<void> registerStackedTokens(sqlite3 *handle);

} // namespace attache
