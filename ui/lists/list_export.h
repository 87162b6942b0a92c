#pragma once

#include "core/base/progress.h"
#include "core/exchange/export_list.h"
#include "ui/lists/list_source.h"

#include <QStringList>

namespace attache {

/// What a list shows, to be written in the background: its columns, their order, and the order of
/// its rows. A field is written as the export of records writes it, so that it can be imported
/// again. Other columns are written as they are shown, days and times in ISO form.
struct ListExport
{
    ListSource::Maker source;
    QStringList columns; ///< by key
    std::vector<qint64> ids;
    QString path;

    /// On the thread of @p workspace.
    Result<ExportedList> write(Workspace &workspace, const Progress &progress) const;
};

} // namespace attache
