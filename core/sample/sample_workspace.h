#pragma once

#include "core/base/language.h"
#include "core/base/result.h"

namespace attache {

class Workspace;

/// Fills an empty workspace with an invented practice to try everything on: some 40 accounts with
/// their people, opportunities, visits, promises and minutes, in @p language. Days are counted
/// from today of the workspace's clock, so that there is always something to do; otherwise the
/// same every time. No undo step: creating a workspace is none. Conflict when the workspace holds
/// accounts already.
Result<void> fillSample(Workspace &workspace, Language language);

} // namespace attache
