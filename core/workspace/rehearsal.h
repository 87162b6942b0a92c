#pragma once

#include "core/base/progress.h"
#include "core/store/workspace.h"

#include <QTemporaryDir>

namespace attache {

/// A copy of a workspace as it stands, to try something out in: what is written there arrives
/// nowhere and keeps nobody from writing in the workspace meanwhile. The copy goes with the object.
class Rehearsal
{
public:
    /// Copies what was last committed. Cancelled when @p progress says so. On a thread that may use
    /// @p workspace.
    static Result<std::unique_ptr<Rehearsal>> of(const Workspace &workspace,
                                                 const Progress &progress);

    /// The copy. Its messages name files by the copy's path.
    Workspace &workspace() const { return *m_workspace; }

private:
    Rehearsal() = default;

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace; ///< is closed before its folder goes
};

} // namespace attache
