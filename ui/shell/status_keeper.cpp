#include "ui/shell/status_keeper.h"

#include "ui/models/day_words.h"
#include "ui/shell/desk.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/task_strip.h"

#include <QFileInfo>

#include <chrono>

namespace attache {

StatusKeeper::StatusKeeper(Desk &desk, StatusBar &bar, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_bar(bar)
    , m_day(desk.clock().today())
{
    connect(&desk.tasks(), &TaskRunner::progressed, this,
            [this](const QString &title, double share) {
                if (title.isEmpty())
                    m_bar.tasks()->clear();
                else
                    m_bar.tasks()->setTask(title, share);
            });
    connect(&desk, &Desk::savingChanged, this, [this](const QString &why) {
        m_unsaved = why;
        showState();
    });
    connect(&desk.workspace(), &Workspace::writeFailed, this, [this](const Error &error) {
        m_writeFailed = tr("Not saved: %1").arg(error.message);
        showState();
    });
    connect(&desk.workspace(), &Workspace::written, this, [this] {
        m_writeFailed.clear();
        showState();
    });
    connect(bar.tasks(), &TaskStrip::cancelRequested, &desk.tasks(), &TaskRunner::cancel);
    connect(&m_minute, &QTimer::timeout, this, &StatusKeeper::watchDay);
    m_minute.start(std::chrono::minutes(1));
    showFile();
    showBackup();
}

void StatusKeeper::showFile()
{
    const QString path = m_desk.workspace().path();
    m_bar.setWorkspace(QFileInfo(path).fileName(), path);
    showState();
}

void StatusKeeper::showState()
{
    const QString wrong = m_unsaved.isEmpty() ? m_writeFailed : m_unsaved;
    if (!wrong.isEmpty())
        m_bar.setState(wrong, true);
    else if (m_desk.workspace().isReadOnly())
        m_bar.setState(tr("Read-only"), true);
    else
        m_bar.setState(tr("All saved"));
}

void StatusKeeper::showBackup()
{
    const std::vector<BackupFile> backups = m_desk.workspace().backups().list();
    if (backups.empty()) {
        m_bar.setBackup(tr("No backup yet"));
        return;
    }
    const QDateTime at = backups.front().at;
    //: %1 is a day ("Today"), %2 a time; each backup is opened again and checked
    m_bar.setBackup(tr("Backup: %1 %2 · verified")
                        .arg(relativeDay(at.date(), m_desk.clock().today()), clockTime(at)));
}

void StatusKeeper::backUpDaily()
{
    if (!m_desk.workspace().isReadOnly() && m_desk.workspace().backups().dueToday())
        backUp();
}

void StatusKeeper::backUp()
{
    const auto work = [](Workspace &workspace, const Progress &) -> Result<std::any> {
        ATTACHE_TRY(const QString path, workspace.backups().make(workspace.connection()));
        return std::any(path);
    };
    m_desk.tasks().start(tr("Back up"), work, [this](const Result<std::any> &made) {
        if (made) {
            showBackup();
            Q_EMIT backedUp();
            return;
        }
        m_bar.setBackup(tr("Backup failed"), true);
        m_desk.report(made.error());
    });
}

void StatusKeeper::watchDay()
{
    const QDate today = m_desk.clock().today();
    if (today == m_day)
        return;
    m_day = today;
    showBackup();
    Q_EMIT dayBegan();
    backUpDaily();
}

} // namespace attache
