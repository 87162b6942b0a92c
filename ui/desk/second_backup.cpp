#include "ui/desk/second_backup.h"

#include "core/base/shared_text.h"
#include "core/queries/workspace_copies.h"
#include "ui/desk/desk.h"
#include "ui/desk/preferences.h"

#include <QPointer>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(SecondPlace)
};

} // namespace

bool isSecondBackupDue(const Desk &desk, const Preferences &preferences)
{
    const QString path = desk.workspace().path();
    const SecondPlaceState state = preferences.secondPlace(path);
    if (state.folder.isEmpty() || desk.workspace().isReadOnly())
        return false;
    const SecondPlace place(state.folder, path, desk.clock());
    // One of today may be that of another workspace of this name.
    return place.isThere() &&
           (place.backups().dueToday() || state.made.date() != desk.clock().today());
}

void backUpToSecondPlace(Desk &desk, Preferences &preferences,
                         const std::function<void(const Result<void> &)> &done)
{
    const QString path = desk.workspace().path();
    const QString folder = preferences.secondPlace(path).folder;
    if (folder.isEmpty())
        return;
    const auto finish = [&desk, &preferences, path, folder, done](const Result<void> &made) {
        SecondPlaceState state = preferences.secondPlace(path);
        if (state.folder != folder)
            return; // another one was chosen meanwhile
        if (made)
            state.made = desk.clock().now().toLocalTime();
        const bool isAway = !made && made.error().kind == Error::Kind::NotFound;
        if (!isAway)
            state.failure = made ? QString() : made.error().message;
        preferences.setSecondPlace(path, state);
        Q_EMIT desk.backedUp();
        if (done)
            done(made);
    };
    desk.tasks().start(
        Words::tr("Back up to the second place"),
        [folder, path](Workspace &workspace, const Progress &) -> Result<std::any> {
            const SecondPlace place(folder, path, workspace.clock());
            // That it failed is the result of the task and not its failure: Today says it.
            Result<void> done = requireOwnPlace(workspace.connection(), place);
            if (done) {
                if (const auto made = place.make(workspace.connection()); !made)
                    done = made.error();
            }
            return std::any(done);
        },
        [finish](const Result<std::any> &over) {
            finish(over ? std::any_cast<Result<void>>(*over) : Result<void>(over.error()));
        });
}

} // namespace attache
