#pragma once

#include "core/queries/field_words.h"

#include <QDateTime>

#include <vector>

/// @file
/// What happened to one record, in words, read from the journal's own changesets.

namespace attache {

/// One field before and after, as a person reads it.
struct FieldDifference
{
    QString key;
    QString label;
    QString before; ///< empty for none
    QString after;
};

/// What one step did to the record.
struct HistoryEntry
{
    enum class What { Added, Changed, Removed };

    qint64 entry = 0; ///< of the journal, for Workspace::undoForRecord
    QString title;    ///< of the step
    QDateTime at;     ///< UTC
    bool undone = false;
    What what = What::Changed;
    std::vector<FieldDifference> changes; ///< hidden fields left out; of an added record, its values
};

/// Newest first. Custom fields stand each by its own name; one that is no longer there by none.
Result<std::vector<HistoryEntry>> recordHistory(Connection &connection, const QString &table,
                                                qint64 id, const FieldWords &words);

} // namespace attache
