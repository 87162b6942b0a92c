#pragma once

#include "core/brief/document.h"
#include "core/match/gaps.h"

namespace attache {

/// The gaps of the library on paper: trades with what is missing for those who wait, what has
/// expired, what was asked and met without an answer. @p letterhead and @p author as they stand on
/// other documents. Pure.
Document makeGapDocument(const Gaps &gaps, const LetterheadContent &letterhead,
                         const QString &author, QDate today, Language language);

} // namespace attache
