#pragma once

#include "core/base/progress.h"
#include "core/queries/attachment_list.h"
#include "core/store/workspace.h"

#include <QStringList>

/// @file
/// Files and pictures that are put on records, from files or from the clipboard.

namespace attache {

/// The largest file that is attached, in bytes: the workspace travels as one file and is copied
/// whole by every backup.
inline constexpr qint64 LargestAttachment = 50LL << 20;

/// What became of files that were to be attached.
struct AttachedFiles
{
    std::vector<Attachment> attached; ///< in the order of their files
    std::vector<Error> refused;       ///< one for each of the others
    QString title;                    ///< of the undo step; empty where nothing was attached
};

/// Attaches the files at @p paths to the record @p id of @p type, all as one undo step; a file that
/// is refused is no reason to leave the others out. What can be read in them joins the full text.
/// Errors: Invalid where such records take no attachments, NotFound where the record is gone,
/// Cancelled.
Result<AttachedFiles> attachFiles(Workspace &workspace, const RecordType &type, qint64 id,
                                  const QStringList &paths, const Progress &progress = {});

/// The same for @p bytes that are no file yet, such as a picture from the clipboard.
Result<Attachment> attachBytes(Workspace &workspace, const RecordType &type, qint64 id,
                               const QString &name, const QByteArray &bytes);

} // namespace attache
