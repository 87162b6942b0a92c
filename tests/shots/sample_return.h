#pragma once

#include "core/store/workspace.h"

namespace attache::test {

/// Writes a presentation to @p path as it comes back from a customer of the sample workspace: most
/// of its slides are as they were sent, one is older than its deck is now, one was edited.
Result<void> writeReturned(Workspace &workspace, const QString &path);

} // namespace attache::test
