#include "core/store/file_lock.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileLock)
};

Error heldError(const QLockFile &file, const QString &workspacePath)
{
    qint64 process = 0;
    QString host;
    QString program;
    file.getLockInfo(&process, &host, &program);
    return {Error::Kind::Conflict,
            Words::tr("\"%1\" is already open in another window (on %2, process %3). Close it "
                      "there, or open it here read-only.")
                .arg(QFileInfo(workspacePath).fileName(), host, QString::number(process)),
            workspacePath,
            {}};
}

} // namespace

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString &workspacePath)
{
    std::unique_ptr<FileLock> lock(new FileLock(workspacePath + QStringLiteral(".lock")));
    // Never stale by age: a laptop may sleep for days with the window open. A lock whose process
    // has ended is recognised by its process id.
    lock->m_file.setStaleLockTime(0);
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError)
        return heldError(lock->m_file, workspacePath);
    return Error{Error::Kind::Io,
                 Words::tr("The folder of \"%1\" is not writable. Move the file to another folder, "
                           "or open it read-only.")
                     .arg(QFileInfo(workspacePath).fileName()),
                 workspacePath,
                 {}};
}

} // namespace attache
