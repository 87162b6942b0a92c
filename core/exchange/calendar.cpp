#include "core/exchange/calendar.h"

#include "core/exchange/calendar_series.h"
#include "core/exchange/content_lines.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr size_t MostEvents = 500'000;

CalendarPerson personOf(const ContentLine &line)
{
    QString address = line.value.trimmed();
    if (address.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive))
        address = address.mid(7);
    if (!address.contains(u'@'))
        address = line.parameter(QLatin1String("EMAIL"));
    const bool declined =
        line.parameter(QLatin1String("PARTSTAT")).toUpper() == QLatin1String("DECLINED");
    return {address.trimmed(), line.parameter(QLatin1String("CN")), declined};
}

/// Takes who is invited; a room that is booked is where the event takes place.
void takePerson(CalendarEvent &event, const ContentLine &line)
{
    const QString kind = line.parameter(QLatin1String("CUTYPE")).toUpper();
    const CalendarPerson person = personOf(line);
    if (kind != u"ROOM" && kind != u"RESOURCE")
        event.people.push_back(person);
    else if (kind == u"ROOM" && event.place.isEmpty())
        event.place = person.name.simplified();
}

void takeStart(CalendarEvent &event, const ContentLine &line, const CalendarZones &zones)
{
    event.starts = calendarInstant(line, zones, &event.isAllDay);
    const QString zone = line.parameter(QLatin1String("TZID"));
    if (!event.isAllDay && !line.value.trimmed().endsWith(u'Z') && !zones.knows(zone))
        event.doubts.append(
            Words::tr("The time zone \"%1\" is not known. The time here was taken.").arg(zone));
    // 1601 and 4501 are how programs write that there is no day.
    constexpr int FirstYear = 1970;
    constexpr int LastYear = 2199;
    const int year = event.starts.date().year();
    if (event.starts.isValid() && (year < FirstYear || year > LastYear))
        event.doubts.append(Words::tr("The event is in the year %1. Check its day.").arg(year));
}

void takeOccurrence(CalendarEvent &event, const ContentLine &line, const CalendarZones &zones)
{
    bool isDay = false;
    event.occurred = calendarInstant(line, zones, &isDay);
    event.isOnward = line.parameter(QLatin1String("RANGE")).toUpper() == u"THISANDFUTURE";
}

void take(CalendarEvent &event, const ContentLine &line, const CalendarZones &zones)
{
    const QString &name = line.name;
    bool isDay = false;
    if (line.isTooLong && (name == u"SUMMARY" || name == u"DESCRIPTION"))
        event.doubts.append(Words::tr("What the event says is too long. It was left out."));
    else if (name == u"UID")
        event.uid = line.value.trimmed();
    else if (name == u"SUMMARY")
        event.title = plainValue(line.value).simplified();
    else if (name == u"LOCATION")
        event.place =
            line.value.trimmed().isEmpty() ? event.place : plainValue(line.value).simplified();
    else if (name == u"DESCRIPTION")
        event.text = plainValue(line.value);
    else if (name == u"STATUS")
        event.isCancelled = line.value.trimmed().toUpper() == u"CANCELLED";
    else if (name == u"ATTENDEE" || name == u"ORGANIZER")
        takePerson(event, line);
    else if (name == u"X-ATTACHE-STATE")
        event.exported = line.value.trimmed();
    else if (name == u"DTSTART")
        takeStart(event, line, zones);
    else if (name == u"DTEND")
        event.ends = calendarInstant(line, zones, &isDay);
    else if (name == u"RECURRENCE-ID")
        takeOccurrence(event, line, zones);
}

/// What could not be said of @p event line by line; @p duration in seconds.
void settle(CalendarEvent &event, qint64 duration)
{
    if (!event.ends.isValid() && duration > 0)
        event.ends = event.starts.addSecs(duration);
    else if (!event.ends.isValid() && event.isAllDay)
        event.ends = event.starts.toLocalTime().addDays(1).toUTC();
    if (event.ends.isValid() && event.ends < event.starts) {
        event.ends = {};
        event.doubts.append(Words::tr("The event ends before it starts. Its end was left out."));
    }
}

/// Which of several writings of one event counts.
struct Version
{
    QString occurrence; ///< of an event that repeats, as written
    bool isDay = false; ///< that is given by its day
    int sequence = 0;
    size_t at = 0; ///< among the events read

    void take(const ContentLine &line)
    {
        if (line.name == u"SEQUENCE")
            sequence = line.value.trimmed().toInt();
        else if (line.name == u"RECURRENCE-ID")
            occurrence = line.value.trimmed();
        isDay |= line.name == u"RECURRENCE-ID" && !occurrence.contains(u'T');
    }
};

/// Of an event that was changed, the later writing takes the place of the earlier one; nothing
/// where it is this one that counts no more, else the place among the events.
std::optional<size_t> keep(EventFile &calendar, CalendarEvent event, Version version,
                           std::map<QString, Version> &versions)
{
    version.at = calendar.events.size();
    event.formerOccurrence = version.occurrence;
    if (event.occurred.isValid())
        event.occurrence = occurrenceAt(event.occurred, version.isDay);
    if (!event.uid.isEmpty()) {
        const auto [known, isNew] =
            versions.insert({event.uid + QChar(u'\x1f') + version.occurrence, version});
        if (!isNew) {
            ++calendar.replaced;
            if (version.sequence < known->second.sequence)
                return std::nullopt;
            calendar.events[known->second.at] = std::move(event);
            known->second.sequence = version.sequence;
            return known->second.at;
        }
    }
    calendar.events.push_back(std::move(event));
    return version.at;
}

/// Puts what is made of series in the place of their first ones.
class SeriesWriter
{
public:
    SeriesWriter(EventFile &calendar, const CalendarZones &zones, QDate today)
        : m_calendar(calendar)
        , m_zones(zones)
        , m_today(today)
    {
    }

    void write(const std::map<size_t, EventSeries> &series)
    {
        m_read = std::exchange(m_calendar.events, {});
        for (size_t at = 0; at < m_read.size(); ++at)
            noteChanged(at);
        m_isJoined.resize(m_read.size());
        for (const auto &[at, each] : series) {
            SeriesEvents made = eventsOf(m_read[at], each, m_zones, m_today, m_patience);
            if (made.isCut)
                m_calendar.cutSeries.append(m_read[at].title);
            if (m_count + made.events.size() > MostEvents) {
                made.events.resize(1);
                m_calendar.cutSeries.append(m_read[at].title);
            }
            m_count += made.events.size();
            for (CalendarEvent &event : made.events) {
                if (!event.uid.isEmpty())
                    change(event);
            }
            m_made.insert_or_assign(at, std::move(made.events));
        }
        for (size_t at = 0; at < m_read.size(); ++at) {
            const auto made = m_made.find(at);
            if (made != m_made.end())
                std::ranges::move(made->second, std::back_inserter(m_calendar.events));
            else if (!m_isJoined[at])
                m_calendar.events.push_back(std::move(m_read[at]));
        }
    }

private:
    void noteChanged(size_t at)
    {
        const CalendarEvent &event = m_read[at];
        if (event.occurrence.isEmpty() || event.uid.isEmpty())
            return;
        m_changed.insert({event.uid, event.occurred}, at);
        const QString written = QString(event.formerOccurrence).remove(u'-').remove(u':');
        const QDate day = QDate::fromString(written.left(8), QStringLiteral("yyyyMMdd"));
        if (day.isValid() && (written.size() == 8 || written.mid(8).startsWith(u"T0000")))
            m_changedOnDay.insert({event.uid, day}, at);
        if (event.isOnward)
            m_onward[event.uid].push_back(at);
    }

    /// Puts what was changed about a single one in its place, or what was changed from an earlier
    /// one on.
    void change(CalendarEvent &event)
    {
        auto changed = m_changed.constFind({event.uid, event.starts});
        if (changed == m_changed.cend()) {
            // Some programs give the day of one that has a time, or midnight for a day.
            const auto onDay =
                m_changedOnDay.constFind({event.uid, event.starts.toLocalTime().date()});
            const bool isSame = onDay != m_changedOnDay.cend() &&
                                (event.isAllDay || m_read[*onDay].formerOccurrence.size() == 8);
            if (isSame)
                changed = m_changed.constFind({event.uid, m_read[*onDay].occurred});
        }
        if (changed == m_changed.cend()) {
            changeOnward(event);
            return;
        }
        m_isJoined[*changed] = true;
        CalendarEvent single = m_read[*changed];
        single.occurrence = event.occurrence;
        single.repeats = event.repeats;
        single.rule = event.rule;
        event = std::move(single);
    }

    void changeOnward(CalendarEvent &event) const
    {
        const CalendarEvent *from = nullptr;
        for (const size_t at : m_onward.value(event.uid)) {
            const CalendarEvent &each = m_read[at];
            if (each.occurred < event.starts && (!from || each.occurred > from->occurred))
                from = &each;
        }
        if (!from)
            return;
        const bool isByDays = event.isAllDay && from->isAllDay;
        event.starts = isByDays ? event.starts.addDays(from->occurred.daysTo(from->starts))
                                : event.starts.addSecs(from->occurred.secsTo(from->starts));
        event.ends = from->ends.isValid()
                         ? endAfter(event.starts, from->starts.secsTo(from->ends), from->isAllDay)
                         : QDateTime();
        event.isAllDay = from->isAllDay;
        event.isCancelled |= from->isCancelled;
        event.title = from->title;
        event.place = from->place;
        event.text = from->text;
        event.people = from->people;
    }

    EventFile &m_calendar;
    const CalendarZones &m_zones;
    QDate m_today;
    qint64 m_patience = 20'000'000;
    size_t m_count = 0; ///< of what was made
    std::vector<CalendarEvent> m_read;
    std::vector<bool> m_isJoined;                            ///< of what was read
    QHash<std::pair<QString, QDateTime>, size_t> m_changed;  ///< single ones, by series and start
    QHash<std::pair<QString, QDate>, size_t> m_changedOnDay; ///< the same by a day that is written
    QHash<QString, std::vector<size_t>> m_onward;            ///< by series
    std::map<size_t, std::vector<CalendarEvent>> m_made;
};

/// Reads a calendar line by line.
class EventReader
{
public:
    EventReader(EventFile &calendar, const CalendarZones &zones, QDate today)
        : m_calendar(calendar)
        , m_zones(zones)
        , m_today(today)
    {
    }

    void take(const ContentLine &line)
    {
        if (line.name == u"BEGIN") {
            begin(line.value.trimmed().toUpper());
        } else if (line.name == u"END") {
            if (!m_inside.isEmpty() && m_inside.takeLast() == u"VEVENT")
                end();
        } else if (line.name == u"METHOD" && m_inside.size() == 1) {
            m_isCancelled = line.value.trimmed().toUpper() == u"CANCEL";
        } else if (!m_inside.isEmpty() && m_inside.last() == u"VEVENT") {
            attache::take(m_event, line, m_zones);
            m_version.take(line);
            m_series.take(line, m_zones);
            if (line.name == u"DURATION")
                m_duration = secondsOf(line.value);
        }
    }

    /// False for a file without events.
    bool finish()
    {
        if (m_inside.contains(QStringLiteral("VEVENT")))
            end(); // the file was cut off
        for (CalendarEvent &each : m_calendar.events)
            each.isCancelled |= m_isCancelled;
        SeriesWriter(m_calendar, m_zones, m_today).write(m_allSeries);
        return m_any;
    }

private:
    void begin(const QString &what)
    {
        constexpr qsizetype Deepest = 20;
        if (what == u"VEVENT" && m_inside.contains(what)) {
            end(); // its own END is missing
            m_inside.resize(m_inside.indexOf(what));
        }
        if (m_inside.size() >= Deepest)
            return;
        m_inside.append(what);
        if (what == u"VEVENT") {
            m_event = {};
            m_version = {};
            m_series = {};
            m_duration = 0;
        }
        m_calendar.tasks += what == u"VTODO" ? 1 : 0;
        m_calendar.journals += what == u"VJOURNAL" ? 1 : 0;
    }

    void end()
    {
        m_any = true;
        if (m_event.starts.isValid()) {
            settle(m_event, m_duration);
            const bool isSeries = m_series.isAny() && m_version.occurrence.isEmpty();
            m_event.repeats = isSeries;
            const auto at = keep(m_calendar, std::move(m_event), m_version, m_versions);
            if (at && isSeries)
                m_allSeries.insert_or_assign(*at, std::move(m_series));
            else if (at)
                m_allSeries.erase(*at);
        } else {
            m_calendar.withoutTime.append(m_event.title);
        }
    }

    EventFile &m_calendar;
    const CalendarZones &m_zones;
    QDate m_today;
    QStringList m_inside; ///< what is open: an alarm within an event has a description of its own
    CalendarEvent m_event;
    Version m_version;
    EventSeries m_series;
    qint64 m_duration = 0; ///< seconds
    std::map<size_t, EventSeries> m_allSeries;
    std::map<QString, Version> m_versions; ///< of each event: a changed one may be written twice
    bool m_any = false;
    bool m_isCancelled = false; ///< all of them, as an invitation that is taken back
};

} // namespace

QString stateOf(const CalendarEvent &event)
{
    return stateOf(event.starts, event.ends, event.isCancelled);
}

QString stateOf(const QDateTime &starts, const QDateTime &ends, bool isCancelled)
{
    const auto text = [](const QDateTime &at) {
        return at.isValid() ? occurrenceAt(at, false) : QString();
    };
    return text(starts) + u'/' + text(ends) + u'/' +
           QLatin1String(isCancelled ? "cancelled" : "planned");
}

bool isCalendar(QByteArrayView start)
{
    return beginsWith(start, "BEGIN:VCALENDAR");
}

Result<EventFile> readCalendar(const DecodedText &text, const QString &fileName, QDate today)
{
    EventFile calendar;
    const std::string_view all(text.utf8.constData(), static_cast<size_t>(text.utf8.size()));
    const CalendarZones zones = CalendarZones::of(all);
    EventReader reader(calendar, zones, today);
    readContentLines(all, [&](const ContentLine &line) {
        reader.take(line);
        return calendar.events.size() < MostEvents;
    });
    if (!reader.finish())
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" has no events. There is nothing to import.").arg(fileName),
                     {},
                     {}};
    return calendar;
}

} // namespace attache
