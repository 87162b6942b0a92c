#include "core/exchange/calendar.h"

#include "core/exchange/calendar_zones.h"
#include "core/exchange/content_lines.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <map>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Calendar)
};

constexpr size_t MostEvents = 500'000;

/// 20250102, 20250102T150400 or 20250102T070400Z; invalid for anything else.
QDateTime instantOf(const ContentLine &line, const CalendarZones &zones, bool *isDay)
{
    QString value = line.value.trimmed();
    // 2025-01-02T15:04:00, as some programs write it.
    if (value.size() >= 10 && value[4] == u'-' && value[7] == u'-')
        value.remove(u'-').remove(u':');
    const QDate day = QDate::fromString(value.left(8), QStringLiteral("yyyyMMdd"));
    *isDay = value.size() == 8;
    if (!day.isValid())
        return {};
    const QTime time =
        *isDay ? QTime(0, 0) : QTime::fromString(value.mid(9, 6), QStringLiteral("HHmmss"));
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
    return {address, line.parameter(QLatin1String("CN"))};
}

void take(CalendarEvent &event, const ContentLine &line, const CalendarZones &zones)
{
    const QString &name = line.name;
    bool isDay = false;
    if (name == u"UID")
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
    else if (name == u"DTSTART") {
        event.starts = instantOf(line, zones, &event.isAllDay);
        const QString zone = line.parameter(QLatin1String("TZID"));
        if (!event.isAllDay && !line.value.trimmed().endsWith(u'Z') && !zones.knows(zone))
            event.doubts.append(
                Words::tr("The time zone \"%1\" is not known. The time here was taken.").arg(zone));
    } else if (name == u"DTEND")
        event.ends = instantOf(line, zones, &isDay);
    else if (name == u"DURATION" && event.starts.isValid() && secondsOf(line.value) > 0)
        event.ends = event.starts.addSecs(secondsOf(line.value));
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
    if (event.ends.isValid() && event.ends < event.starts) {
        event.ends = {};
        event.doubts.append(Words::tr("The event ends before it starts. Its end was left out."));
    }
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

} // namespace

bool isCalendar(QByteArrayView start)
{
    return QByteArray(start.data(), start.size()).left(200).toUpper().contains("BEGIN:VCALENDAR");
}

Result<EventFile> readCalendar(const DecodedText &text, const QString &fileName)
{
    EventFile calendar;
    QStringList inside; // what is open: an alarm within an event has a description of its own
    CalendarEvent event;
    Version version;
    std::map<QString, Version> versions; // of each event: a changed one may be written twice
    bool any = false;
    bool isCancelled = false; // all of them, as an invitation that is taken back
    const std::string_view all(text.utf8.constData(), static_cast<size_t>(text.utf8.size()));
    const CalendarZones zones = CalendarZones::of(all);
    readContentLines(all, [&](const ContentLine &line) {
        constexpr qsizetype Deepest = 20;
        if (line.name == u"BEGIN" && inside.size() < Deepest) {
            inside.append(line.value.trimmed().toUpper());
            if (inside.last() == u"VEVENT") {
                event = {};
                version = {};
            } else if (inside.last() == u"VTODO") {
                ++calendar.tasks;
            }
        } else if (line.name == u"END" && !inside.isEmpty()) {
            const bool isEvent = inside.takeLast() == u"VEVENT";
            any |= isEvent;
            if (isEvent && event.starts.isValid())
                keep(calendar, std::move(event), version, versions);
            else if (isEvent)
                calendar.withoutTime.append(event.title);
        } else if (line.name == u"METHOD" && inside.size() == 1) {
            isCancelled = line.value.trimmed().toUpper() == u"CANCEL";
        } else if (!inside.isEmpty() && inside.last() == u"VEVENT") {
            take(event, line, zones);
            version.take(line);
        }
        return calendar.events.size() < MostEvents;
    });
    for (CalendarEvent &each : calendar.events)
        each.isCancelled |= isCancelled;
    if (!any)
        return Error{Error::Kind::Invalid,
                     Words::tr("\"%1\" has no events. There is nothing to import.").arg(fileName),
                     {},
                     {}};
    return calendar;
}

} // namespace attache
