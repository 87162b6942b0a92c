#pragma once

#include "core/exchange/import.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <any>
#include <memory>

namespace attache {

class Desk;
class TaskRunner;

/// What would come of @p plan, found out in a copy of @p workspace: writes nothing there and keeps
/// nobody from writing. Any thread that may use @p workspace. Never null.
Result<std::shared_ptr<const ImportReport>>
rehearseImport(Workspace &workspace, const ImportPlan &plan, const Progress &progress);

/// Rehearses an import in the background whenever it is asked to, the last time it is: what ran
/// before is stopped. Works on a copy: writes nothing and keeps nobody from writing.
class ImportTrial final : public QObject
{
    Q_OBJECT

public:
    explicit ImportTrial(Desk &desk, QObject *parent = nullptr);
    ~ImportTrial() override;

    /// Rehearses @p plan when the event loop is reached again.
    void request(ImportPlan plan);
    /// Stops what runs; nothing more is heard of it. Gives whether there was anything to stop.
    bool cancel();
    bool isRunning() const { return m_run != nullptr || m_soon.isActive(); }

Q_SIGNALS:
    void started();
    /// @p share of 1, below 0 while it is not known.
    void progressed(double share);
    /// @p report is never null; a list has as many differences as rows, so it is not copied.
    void done(std::shared_ptr<const attache::ImportReport> report, qint64 milliseconds);
    /// The list cannot be imported like this.
    void refused(const attache::Error &error);

private:
    struct Run;

    void start();
    void finish(Result<std::any> result);

    QPointer<TaskRunner> m_tasks; ///< gone when the window goes
    ImportPlan m_plan;
    QString m_title;
    QTimer m_soon;
    std::shared_ptr<Run> m_run; ///< null when none runs
};

} // namespace attache
