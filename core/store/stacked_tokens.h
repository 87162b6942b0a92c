#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace attache {

/// What stands between two tokens.
inline constexpr char TokenEnd = ' ';

/// Teaches FTS5 on one connection the tokenizer "stacked", for texts that are prepared: TokenEnd
/// separates tokens, which stay as they are. Files have its name, so it stays: without it FTS5
/// cannot even take their older tables away.
Result<void> registerStackedTokens(sqlite3 *handle);

} // namespace attache
