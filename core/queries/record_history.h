#pragma once

#include "core/queries/field_text.h"

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

    qint64 entry = 0; ///< of the journal, for undoStep()
    QString title;    ///< of the step
    QDateTime at;     ///< UTC
    bool undone = false;
    What what = What::Changed;
    std::vector<FieldDifference>
        changes; ///< hidden fields left out; of an added record, its values
};

/// Newest first. Custom fields stand each by its own name; one that is no longer there by none.
Result<std::vector<HistoryEntry>> recordHistory(Connection &connection, const QString &table,
                                                qint64 id, const FieldText &words);

/// What one step did to one record.
struct RecordChange
{
    const RecordType *type = nullptr;
    qint64 id = 0;
    QString name; ///< as it is called now, or was called when it went
    HistoryEntry::What what = HistoryEntry::What::Changed;
    std::vector<FieldDifference> changes; ///< as in HistoryEntry
};

/// One step that touched a record or something that belongs to it.
struct HistoryStep
{
    qint64 entry = 0; ///< of the journal, for undoStep()
    QString title;
    QDateTime at; ///< UTC
    bool undone = false;
    bool canBeUndone = false;
    std::vector<RecordChange> changes; ///< the record's own first
};

/// Everything that happened to the record of @p type and to all that belongs to it, by the
/// description (Description::home(), and references to @p type of records with a page of their
/// own): of an account its people, facts, opportunities, visits with their notes, promises; also
/// what has been removed since. Newest first. Time grows with the journal.
Result<std::vector<HistoryStep>> historyWithin(Connection &connection, const RecordType &type,
                                               qint64 id, const FieldText &words);

} // namespace attache
