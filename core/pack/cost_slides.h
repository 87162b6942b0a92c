#pragma once

#include "core/brief/cost_page.h"
#include "core/deck/library.h"

#include <vector>

/// @file
/// Cost and return of a deal, and its rivals, as slides that nobody has to draw.

namespace attache {

/// The costs and benefits of @p page with whose number each is, several slides where there are
/// many; none where nothing is noted. What it adds up to stands on each. Our notes are left out.
std::vector<TableSlide> costSlides(const CostPage &page);

/// What rivals claim, function by function, with the source and its day; several slides where
/// there are many functions, none where there is none.
std::vector<TableSlide> rivalSlides(const CostPage &page, Language language);

/// Whose functions @p page holds, each once.
QStringList rivalNames(const CostPage &page);

/// A presentation of both in the look of @p look, which is a deck of the library. Invalid where
/// nothing is noted of the deal.
Result<AssemblyOrder> costPresentation(const CostPage &page, Id<Deck> look, Language language);

} // namespace attache
