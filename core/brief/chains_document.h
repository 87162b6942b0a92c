#pragma once

#include "core/brief/document.h"
#include "core/insight/chains.h"

namespace attache {

/// The decision chains of many accounts as a document: who plays which role and how many days ago
/// they were met, whom to meet next and who leads there, deals that hang on one person, opponents
/// without an answer, and people who fade. @p letterhead and @p author as on other documents. Pure.
Document makeChainsDocument(const ChainsOverview &chains, const LetterheadContent &letterhead,
                            const QString &author, QDate today, Language language);

} // namespace attache
