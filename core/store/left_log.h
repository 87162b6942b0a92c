#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

/// @file
/// What a process that was killed leaves beside a workspace: the log ("-wal") with its last
/// changes, or the pages ("-journal") that stood where it was writing. SQLite puts them into
/// whatever file stands there when it is opened next. Where a program that synchronises the folder
/// has put another state of the workspace there meanwhile, that makes one damaged file of two sound
/// ones, or a mixture that nobody notices.

namespace attache {

class Connection;

/// A stamp unlike all others: whoever opens a workspace to write has one of their own.
QString newLogStamp();

/// The stamps to note by whoever opens a workspace at @p connection to write, apart by spaces: a
/// new one, and those by which its log will be known for its own: of whoever wrote last, and with a
/// log that was left, @p hadLog, of all whose changes may not be in the file yet.
Result<QString> nextLogStamps(Connection &connection, bool hadLog);

/// Notes @p stamps in the workspace, where they are not noted yet. Inside the transaction of what
/// is written.
Result<void> noteLogStamps(Connection &connection, const QString &stamps);

/// Lets the pages that are kept while @p connection writes straight into the file tell whose they
/// are. Nothing where it writes into a log. At the beginning of the transaction; the stamps have
/// been noted in one before.
Result<void> markKeptPages(Connection &connection);

/// Whether a log with something in it stands beside the workspace at @p path.
bool hasLog(const QString &path);
/// Likewise, pages that were kept.
bool hasKeptPages(const QString &path);

/// Puts the log beside the workspace at @p path aside, under a name of its own, where it was
/// written for another file than the one that stands there. Only while nobody else has the
/// workspace open. Errors: Io where it cannot be renamed.
Result<void> putForeignLogAside(const QString &path);

/// The logs that were put aside beside the workspace at @p path: their paths, by name.
QStringList logsPutAside(const QString &path);

} // namespace attache
