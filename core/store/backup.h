#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDateTime>
#include <QString>

#include <vector>

namespace attache {

class Connection;

/// One backup file that can be restored.
struct BackupFile
{
    QString path;
    QDateTime at; ///< local time, from the file's name
};

/// The backups of one workspace file, in the folder "<name>.backups" beside it: made with VACUUM
/// INTO, verified by reopening, rotated to 7 daily, 4 weekly and 12 monthly ones.
class Backups
{
public:
    Backups(const QString &workspacePath, const Clock &clock);

    QString folder() const;
    /// Newest first.
    std::vector<BackupFile> list() const;
    /// Whether none was made today.
    bool dueToday() const;
    /// Makes a verified backup in the folder and rotates; gives its path.
    Result<QString> make(Connection &connection) const;
    /// Makes a verified backup at @p target; nothing is left there when it fails.
    static Result<void> makeAt(Connection &connection, const QString &target);
    /// Opens the copy and checks it: a workspace, of a known version, sound.
    static Result<void> verify(const QString &path);
    /// Puts @p backup in the place of the workspace, which nobody may have open. The replaced
    /// file is kept; its path is given back, and restoring that undoes this.
    Result<QString> restore(const QString &backup) const;

private:
    void rotate() const;

    QString m_workspacePath;
    const Clock &m_clock;
};

/// Which of @p backups (newest first) the rotation keeps: one a day for 7 days, one a week for 4
/// weeks, one a month for 12 months, counted in days, weeks and months that have a backup.
std::vector<BackupFile> keptBackups(const std::vector<BackupFile> &backups);

} // namespace attache
