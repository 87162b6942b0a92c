#pragma once

#include "core/domain/promise.h"
#include "core/parse/note_lines.h"

#include <QHash>

/// @file
/// Notes and the promises read out of them.
///
/// The body of a note is always exactly as typed. Each of its promise lines ("[] …", and all plain
/// lines under the follow-ups) stands for one Promise, tied to it by the line as typed
/// (`Promise::origin`). A promise belongs to two places, the note and the lists where a person
/// edits, keeps or removes it; what was done there is never taken back by typing on:
/// - a line that did not change leaves its promise alone, and does not bring a removed one back;
/// - a changed line changes those fields of its promise that still read as the old line said;
/// - a line that went takes its promise along only when nothing was done to it elsewhere.
/// Without edits elsewhere, the promises are always those of the text, however it came about.

namespace attache {

/// Whose names complete behind an @ in the notes of a visit, and who they are.
struct NotePeople
{
    NoteContext names;
    QHash<QString, Id<Contact>> contacts; ///< their people, by name
};

/// The people of @p visit: ours who attend and the letterhead's person; theirs who attend and all
/// contacts of the account.
Result<NotePeople> notePeople(Connection &connection, const Visit &visit);

/// The day from which "Thursday" or "in 2 weeks" in a note of @p visit counts: the day of the
/// visit, whenever the note is typed; @p today where the visit has no day.
QDate noteDay(const Visit &visit, QDate today);

/// Stores @p note (a new one gets its id) and brings its promises into step. Inside
/// Workspace::perform; NotFound when the note or its visit is gone.
Result<void> saveNote(Writer &writer, VisitNote &note);

/// Stores @p notes of one visit (new ones get their ids) and removes those of @p removed, whatever
/// became of them meanwhile: one that is gone is stored anew. The promise of a line that went from
/// one of them to another goes along. Inside Workspace::perform.
Result<void> saveNotes(Writer &writer, std::vector<VisitNote> &notes,
                       const std::vector<Id<VisitNote>> &removed);

/// Makes the promise of @p line, which stands in @p note and has none: it was removed, or written
/// down before such lines were promises. Inside Workspace::perform.
Result<void> promiseOfLine(Writer &writer, Id<VisitNote> note, const QString &line);

/// Removes a note, and with it those of its promises to which nothing was done elsewhere.
Result<void> removeNote(Writer &writer, Id<VisitNote> note);

} // namespace attache
