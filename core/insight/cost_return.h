#pragma once

#include "core/domain/cost_line.h"

#include <array>
#include <optional>
#include <span>

namespace attache {

/// What a deal costs the customer and brings them over a contract. Lines without an amount are
/// counted and left out.
struct CostReturn
{
    int years = 0;
    Money costOnce;
    Money costPerYear;
    Money benefitOnce;
    Money benefitPerYear;
    std::array<Money, choicesOf<CostKind>.size()> byKind{};   ///< over the contract
    std::array<int, choicesOf<CostSource>.size()> bySource{}; ///< how many numbers
    int without = 0;                                          ///< lines that have no number yet
    /// Months until the benefit has made up for the cost, both spread evenly over a year: 0 from
    /// the start on; may lie beyond the contract. Nothing where it never does.
    std::optional<int> paybackMonths;

    Money cost() const;    ///< over the contract
    Money benefit() const; ///< over the contract
    Money net() const { return {benefit().minor - cost().minor}; }
    int numbers() const;
    bool isPaidBack() const { return paybackMonths && *paybackMonths <= 12 * years; }
    Money of(CostKind kind) const { return byKind[static_cast<size_t>(kind)]; }
    int from(CostSource source) const { return bySource[static_cast<size_t>(source)]; }
};

/// Pure. @p years is one at least.
CostReturn costReturn(std::span<const CostLine> lines, int years);

/// The same with the benefits that are assumed at half of what is noted.
CostReturn cautiousReturn(std::span<const CostLine> lines, int years);

/// What @p line amounts to over @p years.
Money overYears(const CostLine &line, int years);

} // namespace attache
