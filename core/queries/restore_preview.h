#pragma once

#include "core/base/result.h"
#include "core/store/backup.h"

#include <QString>

#include <vector>

namespace attache {

class Connection;

/// What restoring a backup would change.
struct RestorePreview
{
    /// One record type of which the two hold different numbers.
    struct Count
    {
        QString label; ///< in the plural, translated
        qint64 now = 0;
        qint64 then = 0;
    };

    WorkspaceAge now;
    WorkspaceAge then;
    std::vector<Count> counts; ///< of those that differ
    bool isSame = false;       ///< whether both hold the same, by their journals
};

/// What is in a workspace file: how many of the records that matter most, and how old it is.
struct BackupContent
{
    struct Count
    {
        QString label; ///< in the plural, translated
        qint64 count = 0;
    };

    std::vector<Count> counts; ///< accounts, contacts, opportunities, visits
    WorkspaceAge age;
};

/// What is in the file at @p path. @p clock tells which times have come.
Result<BackupContent> contentOfBackup(const QString &path, const Clock &clock);

/// Holds what @p current has against the backup at @p backup; without @p current, whose file may be
/// damaged, against nothing. @p clock tells which times have come.
Result<RestorePreview> previewRestore(Connection *current, const QString &backup,
                                      const Clock &clock);

} // namespace attache
