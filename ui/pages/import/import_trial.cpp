#include "ui/pages/import/import_trial.h"

#include "core/workspace/rehearsal.h"
#include "ui/desk/desk.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <atomic>

namespace attache {

struct ImportTrial::Run
{
    std::atomic<bool> isCancelled = false;
    std::atomic<bool> isRunning = false; ///< on the worker's thread
};

namespace {

struct Rehearsed
{
    Result<std::shared_ptr<const ImportReport>> report;
    qint64 milliseconds;
};

Error stopped()
{
    return {Error::Kind::Cancelled, {}, {}, {}};
}

} // namespace

Result<std::shared_ptr<const ImportReport>>
rehearseImport(Workspace &workspace, const ImportPlan &plan, const Progress &progress)
{
    ATTACHE_TRY(const auto copy, Rehearsal::of(workspace, progress));
    ImportPlan tried = plan;
    tried.dryRun = true;
    ATTACHE_TRY(ImportReport report, runImport(copy->workspace(), tried, progress));
    return std::make_shared<const ImportReport>(std::move(report));
}

ImportTrial::ImportTrial(Desk &desk, QObject *parent)
    : QObject(parent)
    , m_tasks(&desk.tasks())
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ImportTrial::start);
    connect(&desk.tasks(), &TaskRunner::progressed, this,
            [this](const QString &title, double share) {
                if (m_run && m_run->isRunning && title == m_title)
                    Q_EMIT progressed(share);
            });
}

ImportTrial::~ImportTrial()
{
    cancel();
}

void ImportTrial::request(ImportPlan plan)
{
    cancel();
    m_plan = std::move(plan);
    m_soon.start(0);
}

bool ImportTrial::cancel()
{
    const bool wasRunning = isRunning();
    m_soon.stop();
    if (const std::shared_ptr<Run> run = std::exchange(m_run, nullptr)) {
        run->isCancelled = true;
        // While it only waits for its turn, what runs is something else.
        if (run->isRunning && m_tasks)
            m_tasks->cancel();
    }
    return wasRunning;
}

void ImportTrial::start()
{
    m_run = std::make_shared<Run>();
    m_title = tr("Try out %1").arg(QFileInfo(m_plan.file).fileName());
    Q_EMIT started();
    m_tasks->start(
        m_title,
        [plan = m_plan, run = m_run](Workspace &workspace,
                                     const Progress &progress) -> Result<std::any> {
            run->isRunning = true;
            if (run->isCancelled)
                return stopped();
            QElapsedTimer timer;
            timer.start();
            auto report = rehearseImport(workspace, plan, progress);
            run->isRunning = false;
            if (!report && report.error().kind == Error::Kind::Cancelled)
                return stopped();
            // The reason why a list cannot be taken is the result of the task and not its failure.
            return std::any(Rehearsed{std::move(report), timer.elapsed()});
        },
        [self = QPointer(this), run = m_run](Result<std::any> result) {
            if (self && self->m_run == run)
                self->finish(std::move(result));
        });
}

void ImportTrial::finish(Result<std::any> result)
{
    m_run.reset();
    if (!result)
        return Q_EMIT refused(result.error());
    auto rehearsed = std::any_cast<Rehearsed>(*std::move(result));
    if (rehearsed.report)
        Q_EMIT done(*std::move(rehearsed.report), rehearsed.milliseconds);
    else
        Q_EMIT refused(rehearsed.report.error());
}

} // namespace attache
