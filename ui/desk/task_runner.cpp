#include "ui/desk/task_runner.h"

#include <QElapsedTimer>

namespace attache {

namespace {
/// More often than this a person sees no difference, and the event queue would fill up.
constexpr qint64 ProgressIntervalMs = 50;
} // namespace

struct TaskRunner::Task
{
    QString title;
    Work work;
    Finished finished;
    std::unique_ptr<Progress> progress;
};

TaskRunner::TaskRunner(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

TaskRunner::~TaskRunner()
{
    m_waiting.clear();
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

QString TaskRunner::title() const
{
    return m_running ? m_running->title : QString();
}

void TaskRunner::start(const QString &title, Work work, Finished finished)
{
    auto task = std::make_unique<Task>();
    task->title = title;
    task->work = std::move(work);
    task->finished = std::move(finished);
    auto lastShown = std::make_shared<QElapsedTimer>();
    task->progress = std::make_unique<Progress>([this, title, lastShown](qint64 done,
                                                                         qint64 total) {
        if (lastShown->isValid() && lastShown->elapsed() < ProgressIntervalMs)
            return;
        lastShown->start();
        const double share =
            total > 0 ? static_cast<double>(done) / static_cast<double>(total) : -1.0;
        QMetaObject::invokeMethod(this, [this, title, share] { Q_EMIT progressed(title, share); });
    });
    m_waiting.push_back(std::move(task));
    if (!m_running)
        startNext();
}

void TaskRunner::cancel()
{
    if (m_running)
        m_running->progress->cancel();
}

void TaskRunner::startNext()
{
    if (m_waiting.empty()) {
        Q_EMIT progressed({}, 0);
        return;
    }
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    Q_EMIT progressed(m_running->title, -1);
    m_thread = std::jthread([this, task = m_running.get()] {
        auto result = std::make_shared<Result<std::any>>(std::any());
        {
            auto workspace = m_workspace.sibling();
            *result = workspace ? task->work(**workspace, *task->progress)
                                : Result<std::any>(std::move(workspace).error());
        }
        QMetaObject::invokeMethod(this, [this, result] { finish(std::move(*result)); });
    });
}

void TaskRunner::finish(Result<std::any> result)
{
    const std::unique_ptr<Task> task = std::move(m_running);
    if (!result && result.error().kind != Error::Kind::Cancelled)
        Q_EMIT failed(task->title, result.error());
    if (task->finished)
        task->finished(std::move(result));
    // What was started by the callback runs already where nothing waited.
    if (!m_running)
        startNext();
}

} // namespace attache
