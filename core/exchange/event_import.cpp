#include "core/exchange/event_import.h"

#include "core/base/fold.h"
#include "core/base/shared_text.h"
#include "core/domain/attendee.h"
#include "core/exchange/named_accounts.h"
#include "core/queries/known_records.h"
#include "core/queries/record_filter.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <map>

namespace attache {
namespace {

struct Tr
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
              u"飞书会议", u"webex", u"线上", u"online"}))
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
            m_known.insert(keyOfVisit(visit));
            return true;
        });
    }

    Result<void> take(const CalendarEvent &event, qint64 number, const QDateTime &now)
    {
        ++m_report.read;
        const std::vector<KnownPerson> guests = guestsOf(event);
        Visit visit;
        visit.account = accountOf(event, guests);
        if (visit.account.isNull()) {
            m_report.rejects.push_back(
                {number,
                 {},
                 Tr::tr("\"%1\": nobody invited is a contact, and no account is named.")
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
        const QDateTime &end = event.ends.isValid() ? event.ends : event.starts;
        visit.status = event.isCancelled ? VisitStatus::Cancelled
                       : end < now       ? VisitStatus::Done
                                         : VisitStatus::Planned;
        const QString key = keyOfVisit(visit);
        if (m_known.contains(key)) {
            ++m_report.skipped;
            return {};
        }
        m_known.insert(key);
        if (event.repeats)
            m_report.findings.push_back(
                {number, Tr::tr("Repetition"), Tr::tr("Only the first occurrence was imported.")});
        ATTACHE_CHECK(m_writer.insert(visit));
        ++m_report.created;
        return addAttendees(visit, event, guests);
    }

private:
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
        int position = 0;
        for (const KnownPerson &guest : guests) {
            Attendee attendee;
            attendee.visit = visit.id;
            attendee.contact = guest.id;
            attendee.position = position++;
            ATTACHE_CHECK(m_writer.insert(attendee));
        }
        QStringList others;
        for (const CalendarPerson &person : event.people) {
            if (!m_people.contains(folded(person.email)))
                others.append(person.name.isEmpty() ? person.email : person.name);
        }
        others.removeDuplicates();
        others.removeAll(QString());
        if (others.isEmpty())
            return {};
        Visit noted = visit;
        noted.purpose = QStringList{visit.purpose,
                                    Tr::tr("Also invited: %1").arg(others.join(Common::tr(", ")))}
                            .join(u'\n')
                            .trimmed();
        return m_writer.update(noted);
    }

    Writer &m_writer;
    ImportReport &m_report;
    QHash<QString, KnownPerson> m_people; ///< by e-mail
    NamedAccounts m_accounts;
    QSet<QString> m_known;
};

} // namespace

Result<ImportReport> importEvents(Workspace &workspace, const EventFile &calendar,
                                  const ImportPlan &plan, const Progress &progress)
{
    ImportReport report;
    report.encoding = QStringLiteral("UTF-8");
    constexpr qsizetype Named = 10;
    if (const auto count = static_cast<int>(calendar.withoutTime.size()); count > 0)
        report.notes.append(Tr::tr("%n event(s) without a start skipped: %1.", nullptr, count)
                                .arg(calendar.withoutTime.mid(0, Named).join(Common::tr(", "))));
    if (calendar.replaced > 0)
        report.notes.append(Tr::tr("%n earlier version(s) of events in the file skipped.", nullptr,
                                   calendar.replaced));
    if (calendar.tasks > 0)
        report.notes.append(Tr::tr("%n task(s) of the calendar skipped.", nullptr, calendar.tasks));
    bool rehearsed = false;
    const QDateTime now = workspace.clock().now();
    const auto body = [&](Writer &writer) -> Result<void> {
        EventImport import(writer, report);
        ATTACHE_CHECK(import.load());
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
        Tr::tr("Import \"%1\" (%2)")
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

} // namespace attache
