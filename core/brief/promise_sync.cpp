#include "core/brief/promise_sync.h"

#include "core/queries/account_records.h"
#include "core/queries/visit_records.h"
#include "core/queries/workspace_records.h"

#include <algorithm>

namespace attache {

namespace {

/// What a line of a note says about its promise.
struct Said
{
    QString origin;
    QString text;
    Party party = Party::Us;
    QString owner;
    bool isRecorders = false; ///< 我, "we": nobody else is named
    Id<Contact> contact;
    QDate due;
    PromiseState state = PromiseState::Open;
};

/// Reads the promise lines of a body; the same for what was and for what is.
class Reader
{
public:
    Reader(NotePeople people, QString recorder, QDate day, PlainLine plain)
        : m_people(std::move(people))
        , m_recorder(std::move(recorder))
        , m_reader(m_people.names, day, plain)
    {
    }

    std::vector<Said> read(const QStringList &lines) const
    {
        std::vector<Said> all;
        for (const QString &typed : lines) {
            const auto line = m_reader.line(typed);
            if (line && line->kind == NoteLine::Kind::Promise)
                all.push_back(said(*line, typed.trimmed()));
        }
        return all;
    }

    /// What the line that @p promise came from said.
    Said origin(const Promise &promise) const
    {
        const std::vector<Said> read = this->read({promise.origin});
        return read.empty() ? Said() : read.front();
    }

private:
    Said said(const NoteLine &line, const QString &origin) const
    {
        Said made;
        made.origin = origin;
        made.text = line.text;
        made.party = line.party.value_or(Party::Us);
        made.owner = line.owner;
        // 我周五前发报价, "we will send it": whoever writes it down.
        made.isRecorders = line.party == Party::Us && line.owner.isEmpty() && !m_recorder.isEmpty();
        if (made.isRecorders)
            made.owner = m_recorder;
        if (made.party == Party::Them)
            made.contact = m_people.contacts.value(line.owner);
        made.due = line.due.value_or(QDate());
        made.state = line.ticked ? PromiseState::Kept : PromiseState::Open;
        return made;
    }

    NotePeople m_people;
    QString m_recorder;
    NoteReader m_reader;
};

/// Broken as parseNote() breaks.
QStringList linesOf(QString body)
{
    body.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (const QChar separator :
         {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
        body.replace(separator, u'\n');
    return body.split(u'\n');
}

/// The lines of a note before and after it was changed, without those at either end that stayed.
struct ChangedLines
{
    QStringList before;
    QStringList after;
    QHash<QString, int> same; ///< how often each of the others stands there, trimmed
};

ChangedLines changedLines(const QString &oldBody, const QString &newBody)
{
    ChangedLines lines{linesOf(oldBody), linesOf(newBody), {}};
    const auto keep = [&lines](bool last) {
        while (!lines.before.isEmpty() && !lines.after.isEmpty()) {
            const QString &line = last ? lines.before.last() : lines.before.first();
            if (line != (last ? lines.after.last() : lines.after.first()))
                return;
            ++lines.same[line.trimmed()];
            lines.before.remove(last ? lines.before.size() - 1 : 0);
            lines.after.remove(last ? lines.after.size() - 1 : 0);
        }
    };
    keep(false);
    keep(true);
    return lines;
}

bool samePerson(const Promise &promise, const Said &said)
{
    // What was noted before anybody said who writes is still as it was said.
    const bool isOwner =
        promise.owner == said.owner || (said.isRecorders && promise.owner.isEmpty());
    return promise.party == said.party && isOwner && promise.contact == said.contact;
}

bool isAsSaid(const Promise &promise, const Said &said)
{
    return promise.text == said.text && samePerson(promise, said) && promise.due == said.due &&
           promise.state == said.state;
}

/// The line changed from @p before to @p after; what was edited elsewhere stays.
void follow(Promise &promise, const Said &before, const Said &after)
{
    if (promise.text == before.text)
        promise.text = after.text;
    if (samePerson(promise, before)) {
        promise.party = after.party;
        promise.owner = after.owner;
        promise.contact = after.contact;
    }
    if (promise.due == before.due)
        promise.due = after.due;
    if (promise.state == before.state)
        promise.state = after.state;
    promise.origin = after.origin;
}

/// Takes the first of @p all for which @p fits out of it.
template <typename T, typename Fits>
std::optional<T> takeFirst(std::vector<T> &all, Fits fits)
{
    const auto found = std::ranges::find_if(all, fits);
    if (found == all.end())
        return std::nullopt;
    T taken = std::move(*found);
    all.erase(found);
    return taken;
}

/// One note's promises brought into step with its lines.
class Sync
{
public:
    Sync(Writer &writer, const Visit &visit, const VisitNote &note, const Reader &reader)
        : m_writer(writer)
        , m_visit(visit)
        , m_note(note)
        , m_reader(reader)
    {
    }

    Result<void> run(const QString &oldBody)
    {
        ATTACHE_TRY(m_promises, promisesNotedIn(m_writer.connection(), m_note.id));
        ChangedLines lines = changedLines(oldBody, m_note.body);
        std::erase_if(m_promises,
                      [&](const Promise &promise) { return lines.same[promise.origin]-- > 0; });
        m_lines = m_reader.read(lines.after);
        passOverUnchanged(m_reader.read(lines.before));
        ATTACHE_CHECK(
            pair([](const Said &before, const Said &after) { return before.text == after.text; }));
        ATTACHE_CHECK(pair([](const Said &, const Said &) { return true; }));
        ATTACHE_CHECK(removeVanished());
        return insertNew();
    }

private:
    void passOverUnchanged(std::vector<Said> oldLines)
    {
        const auto sameOrigin = [](const QString &origin) {
            return [origin](const auto &each) { return each.origin == origin; };
        };
        std::vector<Promise> vanished;
        for (Promise &promise : m_promises) {
            const bool stoodThere = takeFirst(oldLines, sameOrigin(promise.origin)).has_value();
            const bool stands = takeFirst(m_lines, sameOrigin(promise.origin)).has_value();
            // One whose line went earlier stays by itself: only the same line takes it up again.
            if (!stands && stoodThere)
                vanished.push_back(std::move(promise));
        }
        m_promises = std::move(vanished);
        // Old lines that are left have no promise any more: somebody removed it.
        for (const Said &removed : oldLines)
            takeFirst(m_lines, sameOrigin(removed.origin));
    }

    template <typename Fits>
    Result<void> pair(Fits fits)
    {
        std::vector<Promise> unpaired;
        for (Promise &promise : m_promises) {
            const Said before = m_reader.origin(promise);
            const auto after =
                takeFirst(m_lines, [&](const Said &line) { return fits(before, line); });
            if (!after) {
                unpaired.push_back(std::move(promise));
                continue;
            }
            follow(promise, before, *after);
            ATTACHE_CHECK(m_writer.update(promise));
        }
        m_promises = std::move(unpaired);
        return {};
    }

    Result<void> removeVanished()
    {
        for (const Promise &promise : m_promises) {
            if (isAsSaid(promise, m_reader.origin(promise))) {
                ATTACHE_CHECK(m_writer.remove(promise.id));
            }
        }
        return {};
    }

    Result<void> insertNew()
    {
        for (const Said &line : m_lines) {
            Promise promise;
            promise.account = m_visit.account;
            promise.opportunity = m_visit.opportunity;
            promise.visit = m_visit.id;
            promise.note = m_note.id;
            promise.origin = line.origin;
            promise.text = line.text;
            promise.party = line.party;
            promise.owner = line.owner;
            promise.contact = line.contact;
            promise.due = line.due;
            promise.state = line.state;
            ATTACHE_CHECK(m_writer.insert(promise));
        }
        return {};
    }

    Writer &m_writer;
    const Visit &m_visit;
    const VisitNote &m_note;
    const Reader &m_reader;
    std::vector<Promise> m_promises; ///< whose line is not there any more
    std::vector<Said> m_lines;       ///< without a promise so far
};

Result<void> sync(Writer &writer, const Visit &visit, const VisitNote &note, const QString &oldBody)
{
    ATTACHE_TRY(NotePeople people, notePeople(writer.connection(), visit));
    QString recorder = visit.recorder.trimmed();
    if (recorder.isEmpty()) {
        ATTACHE_TRY(const Letterhead letterhead, letterheadOf(writer.connection()));
        recorder = letterhead.person.trimmed();
    }
    const Reader reader(std::move(people), recorder, noteDay(visit, writer.clock().today()),
                        plainLineOf(note.thing));
    return Sync(writer, visit, note, reader).run(oldBody);
}

QStringList trimmedLines(const QString &body)
{
    QStringList lines = linesOf(body);
    for (QString &line : lines)
        line = line.trimmed();
    return lines;
}

/// A note as it was and as it is to be.
struct ChangedNote
{
    Id<VisitNote> id;
    QStringList before;
    QStringList after;
};

/// Hands the promises of lines that went from one of @p notes to another on to that.
Result<void> movePromises(Writer &writer, std::vector<ChangedNote> &notes)
{
    for (const ChangedNote &from : notes) {
        ATTACHE_TRY(std::vector<Promise> promises, promisesNotedIn(writer.connection(), from.id));
        for (Promise &promise : promises) {
            if (from.after.contains(promise.origin))
                continue;
            const auto to = std::ranges::find_if(notes, [&](const ChangedNote &note) {
                return note.after.count(promise.origin) > note.before.count(promise.origin);
            });
            if (to == notes.end())
                continue;
            to->before.append(promise.origin);
            promise.note = to->id;
            ATTACHE_CHECK(writer.update(promise));
        }
    }
    return {};
}

} // namespace

Result<NotePeople> notePeople(Connection &connection, const Visit &visit)
{
    NotePeople people;
    ATTACHE_TRY(const std::vector<Attendee> attendees, attendeesOf(connection, visit.id));
    for (const Attendee &attendee : attendees) {
        if (attendee.isOurs())
            people.names.ourPeople.append(attendee.name);
    }
    ATTACHE_TRY(const Letterhead letterhead, letterheadOf(connection));
    if (!letterhead.person.isEmpty() && !people.names.ourPeople.contains(letterhead.person))
        people.names.ourPeople.append(letterhead.person);

    if (const auto account = Store<Account>(connection).get(visit.account))
        people.names.companies = {account->name, account->shortName};

    // Who attends comes first: of two people of one name, the one in the room is meant.
    ATTACHE_TRY(std::vector<Contact> contacts, contactsAt(connection, visit.id));
    ATTACHE_TRY(const std::vector<Contact> others, contactsOf(connection, visit.account));
    contacts.insert(contacts.end(), others.begin(), others.end());
    for (const Contact &contact : contacts) {
        if (people.contacts.contains(contact.name))
            continue;
        people.contacts.insert(contact.name, contact.id);
        people.names.theirPeople.append(contact.name);
    }
    return people;
}

QDate noteDay(const Visit &visit, QDate today)
{
    const QDate day = visit.startsAt.toLocalTime().date();
    return day.isValid() ? day : today;
}

Result<void> saveNote(Writer &writer, VisitNote &note)
{
    ATTACHE_TRY(const Visit visit, Store<Visit>(writer.connection()).get(note.visit));
    QString oldBody;
    if (note.id.isNull()) {
        ATTACHE_CHECK(writer.insert(note));
    } else {
        ATTACHE_TRY(const VisitNote before, Store<VisitNote>(writer.connection()).get(note.id));
        oldBody = before.body;
        ATTACHE_CHECK(writer.update(note));
    }
    return sync(writer, visit, note, oldBody);
}

Result<void> saveNotes(Writer &writer, std::vector<VisitNote> &notes,
                       const std::vector<Id<VisitNote>> &removed)
{
    const Store<VisitNote> store(writer.connection());
    std::vector<ChangedNote> changed;
    for (VisitNote &note : notes) {
        std::optional<VisitNote> before;
        if (!note.id.isNull()) {
            ATTACHE_TRY(before, store.find(note.id));
        }
        if (!before) {
            // Its text comes below, so that its promises find it there.
            const LongText body = std::exchange(note.body, LongText());
            note.id = {};
            ATTACHE_CHECK(writer.insert(note));
            note.body = body;
        }
        changed.push_back({note.id, before ? trimmedLines(before->body) : QStringList(),
                           trimmedLines(note.body)});
    }
    std::vector<Id<VisitNote>> going;
    for (const Id<VisitNote> id : removed) {
        ATTACHE_TRY(const std::optional<VisitNote> note, store.find(id));
        if (!note)
            continue;
        going.push_back(id);
        changed.push_back({id, trimmedLines(note->body), {}});
    }
    if (changed.size() > 1)
        ATTACHE_CHECK(movePromises(writer, changed));
    for (VisitNote &note : notes)
        ATTACHE_CHECK(saveNote(writer, note));
    for (const Id<VisitNote> id : going)
        ATTACHE_CHECK(removeNote(writer, id));
    return {};
}

Result<void> promiseOfLine(Writer &writer, Id<VisitNote> id, const QString &line)
{
    ATTACHE_TRY(VisitNote note, Store<VisitNote>(writer.connection()).get(id));
    ATTACHE_TRY(const Visit visit, Store<Visit>(writer.connection()).get(note.visit));
    // As if it had just been typed.
    note.body = line;
    return sync(writer, visit, note, {});
}

Result<void> removeNote(Writer &writer, Id<VisitNote> id)
{
    ATTACHE_TRY(VisitNote note, Store<VisitNote>(writer.connection()).get(id));
    ATTACHE_TRY(const Visit visit, Store<Visit>(writer.connection()).get(note.visit));
    const QString oldBody = std::exchange(note.body, LongText());
    ATTACHE_CHECK(sync(writer, visit, note, oldBody));
    return writer.remove(id);
}

} // namespace attache
