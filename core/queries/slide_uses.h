#pragma once

#include "core/domain/account.h"
#include "core/domain/material_use.h"
#include "core/domain/slide.h"
#include "core/domain/visit.h"
#include "core/record/table_set.h"

#include <QDateTime>

#include <vector>

/// @file
/// For which visits a slide was chosen or taken along.

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

} // namespace attache
