#pragma once

#include "core/base/id.h"
#include "core/domain/opportunity.h"

#include <algorithm>
#include <span>
#include <vector>

namespace attache {

/// Rows that are by opportunity, found by the opportunity. The rows have to stay where they are.
/// Figures ask for one opportunity after the other in the order of the rows, which costs nothing;
/// any other order is a binary search. Each thread needs its own.
template <typename Step>
class ByOpportunity
{
public:
    explicit ByOpportunity(std::span<const Step> steps)
    {
        for (size_t first = 0; first < steps.size();) {
            size_t last = first;
            while (last < steps.size() && steps[last].opportunity == steps[first].opportunity)
                ++last;
            m_runs.push_back({steps[first].opportunity, steps.subspan(first, last - first)});
            first = last;
        }
        const auto byId = [](const Run &a, const Run &b) { return a.opportunity < b.opportunity; };
        if (!std::ranges::is_sorted(m_runs, byId))
            std::ranges::stable_sort(m_runs, byId);
    }
    /// Empty where there are none.
    std::span<const Step> of(Id<Opportunity> opportunity) const
    {
        if (m_next >= m_runs.size() || m_runs[m_next].opportunity != opportunity) {
            const auto behind =
                std::ranges::upper_bound(m_runs, opportunity, {}, &Run::opportunity);
            if (behind == m_runs.begin() || (behind - 1)->opportunity != opportunity)
                return {};
            m_next = static_cast<size_t>(behind - 1 - m_runs.begin());
        }
        return m_runs[m_next++].steps;
    }

private:
    struct Run
    {
        Id<Opportunity> opportunity;
        std::span<const Step> steps;
    };
    std::vector<Run> m_runs;
    mutable size_t m_next = 0; ///< where the one asked for next probably is
};

} // namespace attache
