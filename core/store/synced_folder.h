#pragma once

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// @file
/// Folders that another program copies to other computers, and the copies it makes of a file that
/// was changed on two of them. By names and markers alone: nothing is asked of those programs.

namespace attache {

/// A folder that a program synchronises.
struct SyncedFolder
{
    QString program; ///< as it calls itself: "OneDrive", "坚果云"
    QString root;    ///< the topmost folder that it synchronises
};

/// The synchronised folder that holds @p path; nothing where no program is known to.
std::optional<SyncedFolder> syncedFolderOf(const QString &path);

/// A file beside a workspace that may be another state of it.
struct ConflictName
{
    QString path;
    /// Whether the name says so in words, as "(conflicted copy)" does; "name (1)" and
    /// "name-COMPUTER" may as well be other files.
    bool isPlain = false;
};

/// The files beside the workspace at @p path whose names are those that synchronising programs give
/// to copies of it, by name.
std::vector<ConflictName> conflictNamesOf(const QString &path);

} // namespace attache
