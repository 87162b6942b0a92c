#include "ui/pages/visits/week_layout.h"

#include <algorithm>
#include <numeric>

namespace attache {

std::vector<DaySlot> sideBySide(const std::vector<DaySpan> &spans)
{
    std::vector<DaySlot> slots_(spans.size());
    std::vector<size_t> order(spans.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::ranges::stable_sort(order, [&](size_t a, size_t b) {
        return std::pair(spans[a].start, -spans[a].end) < std::pair(spans[b].start, -spans[b].end);
    });

    std::vector<size_t> group;  // those that hang together with the present one
    std::vector<int> columnEnd; // when each column of the group is free again
    int groupEnd = 0;
    const auto close = [&] {
        for (const size_t each : group)
            slots_[each].columns = static_cast<int>(columnEnd.size());
        group.clear();
        columnEnd.clear();
    };
    for (const size_t each : order) {
        const DaySpan &span = spans[each];
        if (!group.empty() && span.start >= groupEnd)
            close();
        groupEnd = group.empty() ? span.end : std::max(groupEnd, span.end);
        const auto free =
            std::ranges::find_if(columnEnd, [&](int end) { return end <= span.start; });
        slots_[each].column = static_cast<int>(free - columnEnd.begin());
        if (free == columnEnd.end())
            columnEnd.push_back(span.end);
        else
            *free = span.end;
        group.push_back(each);
    }
    close();
    return slots_;
}

} // namespace attache
