#include "core/open_workspace.h"

#include "core/domain/record_types.h"

namespace attache {

WorkspaceParts standardParts()
{
    WorkspaceParts parts;
    parts.userTables = userTables();
    return parts;
}

Result<std::unique_ptr<Workspace>> createWorkspace(const QString &path, const Clock &clock)
{
    return Workspace::create(path, clock, standardParts());
}

Result<std::unique_ptr<Workspace>> openWorkspace(const QString &path, Workspace::Mode mode,
                                                 const Clock &clock)
{
    return Workspace::open(path, mode, clock, standardParts());
}

} // namespace attache
