#pragma once

#include "core/record/record_type.h"

#include <QDateTime>
#include <QHash>
#include <QSet>

/// @file
/// When records came and when they were changed, from the journal's own changesets.

namespace attache {

/// What the journal knows of the past of one record. Steps that were undone do not count.
struct RecordTimes
{
    QDateTime created; ///< UTC; invalid where the journal does not tell
    QString createdBy; ///< the title of that step, where it added several records of the type
    int changes = 0;   ///< steps that changed the record since
    QHash<QString, QDateTime> changed; ///< by key of the field: when it was last changed since
};

/// The times of the records @p ids of @p type; those the journal does not know are left out. Each
/// step is read once, however many of the records it touched: time grows with the steps that
/// touched them and with the large ones (IndexedRecords).
Result<QHash<qint64, RecordTimes>> recordTimes(Connection &connection, const RecordType &type,
                                               const QSet<qint64> &ids);

} // namespace attache
