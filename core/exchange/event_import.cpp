#include "core/exchange/event_import.h"

#include "core/base/fold.h"
#include "core/base/shared_text.h"
#include "core/domain/attendee.h"
#include "core/domain/record_alias.h"
#include "core/exchange/activity_layout.h"
#include "core/exchange/named_accounts.h"
#include "core/exchange/text_lines.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"
#include "core/queries/visit_records.h"
#include "core/record/records_with.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

VisitKind kindOf(const CalendarEvent &event)
{
    const QString text = folded(event.title + u'\n' + event.place + u'\n' + event.text);
    const auto says = [&](std::initializer_list<const char16_t *> words) {
        return std::any_of(words.begin(), words.end(),
                           [&](const char16_t *word) { return text.contains(QStringView(word)); });
    };
    if (says({u"zoom.us", u"teams.microsoft", u"meet.google", u"腾讯会议", u"meeting.tencent",
              u"飞书会议", u"飞书视频", u"vc.feishu", u"larksuite.com/j", u"钉钉会议",
              u"meeting.dingtalk", u"视频会议", u"视频通话", u"webex", u"线上", u"online"}))
        return VisitKind::Online;
    if (says({u"电话", u"致电", u"phone call"}))
        return VisitKind::Phone;
    return VisitKind::OnSite;
}

class EventImport
{
public:
    EventImport(Writer &writer, ImportReport &report)
        : m_writer(writer)
        , m_report(report)
    {
    }

    Result<void> load()
    {
        Connection &connection = m_writer.connection();
        ATTACHE_TRY(const auto people, knownPeople(connection));
        for (const KnownPerson &person : people) {
            if (!person.email.isEmpty())
                m_people.insert(folded(person.email), person);
        }
        ATTACHE_CHECK(m_accounts.load(connection));
        return eachRecord(connection, recordTypeOf<Visit>(), {}, [this](const void *record) {
            const auto &visit = *static_cast<const Visit *>(record);
            m_known.insert(keyOfVisit(visit), visit.id);
            m_visits.insert(visit.id.value());
            return true;
        });
    }

    Result<void> loadNumbers()
    {
        ATTACHE_TRY(auto aliases, recordsWith(m_writer.connection(), &RecordAlias::recordType,
                                              recordTypeOf<Visit>().tableName()));
        for (const RecordAlias &alias : aliases) {
            if (alias.system.section(u' ', 0, 0) == Calendar)
                m_byNumber.insert(alias.value, alias);
        }
        return {};
    }

    Result<void> take(const CalendarEvent &event, qint64 number, const QDateTime &now)
    {
        const Id<Visit> known = visitOf(event);
        // What a series leaves out need not be said of visits that nobody knows.
        if (event.isTakenOut && known.isNull())
            return {};
        ++m_report.read;
        if (!known.isNull())
            return follow(known, event, number, now);
        if (const RecordAlias *removed = aliasOf(event);
            removed && lastStateOf(event) == stateOf(event)) {
            ++m_report.skipped;
            m_report.findings.push_back({number, Common::tr("Time"),
                                         Words::tr("\"%1\" was removed here after it had been "
                                                   "imported. It was not imported again.")
                                             .arg(event.title)});
            return {};
        }
        return create(event, number, now);
    }

private:
    static constexpr QLatin1String Calendar{"calendar"}; ///< the system that numbers are of

    Result<void> create(const CalendarEvent &event, qint64 number, const QDateTime &now)
    {
        const std::vector<KnownPerson> guests = guestsOf(event);
        Visit visit;
        visit.account = accountOf(event, guests);
        if (visit.account.isNull()) {
            m_report.rejects.push_back(
                {number,
                 {},
                 Words::tr("\"%1\": nobody invited is a contact, and no account is named.")
                     .arg(event.title),
                 {event.title, event.place}});
            return {};
        }
        visit.title = event.title;
        visit.startsAt = event.starts;
        visit.endsAt = event.ends;
        visit.place = event.place;
        visit.purpose = event.text;
        visit.kind = kindOf(event);
        visit.status = statusOf(event, now);
        const QString key = keyOfVisit(visit);
        if (const Id<Visit> same = m_known.value(key); !same.isNull()) {
            ++m_report.skipped;
            return noteNumber(same, event);
        }
        if (event.repeats)
            m_report.findings.push_back({number, Words::tr("Repetition"),
                                         Words::tr("\"%1\" repeats by a rule that is not read: "
                                                   "%2. Only the first one was imported.")
                                             .arg(event.title, event.rule)});
        for (const QString &doubt : event.doubts)
            m_report.findings.push_back({number, event.title, doubt});
        ATTACHE_CHECK(m_writer.insert(visit));
        m_known.insert(key, visit.id);
        m_visits.insert(visit.id.value());
        ATTACHE_CHECK(noteNumber(visit.id, event));
        ++m_report.created;
        return addAttendees(visit, event, guests);
    }

    static VisitStatus statusOf(const CalendarEvent &event, const QDateTime &now)
    {
        const QDateTime &end = event.ends.isValid() ? event.ends : event.starts;
        return event.isCancelled ? VisitStatus::Cancelled
               : end < now       ? VisitStatus::Done
                                 : VisitStatus::Planned;
    }

    static QString numberOf(const CalendarEvent &event)
    {
        return event.occurrence.isEmpty() ? event.uid : event.uid + u' ' + event.occurrence;
    }

    /// By what @p event is remembered; null where it was never imported.
    const RecordAlias *aliasOf(const CalendarEvent &event) const
    {
        auto known = m_byNumber.constFind(numberOf(event));
        if (known == m_byNumber.constEnd() && !event.formerOccurrence.isEmpty())
            known = m_byNumber.constFind(event.uid + u' ' + event.formerOccurrence);
        return event.uid.isEmpty() || known == m_byNumber.constEnd() ? nullptr : &*known;
    }

    /// What the calendar said of @p event when it was seen last; empty where nobody knows.
    QString lastStateOf(const CalendarEvent &event) const
    {
        const RecordAlias *alias = aliasOf(event);
        const QString state = alias ? alias->system.section(u' ', 1) : QString();
        return state.isEmpty() ? event.exported : state;
    }

    /// The visit that @p event was before; null for none.
    Id<Visit> visitOf(const CalendarEvent &event) const
    {
        static const QString own = QStringLiteral("attache-visit-");
        if (event.uid.isEmpty())
            return {};
        // One that was taken out of another workspace has its number there.
        const Id<Visit> same(event.uid.startsWith(own) ? event.uid.mid(own.size()).toLongLong()
                                                       : 0);
        const RecordAlias *alias = aliasOf(event);
        const Id<Visit> visit = m_visits.contains(same.value()) ? same
                                : alias ? Id<Visit>(alias->record.toLongLong())
                                        : Id<Visit>();
        return m_visits.contains(visit.value()) ? visit : Id<Visit>();
    }

    /// Remembers by what number the event comes again, and what the calendar says of it now.
    Result<void> noteNumber(Id<Visit> visit, const CalendarEvent &event)
    {
        if (event.uid.isEmpty())
            return {};
        const RecordAlias *known = aliasOf(event);
        RecordAlias alias = known ? *known : RecordAlias();
        const QString system = QString(Calendar) + u' ' + stateOf(event);
        if (known && alias.system == system && alias.record == visit.toString())
            return {};
        alias.recordType = recordTypeOf<Visit>().tableName();
        alias.record = visit.toString();
        alias.system = system;
        alias.value = known ? alias.value : numberOf(event);
        ATTACHE_CHECK(known ? m_writer.update(alias) : m_writer.insert(alias));
        m_byNumber.insert(alias.value, alias);
        return {};
    }

    /// Moves a visit with its event, or cancels it, where the calendar says so since it was seen
    /// last. What was written in it stays, and what was moved or cancelled here.
    Result<void> follow(Id<Visit> id, const CalendarEvent &event, qint64 number,
                        const QDateTime &now)
    {
        ATTACHE_TRY(Visit visit, Store<Visit>(m_writer.connection()).get(id));
        const bool isMoved = visit.startsAt.toUTC() != event.starts.toUTC() ||
                             (event.ends.isValid() && visit.endsAt.toUTC() != event.ends.toUTC());
        const bool isCancelled = event.isCancelled != (visit.status == VisitStatus::Cancelled);
        const QString last = lastStateOf(event);
        const QString state = stateOf(event);
        if ((!isMoved && !isCancelled) || last == state) {
            ++m_report.skipped;
            if (isMoved || isCancelled)
                m_report.findings.push_back(
                    {number, Common::tr("Time"),
                     Words::tr("\"%1\" was moved or cancelled here after it had been imported. "
                               "That was kept.")
                         .arg(event.title)});
            return aliasOf(event) ? noteNumber(id, event) : Result<void>();
        }
        ATTACHE_TRY(const auto notes, notesOf(m_writer.connection(), id));
        if (visit.status == VisitStatus::Done &&
            (!notes.empty() || visit.minutesSentAt.isValid())) {
            ++m_report.skipped;
            m_report.findings.push_back(
                {number, Common::tr("Time"),
                 Words::tr("\"%1\" has been held and has notes. It was not moved.")
                     .arg(event.title)});
            return {};
        }
        // Of times and state, what the calendar changed.
        if (last.isEmpty() || last.section(u'/', 0, 1) != state.section(u'/', 0, 1))
            move(visit, event);
        const bool isSaid = last.isEmpty() || last.section(u'/', 2) != state.section(u'/', 2);
        if (isSaid || (!event.isCancelled && visit.status != VisitStatus::Cancelled))
            visit.status = statusOf(event, now);
        m_known.insert(keyOfVisit(visit), id);
        ++m_report.updated;
        ATTACHE_CHECK(m_writer.update(visit));
        return noteNumber(id, event);
    }

    static void move(Visit &visit, const CalendarEvent &event)
    {
        visit.startsAt = event.starts;
        if (event.ends.isValid())
            visit.endsAt = event.ends;
        else if (visit.endsAt.isValid() && visit.endsAt <= visit.startsAt)
            visit.endsAt = {};
        if (!event.place.isEmpty())
            visit.place = event.place;
    }

    static QString keyOfVisit(const Visit &visit)
    {
        return visit.account.toString() + QChar(u'\x1f') +
               visit.startsAt.toUTC().toString(Qt::ISODate) + QChar(u'\x1f') + folded(visit.title);
    }

    std::vector<KnownPerson> guestsOf(const CalendarEvent &event) const
    {
        std::vector<KnownPerson> guests;
        for (const CalendarPerson &person : event.people) {
            const auto known = m_people.constFind(folded(person.email));
            const bool isNew = known != m_people.constEnd() &&
                               std::none_of(guests.begin(), guests.end(), [&](const auto &other) {
                                   return other.id == known->id;
                               });
            if (isNew)
                guests.push_back(*known);
        }
        return guests;
    }

    /// The account of most who come; else by their addresses; else by what is written.
    Id<Account> accountOf(const CalendarEvent &event, const std::vector<KnownPerson> &guests) const
    {
        std::map<qint64, int> votes;
        for (const KnownPerson &guest : guests) {
            if (!guest.account.isNull())
                ++votes[guest.account.value()];
        }
        if (votes.empty()) {
            for (const CalendarPerson &person : event.people) {
                if (const auto account = m_accounts.byAddress(person.email); !account.isNull())
                    ++votes[account.value()];
            }
        }
        if (!votes.empty()) {
            const auto most =
                std::max_element(votes.begin(), votes.end(),
                                 [](const auto &a, const auto &b) { return a.second < b.second; });
            return Id<Account>(most->first);
        }
        return m_accounts.namedIn(event.title + u'\n' + event.place);
    }

    Result<void> addAttendees(const Visit &visit, const CalendarEvent &event,
                              const std::vector<KnownPerson> &guests)
    {
        QSet<QString> stayAway;
        QStringList declined;
        QStringList others;
        for (const CalendarPerson &person : event.people) {
            const auto known = m_people.constFind(folded(person.email));
            const bool isKnown = known != m_people.constEnd();
            const QString name = isKnown                 ? known->name
                                 : person.name.isEmpty() ? person.email
                                                         : person.name;
            if (person.declined) {
                stayAway.insert(folded(person.email));
                declined.append(name);
            } else if (!isKnown) {
                others.append(name);
            }
        }
        int position = 0;
        for (const KnownPerson &guest : guests) {
            if (stayAway.contains(folded(guest.email)))
                continue; // who takes part counts as met
            Attendee attendee;
            attendee.visit = visit.id;
            attendee.contact = guest.id;
            attendee.position = position++;
            ATTACHE_CHECK(m_writer.insert(attendee));
        }
        return notePeople(visit, others, declined);
    }

    Result<void> notePeople(Visit visit, QStringList others, QStringList declined)
    {
        QStringList lines;
        const auto add = [&](const QString &form, QStringList &names) {
            names.removeDuplicates();
            names.removeAll(QString());
            if (!names.isEmpty())
                lines.append(form.arg(names.join(Common::tr(", "))));
        };
        add(Words::tr("Also invited: %1"), others);
        //: People who were invited to a meeting and said that they do not come
        add(Words::tr("Declined: %1"), declined);
        if (lines.isEmpty())
            return {};
        lines.prepend(visit.purpose);
        visit.purpose = lines.join(u'\n').trimmed();
        return m_writer.update(visit);
    }

    Writer &m_writer;
    ImportReport &m_report;
    QHash<QString, KnownPerson> m_people; ///< by e-mail
    NamedAccounts m_accounts;
    QHash<QString, Id<Visit>> m_known;      ///< by account, time and title
    QHash<QString, RecordAlias> m_byNumber; ///< as calendars number them
    QSet<qint64> m_visits;
};

} // namespace

Result<ImportReport> importEvents(Workspace &workspace, const EventFile &calendar,
                                  const ImportPlan &plan, const Progress &progress)
{
    ImportReport report;
    report.encoding = QStringLiteral("UTF-8");
    constexpr qsizetype Named = 10;
    if (const auto count = static_cast<int>(calendar.withoutTime.size()); count > 0)
        report.notes.append(Words::tr("%n event(s) without a start skipped: %1.", nullptr, count)
                                .arg(calendar.withoutTime.mid(0, Named).join(Common::tr(", "))));
    if (calendar.replaced > 0)
        report.notes.append(Words::tr("%n earlier version(s) of events in the file skipped.",
                                      nullptr, calendar.replaced));
    if (const auto count = static_cast<int>(calendar.cutSeries.size()); count > 0)
        report.notes.append(Words::tr("%n series of events go on for long. Those of the next two "
                                      "years were imported, at most 500 of each: %1.",
                                      nullptr, count)
                                .arg(calendar.cutSeries.mid(0, Named).join(Common::tr(", "))));
    if (calendar.tasks > 0)
        report.notes.append(
            Words::tr("%n task(s) of the calendar skipped.", nullptr, calendar.tasks));
    if (calendar.journals > 0)
        report.notes.append(Words::tr("%n journal entry(ies) of the calendar skipped.", nullptr,
                                      calendar.journals));
    bool rehearsed = false;
    const QDateTime now = workspace.clock().now();
    const auto body = [&](Writer &writer) -> Result<void> {
        EventImport import(writer, report);
        ATTACHE_CHECK(import.load());
        ATTACHE_CHECK(import.loadNumbers());
        const auto total = static_cast<qint64>(calendar.events.size());
        for (qint64 at = 0; at < total; ++at) {
            progress.report(at, total);
            if (progress.cancelled())
                return Error{Error::Kind::Cancelled, {}, {}, {}};
            ATTACHE_CHECK(import.take(calendar.events[static_cast<size_t>(at)], at + 1, now));
        }
        rehearsed = plan.dryRun;
        return rehearsed ? Result<void>(Error{Error::Kind::Cancelled, {}, {}, {}}) : Result<void>();
    };
    //: A step that can be undone: a file and what its rows became, "Accounts"
    const QString title =
        Words::tr("Import \"%1\" (%2)")
            .arg(QFileInfo(plan.file).fileName(), recordTypeOf<Visit>().severalLabel());
    const Result<void> done = workspace.perform(title, body);
    if (!done && !rehearsed) {
        if (done.error().kind != Error::Kind::Cancelled)
            return done.error();
        return Error{Error::Kind::Cancelled,
                     Common::tr("The import was cancelled. Nothing was changed."),
                     {},
                     {}};
    }
    return report;
}

Result<ImportPreview> previewEvents(const ImportPlan &plan, size_t most)
{
    ATTACHE_TRY(const DecodedText text, readLines(plan.file, plan.encoding));
    ATTACHE_TRY(const EventFile calendar,
                readCalendar(text, QFileInfo(plan.file).fileName(), SystemClock().today()));
    ImportPreview preview;
    preview.isActivities = true;
    preview.encoding = text.encoding;
    for (const char *role : {"subject", "starts", "ends", "place", "person", "text"}) {
        ColumnMapping column;
        column.target = ColumnMapping::Target::Field;
        column.field = QLatin1String(role);
        column.header = activityRoleLabel(column.field);
        preview.mapping.push_back(column);
    }
    preview.profiles.resize(preview.mapping.size());
    const auto written = [](const QDateTime &at) {
        return at.toLocalTime().toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    };
    for (const CalendarEvent &event : calendar.events) {
        if (preview.rows.size() >= most)
            break;
        QStringList people;
        for (const CalendarPerson &person : event.people)
            people.append(person.name.isEmpty() ? person.email : person.name);
        preview.numbers.push_back(static_cast<qint64>(preview.rows.size()) + 1);
        preview.rows.push_back({event.title, written(event.starts), written(event.ends),
                                event.place, people.join(QStringLiteral(", ")), event.text});
    }
    preview.notes.append(Words::tr("This is a calendar with %n event(s). They become visits of the "
                                   "accounts whose people are invited or that are named.",
                                   nullptr, static_cast<int>(calendar.events.size())));
    return preview;
}

} // namespace attache
