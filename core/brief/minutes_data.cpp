#include "core/brief/minutes_data.h"

#include "core/base/han.h"
#include "core/brief/letterhead_content.h"
#include "core/brief/promise_sync.h"
#include "core/brief/value_text.h"
#include "core/domain/visit_rules.h"
#include "core/parse/note_words.h"
#include "core/queries/account_records.h"
#include "core/queries/visit_records.h"

#include <QSet>

#include <algorithm>

namespace attache {

namespace {

QStringList linesOf(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (const QString trimmed = line.trimmed(); !trimmed.isEmpty())
            lines.append(trimmed);
    }
    return lines;
}

/// The @ completes a name while typing; in the minutes the name stands alone.
QString withoutMentionMarks(const NoteLine &line)
{
    QString text;
    for (qsizetype at = 0; at < line.text.size(); ++at) {
        const QChar c = line.text[at];
        const bool mark = c == u'@' || c == u'＠';
        const bool begins =
            at == 0 || !(line.text[at - 1].isLetterOrNumber() && !isHan(line.text[at - 1]));
        const QStringView behind = QStringView(line.text).sliced(at + 1);
        const auto isNamed = [behind](const QString &name) {
            return behind.startsWith(name, Qt::CaseInsensitive);
        };
        if (!mark || !begins || std::ranges::none_of(line.mentions, isNamed))
            text.append(c);
    }
    return text;
}

bool isInternal(const VisitNote &note)
{
    return note.internal || note.thing == SixThing::Roles;
}

class Gatherer
{
public:
    Gatherer(Connection &connection, MinutesData &minutes, Edition edition)
        : m_connection(connection)
        , m_minutes(minutes)
    {
        if (edition == Edition::Internal)
            m_minutes.internal.emplace();
    }

    Result<void> gather(Id<Visit> id)
    {
        ATTACHE_TRY(m_visit, Store<Visit>(m_connection).get(id));
        ATTACHE_CHECK(head());
        ATTACHE_CHECK(people());
        ATTACHE_CHECK(notes());
        ATTACHE_CHECK(followUps());
        return m_minutes.internal ? internals() : Result<void>();
    }

private:
    Result<void> head()
    {
        ATTACHE_TRY(const Account account, Store<Account>(m_connection).get(m_visit.account));
        ATTACHE_TRY(LetterheadInUse letterhead, letterheadInUse(m_connection));
        m_minutes.letterhead = std::move(letterhead.content);
        m_minutes.customer = account.name;
        m_minutes.startsAt = m_visit.startsAt;
        m_minutes.endsAt = m_visit.endsAt;
        m_minutes.kind = m_visit.kind;
        m_minutes.cancelled = m_visit.status == VisitStatus::Cancelled;
        m_minutes.place = m_visit.place;
        m_minutes.recorder =
            m_visit.recorder.trimmed().isEmpty() ? letterhead.person : m_visit.recorder;
        m_minutes.purpose = m_visit.purpose;
        m_minutes.situation = m_visit.situation;
        m_minutes.agreements = linesOf(m_visit.agreements);
        m_minutes.nextMeeting = m_visit.nextMeeting;
        m_minutes.attachments = m_visit.attachments;
        m_minutes.distribution = m_visit.distribution;
        m_us = personText(letterhead.person, letterhead.post, m_minutes.language);
        return {};
    }

    Result<void> people()
    {
        ATTACHE_TRY(m_attendees, attendeesOf(m_connection, m_visit.id));
        std::erase_if(m_attendees, [](const Attendee &attendee) { return attendee.absent; });
        for (const Attendee &attendee : m_attendees) {
            if (attendee.isOurs()) {
                m_minutes.ourPeople.append(
                    personText(attendee.name, attendee.post, m_minutes.language));
                continue;
            }
            ATTACHE_TRY(const std::optional<Contact> contact,
                        Store<Contact>(m_connection).find(attendee.contact));
            if (contact) {
                m_minutes.theirPeople.append(
                    personText(contact->name, contact->post, m_minutes.language));
            }
        }
        if (m_minutes.ourPeople.isEmpty() && !m_us.isEmpty())
            m_minutes.ourPeople.append(m_us);
        return {};
    }

    Result<void> notes()
    {
        ATTACHE_TRY(std::vector<VisitNote> notes, notesOf(m_connection, m_visit.id));
        std::ranges::stable_sort(notes, std::ranges::less(), &VisitNote::thing);
        ATTACHE_TRY(const NotePeople people, notePeople(m_connection, m_visit));
        const QDate day = noteDay(m_visit, m_minutes.today);
        for (const VisitNote &note : notes) {
            if (isInternal(note))
                m_internalNotes.insert(note.id);
            if (!isInternal(note) || m_minutes.internal) {
                ATTACHE_TRY(const QSet<QString> promised, plainPromises(note));
                add(note, parseNote(note.body, day, people.names), promised);
            }
        }
        return {};
    }

    /// The lines without a marker that are promises; those written down before such lines were
    /// promises are none.
    Result<QSet<QString>> plainPromises(const VisitNote &note)
    {
        QSet<QString> lines;
        if (plainLineOf(note.thing) == PlainLine::Promise) {
            ATTACHE_TRY(const std::vector<Promise> promises,
                        promisesNotedIn(m_connection, note.id));
            for (const Promise &promise : promises)
                lines.insert(promise.origin);
        }
        return lines;
    }

    void add(const VisitNote &note, const std::vector<NoteLine> &lines,
             const QSet<QString> &promised)
    {
        const QStringList typed = note.body.split(u'\n');
        const bool observed = isInternal(note);
        MinutesTopic topic{note.topic.trimmed(), {}};
        if (topic.topic.isEmpty() && m_minutes.internal)
            topic.topic = labelOf(note.thing);
        for (const NoteLine &line : lines) {
            const QString text = withoutMentionMarks(line);
            switch (line.kind) {
            case NoteLine::Kind::Text:
                // 无 under the follow-ups says that there are none.
                if (!promised.contains(typed.value(line.line).trimmed()) &&
                    !(note.thing == SixThing::FollowUps && notes::saysNothing(text)))
                    topic.lines.append(text);
                break;
            case NoteLine::Kind::Question:
                m_minutes.questions.append(text);
                break;
            case NoteLine::Kind::Risk:
                if (m_minutes.internal)
                    m_minutes.internal->risks.append(text);
                break;
            case NoteLine::Kind::Promise:
                break; // they are read from where they may have been edited since
            }
        }
        if (topic.lines.isEmpty())
            return;
        auto &topics = observed ? m_minutes.internal->observations : m_minutes.discussion;
        const auto same = std::ranges::find(topics, topic.topic, &MinutesTopic::topic);
        if (same == topics.end())
            topics.push_back(std::move(topic));
        else
            same->lines.append(topic.lines);
    }

    bool isShown(const Promise &promise) const
    {
        if (m_minutes.internal)
            return true;
        const bool noteGone = promise.note.isNull() && !promise.origin.isEmpty();
        return promise.state != PromiseState::Dropped && !noteGone &&
               !m_internalNotes.contains(promise.note);
    }

    Result<void> followUps()
    {
        ATTACHE_TRY(const std::vector<Promise> promises, promisesMadeAt(m_connection, m_visit.id));
        for (const Promise &promise : promises) {
            if (!isShown(promise))
                continue;
            QString owner = promise.owner;
            ATTACHE_TRY(const std::optional<Contact> contact,
                        Store<Contact>(m_connection).find(promise.contact));
            if (contact)
                owner = contact->name;
            m_minutes.followUps.push_back({promise.id, promise.text, owner, promise.party,
                                           promise.due, promise.state, promise.contact});
        }
        return {};
    }

    Result<void> internals()
    {
        MinutesInternals &internal = *m_minutes.internal;
        internal.bestObjective = m_visit.bestObjective;
        internal.minimumObjective = m_visit.minimumObjective;
        ATTACHE_TRY(internal.needs, needsHeardAt(m_connection, m_visit.id));
        for (const Attendee &attendee : m_attendees) {
            if (attendee.isOurs())
                continue;
            ATTACHE_TRY(auto person, personOf(attendee.contact));
            internal.people.push_back(std::move(person));
        }
        return {};
    }

    Result<MinutesInternals::Person> personOf(Id<Contact> id)
    {
        MinutesInternals::Person person;
        ATTACHE_TRY(const std::optional<Contact> contact, Store<Contact>(m_connection).find(id));
        if (contact)
            person.name = contact->name;
        ATTACHE_TRY(std::vector<BuyingRole> roles,
                    rolesAt(m_connection, m_visit.account, m_visit.opportunity));
        std::erase_if(roles, [id](const BuyingRole &role) { return role.contact != id; });
        // What is said of the opportunity goes first.
        std::ranges::stable_sort(roles, {},
                                 [](const BuyingRole &role) { return role.opportunity.isNull(); });
        QStringList words;
        for (const BuyingRole &role : roles) {
            if (role.role != RoleKind::Unknown)
                words.append(labelOf(role.role));
            if (!person.stance)
                person.stance = role.stance;
            if (!person.influence)
                person.influence = role.influence;
            if (person.concern.isEmpty())
                person.concern = role.concern;
        }
        words.removeDuplicates();
        person.roles = listText(words, m_minutes.language);
        return person;
    }

    Connection &m_connection;
    MinutesData &m_minutes;
    Visit m_visit;
    QString m_us; ///< the letterhead's person
    std::vector<Attendee> m_attendees;
    QSet<Id<VisitNote>> m_internalNotes;
};

} // namespace

Result<MinutesData> minutesData(Connection &connection, Id<Visit> visit, Edition edition,
                                Language language, QDate today)
{
    MinutesData minutes;
    minutes.language = language;
    minutes.today = today;
    ATTACHE_CHECK(Gatherer(connection, minutes, edition).gather(visit));
    return minutes;
}

} // namespace attache
