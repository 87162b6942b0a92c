#include "core/exchange/calendar.h"

#include "core/exchange/calendar_zones.h"
#include "core/exchange/content_lines.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr size_t MostEvents = 500'000;

/// 150400, or 1504 as some programs write it; invalid for anything else.
QTime timeOf(const QString &digits)
{
    const bool isShort = digits.size() == 4;
    return QTime::fromString(isShort ? digits : digits.left(6),
                             isShort ? QStringLiteral("HHmm") : QStringLiteral("HHmmss"));
}

/// 20250102, 20250102T150400 or 20250102T070400Z; invalid for anything else.
QDateTime instantOf(const ContentLine &line, const CalendarZones &zones, bool *isDay)
{
    QString value = line.value.trimmed();
    // 2025-01-02T15:04:00, as some programs write it.
    if (value.size() >= 10 && value[4] == u'-' && value[7] == u'-')
        value.remove(u'-').remove(u':');
    // A zone with a colon in its name that stands without quotation marks.
    value = value.section(u':', -1);
    const QDate day = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
    *isDay = value.size() == 8;
    if (!day.isValid())
        return {};
    const QTime time = *isDay ? QTime(0, 0) : timeOf(value.mid(9).remove(u'Z'));
    if (!time.isValid())
        return {};
    if (value.endsWith(u'Z'))
        return {day, time, Qt::UTC};
    return zones.instant(line.parameter(QLatin1String("TZID")), day, time);
}

/// PT1H30M, P1D, P2W in seconds; 0 for what is none.
qint64 secondsOf(const QString &duration)
{
    static const QRegularExpression form(
        QStringLiteral("^\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?("
                       "?:(\\d{1,6})S)?)?$"));
    const auto match = form.match(duration.trimmed());
    const auto part = [&](int at) { return match.captured(at).toLongLong(); };
    return (((part(1) * 7 + part(2)) * 24 + part(3)) * 60 + part(4)) * 60 + part(5);
}

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

/// What is written of the end of an event and of its series, which may stand above its start.
struct Unsettled
{
    qint64 duration = 0; ///< seconds
    QStringList taken;   ///< starts that the series leaves out

    void take(const ContentLine &line)
    {
        if (line.name == u"DURATION")
            duration = secondsOf(line.value);
        else if (line.name == u"EXDATE")
            taken += line.value.trimmed().split(u',', Qt::SkipEmptyParts);
    }
};

void takeStart(CalendarEvent &event, const ContentLine &line, const CalendarZones &zones)
{
    event.starts = instantOf(line, zones, &event.isAllDay);
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
        event.place = plainValue(line.value).simplified();
    else if (name == u"DESCRIPTION")
        event.text = plainValue(line.value);
    else if (name == u"STATUS")
        event.isCancelled = line.value.trimmed().toUpper() == u"CANCELLED";
    else if (name == u"RRULE" || name == u"RDATE")
        event.repeats = true;
    else if (name == u"ATTENDEE" || name == u"ORGANIZER")
        event.people.push_back(personOf(line));
    else if (name == u"DTSTART")
        takeStart(event, line, zones);
    else if (name == u"DTEND")
        event.ends = instantOf(line, zones, &isDay);
    else if (name == u"RECURRENCE-ID")
        event.occurred = instantOf(line, zones, &isDay);
}

/// What could not be said of @p event line by line.
void settle(CalendarEvent &event, const Unsettled &unsettled, const QString &start)
{
    if (!event.ends.isValid() && unsettled.duration > 0)
        event.ends = event.starts.addSecs(unsettled.duration);
    else if (!event.ends.isValid() && event.isAllDay)
        event.ends = event.starts.toLocalTime().addDays(1).toUTC();
    if (event.ends.isValid() && event.ends < event.starts) {
        event.ends = {};
        event.doubts.append(Words::tr("The event ends before it starts. Its end was left out."));
    }
    if (event.repeats && unsettled.taken.contains(start)) {
        event.isCancelled = true;
        event.doubts.append(Words::tr("The first one of the series was taken out of it."));
    }
}

/// Which of several writings of one event counts.
struct Version
{
    QString occurrence; ///< of an event that repeats
    int sequence = 0;
    size_t at = 0; ///< among the events read

    void take(const ContentLine &line)
    {
        if (line.name == u"SEQUENCE")
            sequence = line.value.trimmed().toInt();
        else if (line.name == u"RECURRENCE-ID")
            occurrence = line.value.trimmed();
    }
};

/// Of an event that was changed, the later writing takes the place of the earlier one.
void keep(EventFile &calendar, CalendarEvent event, Version version,
          std::map<QString, Version> &versions)
{
    version.at = calendar.events.size();
    event.occurrence = version.occurrence;
    if (!event.uid.isEmpty()) {
        const auto [known, isNew] =
            versions.insert({event.uid + QChar(u'\x1f') + version.occurrence, version});
        if (!isNew) {
            ++calendar.replaced;
            if (version.sequence >= known->second.sequence) {
                calendar.events[known->second.at] = std::move(event);
                known->second.sequence = version.sequence;
            }
            return;
        }
    }
    calendar.events.push_back(std::move(event));
}

/// Of a series whose first one was moved, there is that one, at its new time, and no other.
void joinFirstOnes(std::vector<CalendarEvent> &events)
{
    QHash<QString, size_t> series;
    for (size_t i = 0; i < events.size(); ++i) {
        if (events[i].repeats && events[i].occurrence.isEmpty() && !events[i].uid.isEmpty())
            series.insert(events[i].uid, i);
    }
    std::vector<bool> isJoined(events.size());
    for (size_t i = 0; i < events.size(); ++i) {
        const auto whole =
            events[i].occurrence.isEmpty() ? series.cend() : series.constFind(events[i].uid);
        if (whole == series.cend() || events[*whole].starts != events[i].occurred)
            continue;
        events[i].repeats = true;
        events[i].occurrence.clear();
        events[*whole] = std::move(events[i]);
        isJoined[i] = true;
    }
    size_t at = 0;
    std::erase_if(events, [&](const CalendarEvent &) { return isJoined[at++]; });
}

/// Reads a calendar line by line.
class EventReader
{
public:
    EventReader(EventFile &calendar, const CalendarZones &zones)
        : m_calendar(calendar)
        , m_zones(zones)
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
            m_unsettled.take(line);
            if (line.name == u"DTSTART")
                m_start = line.value.trimmed();
        }
    }

    /// False for a file without events.
    bool finish()
    {
        if (m_inside.contains(QStringLiteral("VEVENT")))
            end(); // the file was cut off
        for (CalendarEvent &each : m_calendar.events)
            each.isCancelled |= m_isCancelled;
        joinFirstOnes(m_calendar.events);
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
            m_unsettled = {};
            m_start.clear();
        }
        m_calendar.tasks += what == u"VTODO" ? 1 : 0;
        m_calendar.journals += what == u"VJOURNAL" ? 1 : 0;
    }

    void end()
    {
        m_any = true;
        if (m_event.starts.isValid()) {
            settle(m_event, m_unsettled, m_start);
            keep(m_calendar, std::move(m_event), m_version, m_versions);
        } else {
            m_calendar.withoutTime.append(m_event.title);
        }
    }

    EventFile &m_calendar;
    const CalendarZones &m_zones;
    QStringList m_inside; ///< what is open: an alarm within an event has a description of its own
    CalendarEvent m_event;
    Version m_version;
    Unsettled m_unsettled;
    QString m_start;                       ///< as written
    std::map<QString, Version> m_versions; ///< of each event: a changed one may be written twice
    bool m_any = false;
    bool m_isCancelled = false; ///< all of them, as an invitation that is taken back
};

} // namespace

bool isCalendar(QByteArrayView start)
{
    return beginsWith(start, "BEGIN:VCALENDAR");
}

Result<EventFile> readCalendar(const DecodedText &text, const QString &fileName)
{
    EventFile calendar;
    const std::string_view all(text.utf8.constData(), static_cast<size_t>(text.utf8.size()));
    const CalendarZones zones = CalendarZones::of(all);
    EventReader reader(calendar, zones);
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
