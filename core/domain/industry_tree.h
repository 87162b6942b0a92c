#pragma once

#include "core/base/result.h"
#include "core/domain/industry.h"

#include <vector>

/// @file
/// The industry tree of a workspace: what is built in and what the person loaded.

namespace attache {

class Connection;
class Writer;

/// The tree with the levels loaded into this workspace.
Result<Industries> industriesOf(Connection &connection);

/// Keeps deeper levels in the workspace; a code known already is renamed. Inside
/// Workspace::perform.
/// @return how many of @p nodes were taken; the others have no code of the right form, or nothing
/// to hang on (see Industries::add)
Result<int> addIndustries(Writer &writer, const std::vector<IndustryNode> &nodes);

/// Writes @p code as the industry of every account that has @p text there. Inside
/// Workspace::perform.
Result<void> mapIndustryText(Writer &writer, const QString &text, const QString &code);

} // namespace attache
