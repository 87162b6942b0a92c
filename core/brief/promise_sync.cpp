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
    Id<Contact> contact;
    QDate due;
    PromiseState state = PromiseState::Open;
};

/// Reads the promise lines of a body; the same for what was and for what is.
class Reader
{
public:
    Reader(NotePeople people, QDate day)
        : m_people(std::move(people))
        , m_day(day)
    {
    }

    std::vector<Said> read(const QString &body) const
    {
        std::vector<Said> all;
        const QStringList lines = linesOf(body);
        for (const NoteLine &line : parseNote(body, m_day, m_people.names)) {
            if (line.kind == NoteLine::Kind::Promise)
                all.push_back(said(line, lines.value(line.line).trimmed()));
        }
        return all;
    }

    /// What the line that @p promise came from said.
    Said origin(const Promise &promise) const
    {
        const std::vector<Said> read = this->read(promise.origin);
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
        if (made.party == Party::Them)
            made.contact = m_people.contacts.value(line.owner);
        made.due = line.due.value_or(QDate());
        made.state = line.ticked ? PromiseState::Kept : PromiseState::Open;
        return made;
    }

    /// Broken as parseNote() breaks, so that its line numbers fit.
    static QStringList linesOf(QString body)
    {
        body.replace(QLatin1String("\r\n"), QLatin1String("\n"));
        for (const QChar separator :
             {QChar(u'\r'), QChar(QChar::LineSeparator), QChar(QChar::ParagraphSeparator)})
            body.replace(separator, u'\n');
        return body.split(u'\n');
    }

    NotePeople m_people;
    QDate m_day;
};

bool samePerson(const Promise &promise, const Said &said)
{
    return promise.party == said.party && promise.owner == said.owner &&
           promise.contact == said.contact;
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
        m_lines = m_reader.read(m_note.body);
        passOverUnchanged(m_reader.read(oldBody));
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

Result<Reader> readerFor(Writer &writer, const Visit &visit)
{
    ATTACHE_TRY(NotePeople people, notePeople(writer.connection(), visit));
    return Reader(std::move(people), noteDay(visit, writer.clock().today()));
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
    ATTACHE_TRY(const Reader reader, readerFor(writer, visit));
    return Sync(writer, visit, note, reader).run(oldBody);
}

Result<void> removeNote(Writer &writer, Id<VisitNote> id)
{
    ATTACHE_TRY(VisitNote note, Store<VisitNote>(writer.connection()).get(id));
    ATTACHE_TRY(const Visit visit, Store<Visit>(writer.connection()).get(note.visit));
    ATTACHE_TRY(const Reader reader, readerFor(writer, visit));
    const QString oldBody = std::exchange(note.body, LongText());
    ATTACHE_CHECK(Sync(writer, visit, note, reader).run(oldBody));
    return writer.remove(id);
}

} // namespace attache
