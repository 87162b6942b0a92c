#include "core/base/sentences.h"
#include "core/store/workspace_shared.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

QString fileName(const QString &path)
{
    return QFileInfo(path).fileName();
}

QString stopReason(FilePlace::State state, const QString &name)
{
    switch (state) {
    case FilePlace::State::Removed:
        return Words::tr("\"%1\" was moved or deleted while it was open here. Changes are no "
                         "longer saved to it.")
            .arg(name);
    case FilePlace::State::Overwritten:
        return Words::tr("\"%1\" was changed by another program while it was open here. Changes "
                         "are no longer saved to it.")
            .arg(name);
    default:
        return Words::tr("\"%1\" was replaced by another program while it was open here. Changes "
                         "are no longer saved to it.")
            .arg(name);
    }
}

} // namespace

Result<void> Workspace::requireUntouched() const
{
    if (m_shared->place.state(*m_connection) != FilePlace::State::Overwritten)
        return {};
    return Error{
        Error::Kind::Io, stopReason(FilePlace::State::Overwritten, fileName(path())), path(), {}};
}

Result<void> Workspace::commit(Transaction &transaction)
{
    Result<void> done;
    const bool written =
        m_shared->place.writing(*m_connection, [&] { done = transaction.commit(); });
    if (!written)
        return requireWritable(); // a sibling has found that the file is gone
    if (done)
        m_shared->hasWritten = true;
    return done;
}

std::optional<Error> Workspace::placeLost(bool stepKept)
{
    if (m_shared->mode == Mode::ReadOnly)
        return std::nullopt;
    const bool wasStopped = m_shared->place.isStopped();
    const FilePlace::State state = m_shared->place.state(*m_connection);
    if (state == FilePlace::State::Sound && !wasStopped)
        return std::nullopt;
    Error error = stopWriting(state, true);
    if (!stepKept && !wasStopped && !stopped()->savedAs.isEmpty())
        error.message += QLatin1Char(' ') + Words::tr("It does not contain the last change.");
    return error;
}

void Workspace::checkPlace()
{
    if (m_shared->mode == Mode::ReadOnly)
        return;
    const FilePlace::State state = m_shared->place.state(*m_connection);
    if (state != FilePlace::State::Sound || m_shared->place.isStopped())
        (void)stopWriting(state, m_shared->hasWritten);
}

Error Workspace::stopWriting(FilePlace::State state, bool hasWork)
{
    const bool first = !m_shared->place.isStopped();
    {
        const std::lock_guard lock(m_shared->stopping);
        m_shared->place.stop();
        if (!m_shared->stopped) {
            m_shared->stopReason = stopReason(state, fileName(path()));
            m_shared->stopped = Stopped{{Error::Kind::Io, m_shared->stopReason, path(), {}}, {}};
        }
        if (m_shared->stopped->savedAs.isEmpty() && hasWork)
            saveWork();
        // Into the file that was open, which is another by now: the log beside the one that came
        // must not be taken for its own.
        if (state == FilePlace::State::Replaced || state == FilePlace::State::Removed)
            (void)m_connection->execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    if (first)
        Q_EMIT m_shared->writingStopped();
    return stopped()->error;
}

void Workspace::saveWork()
{
    Stopped &reason = *m_shared->stopped;
    const Result<QString> saved = backups().saveWork(*m_connection);
    if (!saved) {
        reason.error.message = joinedSentences(
            {m_shared->stopReason,
             Words::tr("Your work could not be saved to another file. Keep the window open, free "
                       "some disk space and try again. You can also restore the latest backup.")});
        reason.error.detail = saved.error().message + QLatin1Char('\n') + saved.error().detail;
        return;
    }
    reason.savedAs = *saved;
    const QFileInfo file(*saved);
    const bool beside = file.absolutePath() == QFileInfo(path()).absolutePath();
    reason.error.message =
        joinedSentences({m_shared->stopReason,
                         Words::tr("Your work was saved as \"%1\". Open that file to continue.")
                             .arg(beside ? file.fileName() : *saved)});
    reason.error.detail = *saved;
}

void Workspace::writing(const std::function<void()> &work)
{
    (void)m_shared->place.writing(*m_connection, work);
}

} // namespace attache
