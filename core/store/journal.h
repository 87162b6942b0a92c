#pragma once

#include "core/base/result.h"
#include "core/store/changeset.h"
#include "core/store/connection.h"

#include <QDateTime>

#include <optional>
#include <vector>

namespace attache {

/// What the column "undone" says of a step.
enum JournalState : qint64 { StepDone = 0, StepUndone = 1, StepLasting = 2 };

/// A step that touches more records than this, an import, is not indexed by record but searched
/// when a history is asked for: it would otherwise write as many rows again as it imports.
inline constexpr qint64 IndexedRecords = 2000;

/// One step of the journal, without its changeset.
struct JournalEntry
{
    qint64 id = 0;
    QString title;
    QDateTime at; ///< UTC
    bool undone = false;
    qint64 records = 0; ///< how many records it touched
};

/// The journal table: every step ever performed with its changeset, and which are undone. The
/// undone ones are always the newest, until a new step drops them. Inside the caller's
/// transaction.
class Journal
{
public:
    enum class Step {
        Undoable,
        Lasting, ///< told of in the history, never offered for undo
    };

    explicit Journal(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Adds a step; one with the same non-empty @p mergeKey as the newest, begun within the merge
    /// window, is joined with that one, so that typing is undone by the sentence.
    /// @p changes is what @p changeset touches.
    Result<void> add(const QString &title, const QString &mergeKey, const QDateTime &at,
                     const QByteArray &changeset, const Changes &changes,
                     Step step = Step::Undoable);
    Result<std::optional<JournalEntry>> nextUndo();
    Result<std::optional<JournalEntry>> nextRedo();
    Result<QByteArray> changeset(qint64 entry);
    Result<void> markUndone(qint64 entry, bool undone);
    /// Newest first.
    Result<std::vector<JournalEntry>> entries(int limit);
    /// The entries that touched the record, newest first.
    Result<std::vector<JournalEntry>> entriesOf(const QString &table, qint64 record);

private:
    Result<void> dropUndone();
    Result<bool> mergeIntoNewest(const QString &mergeKey, const QDateTime &at,
                                 const QByteArray &changeset, const Changes &changes);
    Result<void> indexRecords(qint64 entry, const Changes &changes);
    Result<std::vector<JournalEntry>> read(BorrowedStatement statement);

    Connection &m_connection;
};

} // namespace attache
