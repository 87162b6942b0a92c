#pragma once

#include "core/base/result.h"

#include <QString>
#include <QStringList>

namespace attache {

/// Writes the files called @p names in @p folder into a new ZIP at @p path: complete or not at all.
Result<void> archiveFiles(const QString &folder, const QStringList &names, const QString &path);

/// The names in the ZIP at @p path; none where it is not one.
QStringList archivedNames(const QString &path);

} // namespace attache
