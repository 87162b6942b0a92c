#pragma once

#include "core/store/file_lock.h"
#include "core/store/left_log.h"
#include "core/store/up_to_date_copy.h"
#include "core/store/workspace.h"

#include <atomic>
#include <mutex>

namespace attache {

/// What all siblings of one file share.
class Workspace::Shared : public QObject
{
    Q_OBJECT

public:
    Shared(QString filePath, Workspace::Mode openMode, const Clock &openClock,
           WorkspaceParts openParts)
        : path(std::move(filePath))
        , mode(openMode)
        , clock(openClock)
        , parts(std::move(openParts))
        , place(path)
    {
    }
    ~Shared() override
    {
        // By now all connections are closed. What SQLite keeps beside the file belongs to the file
        // that was open: whoever opens the one that came would take it for theirs.
        if (place.isStopped())
            Backups::removeSideFiles(path);
    }

    /// The file that connections open: at `path`, or the copy that was brought up to date.
    QString openedPath() const { return copy ? copy->path : path; }

    const QString path;
    const Workspace::Mode mode;
    const Clock &clock;
    const WorkspaceParts parts;
    std::unique_ptr<FileLock> lock;
    std::unique_ptr<UpToDateCopy> copy;
    FilePlace place;
    std::atomic<bool> hasWritten = false;
    QString stamps; ///< go with what is written; see nextLogStamps()
    mutable std::mutex stopping;
    std::optional<Workspace::Stopped> stopped; ///< this and the next guarded by `stopping`
    QString stopReason;

Q_SIGNALS:
    void committed(const attache::Changes &changes);
    void writingStopped();
};

} // namespace attache
