#pragma once

#include "core/base/result.h"

struct sqlite3;

namespace attache {

/// What stands between tokens that are in one place, and between places.
inline constexpr char SamePlace = '\x01';
inline constexpr char TokenEnd = ' ';

/// Teaches FTS5 on one connection the tokenizer "stacked", for texts that are prepared: spaces
/// separate tokens, which stay as they are, and SamePlace stands between those that are in one
/// place.
Result<void> registerStackedTokens(sqlite3 *handle);

} // namespace attache
