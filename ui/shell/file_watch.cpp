#include "ui/shell/file_watch.h"

#include "core/store/left_log.h"
#include "core/store/synced_folder.h"
#include "ui/desk/desk.h"
#include "ui/desk/preferences.h"
#include "ui/desk/second_backup.h"
#include "ui/desk/window_host.h"
#include "ui/models/day_text.h"
#include "ui/shell/difference_dialog.h"
#include "ui/shell/shell_window.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"

#include <QFileInfo>

#include <chrono>

namespace attache {

namespace {

/// So late that it never comes.
QDate never()
{
    return {9999, 12, 31};
}

/// The copy as it is now: one that changes again is another.
QString noticeOf(const ConflictCopy &copy)
{
    return QStringLiteral("copy:%1:%2")
        .arg(QString::number(qHash(copy.path), 16))
        .arg(copy.age.steps);
}

} // namespace

FileWatch::FileWatch(Desk &desk, Preferences &preferences, ShellWindow &window, WindowHost &host,
                     QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_preferences(preferences)
    , m_window(window)
    , m_host(host)
{
    connect(&m_timer, &QTimer::timeout, this, &FileWatch::look);
}

void FileWatch::start()
{
    if (m_desk.workspace().isReadOnly())
        return;
    m_timer.start(std::chrono::minutes(30));
    look();
}

void FileWatch::look()
{
    if (m_desk.workspace().isReadOnly())
        return;
    backUp();
    if (!showLogs() && !showCopies())
        showSyncedFolder();
}

void FileWatch::backUp()
{
    if (isSecondBackupDue(m_desk, m_preferences))
        backUpToSecondPlace(m_desk, m_preferences);
}

bool FileWatch::showLogs()
{
    for (const QString &log : logsPutAside(m_desk.workspace().path())) {
        const QString name = QFileInfo(log).fileName();
        const QString notice = QStringLiteral("log:") + QString::number(qHash(log), 16);
        if (isQuiet(notice))
            continue;
        auto *banner = new Banner(
            tr("Another program replaced this workspace while Attaché was not running. Your last "
               "changes are kept in \"%1\".")
                .arg(name));
        banner->explain(
            tr("Attaché had been ended without closing the file, so that its last changes still "
               "stood beside it. They fit only the file they were made in. Where the program that "
               "synchronises the folder keeps older versions, save the one of that day to another "
               "folder as \"%1\" with \"%2\" beside it, and open it there.")
                .arg(name.chopped(QStringLiteral("-wal").size()), name));
        connect(banner->addButton(tr("Backups…")), &Button::clicked, this, [this] {
            Q_EMIT m_desk.openRequested(QStringLiteral("attache:settings#backups"));
        });
        connect(banner->addButton(tr("Dismiss")), &Button::clicked, this,
                [this, notice] { dismiss(notice); });
        m_window.setBanner(banner);
        return true;
    }
    return false;
}

bool FileWatch::showCopies()
{
    std::vector<ConflictCopy> copies =
        conflictCopiesOf(m_desk.connection(), m_desk.workspace().path(), m_desk.clock());
    std::erase_if(copies, [this](const ConflictCopy &copy) { return isQuiet(noticeOf(copy)); });
    if (copies.empty())
        return false;
    const ConflictCopy copy = copies.front();
    const QString name = QFileInfo(copy.path).fileName();
    const QDateTime changed = copy.age.lastChange.toLocalTime();
    auto *banner = new Banner(
        changed.isValid()
            //: %1 is a file, %2 a day ("today"), %3 a time
            ? tr("\"%1\" beside this workspace is another state of it, last changed %2 %3. Both "
                 "are "
                 "kept.")
                  .arg(name, relativeDayWithin(changed.date(), m_desk.clock().today()),
                       clockTime(changed))
            : tr("\"%1\" beside this workspace is another state of it. Both are kept.").arg(name));
    banner->explain(tr("A program that synchronises the folder keeps such a copy when the "
                       "workspace was changed on two computers. Compare them, take over what is "
                       "missing here, and delete the copy when nothing is left."));
    connect(banner->addButton(tr("Compare…")), &Button::clicked, this,
            [this, path = copy.path] { compare(path); });
    connect(banner->addButton(tr("Look at it")), &Button::clicked, this,
            [this, path = copy.path] { m_host.openReadOnly(path); });
    connect(banner->addButton(tr("Dismiss")), &Button::clicked, this,
            [this, notice = noticeOf(copy)] { dismiss(notice); });
    m_window.setBanner(banner);
    return true;
}

void FileWatch::showSyncedFolder()
{
    const auto folder = syncedFolderOf(m_desk.workspace().path());
    if (!folder)
        return;
    const QString notice = QStringLiteral("synced:") + QString::number(qHash(folder->root), 16);
    if (isQuiet(notice))
        return;
    auto *banner = new Banner(
        tr("This workspace is in a folder that %1 synchronises. Open it on one computer at a time.")
            .arg(folder->program));
    banner->explain(
        tr("Close Attaché and wait until %1 has finished before you open the workspace on another "
           "computer. If it was changed on both, %1 keeps two files; Attaché notices that and "
           "compares them. Keep a second backup outside this folder: what is deleted here is "
           "deleted there, too.")
            .arg(folder->program));
    connect(banner->addButton(tr("Second backup…")), &Button::clicked, this,
            [this] { Q_EMIT m_desk.openRequested(QStringLiteral("attache:settings#backups")); });
    connect(banner->addButton(tr("Got it")), &Button::clicked, this,
            [this, notice] { dismiss(notice); });
    m_window.setBanner(banner);
}

bool FileWatch::isQuiet(const QString &notice) const
{
    return m_preferences.quietUntil(notice).isValid();
}

void FileWatch::dismiss(const QString &notice)
{
    m_preferences.setQuietUntil(notice, never());
    // What was clicked is part of the banner.
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_window.setBanner(nullptr);
            look();
        },
        Qt::QueuedConnection);
}

void FileWatch::compare(const QString &path)
{
    auto *dialog = new DifferenceDialog(m_desk, path, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->compare();
}

} // namespace attache
