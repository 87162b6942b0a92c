#pragma once

#include "core/brief/document.h"
#include "core/match/gaps.h"

namespace attache {

/// The gaps of the library as a document: industries with what is missing for the accounts that
/// wait, what has expired, questions nobody has answered, and competitors without an answer. @p
/// letterhead and @p author as on other documents. Pure.
Document makeGapDocument(const Gaps &gaps, const LetterheadContent &letterhead,
                         const QString &author, QDate today, Language language);

} // namespace attache
