#pragma once

#include "ui/base/tokens.h"

/// @file
/// The measures that only the board uses.

namespace attache::board {

inline constexpr int CardHeight = 98;
inline constexpr int CardGap = tokens::Space2;
inline constexpr int ColumnGap = tokens::Space2 + 2;
inline constexpr int LeastColumn = 198; ///< the chain and a capped chance side by side
inline constexpr int HeadHeight = 50;
inline constexpr int LaneHeadHeight = 28;
inline constexpr int StripWidth = 44;
inline constexpr int CardPadding = 10;

} // namespace attache::board
