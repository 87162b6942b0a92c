#pragma once

#include <QObject>
#include <QTimer>

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
    /// Makes one now.
    void backUp();

Q_SIGNALS:
    void backedUp();
    /// A new local day has begun.
    void dayBegan();

private:
    void showFile();
    void showState();
    void showBackup();
    void watchDay();

    Desk &m_desk;
    StatusBar &m_bar;
    QTimer m_minute;
    QDate m_day;
    QString m_unsaved;     ///< why words typed somewhere are not in the file yet
    QString m_writeFailed; ///< why the last thing written is not
};

} // namespace attache
