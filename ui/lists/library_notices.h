#pragma once

#include "core/record/record_type.h"

#include <QDate>
#include <QStringList>

namespace attache {

/// What is to be said of @p record before anybody shows it: where it is of the library, that its
/// review is overdue, which version replaces it, and what it refers to that does not hold any more.
/// Where that cannot be read, why.
QStringList libraryNotices(Connection &connection, const RecordType &type, const void *record,
                           QDate today);

/// "version 6" for a number, else @p version as it is.
QString versionText(const QString &version);

} // namespace attache
