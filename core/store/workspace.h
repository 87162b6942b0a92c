#pragma once

#include "core/base/clock.h"
#include "core/base/id_generator.h"
#include "core/base/result.h"
#include "core/store/backup.h"
#include "core/store/change_recorder.h"
#include "core/store/changeset.h"
#include "core/store/derivation.h"
#include "core/store/file_place.h"
#include "core/store/journal.h"
#include "core/store/migrator.h"
#include "core/store/writer.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace attache {

/// What a workspace is made of beyond the file: handed in by whoever opens it.
struct WorkspaceParts
{
    using Derivations = std::vector<std::unique_ptr<Derivation>>;

    std::vector<Migration> migrations = Migrator::builtIn();
    /// The tables whose changes are recorded; every other table is internal or derived.
    QStringList userTables;
    /// Makes the derived tables' keepers; one set for each connection.
    std::function<Derivations()> derivations = [] { return Derivations(); };
    Migrator::FaultHook migrationFault; ///< for tests
};

/// An open workspace file. Belongs to the thread that opened it; other threads work on a
/// sibling(). All of them announce to all.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class Mode { ReadWrite, ReadOnly };
    using Body = std::function<Result<void>(Writer &)>;

    /// A new file with the current schema. Conflict when there is a file already.
    static Result<std::unique_ptr<Workspace>> create(const QString &path, const Clock &clock,
                                                     WorkspaceParts parts);
    /// Opens a workspace: takes the lock (Conflict names the holder), refuses a foreign file
    /// (Invalid), a newer schema (Newer), a damaged file (Corrupt; the newest sound one of
    /// backups() can be restored), and never writes to a file it refused. An older schema is
    /// migrated after a verified backup.
    /// @p clock must outlive the workspace.
    static Result<std::unique_ptr<Workspace>> open(const QString &path, Mode mode,
                                                   const Clock &clock, WorkspaceParts parts);
    ~Workspace() override;

    /// The same file on a connection of its own, for the thread that calls this. Callable from
    /// any thread while this workspace lives.
    Result<std::unique_ptr<Workspace>> sibling() const;

    QString path() const;
    /// Opened so, or because writing has been stopped.
    bool isReadOnly() const;
    /// Why nothing is written any more, and where the work is: another program has replaced, moved
    /// or overwritten the file while it was open here.
    struct Stopped
    {
        Error error;
        QString savedAs; ///< the whole work in a file of its own; empty where that failed
    };
    std::optional<Stopped> stopped() const;
    /// Looks whether the file is still the one that was opened, as every step does; if it is not,
    /// writing stops.
    void checkPlace();
    const Clock &clock() const;
    Backups backups() const;

    /// For reading only; user data is written through perform().
    Connection &connection() const { return *m_connection; }

    /// The one door for writing user data. Runs @p body in a transaction; its error rolls all
    /// back and is returned. What it changed becomes one undo step titled @p title (translated,
    /// naming the step: "Change tier of Acme"), derived tables follow, and after the commit
    /// changed() is announced. A body that changes nothing leaves no step.
    /// Steps with the same non-empty @p mergeKey shortly after one another become one.
    /// Nothing is confirmed when the file is no longer at its path: the error says so, writing
    /// stops, and the work, with this step, is saved whole in a file beside it.
    Result<void> perform(const QString &title, const Body &body, const QString &mergeKey = {});
    /// The same for what a new workspace begins with: the history tells of it, but it is not a step
    /// that could be undone.
    Result<void> found(const QString &title, const Body &body);
    /// Writes what is not user data: no step, nothing announced.
    Result<void> maintain(const std::function<Result<void>(Connection &)> &body);

    /// Undoes the newest step / does the step last undone again, and gives its title; NotFound
    /// when there is none, Conflict when it no longer applies (nothing is changed then).
    Result<QString> undo();
    Result<QString> redo();
    /// The title of the step undo() or redo() would take; empty when there is none.
    QString undoTitle() const;
    QString redoTitle() const;

    /// Newest first.
    Result<std::vector<JournalEntry>> history(int limit = 200) const;
    Result<std::vector<JournalEntry>> historyOf(const QString &table, qint64 record) const;
    Result<QByteArray> changesetOf(qint64 entry) const;

    /// The bytes kept under @p hash; NotFound when there are none.
    Result<QByteArray> blob(const QString &hash) const;

    /// Everything checked: pages, indexes, references. Findings in words; empty when sound.
    Result<QStringList> check() const;

    /// Folds the write-ahead log into the file. Done when closing, too.
    Result<void> checkpoint();

Q_SIGNALS:
    /// After a commit, on the thread of this object: what changed, by whichever sibling.
    void changed(const attache::Changes &changes);
    /// What perform() was to write is not in the file; not for what breaks a rule or was called
    /// off, which the person is told where they typed it.
    void writeFailed(const attache::Error &error);
    /// A perform() of this object has succeeded, also one that changed nothing.
    void written();
    /// From now on stopped() says why; on the thread of this object.
    void writingStopped();

private:
    friend class BulkMode;
    class Shared;

    Workspace(std::shared_ptr<Shared> shared, std::unique_ptr<Connection> connection);

    static Result<std::unique_ptr<Workspace>> start(std::shared_ptr<Shared> shared,
                                                    Connection::Mode mode);
    Result<void> prepareSchema();
    Result<void> rebuildStaleDerivations();
    /// Lets all derived tables follow @p changeset. What of that needs no connection is done on
    /// another thread while @p meanwhile runs on this one.
    Result<void> follow(const QByteArray &changeset,
                        const std::function<Result<void>()> &meanwhile);
    Result<void> requireWritable() const;
    /// Nothing may be written into what another program has written.
    Result<void> requireUntouched() const;
    Result<void> commit(Transaction &transaction);
    /// After each step: the error when the file is no longer in its place. @p stepKept tells
    /// whether the step is in what is saved then.
    std::optional<Error> placeLost(bool stepKept);
    /// @p hasWork says whether there is anything to save.
    Error stopWriting(FilePlace::State state, bool hasWork);
    /// Runs @p work, which writes into the file and is not a step; nothing once writing has
    /// stopped.
    void writing(const std::function<void()> &work);
    void saveWork();
    Result<void> run(const QString &title, const Body &body, const QString &mergeKey,
                     Journal::Step step);
    Result<void> write(const QString &title, const Body &body, const QString &mergeKey,
                       Journal::Step step);
    Result<QString> replay(bool undo);
    Result<QString> replayed(bool undo);

    std::shared_ptr<Shared> m_shared;
    std::unique_ptr<Connection> m_connection;
    IdGenerator m_ids;
    WorkspaceParts::Derivations m_derivations;
    ChangeRecorder m_recorder;
    bool m_performing = false;
};

/// Looks at the header of @p path without opening it as a database: Invalid for a file that is no
/// workspace, NotFound, Io.
Result<void> requireWorkspaceFile(const QString &path);

} // namespace attache
