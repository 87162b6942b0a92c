#pragma once

#include "core/base/progress.h"
#include "core/store/connection.h"

namespace attache {

/// Writes what @p connection reads, as it was last committed, to the new file @p target, page for
/// page. Others may write meanwhile. Nothing is synchronised to the disk: for copies that nobody
/// needs after a crash. Backups are made otherwise. Errors: Cancelled, Io.
Result<void> copyFile(Connection &connection, const QString &target, const Progress &progress);

} // namespace attache
