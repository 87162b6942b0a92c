#pragma once

#include "core/brief/document.h"
#include "core/insight/win_rate_by_standing.h"
#include "core/match/product_map.h"

namespace attache {

/// The map of products as a document: existing customers and new names apart with the win rate of
/// each, what every account has in the place of each product, and what it could still buy and why.
/// @p letterhead and @p author as on other documents. In the language of the locale. Pure.
Document makeProductMapDocument(const ProductMap &map, const StandingWinRates &rates,
                                const LetterheadContent &letterhead, const QString &author);

} // namespace attache
