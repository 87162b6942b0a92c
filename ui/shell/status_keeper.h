#pragma once

#include "core/base/result.h"
#include "core/store/backup.h"

#include <QDate>
#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace attache {

class Desk;
class StatusBar;

/// Keeps the lower edge of the window true: the file, whether all is saved, what runs, and the
/// last backup, of which it makes one a day by itself.
class StatusKeeper : public QObject
{
    Q_OBJECT

public:
    StatusKeeper(Desk &desk, StatusBar &bar, QObject *parent = nullptr);

    /// Makes today's backup in the background unless there is one.
    void backUpDaily();
    /// Makes one now, because a person asked for it.
    void backUp();
    /// Looks every minute whether the file still is where it was and whether a new local day has
    /// begun, which is backed up.
    void watchDay();

Q_SIGNALS:
    /// A new local day has begun.
    void dayBegan();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// What went wrong, until something is written again or the person puts it aside.
    struct Trouble
    {
        QString words;
        Error error;
    };

    /// What somebody typed and is not in the file.
    struct Unsaved
    {
        QObject *source;
        QString reason;
    };

    void makeBackup(Backups::Kind kind);
    void watchWork();
    void watchWriting();
    const Trouble *trouble() const;
    void setUnsaved(QObject *source, const QString &reason);
    void dismissTask();
    void showFile();
    void showState();
    void showBackup();

    Desk &m_desk;
    StatusBar &m_bar;
    QTimer m_minute;
    QDate m_day;
    QString m_unsaved;              ///< why words typed somewhere are not in the file yet
    std::vector<Unsaved> m_refused; ///< what fields hold that was refused, the oldest first
    std::optional<Trouble> m_write; ///< the last thing written is not in the file
    std::optional<Trouble> m_task;  ///< the last task came to nothing
};

} // namespace attache
