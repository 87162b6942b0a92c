#pragma once

#include "core/store/workspace.h"

namespace attache {

/// The record types and derived tables of the product, to make or open a workspace with.
WorkspaceParts standardParts();

/// A new, empty workspace of the product.
Result<std::unique_ptr<Workspace>> createWorkspace(const QString &path, const Clock &clock);

/// Opens a workspace of the product; see Workspace::open for what is refused.
Result<std::unique_ptr<Workspace>> openWorkspace(const QString &path, Workspace::Mode mode,
                                                 const Clock &clock);

} // namespace attache
