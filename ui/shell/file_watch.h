#pragma once

#include "core/queries/workspace_copies.h"

#include <QObject>
#include <QTimer>

namespace attache {

class Desk;
class Preferences;
class ShellWindow;
class WindowHost;

/// Looks after the file of the workspace from outside: a backup in the second place once a day,
/// copies that a synchronising program has put beside it, and a word on such a program where the
/// file is in its folder. All of them outlive this.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    FileWatch(Desk &desk, Preferences &preferences, ShellWindow &window, WindowHost &host,
              QObject *parent = nullptr);

    /// Looks now, and again from time to time. Nothing for a workspace that is only read.
    void start();
    void look();

private:
    void backUp();
    bool showLogs();
    bool showCopies();
    void showSyncedFolder();
    bool isQuiet(const QString &notice) const;
    /// Takes the banner away and never shows @p notice again.
    void dismiss(const QString &notice);
    void compare(const QString &path);

    Desk &m_desk;
    Preferences &m_preferences;
    ShellWindow &m_window;
    WindowHost &m_host;
    QTimer m_timer;
};

} // namespace attache
