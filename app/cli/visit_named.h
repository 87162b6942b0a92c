#pragma once

#include "core/domain/visit.h"

namespace attache {

/// The visit a person means by @p word: its id, "next" (the first planned one that has not ended)
/// or "last" (the latest one done). NotFound when there is none, Invalid for another word.
Result<Visit> visitNamed(Connection &connection, const QString &word, const Clock &clock);

} // namespace attache
