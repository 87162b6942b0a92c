#include "core/workspace/open_workspace.h"

#include "core/domain/record_types.h"
#include "core/queries/account_digest.h"
#include "core/queries/account_keys.h"
#include "core/queries/deal_digest.h"
#include "core/queries/full_text.h"

namespace attache {

WorkspaceParts standardParts()
{
    WorkspaceParts parts;
    parts.userTables = userTables();
    parts.derivations = [] {
        WorkspaceParts::Derivations derivations;
        derivations.push_back(std::make_unique<AccountKeys>());
        derivations.push_back(std::make_unique<AccountDigests>());
        derivations.push_back(std::make_unique<DealDigests>());
        // Last: FTS5 writes out what it has gathered before each statement that follows.
        derivations.push_back(std::make_unique<FullText>());
        return derivations;
    };
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
