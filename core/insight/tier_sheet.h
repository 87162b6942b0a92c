#pragma once

#include "core/domain/saved_view.h"
#include "core/insight/tiers.h"

/// @file
/// What a person decides on tiers, as it is written. Inside Workspace::perform.

namespace attache {

/// The sheets that come along.
enum class TierPreset {
    SevenSigns, ///< strategic effect, share, standing, spend, customer base, brand, chain stores
    Simple,     ///< spend, revenue and size: what our own records say
};

/// Makes the sheet the one of @p preset. What it does not name weighs nothing from then on and
/// keeps its evidence.
Result<void> useTierPreset(Writer &writer, TierPreset preset);

/// The sheets that were kept under a name, in their order.
Result<std::vector<SavedView>> keptTierSheets(Connection &connection);
/// Keeps the sheet, with the lines between the tiers, under @p name; one of that name is replaced.
Result<void> keepTierSheet(Writer &writer, const QString &name);
/// Makes sheet and lines those of @p kept. What it does not name weighs nothing from then on and
/// keeps its evidence.
Result<void> useTierSheet(Writer &writer, const SavedView &kept);

/// Keeps @p lines as the ones that suggestions are made by.
Result<void> keepTierLines(Writer &writer, const TierLines &lines);

/// That @p tier was decided on. Another than the suggested one needs @p reason.
TierAssessment decisionOn(const TierSuggestion &suggestion, Tier tier, const QString &grounds,
                          const QString &reason, QDate today, const QString &person);

} // namespace attache
