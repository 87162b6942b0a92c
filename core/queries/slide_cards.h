#pragma once

#include "core/domain/material_use.h"
#include "core/queries/list_query.h"
#include "core/queries/query_tables.h"

#include <vector>

/// @file
/// All slides of all decks at once, each with what is to be known before it is taken.

namespace attache {

/// A slide as it lies on the light table.
struct SlideCard
{
    Slide slide;
    QString deckName;
    QString version;
    QString file;     ///< of the deck: hash of its blob
    QString industry; ///< of the deck, as are the next
    QString language;
    QStringList products;
    QDate reviewOn;
    bool shareable = true;
    bool isNewest = true; ///< no later version of the deck is there
    /// The slide's own, else the deck's.
    std::optional<RoleKind> audience;
    std::optional<Stage> stage;
    int uses = 0;   ///< visits it was taken along to or shown at, also with its whole deck
    QDate lastUsed; ///< the latest of those
    QString words;  ///< all of it that can be searched, folded

    bool isExpired(QDate today) const { return reviewOn.isValid() && reviewOn < today; }
    /// "Fleet v3 · 7"
    QString place() const;
};

inline constexpr auto SlideCardTables = tablesOf<Slide, Deck, MaterialUse, Visit, Account>;
/// By deck and position.
Result<std::vector<SlideCard>> slideCards(Connection &connection);

/// Keys of the facets of slides in a ListQuery.
namespace slide_facet {
inline constexpr QLatin1String Industry("industry"); ///< a code, or "-" for decks of all trades
inline constexpr QLatin1String Audience("audience");
inline constexpr QLatin1String Stage("stage");
inline constexpr QLatin1String Product("product");
inline constexpr QLatin1String Tag("tag");
inline constexpr QLatin1String Language("language");
inline constexpr QLatin1String Expired("expired");
inline constexpr QLatin1String Older("older"); ///< versions that a later one replaces, too
inline constexpr QLatin1String AnyTrade("-");
} // namespace slide_facet

/// Sort keys of slides in a ListQuery; without one they stand as in their decks.
namespace slide_order {
inline constexpr QLatin1String MostUsed("uses");
inline constexpr QLatin1String LastUsed("last_used"); ///< those never used last
inline constexpr QLatin1String Newest("newest");      ///< the deck that came in last first
} // namespace slide_order

/// The places in @p cards of those that suit @p query, in its order. Pure.
std::vector<size_t> slidesSuiting(const std::vector<SlideCard> &cards, const ListQuery &query,
                                  QDate today);

} // namespace attache
