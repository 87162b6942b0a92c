#pragma once

#include "core/domain/cost_line.h"
#include "core/domain/rival_function.h"

#include <vector>

/// @file
/// What a deal costs the customer and brings them, and what the rivals met there offer.

namespace attache {

/// By position.
Result<std::vector<CostLine>> costLinesOf(Connection &connection, Id<Opportunity> deal);

/// A function of a competitor with the competitor's name.
struct RivalFunctionRow
{
    RivalFunction function;
    QString competitor;
};
/// Of the competitors that were met at @p deal or at its account, in their newest version, and may
/// be shown to customers; by competitor and position.
Result<std::vector<RivalFunctionRow>> rivalFunctionsAt(Connection &connection,
                                                       Id<Opportunity> deal);
/// Those that are held against @p product, by competitor and position.
Result<std::vector<RivalFunctionRow>> rivalFunctionsAgainst(Connection &connection,
                                                            Id<Product> product);

/// The deals for which a cost or a benefit has a number, the one made last first.
Result<std::vector<Opportunity>> dealsWithCosts(Connection &connection);

} // namespace attache
