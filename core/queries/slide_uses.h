#pragma once

#include "core/domain/account.h"
#include "core/domain/material_use.h"
#include "core/domain/slide.h"
#include "core/domain/visit.h"
#include "core/record/table_set.h"

#include <QDateTime>

#include <vector>

/// @file
/// For which visits a slide was chosen or taken along, and where an earlier version of it was.

namespace attache {

struct SlideUse
{
    Id<Visit> visit;
    QString account; ///< what it is called in short
    Tier tier = Tier::C;
    QDateTime startsAt; ///< UTC
    UseKind use = UseKind::Pinned;
    QString version;  ///< of the deck, as it was then
    int position = 0; ///< of the slide; 0 where the whole deck was meant
};

/// Where @p slide or its whole deck goes along or went along, the latest visit first, each visit
/// once; at most @p limit.
Result<std::vector<SlideUse>> slideUses(Connection &connection, const Slide &slide, int limit);

inline constexpr auto SlideUseTables = tablesOf<MaterialUse, Visit, Account, Slide>;

/// Something of an earlier version of a deck, chosen for a visit to come.
struct OlderUse
{
    Id<MaterialUse> use;
    Id<Visit> visit;
    Id<Slide> slide; ///< of the later version that has the title of the one chosen; none where the
                     ///< whole deck is
};

/// What planned visits that begin at @p from (UTC) or later take of the versions before @p deck.
/// A slide that this version has no longer is left out.
Result<std::vector<OlderUse>> olderUses(Connection &connection, Id<Deck> deck,
                                        const QDateTime &from);

inline constexpr auto OlderUseTables = tablesOf<MaterialUse, Visit, Deck, Slide>;

} // namespace attache
