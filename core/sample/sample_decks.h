#pragma once

#include "core/domain/deck.h"
#include "core/sample/sample_tables.h"
#include "core/store/workspace.h"

#include <QHash>

namespace attache::sample {

/// Writes the decks of the sample, imports them as a person would, and adds the recipes that make
/// versions of them. Inside a step of @p workspace. Gives the decks by what the sample calls them.
Result<QHash<QString, Id<Deck>>> addDecks(Workspace &workspace, Writer &writer,
                                          const Tables &tables);

} // namespace attache::sample
