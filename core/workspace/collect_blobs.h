#pragma once

#include "core/store/workspace.h"

namespace attache {

/// Removes the blobs neither a record nor a step that can still be undone refers to; @return their
/// number. Not a step of its own: nothing it removes can be reached any more.
Result<int> collectBlobs(Workspace &workspace);

} // namespace attache
