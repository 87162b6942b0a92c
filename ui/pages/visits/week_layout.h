#pragma once

#include <vector>

namespace attache {

/// A stretch of one day in minutes from midnight.
struct DaySpan
{
    int start = 0;
    int end = 0;
};

/// Where a stretch stands among those it overlaps: which of how many columns.
struct DaySlot
{
    int column = 0;
    int columns = 1;

    friend bool operator==(const DaySlot &, const DaySlot &) = default;
};

/// Places the stretches of one day side by side where they overlap: none covers another, and all
/// that hang together by overlaps share the same number of columns, as few as will do. @p spans may
/// be in any order; the result is in theirs. Pure.
std::vector<DaySlot> sideBySide(const std::vector<DaySpan> &spans);

} // namespace attache
