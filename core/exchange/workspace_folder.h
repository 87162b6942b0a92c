#pragma once

#include "core/base/progress.h"
#include "core/store/workspace.h"

#include <QString>

namespace attache {

/// What a folder holds of a workspace.
struct FolderContent
{
    qint64 types = 0;   ///< with records
    qint64 records = 0; ///< of all types
    qint64 blobs = 0;
};

/// Writes all of a workspace but its undo history into the new folder @p folder: `schema.json`,
/// which describes types and fields, one CSV file a type, named after its table, and `blobs/`,
/// where each attached file stands under its SHA-256. The columns are the keys of the fields and
/// hold what the file holds: ids, keys of choices, ISO days, instants in UTC, amounts with two
/// decimals; an empty cell is no value. Texts that a spreadsheet would compute are guarded. It is
/// written as a whole or not at all. Errors: Conflict for a folder that holds something; Io;
/// Cancelled.
Result<FolderContent> writeWorkspaceFolder(Connection &connection, const QString &folder,
                                           const QDateTime &now, bool byteOrderMark,
                                           const Progress &progress);

/// Puts what writeWorkspaceFolder() wrote into the new workspace @p workspace, whose own first
/// records go. Ids stay. On error the workspace is as it was. Errors: NotFound and Invalid for a
/// folder that is none of these; Newer for one of a later version; Corrupt where a file is missing,
/// another than it was, or does not fit; Cancelled.
Result<FolderContent> readWorkspaceFolder(Workspace &workspace, const QString &folder,
                                          const Progress &progress);

} // namespace attache
