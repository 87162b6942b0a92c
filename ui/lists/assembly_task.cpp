#include "ui/lists/assembly_task.h"

#include "core/base/shared_text.h"
#include "core/deck/library.h"
#include "ui/desk/desk.h"

#include <QDesktopServices>
#include <QUrl>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(AssemblyTask)
};

void refused(Desk &desk, const Error &error, const AssemblyOrder &order, const QString &path)
{
    if (error.kind == Error::Kind::Cancelled)
        return;
    if (error.kind != Error::Kind::Invalid || order.leaveBlank || order.keepPlaceholders)
        return desk.report(error);
    std::vector<NoticeAction> actions;
    actions.push_back({Common::tr("Leave them blank"), [&desk, order, path] {
                           AssemblyOrder blank = order;
                           blank.leaveBlank = true;
                           assembleInBackground(desk, blank, path);
                       }});
    desk.say(error.message, actions, false);
}

} // namespace

void assembleInBackground(Desk &desk, const AssemblyOrder &order, const QString &path)
{
    desk.tasks().start(
        Words::tr("Making a presentation"),
        [order, path](Workspace &workspace, const Progress &progress) -> Result<std::any> {
            ATTACHE_TRY(AssemblyReport report,
                        DeckLibrary(workspace).assemble(order, path, progress));
            return std::any(std::move(report));
        },
        [&desk, order, path](const Result<std::any> &done) {
            if (!done)
                return refused(desk, done.error(), order, path);
            const auto &report = std::any_cast<const AssemblyReport &>(*done);
            QStringList lines{Common::tr("Saved: %1").arg(path)};
            lines += report.warnings;
            desk.say(lines.join(QLatin1Char('\n')),
                     {{Common::tr("Open"),
                       [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); }}},
                     false);
        });
}

} // namespace attache
