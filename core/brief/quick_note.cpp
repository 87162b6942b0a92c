#include "core/brief/quick_note.h"

#include "core/base/shared_text.h"
#include "core/domain/account_note.h"
#include "core/domain/attendee.h"
#include "core/domain/visit_rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(QuickNote)
};

struct Lead
{
    QStringView word;
    QuickKind kind;
};

/// Longer words before those they begin with.
constexpr std::array Leads = {
    Lead{u"打电话给", QuickKind::Call}, Lead{u"打电话", QuickKind::Call},
    Lead{u"电话", QuickKind::Call},     Lead{u"通话", QuickKind::Call},
    Lead{u"致电", QuickKind::Call},     Lead{u"phone", QuickKind::Call},
    Lead{u"called", QuickKind::Call},   Lead{u"call", QuickKind::Call},
    Lead{u"承诺", QuickKind::Promise},  Lead{u"promise", QuickKind::Promise},
    Lead{u"便签", QuickKind::Note},     Lead{u"note", QuickKind::Note},
};

bool isJoint(QChar c)
{
    return c.isSpace() || QStringView(u",，、;；:：").contains(c);
}

QStringView withoutLeadingJoints(QStringView text)
{
    while (!text.isEmpty() && isJoint(text.front()))
        text = text.sliced(1);
    return text.trimmed();
}

/// The word that says what kind of line it is; nothing where none begins it. A Latin word must end
/// there: "notebook" is not a note.
const Lead *leadOf(QStringView line)
{
    for (const Lead &lead : Leads) {
        if (!line.startsWith(lead.word, Qt::CaseInsensitive))
            continue;
        const QStringView rest = line.sliced(lead.word.size());
        const bool latin = lead.word.front().unicode() < 0x80;
        if (!latin || rest.isEmpty() || isJoint(rest.front()))
            return &lead;
    }
    return nullptr;
}

/// The one line as the promise it would be: its person, side and day are read the same way,
/// whatever kind it is.
NoteLine readAsPromise(const QString &text, QDate today, const NotePeople &people)
{
    const auto lines = parseNote(QStringLiteral("[] ") + text, today, people.names);
    return lines.empty() ? NoteLine() : lines.front();
}

bool isMarkedPromise(const QString &line, QDate today, const NotePeople &people)
{
    const auto lines = parseNote(line, today, people.names);
    return !lines.empty() && lines.front().kind == NoteLine::Kind::Promise;
}

QuickNote promiseOf(const NoteLine &line, const NotePeople &people)
{
    QuickNote note;
    note.kind = QuickKind::Promise;
    note.text = line.text;
    note.party = line.party.value_or(Party::Us);
    note.owner = line.owner;
    if (note.party == Party::Them)
        note.contact = people.contacts.value(line.owner);
    note.due = line.due.value_or(QDate());
    return note;
}

/// The person a call or a note begins with goes out of its text, as in "电话 张明远：…".
QuickNote aboutSomebody(QuickKind kind, QStringView said, QDate today, const NotePeople &people)
{
    QuickNote note;
    note.kind = kind;
    const NoteLine line = readAsPromise(said.toString(), today, people);
    note.contact = people.contacts.value(line.owner);
    if (kind == QuickKind::Call && !note.contact.isNull()) {
        const qsizetype at = said.startsWith(u'@') ? 1 : 0;
        const QStringView rest = said.sliced(at);
        if (rest.startsWith(line.owner, Qt::CaseInsensitive))
            said = withoutLeadingJoints(rest.sliced(line.owner.size()));
    }
    note.text = said.toString();
    return note;
}

Result<void> storeCall(Writer &writer, Id<Account> account, const QuickNote &note)
{
    Visit call;
    call.account = account;
    call.kind = VisitKind::Phone;
    call.status = VisitStatus::Done;
    call.startsAt = writer.clock().now();
    call.title = note.text;
    ATTACHE_CHECK(planVisit(writer, call));
    if (note.contact.isNull())
        return {};
    Attendee theirs;
    theirs.visit = call.id;
    theirs.contact = note.contact;
    return writer.insert(theirs);
}

} // namespace

bool QuickNote::isEmpty() const
{
    return std::ranges::none_of(text, [](QChar c) { return c.isLetterOrNumber(); });
}

Result<NotePeople> quickNotePeople(Connection &connection, Id<Account> account)
{
    Visit nowhere;
    nowhere.account = account;
    return notePeople(connection, nowhere);
}

QuickNote readQuickNote(const QString &line, std::optional<QuickKind> kind, QDate today,
                        const NotePeople &people)
{
    const QString typed = line.simplified();
    QStringView said = typed;
    const Lead *lead = leadOf(said);
    if (lead && (!kind || *kind == lead->kind)) {
        said = withoutLeadingJoints(said.sliced(lead->word.size()));
        kind = lead->kind;
    }
    const bool marked = isMarkedPromise(typed, today, people);
    if (!kind)
        kind = marked ? QuickKind::Promise : QuickKind::Note;
    if (*kind != QuickKind::Promise)
        return aboutSomebody(*kind, said, today, people);
    return promiseOf(marked ? parseNote(typed, today, people.names).front()
                            : readAsPromise(said.toString(), today, people),
                     people);
}

QString quickNoteTitle(QuickKind kind)
{
    switch (kind) {
    case QuickKind::Promise:
        return Common::tr("New promise");
    case QuickKind::Call:
        return Words::tr("New call");
    case QuickKind::Note:
        break;
    }
    return Words::tr("New note");
}

Result<void> storeQuickNote(Writer &writer, Id<Account> account, const QuickNote &note)
{
    if (note.kind == QuickKind::Call)
        return storeCall(writer, account, note);
    if (note.kind == QuickKind::Note) {
        AccountNote made;
        made.account = account;
        made.contact = note.contact;
        made.text = note.text;
        made.writtenAt = writer.clock().now();
        return writer.insert(made);
    }
    Promise promise;
    promise.account = account;
    promise.text = note.text;
    promise.party = note.party;
    promise.owner = note.owner;
    promise.contact = note.contact;
    promise.due = note.due;
    return writer.insert(promise);
}

} // namespace attache
