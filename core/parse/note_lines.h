#pragma once

#include "core/domain/kinds.h"

#include <QDate>
#include <QStringList>

#include <optional>
#include <vector>

namespace attache {

/// Whose names may appear in a note.
struct NoteContext
{
    QStringList ourPeople;
    QStringList theirPeople;

    friend bool operator==(const NoteContext &, const NoteContext &) = default;
};

/// One line typed during a visit and what it means.
struct NoteLine
{
    enum class Kind { Text, Promise, Question, Risk };

    Kind kind = Kind::Text;
    QString text;         ///< without marker; of a promise also without its owner and due date
    bool ticked = false;  ///< a promise begun with [x]
    QStringList mentions; ///< names behind an @, each once, as they stand among the known people
    std::optional<QDate> due;   ///< of a promise
    std::optional<Party> party; ///< who gave the promise; nothing when the line does not say
    QString owner;              ///< who will keep it; may be empty although the party is known
    int line = 0;               ///< which line of the note, from 0; blank lines are counted too

    friend bool operator==(const NoteLine &, const NoteLine &) = default;
};

/// Reads a note line by line; blank lines give nothing. Any text is accepted, and what was typed is
/// never lost: each line's words are in its text, or are its owner or due date.
///
/// After spaces and a bullet (-, *, •, ·), a line begun with `[]`, `[ ]`, `【】` is a promise, with
/// `[x]` or `[√]` a kept one; `?` begins a question and `!` a risk, in either width. A marker with
/// nothing behind it is still plain text, being typed.
///
/// The owner of a promise is the first @mention, or else a known person whose name begins the
/// line, before or behind its date. The party is the owner's; or that of a beginning 我方, 对方,
/// 客户, "we", "they" … An @mention of nobody known is an owner of no known party. A promise of
/// which nothing would be left keeps what follows its marker as text. The due date is
/// findDate()'s, seen from @p today. Any thread; time grows with the length of the note.
std::vector<NoteLine> parseNote(QStringView body, QDate today, const NoteContext &context);

} // namespace attache
