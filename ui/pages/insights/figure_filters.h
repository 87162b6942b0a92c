#pragma once

#include "core/insight/day_range.h"
#include "core/queries/opportunity_facts.h"
#include "ui/lists/facet_bar.h"

namespace attache {

/// What all figures are narrowed by: period, tier, industry, owner, business type. @p connection
/// outlives the facets.
std::vector<Facet> figureFacets(Connection &connection);

/// What is chosen of them.
FactsFilter factsFilterOf(const ListQuery &query);
/// The longest of the periods chosen; all there is without one.
DayRange periodOf(const ListQuery &query, QDate today);
/// @p query as it was kept, with the periods by the keys they have now.
ListQuery withKnownPeriods(ListQuery query);

} // namespace attache
