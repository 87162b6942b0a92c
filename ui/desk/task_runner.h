#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/workspace.h"

#include <QObject>

#include <any>
#include <deque>
#include <functional>
#include <memory>
#include <thread>

namespace attache {

/// Long work in the background: tasks run one after the other on a worker thread, each with a
/// workspace connection of its own, with progress and cancel. Belongs to the GUI thread.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    /// Runs on the worker's thread; gives whatever the task is for.
    using Work = std::function<Result<std::any>(Workspace &workspace, const Progress &progress)>;
    /// Runs on the GUI thread when the work is over, also when it failed or was cancelled.
    using Finished = std::function<void(Result<std::any> result)>;

    explicit TaskRunner(Workspace &workspace, QObject *parent = nullptr);
    /// Cancels what runs and waits for it.
    ~TaskRunner() override;

    /// @p title is translated and names the work: "Import customers.csv".
    void start(const QString &title, Work work, Finished finished = {});
    bool isRunning() const { return m_running != nullptr; }
    QString title() const;
    void cancel();

Q_SIGNALS:
    /// @p share of 1, below 0 while it is not known. An empty @p title: nothing runs.
    void progressed(const QString &title, double share);
    /// A task has failed; not emitted for one that was cancelled. Emitted before the task is told.
    void failed(const QString &title, const attache::Error &error);

private:
    struct Task;

    void startNext();
    void finish(Result<std::any> result);

    Workspace &m_workspace;
    std::jthread m_thread; ///< of what runs
    std::deque<std::unique_ptr<Task>> m_waiting;
    std::unique_ptr<Task> m_running;
};

} // namespace attache
