#pragma once

#include "core/store/workspace.h"

#include <QTemporaryDir>

#include <memory>

namespace attache {

/// A file of an older version, or with older derived tables, that nobody can bring up to date where
/// it stands, on a medium that can only be read or held by another program. It is read from a copy
/// in a temporary folder, which goes with this.
struct UpToDateCopy
{
    /// Copies what @p connection reads of the file at @p path, and brings that up to date. Errors:
    /// as of Workspace::open(); Io where there is no room for a copy.
    static Result<std::unique_ptr<UpToDateCopy>> of(Connection &connection, const QString &path,
                                                    const Clock &clock, WorkspaceParts parts);

    QTemporaryDir folder;
    QString path; ///< of the copy
};

} // namespace attache
