#pragma once

#include "core/sample/sample_tables.h"
#include "core/store/workspace.h"

namespace attache::sample {

/// Writes the decks of the sample, imports them as a person would, and adds the recipes that make
/// versions of them. Inside a step of @p workspace.
Result<void> addDecks(Workspace &workspace, Writer &writer, const Tables &tables);

} // namespace attache::sample
