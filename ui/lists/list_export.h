#pragma once

#include "core/base/progress.h"
#include "ui/lists/list_source.h"

#include <QStringList>

namespace attache {

/// What a list shows, to be written beside the window: its columns, their order and that of its
/// rows. A field stands as an export of records has it, so that it can be imported again; other
/// words as they are read, their days and times as such.
struct ListExport
{
    ListSource::Maker source;
    QStringList columns; ///< by key
    std::vector<qint64> ids;
    QString path;

    /// The number of records written. On the thread of @p workspace.
    Result<qint64> write(Workspace &workspace, const Progress &progress) const;
};

} // namespace attache
