#pragma once

#include "core/brief/document.h"
#include "core/match/need_themes.h"

#include <QDate>

namespace attache {

/// The needs of several accounts as a document: the themes with their figures, the needs of each in
/// the words of the customers, what may be one theme, and whom to ask for a cause. @p letterhead
/// and
/// @p author as on other documents. In the language of the locale. Pure.
Document makeNeedsDocument(const NeedsOverview &needs, const LetterheadContent &letterhead,
                           const QString &author, QDate today);

} // namespace attache
