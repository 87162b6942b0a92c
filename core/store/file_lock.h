#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace attache {

/// The advisory lock on a workspace file: one program writes, others are told who holds it.
class FileLock
{
public:
    /// Conflict, naming the holder, when another program has the file open. What a process left
    /// that ended, however it ended, holds nothing.
    static Result<std::unique_ptr<FileLock>> acquire(const QString &workspacePath);

    /// Whether the workspace is held from another computer, as far as the folder that both
    /// synchronise tells: it may be open there, or have been left open.
    static bool isHeldElsewhere(const QString &workspacePath);
    /// Ends such a hold, where a person says that the file is no longer open there. Conflict where
    /// a program of this computer holds it.
    static Result<void> takeOver(const QString &workspacePath);

private:
    explicit FileLock(const QString &workspacePath);

    QLockFile m_file;
};

} // namespace attache
