#pragma once

#include "core/base/progress.h"
#include "core/store/workspace.h"

namespace attache {

/// Lays the slides of anonymised cases in kept versions of decks anew, as far as they were laid out
/// when the customer could still be named: their files then say what the case says now. One undo
/// step for each deck; how many there were.
Result<int> renewAnonymised(Workspace &workspace, const Progress &progress = {});

} // namespace attache
