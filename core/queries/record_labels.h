#pragma once

#include "core/store/connection.h"

#include <QHash>
#include <QVector>

namespace attache {

/// What each record of @p table with one of @p ids is called, in short: an account by its short
/// name, a visit by its subject, a role by its person. Ids of records that are gone are missing.
Result<QHash<qint64, QString>> recordLabels(Connection &connection, QStringView table,
                                            const QVector<qint64> &ids);

/// The same for one record; empty when it is gone.
QString recordLabel(Connection &connection, QStringView table, qint64 id);

} // namespace attache
