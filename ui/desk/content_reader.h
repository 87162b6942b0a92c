#pragma once

#include "ui/desk/desk.h"

#include <QPointer>

#include <any>
#include <functional>
#include <memory>
#include <utility>

namespace attache {

/// Reads what @p owner shows: in place where it is read @p atOnce, else as a background task named
/// @p title on a connection of the worker's. @p read runs on the thread that reads and must not
/// touch the owner; @p receive runs on the GUI thread, and not once the owner is gone.
template <typename Content>
void readContent(Desk &desk, QObject *owner, bool atOnce, const QString &title,
                 std::function<Result<Content>(Connection &connection)> read,
                 std::function<void(Result<Content> content)> receive)
{
    if (atOnce)
        return receive(read(desk.connection()));
    desk.tasks().start(
        title,
        [read = std::move(read)](Workspace &workspace, const Progress &) -> Result<std::any> {
            ATTACHE_TRY(auto content, read(workspace.connection()));
            return std::any(std::make_shared<Content>(std::move(content)));
        },
        [present = QPointer(owner), receive = std::move(receive)](Result<std::any> result) {
            if (!present)
                return;
            if (!result)
                return receive(std::move(result).error());
            receive(std::move(*std::any_cast<std::shared_ptr<Content>>(*result)));
        });
}

} // namespace attache
