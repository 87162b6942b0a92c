#pragma once

#include "core/brief/document.h"
#include "core/insight/tiers.h"

namespace attache {

/// What the paper on tiers is made of.
struct TiersPaper
{
    const TierRows &rows;
    const std::vector<TierSuggestion> &suggestions; ///< by these very lines
    TierLines lines;
    const Settings &settings;
};

/// The tiers of all accounts as a document: how many each has now and would have, who would move
/// and why, all accounts with their scores, and the sheet it all follows from. @p letterhead and
/// @p author as on other documents. In the language of the locale. Pure.
Document makeTiersDocument(const TiersPaper &paper, const LetterheadContent &letterhead,
                           const QString &author, QDate today);

} // namespace attache
