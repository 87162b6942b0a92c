#pragma once

#include "core/brief/promise_sync.h"

#include <optional>

/// @file
/// What is noted down in one line without a visit: a promise, a call, or a note.

namespace attache {

enum class QuickKind { Promise, Call, Note };

/// What one such line says.
struct QuickNote
{
    QuickKind kind = QuickKind::Note;
    QString text; ///< without the words that are in the other members
    Party party = Party::Us;
    QString owner;       ///< who is to keep a promise, by name
    Id<Contact> contact; ///< the one of theirs who is to keep it, was called, or is meant
    QDate due;           ///< of a promise

    /// Marks alone say nothing.
    bool isEmpty() const;
};

/// The people whose names are read in a note about @p account.
Result<NotePeople> quickNotePeople(Connection &connection, Id<Account> account);

/// Reads @p line as notes are read (see parseNote()), from @p today on. Without a @p kind the line
/// says it: "[] …" or 承诺 begins a promise, 电话 or "call" a call, and anything else is a note.
QuickNote readQuickNote(const QString &line, std::optional<QuickKind> kind, QDate today,
                        const NotePeople &people);

/// Title of the step that stores a note of @p kind, and of the command that begins one.
QString quickNoteTitle(QuickKind kind);

/// Stores @p note for @p account: a Promise, an AccountNote, or a Visit of kind phone that was done
/// now, with whom it was. Inside Workspace::perform.
Result<void> storeQuickNote(Writer &writer, Id<Account> account, const QuickNote &note);

} // namespace attache
