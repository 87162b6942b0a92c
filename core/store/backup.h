#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace attache {

class Connection;

/// One backup file that can be restored.
struct BackupFile
{
    QString path;
    QDateTime at;           ///< local time, from the file's name
    bool byHand = false;    ///< made when a person asked for it: kept
    bool isAhead = false;   ///< the name says a time that has not come: the clock was wrong
    QDateTime lastChange{}; ///< local time; read of those with isAhead, which are ordered by it

    /// The time by which the list is ordered.
    const QDateTime &when() const { return isAhead ? lastChange : at; }
};

/// What the journal of a workspace file says of its age.
struct WorkspaceAge
{
    QDateTime lastChange; ///< UTC, the newest step whose time has come; invalid when there is none
    qint64 steps = 0;     ///< the number of the last step, counted from the first ever made
    QString lastStep;     ///< its title

    /// Whether this is an older state than @p other. Of two whose newest step is of one time, the
    /// later one has gone on from the earlier one.
    friend bool operator<(const WorkspaceAge &a, const WorkspaceAge &b)
    {
        if (a.lastChange != b.lastChange)
            return !a.lastChange.isValid() ||
                   (b.lastChange.isValid() && a.lastChange < b.lastChange);
        return a.steps < b.steps;
    }
};

/// The backups of one workspace file, in the folder "<name>.backups" beside it: made with VACUUM
/// INTO, verified by reopening. Those made by hand are kept; the others are rotated to 7 daily, 4
/// weekly and 12 monthly ones.
class Backups
{
public:
    enum class Kind { Automatic, ByHand };

    Backups(const QString &workspacePath, const Clock &clock);

    QString folder() const;
    /// Newest first.
    std::vector<BackupFile> list() const;
    /// The sound one with the newest content, whatever the names say.
    std::optional<BackupFile> newestSound() const;
    /// How old what stands in a file is. @p now tells which times have come.
    static Result<WorkspaceAge> ageOf(Connection &connection, const QDateTime &now);
    /// Whether none was made today.
    bool dueToday() const;
    /// Makes a verified backup in the folder and rotates; gives its path.
    Result<QString> make(Connection &connection, Kind kind = Kind::Automatic) const;
    /// Makes a verified backup at @p target; nothing is left there when it fails.
    static Result<void> makeAt(Connection &connection, const QString &target);
    /// Writes everything that @p connection has open to a file of its own, whose name says so:
    /// beside the workspace or, where that folder cannot be written to, in the person's documents
    /// folder.
    Result<QString> saveWork(Connection &connection) const;
    /// Removes the files that SQLite keeps beside a database that is not open.
    static void removeSideFiles(const QString &path);
    /// Opens the copy and checks it: a workspace, of a known version, sound.
    static Result<void> verify(const QString &path);
    /// Replaces the workspace, which nobody may have open, with @p backup. The replaced file is
    /// kept and its path returned, or an empty path when there was none; restoring that file undoes
    /// this. Nothing is changed on failure.
    Result<QString> restore(const QString &backup) const;

private:
    void rotate() const;

    QString m_workspacePath;
    const Clock &m_clock;
};

/// Which of @p backups (newest first) the rotation keeps: those made by hand; of the others one a
/// day for 7 days, one a week for 4 weeks, one a month for 12 months, counted in days, weeks and
/// months that have a backup.
std::vector<BackupFile> keptBackups(const std::vector<BackupFile> &backups);

} // namespace attache
