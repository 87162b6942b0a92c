#pragma once

#include "core/store/workspace.h"

namespace attache::test {

/// Writes accounts and people that are in the sample workspace already, as a list with other words
/// would bring them in, so that the page of duplicates is full.
Result<void> addSamplePairs(Workspace &workspace);

} // namespace attache::test
