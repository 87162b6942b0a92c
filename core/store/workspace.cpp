#include "core/store/workspace.h"

#include "core/base/shared_text.h"
#include "core/store/sqlite_error.h"
#include "core/store/workspace_shared.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QScopeGuard>
#include <QtEndian>

#include <sqlite3.h>

#include <utility>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

/// A process that was killed while BulkMode held has left its journal: whoever may write and reads
/// the file puts back what stood there before. A connection that may only read would fail instead.
Result<void> takeBackUnfinished(const QString &path)
{
    if (!QFileInfo::exists(path + QStringLiteral("-journal")))
        return {};
    ATTACHE_TRY(const auto connection, Connection::open(path, Connection::Mode::Reader));
    ATTACHE_CHECK(connection->integer("SELECT count(*) FROM sqlite_schema"));
    return {};
}

/// A log that belongs to another file is put aside. Who has the workspace open minds its log, so
/// that nobody else may: without the lock it is taken for this moment.
Result<void> settleLog(const QString &path, bool isLocked)
{
    if (!hasLog(path) && !hasKeptPages(path))
        return {};
    std::unique_ptr<FileLock> lock;
    if (!isLocked) {
        auto acquired = FileLock::acquire(path);
        if (!acquired)
            return {};
        lock = *std::move(acquired);
    }
    return putForeignLogAside(path);
}

QString fileName(const QString &path)
{
    return QFileInfo(path).fileName();
}

/// The version of what is stored of @p derivation; empty where nothing is.
Result<QString> storedVersion(Connection &connection, const Derivation &derivation)
{
    ATTACHE_TRY(BorrowedStatement known,
                connection.borrow("SELECT version FROM derivation WHERE name = ?1"));
    known->bind(1, derivation.name());
    ATTACHE_TRY(const bool row, known->step());
    return row ? known->text(0) : QString();
}

/// Whether a reader understands all that the file holds. What is derived in another way would give
/// wrong answers: an older full text finds records that have nothing of what is asked for.
Result<bool> isUpToDate(Connection &connection, const WorkspaceParts &parts)
{
    ATTACHE_TRY(const int version, Migrator::versionOf(connection));
    if (version < Migrator(parts.migrations).newestVersion())
        return false;
    for (const auto &derivation : parts.derivations()) {
        ATTACHE_TRY(const QString stored, storedVersion(connection, *derivation));
        if (stored != derivation->version())
            return false;
    }
    return true;
}

/// Whether this program could open the file to write, so that it becomes up to date.
bool mayBeWritten(const QString &path)
{
    return QFileInfo(path).isWritable() && FileLock::acquire(path);
}

/// Whether words of the person's did not reach the file, other than by a rule of the body's.
bool isFailure(Error::Kind kind)
{
    return kind == Error::Kind::Io || kind == Error::Kind::Corrupt ||
           kind == Error::Kind::Constraint || kind == Error::Kind::Conflict;
}

} // namespace

Result<void> requireWorkspaceFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return Error{
            Error::Kind::NotFound,
            Words::tr("The file \"%1\" was not found. Check the name, or create a new workspace.")
                .arg(path),
            path,
            {}};
    if (!file.open(QIODevice::ReadOnly))
        return Error{Error::Kind::Io,
                     Words::tr("\"%1\" cannot be read. Check its permissions.").arg(fileName(path)),
                     file.errorString(),
                     {}};
    constexpr int ApplicationIdOffset = 68;
    const QByteArray header = file.read(100);
    const bool sqlite = header.startsWith(QByteArrayLiteral("SQLite format 3\0"));
    if (header.size() == 100 && sqlite &&
        qFromBigEndian<quint32>(header.constData() + ApplicationIdOffset) == ApplicationId)
        return {};
    return Error{
        Error::Kind::Invalid,
        Words::tr("\"%1\" is not an Attaché workspace. To add a list of customers, use Import.")
            .arg(fileName(path)),
        path,
        {}};
}

Workspace::Workspace(std::shared_ptr<Shared> shared, std::unique_ptr<Connection> connection)
    : m_shared(std::move(shared))
    , m_connection(std::move(connection))
    , m_ids(m_shared->clock)
    , m_derivations(m_shared->parts.derivations())
    , m_recorder(*m_connection, m_shared->parts.userTables)
{
    qRegisterMetaType<attache::Changes>();
    connect(m_shared.get(), &Shared::committed, this, &Workspace::changed);
    connect(m_shared.get(), &Shared::writingStopped, this, &Workspace::writingStopped);
}

Workspace::~Workspace()
{
    if (m_shared->mode == Mode::ReadOnly)
        return;
    const bool last = m_shared.use_count() == 1;
    if (last)
        checkPlace();
    if (m_shared->place.isStopped())
        // Closing would fold the log into a file that another program has written by now.
        sqlite3_db_config(m_connection->handle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    else if (last)
        (void)checkpoint();
}

Result<std::unique_ptr<Workspace>> Workspace::start(std::shared_ptr<Shared> shared,
                                                    Connection::Mode mode)
{
    ATTACHE_TRY(auto connection, Connection::open(shared->openedPath(), mode));
    if (shared->place.stateOfPath() != FilePlace::State::Sound)
        return Error{Error::Kind::Io,
                     Words::tr("\"%1\" was replaced by another program while it was open here. "
                               "Reopen it to see its current content.")
                         .arg(fileName(shared->path)),
                     shared->path,
                     {}};
    return std::unique_ptr<Workspace>(new Workspace(std::move(shared), std::move(connection)));
}

Result<std::unique_ptr<Workspace>> Workspace::create(const QString &path, const Clock &clock,
                                                     WorkspaceParts parts)
{
    auto shared = std::make_shared<Shared>(QFileInfo(path).absoluteFilePath(), Mode::ReadWrite,
                                           clock, std::move(parts));
    if (QFileInfo::exists(shared->path))
        return Error{Error::Kind::Conflict,
                     Common::tr("A file named \"%1\" already exists. Choose another name.")
                         .arg(fileName(path)),
                     shared->path,
                     {}};
    ATTACHE_TRY(shared->lock, FileLock::acquire(shared->path));
    ATTACHE_TRY(auto workspace, start(shared, Connection::Mode::Create));
    shared->place.take();
    if (auto prepared = workspace->prepareSchema(); !prepared) {
        workspace.reset();
        for (const char *side : {"", "-wal", "-shm", "-journal"})
            QFile::remove(shared->path + QLatin1String(side));
        return prepared.error();
    }
    ATTACHE_TRY(shared->stamps, nextLogStamps(workspace->connection(), false));
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::open(const QString &path, Mode mode,
                                                   const Clock &clock, WorkspaceParts parts)
{
    ATTACHE_CHECK(requireWorkspaceFile(path));
    auto shared =
        std::make_shared<Shared>(QFileInfo(path).absoluteFilePath(), mode, clock, std::move(parts));
    if (mode == Mode::ReadWrite) {
        ATTACHE_TRY(shared->lock, FileLock::acquire(shared->path));
    }

    shared->place.take();
    ATTACHE_CHECK(settleLog(shared->path, shared->lock != nullptr));
    ATTACHE_CHECK(takeBackUnfinished(shared->path));
    const bool hadLog = hasLog(shared->path);
    // First a look without writing: a file that is refused must stay as it is, to the byte.
    ATTACHE_TRY(const auto look, Connection::open(shared->path, Connection::Mode::ReadOnly));
    ATTACHE_TRY(const int version, Migrator::versionOf(*look));
    const int newest = Migrator(shared->parts.migrations).newestVersion();
    if (version > newest)
        return Error{Error::Kind::Newer,
                     Words::tr("\"%1\" was written by a newer version of Attaché. Install that "
                               "version to open it. The file was not changed.")
                         .arg(fileName(path)),
                     QStringLiteral("schema %1, known up to %2").arg(version).arg(newest),
                     {}};
    ATTACHE_CHECK(look->integer("SELECT count(*) FROM sqlite_schema"));
    if (mode == Mode::ReadOnly) {
        ATTACHE_TRY(const bool upToDate, isUpToDate(*look, shared->parts));
        if (!upToDate && mayBeWritten(shared->path))
            return Error{Error::Kind::Conflict,
                         Words::tr("\"%1\" must be upgraded to the current version first. Open it "
                                   "for editing once.")
                             .arg(fileName(path)),
                         shared->path,
                         {}};
        if (!upToDate) {
            ATTACHE_TRY(shared->copy, UpToDateCopy::of(*look, shared->path, clock, shared->parts));
        }
    }

    ATTACHE_TRY(auto workspace,
                start(shared, mode == Mode::ReadOnly ? Connection::Mode::Reader
                                                     : Connection::Mode::ReadWrite));
    if (mode == Mode::ReadWrite) {
        ATTACHE_CHECK(workspace->prepareSchema());
        ATTACHE_TRY(shared->stamps, nextLogStamps(workspace->connection(), hadLog));
    }
    return workspace;
}

Result<std::unique_ptr<Workspace>> Workspace::sibling() const
{
    if (const auto reason = stopped())
        return reason->error;
    return start(m_shared, isReadOnly() ? Connection::Mode::Reader : Connection::Mode::ReadWrite);
}

Result<void> Workspace::prepareSchema()
{
    Migrator migrator(m_shared->parts.migrations, m_shared->parts.migrationFault);
    ATTACHE_TRY(const int version, Migrator::versionOf(*m_connection));
    if (version != 0 && version < migrator.newestVersion()) {
        ATTACHE_TRY(Statement check, m_connection->prepare("PRAGMA quick_check(1)"));
        ATTACHE_TRY(const bool row, check.step());
        if (!row || check.text(0) != QLatin1String("ok"))
            return sqliteError(SQLITE_CORRUPT, check.text(0), path());
        check = Statement();
        ATTACHE_CHECK(backups().make(*m_connection));
    }
    ATTACHE_CHECK(migrator.migrate(*m_connection));
    if (version < migrator.newestVersion()) {
        // Other programs read the version from the file's header.
        ATTACHE_CHECK(checkpoint());
    }
    ATTACHE_CHECK(rebuildStaleDerivations());
    m_shared->place.takeContent(*m_connection);
    return {};
}

Result<void> Workspace::rebuildStaleDerivations()
{
    for (const auto &derivation : m_derivations) {
        ATTACHE_TRY(const QString stored, storedVersion(*m_connection, *derivation));
        if (stored == derivation->version())
            continue;
        ATTACHE_TRY(Transaction transaction, Transaction::begin(*m_connection));
        ATTACHE_CHECK(derivation->rebuild(*m_connection));
        ATTACHE_CHECK(m_connection->run("INSERT OR REPLACE INTO derivation(name, version) "
                                        "VALUES(?1, ?2)",
                                        derivation->name(), derivation->version()));
        ATTACHE_CHECK(transaction.commit());
    }
    return {};
}

QString Workspace::path() const
{
    return m_shared->path;
}

bool Workspace::isReadOnly() const
{
    return m_shared->mode == Mode::ReadOnly || m_shared->place.isStopped();
}

std::optional<Workspace::Stopped> Workspace::stopped() const
{
    if (!m_shared->place.isStopped())
        return std::nullopt;
    const std::lock_guard lock(m_shared->stopping); // until the work is saved
    return m_shared->stopped;
}

const Clock &Workspace::clock() const
{
    return m_shared->clock;
}

Backups Workspace::backups() const
{
    return Backups(m_shared->path, m_shared->clock);
}

Result<void> Workspace::requireWritable() const
{
    if (!isReadOnly())
        return {};
    if (const auto reason = stopped())
        return reason->error;
    return Error{Error::Kind::Io,
                 Words::tr("\"%1\" is open read-only and cannot be changed.").arg(fileName(path())),
                 path(),
                 {}};
}

Result<void> Workspace::follow(const QByteArray &changeset,
                               const std::function<Result<void>()> &meanwhile)
{
    std::vector<Derivation *> first;
    std::vector<std::pair<Derivation *, size_t>> behind; // those that have something done ahead
    WorkBeside beside;
    for (const auto &derivation : m_derivations) {
        ATTACHE_TRY(auto works, derivation->ahead(*m_connection, changeset));
        if (works.empty()) {
            first.push_back(derivation.get());
            continue;
        }
        for (Derivation::Work &work : works)
            beside.add(std::move(work));
        behind.emplace_back(derivation.get(), beside.count());
    }
    beside.begin();
    ATTACHE_CHECK(meanwhile());
    for (Derivation *derivation : first)
        ATTACHE_CHECK(derivation->follow(*m_connection, changeset));
    for (const auto &[derivation, count] : behind) {
        ATTACHE_CHECK(beside.finish(count));
        ATTACHE_CHECK(derivation->follow(*m_connection, changeset));
    }
    return {};
}

Result<void> Workspace::maintain(const std::function<Result<void>(Connection &)> &body)
{
    ATTACHE_CHECK(requireWritable());
    ATTACHE_TRY(Transaction transaction, Transaction::begin(*m_connection));
    ATTACHE_CHECK(body(*m_connection));
    ATTACHE_CHECK(noteLogStamps(*m_connection, m_shared->stamps));
    return commit(transaction);
}

Result<void> Workspace::perform(const QString &title, const Body &body, const QString &mergeKey)
{
    return run(title, body, mergeKey, Journal::Step::Undoable);
}

Result<void> Workspace::found(const QString &title, const Body &body)
{
    return run(title, body, {}, Journal::Step::Lasting);
}

Result<void> Workspace::run(const QString &title, const Body &body, const QString &mergeKey,
                            Journal::Step step)
{
    Result<void> done = write(title, body, mergeKey, step);
    if (auto lost = placeLost(done.has_value()))
        done = *std::move(lost);
    if (done)
        Q_EMIT written();
    else if (isFailure(done.error().kind))
        Q_EMIT writeFailed(done.error());
    return done;
}

Result<void> Workspace::write(const QString &title, const Body &body, const QString &mergeKey,
                              Journal::Step step)
{
    ATTACHE_CHECK(requireWritable());
    Q_ASSERT_X(!m_performing, "Workspace::perform", "a body must not perform");
    m_performing = true;
    const auto finished = qScopeGuard([this] {
        m_recorder.stop();
        m_performing = false;
    });

    ATTACHE_TRY(Transaction transaction, Transaction::begin(*m_connection));
    ATTACHE_CHECK(requireUntouched());
    ATTACHE_CHECK(markKeptPages(*m_connection));
    DroppedIndexes droppedIndexes(*m_connection);
    ATTACHE_CHECK(m_recorder.start());
    Writer writer(*m_connection, m_ids, m_shared->clock, m_recorder, droppedIndexes);
    ATTACHE_CHECK(body(writer));
    ATTACHE_TRY(const QByteArray changeset, m_recorder.finish());
    Changes changes;
    const auto record = [&]() -> Result<void> {
        changes = changesets::changesOf(changeset);
        ATTACHE_CHECK(droppedIndexes.end());
        return Journal(*m_connection)
            .add(title, mergeKey, m_shared->clock.now(), changeset, changes, step);
    };
    ATTACHE_CHECK(changeset.isEmpty() ? droppedIndexes.end() : follow(changeset, record));
    if (!changeset.isEmpty())
        ATTACHE_CHECK(noteLogStamps(*m_connection, m_shared->stamps));
    ATTACHE_CHECK(commit(transaction));
    m_performing = false;
    if (!changes.isEmpty())
        Q_EMIT m_shared->committed(changes);
    return {};
}

Result<QString> Workspace::undo()
{
    return replayed(true);
}

Result<QString> Workspace::redo()
{
    return replayed(false);
}

Result<QString> Workspace::replayed(bool undo)
{
    Result<QString> done = replay(undo);
    if (auto lost = placeLost(done.has_value())) {
        Q_EMIT writeFailed(*lost);
        return *std::move(lost);
    }
    return done;
}

Result<QString> Workspace::replay(bool undo)
{
    ATTACHE_CHECK(requireWritable());
    // One step back or forth leads to a state that held all references before.
    ATTACHE_CHECK(m_connection->execute("PRAGMA foreign_keys=OFF"));
    const auto finished =
        qScopeGuard([this] { (void)m_connection->execute("PRAGMA foreign_keys=ON"); });
    ATTACHE_TRY(Transaction transaction, Transaction::begin(*m_connection));
    ATTACHE_CHECK(requireUntouched());
    Journal journal(*m_connection);
    ATTACHE_TRY(const auto entry, undo ? journal.nextUndo() : journal.nextRedo());
    if (!entry)
        return Error{Error::Kind::NotFound,
                     undo ? Words::tr("There is nothing to undo.")
                          : Words::tr("There is nothing to redo."),
                     {},
                     {}};
    ATTACHE_TRY(QByteArray changeset, journal.changeset(entry->id));
    if (undo) {
        ATTACHE_TRY(changeset, changesets::inverted(changeset));
    }
    ATTACHE_CHECK(changesets::apply(m_connection->handle(), changeset));
    const auto mark = [&] { return journal.markUndone(entry->id, undo); };
    ATTACHE_CHECK(follow(changeset, mark));
    ATTACHE_CHECK(noteLogStamps(*m_connection, m_shared->stamps));
    ATTACHE_CHECK(commit(transaction));
    Q_EMIT m_shared->committed(changesets::changesOf(changeset));
    return entry->title;
}

QString Workspace::undoTitle() const
{
    const auto entry = Journal(*m_connection).nextUndo();
    return entry && *entry ? (*entry)->title : QString();
}

QString Workspace::redoTitle() const
{
    const auto entry = Journal(*m_connection).nextRedo();
    return entry && *entry ? (*entry)->title : QString();
}

Result<std::vector<JournalEntry>> Workspace::history(int limit) const
{
    return Journal(*m_connection).entries(limit);
}

Result<std::vector<JournalEntry>> Workspace::historyOf(const QString &table, qint64 record) const
{
    return Journal(*m_connection).entriesOf(table, record);
}

Result<QByteArray> Workspace::changesetOf(qint64 entry) const
{
    return Journal(*m_connection).changeset(entry);
}

Result<QByteArray> Workspace::blob(const QString &hash) const
{
    ATTACHE_TRY(BorrowedStatement row,
                m_connection->borrow("SELECT data FROM blob WHERE hash = ?1"));
    row->bind(1, hash);
    ATTACHE_TRY(const bool found, row->step());
    if (!found)
        return Error{Error::Kind::NotFound,
                     Common::tr("The attached file is no longer in the workspace."),
                     hash,
                     {}};
    return row->blob(0);
}

Result<QStringList> Workspace::check() const
{
    QStringList findings;
    ATTACHE_TRY(Statement pages, m_connection->prepare("PRAGMA integrity_check(20)"));
    while (true) {
        ATTACHE_TRY(const bool row, pages.step());
        if (!row)
            break;
        if (pages.text(0) != QLatin1String("ok"))
            findings.append(pages.text(0));
    }
    ATTACHE_TRY(Statement references, m_connection->prepare("PRAGMA foreign_key_check"));
    while (true) {
        ATTACHE_TRY(const bool row, references.step());
        if (!row)
            return findings;
        findings.append(Words::tr("%1 %2 refers to a record of %3 that does not exist.")
                            .arg(references.text(0), references.text(1), references.text(2)));
    }
}

Result<void> Workspace::checkpoint()
{
    Result<void> done;
    const bool written = m_shared->place.writing(
        *m_connection, [&] { done = m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)"); });
    return written ? done : requireWritable();
}

} // namespace attache
