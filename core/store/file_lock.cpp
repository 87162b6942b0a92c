#include "core/store/file_lock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSysInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FileLock)
};

QString lockPathOf(const QString &workspacePath)
{
    return workspacePath + QStringLiteral(".lock");
}

struct Holder
{
    qint64 process = 0;
    QString host;

    bool isKnown() const { return process != 0 || !host.isEmpty(); }
    bool isElsewhere() const { return !host.isEmpty() && host != QSysInfo::machineHostName(); }
};

Holder holderOf(const QLockFile &file)
{
    Holder holder;
    QString program;
    file.getLockInfo(&holder.process, &holder.host, &program);
    return holder;
}

/// Whether a program of this computer has @p lockPath locked. Where the system cannot tell, one
/// may.
bool isHeldHere(const QString &lockPath)
{
    const int handle = open(QFile::encodeName(lockPath).constData(), O_RDONLY | O_CLOEXEC);
    if (handle < 0)
        return errno != ENOENT;
    const bool isFree = flock(handle, LOCK_EX | LOCK_NB) == 0;
    close(handle);
    return !isFree;
}

Error heldError(const Holder &holder, const QString &workspacePath)
{
    const QString name = QFileInfo(workspacePath).fileName();
    if (holder.isElsewhere())
        return {Error::Kind::Conflict,
                Words::tr("\"%1\" is open on the computer %2, or was not closed there. Close it "
                          "there and wait until the folder is synchronised, or open it here "
                          "read-only.")
                    .arg(name, holder.host),
                lockPathOf(workspacePath),
                {}};
    return {Error::Kind::Conflict,
            Words::tr("\"%1\" is already open in another window (on %2, process %3). Close it "
                      "there, or open it here read-only.")
                .arg(name, holder.host, QString::number(holder.process)),
            workspacePath,
            {}};
}

} // namespace

FileLock::FileLock(const QString &workspacePath)
    : m_file(lockPathOf(workspacePath))
{
    // Never stale by age: a laptop may sleep for days with the window open. A lock whose process
    // has ended is recognised by its process id.
    m_file.setStaleLockTime(0);
}

Result<std::unique_ptr<FileLock>> FileLock::acquire(const QString &workspacePath)
{
    std::unique_ptr<FileLock> lock(new FileLock(workspacePath));
    if (lock->m_file.tryLock(0))
        return lock;
    if (lock->m_file.error() == QLockFile::LockFailedError) {
        const Holder holder = holderOf(lock->m_file);
        // A power cut may leave it without a word.
        const bool isLeft = !holder.isKnown() && !isHeldHere(lockPathOf(workspacePath));
        if (isLeft && lock->m_file.removeStaleLockFile() && lock->m_file.tryLock(0))
            return lock;
        return heldError(holder, workspacePath);
    }
    if (lock->m_file.error() != QLockFile::PermissionError)
        return Error{
            Error::Kind::Io,
            Words::tr("\"%1\" cannot be opened for editing: the disk may be full. Free some "
                      "space, or open it read-only.")
                .arg(QFileInfo(workspacePath).fileName()),
            workspacePath,
            {}};
    return Error{Error::Kind::Io,
                 Words::tr("The folder of \"%1\" is not writable. Move the file to another folder, "
                           "or open it read-only.")
                     .arg(QFileInfo(workspacePath).fileName()),
                 workspacePath,
                 {}};
}

bool FileLock::isHeldElsewhere(const QString &workspacePath)
{
    const FileLock lock(workspacePath);
    return holderOf(lock.m_file).isElsewhere() && !isHeldHere(lockPathOf(workspacePath));
}

Result<void> FileLock::takeOver(const QString &workspacePath)
{
    FileLock lock(workspacePath);
    const Holder holder = holderOf(lock.m_file);
    if (!isHeldHere(lockPathOf(workspacePath)) && lock.m_file.removeStaleLockFile())
        return {};
    return heldError(holder, workspacePath);
}

} // namespace attache
