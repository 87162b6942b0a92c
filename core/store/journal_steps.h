#pragma once

#include "core/store/journal.h"

#include <QSet>

#include <functional>

namespace attache {

class Workspace;

/// A step of the journal with what it changed.
struct JournalStep
{
    JournalEntry entry;
    bool lasting = false; ///< told of, never undone: see Journal::Step
    QByteArray changeset;
};

/// Visits the steps of the journal, the oldest first, until @p visit fails. Of steps that touch
/// very many records, only those that speak of @p record are visited.
Result<void> eachStep(Connection &connection, qint64 record,
                      const std::function<Result<void>(const JournalStep &)> &visit);

/// Whether a value of the row that @p row stands at is one of @p ids. Ids are unique over all
/// tables, so that this says whether the row is or was one of these records or referred to one.
bool mentionsAny(const ChangesetReader &row, const QSet<qint64> &ids);

/// Takes back what the step @p entry did, and nothing else, as a new step that can itself be
/// undone. Conflict, and nothing is changed, when later steps changed the same fields or refer to
/// a record that the step made, or when the step is undone or can never be; NotFound when there is
/// none.
Result<void> undoStep(Workspace &workspace, qint64 entry);

} // namespace attache
