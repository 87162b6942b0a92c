#pragma once

#include "core/match/gaps.h"

namespace attache {

/// The questions in @p notes that no entry of @p faqs answers, in the order in which they came up;
/// however they were put, each once. Pure.
std::vector<OpenQuestion> openQuestions(std::span<const AskingNote> notes,
                                        std::span<const LibraryFacts> faqs);
/// Those of the people of @p account.
Result<std::vector<OpenQuestion>> openQuestionsOf(Connection &connection, Id<Account> account);

} // namespace attache
