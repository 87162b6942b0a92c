#include "ui/shell/status_keeper.h"

#include "core/base/shared_text.h"
#include "ui/desk/desk.h"
#include "ui/desk/task_runner.h"
#include "ui/forms/unsaved_event.h"
#include "ui/models/day_text.h"
#include "ui/shell/status_bar.h"
#include "ui/widgets/task_strip.h"

#include <QFileInfo>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>

namespace attache {

StatusKeeper::StatusKeeper(Desk &desk, StatusBar &bar, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_bar(bar)
    , m_day(desk.clock().today())
{
    watchWork();
    watchWriting();
    bar.window()->installEventFilter(this);
    connect(&m_minute, &QTimer::timeout, this, &StatusKeeper::watchDay);
    m_minute.start(std::chrono::minutes(1));
    showFile();
    showBackup();
}

void StatusKeeper::watchWork()
{
    TaskRunner &tasks = m_desk.tasks();
    connect(&tasks, &TaskRunner::progressed, this, [this](const QString &title, double share) {
        if (title.isEmpty())
            m_bar.tasks()->clear();
        else
            m_bar.tasks()->setTask(title, share);
    });
    connect(m_bar.tasks(), &TaskStrip::cancelRequested, &tasks, &TaskRunner::cancel);
    connect(&tasks, &TaskRunner::failed, this, [this](const QString &title, const Error &error) {
        //: %1 is a task: "Import customers.csv"
        m_task = Trouble{tr("Failed: %1").arg(title), error};
        showState();
    });
    connect(&m_bar, &StatusBar::dismissed, this, &StatusKeeper::dismissTask);
    connect(&m_bar, &StatusBar::detailsRequested, this, [this] {
        if (const Trouble *wrong = trouble())
            Q_EMIT m_desk.failed(wrong->error.message, wrong->error.detail);
    });
}

void StatusKeeper::watchWriting()
{
    connect(&m_desk, &Desk::savingChanged, this, [this](const QString &why) {
        m_unsaved = why;
        showState();
    });
    Workspace &workspace = m_desk.workspace();
    connect(&workspace, &Workspace::writeFailed, this, [this](const Error &error) {
        m_write = Trouble{Common::tr("Not saved: %1").arg(error.message), error};
        showState();
    });
    connect(&workspace, &Workspace::written, this, [this] {
        m_write.reset();
        dismissTask();
    });
    connect(&workspace, &Workspace::writingStopped, this, &StatusKeeper::showState);
    // Whoever comes back from another program may have brought another file with it.
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, this,
            [&workspace](Qt::ApplicationState state) {
                if (state == Qt::ApplicationActive)
                    workspace.checkPlace();
            });
    // Also what a task has written.
    connect(&workspace, &Workspace::changed, this, &StatusKeeper::dismissTask);
}

bool StatusKeeper::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != UnsavedEvent::eventType())
        return QObject::eventFilter(watched, event);
    const auto *unsaved = static_cast<UnsavedEvent *>(event);
    setUnsaved(unsaved->source(), unsaved->reason());
    return true;
}

void StatusKeeper::setUnsaved(QObject *source, const QString &reason)
{
    const auto known = std::ranges::find(m_refused, source, &Unsaved::source);
    if (reason.isEmpty()) {
        if (known == m_refused.end())
            return;
        disconnect(source, &QObject::destroyed, this, nullptr);
        m_refused.erase(known);
    } else if (known != m_refused.end()) {
        known->reason = reason;
    } else {
        m_refused.push_back({source, reason});
        connect(source, &QObject::destroyed, this, [this, source] { setUnsaved(source, {}); });
    }
    showState();
}

const StatusKeeper::Trouble *StatusKeeper::trouble() const
{
    return m_write ? &*m_write : m_task ? &*m_task : nullptr;
}

void StatusKeeper::dismissTask()
{
    m_task.reset();
    showState();
}

void StatusKeeper::showFile()
{
    const QString path = m_desk.workspace().path();
    m_bar.setWorkspace(QFileInfo(path).fileName(), path);
    showState();
}

void StatusKeeper::showState()
{
    const bool isRefused = !m_refused.empty();
    const Trouble *wrong = m_unsaved.isEmpty() && !isRefused ? trouble() : nullptr;
    m_bar.setStateActions(wrong, wrong && !m_write);
    if (!m_unsaved.isEmpty())
        m_bar.setState(m_unsaved, true);
    else if (isRefused)
        m_bar.setState(Common::tr("Not saved: %1").arg(m_refused.front().reason), true);
    else if (wrong)
        m_bar.setState(wrong->words, true);
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
    const QDateTime at = backups.front().when();
    //: %1 is a day ("Today"), %2 a time; each backup is opened again and checked
    m_bar.setBackup(tr("Backup: %1 %2 · verified")
                        .arg(relativeDay(at.date(), m_desk.clock().today()), clockTime(at)));
}

void StatusKeeper::backUpDaily()
{
    if (!m_desk.workspace().isReadOnly() && m_desk.workspace().backups().dueToday())
        makeBackup(Backups::Kind::Automatic);
}

void StatusKeeper::backUp()
{
    makeBackup(Backups::Kind::ByHand);
}

void StatusKeeper::makeBackup(Backups::Kind kind)
{
    const auto work = [kind](Workspace &workspace, const Progress &) -> Result<std::any> {
        ATTACHE_TRY(const QString path, workspace.backups().make(workspace.connection(), kind));
        return std::any(path);
    };
    m_desk.tasks().start(tr("Back up"), work, [this](const Result<std::any> &made) {
        if (made) {
            showBackup();
            Q_EMIT m_desk.backedUp();
            return;
        }
        // Said where the last backup stands, and there until one is made.
        dismissTask();
        m_bar.setBackup(tr("Backup failed"), true);
        m_desk.report(made.error());
    });
}

void StatusKeeper::watchDay()
{
    m_desk.workspace().checkPlace();
    const QDate today = m_desk.clock().today();
    if (today == m_day)
        return;
    m_day = today;
    showBackup();
    Q_EMIT dayBegan();
    backUpDaily();
}

} // namespace attache
