#pragma once

#include "core/domain/kinds.h"

#include <QDate>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace attache {

/// Whose names may appear in a note. A day that is part of a name is no date.
struct NoteContext
{
    QStringList ourPeople;
    QStringList theirPeople;
    QStringList companies = {}; ///< of whom a day in the name is none: 明天系统有限公司

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

/// What a line without a marker is.
enum class PlainLine {
    Text,
    Promise, ///< under the follow-ups, where whatever is written down is one side's promise
};

/// What plain lines are under @p thing.
constexpr PlainLine plainLineOf(SixThing thing)
{
    return thing == SixThing::FollowUps ? PlainLine::Promise : PlainLine::Text;
}

/// A few characters of a line that mean something, for whoever shows the line as it is typed.
struct NoteMark
{
    enum class Kind { Box, Question, Risk, Person, Date, Side };

    Kind kind = Kind::Person;
    int start = 0; ///< in the line as typed
    int length = 0;
    QString name;               ///< of a person, as it stands among the known people
    std::optional<Party> party; ///< of a side, and of a person who is known
    QDate date;                 ///< of a date
    bool ticked = false;        ///< of a box

    friend bool operator==(const NoteMark &, const NoteMark &) = default;
};

/// Reads a note line by line; blank lines give nothing. Any text is accepted, and what was typed is
/// never lost: each line's words are in its text, or are its owner or due date.
///
/// After spaces and a bullet (-, *, •, 1., （1）, ①), a line begun with `[]`, `[ ]`, `【】` is a
/// promise, with
/// `[x]` or `[√]` a kept one; `?` begins a question and `!` a risk, in either width. A marker with
/// nothing behind it is still plain text, being typed. Where plain lines are promises, those that
/// say that there is none (无, "none") and those that end with a colon are text all the same.
///
/// The owner of a promise is the first @mention, or else a known person whose name begins the
/// line, before or behind its date; of several (王工、李雷) the first, and the words keep all. The
/// party is the owner's; or that of a beginning 我方, 对方, 客户, "we", "they" … An @mention of
/// nobody known is an owner of no known party. A promise of which nothing would be left keeps what
/// follows its marker as text. The due date is findDate()'s, seen from @p today. Any thread; time
/// grows with the length of the note.
std::vector<NoteLine> parseNote(QStringView body, QDate today, const NoteContext &context,
                                PlainLine plain = PlainLine::Text);

/// Reads single lines among the same people: what parseNote() reads, and where it stands.
class NoteReader
{
public:
    NoteReader(const NoteContext &context, QDate today, PlainLine plain);
    NoteReader(const NoteReader &) = delete;
    NoteReader &operator=(const NoteReader &) = delete;
    ~NoteReader();

    /// Nothing for a blank line.
    std::optional<NoteLine> line(QStringView typed) const;
    /// In the order of the line; none overlaps another.
    std::vector<NoteMark> marks(QStringView typed) const;

private:
    class People;
    std::unique_ptr<const People> m_people;
    QDate m_today;
    PlainLine m_plain;
};

} // namespace attache
