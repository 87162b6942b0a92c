#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/backup.h"

#include <QDate>
#include <QDateTime>
#include <QString>

namespace attache {

class Connection;

/// What is remembered of a second place for backups, and how it went there.
struct SecondPlaceState
{
    QString folder;  ///< empty for none
    QDate since;     ///< when it was chosen
    QDateTime made;  ///< local time of the last backup there
    QString failure; ///< why the last try failed, translated; a drive that is away has not failed

    /// How many days lie between the last backup there, or the choice of the folder, and @p today.
    int daysWithout(QDate today) const;
    /// Whether that is longer than a person should be left alone with it.
    bool isOverdue(QDate today) const;
};

/// A further folder that backups of a workspace go to, best on another drive. They stand there in a
/// folder "<name>.backups", by which the drive is known again: an empty folder in its place may be
/// where it is mounted when it is connected.
class SecondPlace
{
public:
    SecondPlace(const QString &folder, const QString &workspacePath, const Clock &clock);

    /// Makes the folder for the backups. Errors: NotFound where @p folder is not there, Invalid
    /// where the backups would stand beside the workspace itself, Io.
    Result<void> prepare() const;
    /// Whether the drive is connected.
    bool isThere() const;
    /// Those that stand there.
    Backups backups() const { return m_backups; }
    /// Makes a verified backup there, and rotates. NotFound where the drive is not connected.
    Result<QString> make(Connection &connection) const;

private:
    QString m_folder;
    QString m_workspaceFolder;
    Backups m_backups;
};

} // namespace attache
