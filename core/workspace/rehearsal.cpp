#include "core/workspace/rehearsal.h"

#include "core/store/file_copy.h"
#include "core/workspace/open_workspace.h"

#include <QFileInfo>

namespace attache {

Result<std::unique_ptr<Rehearsal>> Rehearsal::of(const Workspace &workspace,
                                                 const Progress &progress)
{
    std::unique_ptr<Rehearsal> made(new Rehearsal);
    const QString target = made->m_folder.filePath(QFileInfo(workspace.path()).fileName());
    ATTACHE_CHECK(copyFile(workspace.connection(), target, progress));
    ATTACHE_TRY(made->m_workspace,
                openWorkspace(target, Workspace::Mode::ReadWrite, workspace.clock()));
    return made;
}

} // namespace attache
