#include "core/insight/cost_return.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace attache {

namespace {

constexpr int Months = 12;
/// Nothing is dearer; sums and multiples of it still fit.
constexpr qint64 Largest = 1'000'000'000'000'000;
constexpr int MostYears = 100;

Money bounded(Money amount)
{
    return {std::clamp(amount.minor, -Largest, Largest)};
}

Money sum(Money a, Money b)
{
    return bounded(a + b);
}

/// @p part of @p whole of a year, in months, the last one begun counted in full.
int monthsOf(qint64 part, qint64 whole)
{
    return static_cast<int>((part * Months + whole - 1) / whole);
}

/// None where what is left over in a year never makes up for what it costs at first.
std::optional<int> paybackOf(const CostReturn &all)
{
    const qint64 toMakeUp = all.costOnce.minor - all.benefitOnce.minor;
    const qint64 aYear = all.benefitPerYear.minor - all.costPerYear.minor;
    if (all.benefit().minor <= 0)
        return std::nullopt;
    if (toMakeUp <= 0)
        return aYear >= 0 || all.net().minor >= 0 ? std::optional(0) : std::nullopt;
    if (aYear <= 0)
        return std::nullopt;
    // Beyond what anybody plans for, which is never.
    if (toMakeUp / aYear > MostYears)
        return std::nullopt;
    return static_cast<int>(toMakeUp / aYear) * Months + monthsOf(toMakeUp % aYear, aYear);
}

} // namespace

Money CostReturn::cost() const
{
    return {costOnce.minor + years * costPerYear.minor};
}

Money CostReturn::benefit() const
{
    return {benefitOnce.minor + years * benefitPerYear.minor};
}

int CostReturn::numbers() const
{
    return std::accumulate(bySource.begin(), bySource.end(), 0);
}

Money overYears(const CostLine &line, int years)
{
    const Money amount = bounded(line.amount.value_or(Money()));
    return line.period == CostPeriod::PerYear ? Money{amount.minor * years} : amount;
}

CostReturn costReturn(std::span<const CostLine> lines, int years)
{
    CostReturn all;
    all.years = std::clamp(years, 1, MostYears);
    for (const CostLine &line : lines) {
        // What a newer version calls a kind or a source cannot be reckoned with here.
        if (!line.amount || !isKnown(line.kind) || !isKnown(line.source)) {
            ++all.without;
            continue;
        }
        const Money amount = bounded(*line.amount);
        const bool yearly = line.period == CostPeriod::PerYear;
        const bool benefit = line.kind == CostKind::Benefit;
        Money &into = benefit ? (yearly ? all.benefitPerYear : all.benefitOnce)
                              : (yearly ? all.costPerYear : all.costOnce);
        into = sum(into, amount);
        Money &kind = all.byKind[static_cast<size_t>(line.kind)];
        kind = {std::clamp(kind.minor + overYears(line, all.years).minor, -Largest * MostYears,
                           Largest * MostYears)};
        ++all.bySource[static_cast<size_t>(line.source)];
    }
    all.paybackMonths = paybackOf(all);
    return all;
}

CostReturn cautiousReturn(std::span<const CostLine> lines, int years)
{
    std::vector<CostLine> cautious(lines.begin(), lines.end());
    for (CostLine &line : cautious) {
        if (line.amount && line.kind == CostKind::Benefit && line.source == CostSource::Assumed)
            line.amount->minor /= 2;
    }
    return costReturn(cautious, years);
}

} // namespace attache
