#pragma once

#include "core/domain/stage_book.h"

/// @file
/// Which stages of a workspace are offered, and what they stand for among those that came along.

namespace attache {

/// The stage that came along, of those in which a deal is open, that @p stage of @p book stands
/// for: itself, or the last one of them that comes before it; in a file that has none of them, the
/// one that is as far on the way. The last one for what is closed; @p stage itself where the book
/// does not know it. Pure.
///
/// What came along, talk tracks and checklists among it, is written by these stages.
Stage usualStage(Stage stage, const StageBook &book);

/// The stages of all sets of @p book that can be chosen, in order: without retired ones. Pure.
std::vector<Stage> offeredStages(const StageBook &book);
/// Those of them in which a deal is open. Pure.
std::vector<Stage> openStages(const StageBook &book);

} // namespace attache
