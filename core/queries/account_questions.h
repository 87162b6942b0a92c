#pragma once

#include "core/queries/gap_rows.h"

namespace attache {

/// Notes of visits to @p account that are done with a question mark in them, the earliest first.
Result<std::vector<AskingNote>> askingNotesOf(Connection &connection, Id<Account> account);

} // namespace attache
