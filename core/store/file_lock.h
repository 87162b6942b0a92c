#pragma once

#include "core/base/result.h"

#include <QLockFile>

#include <memory>

namespace attache {

/// The advisory lock on a workspace file: one program writes, others are told who holds it.
class FileLock
{
public:
    /// Conflict, naming the holder, when another program has the file open.
    static Result<std::unique_ptr<FileLock>> acquire(const QString &workspacePath);

private:
    explicit FileLock(const QString &lockPath)
        : m_file(lockPath)
    {
    }

    QLockFile m_file;
};

} // namespace attache
