#include "core/exchange/calendar_series.h"

#include "core/exchange/recurrence.h"

#include <algorithm>

namespace attache {
namespace {

/// One time at which the event takes place.
struct Occasion
{
    QDateTime start; ///< UTC
    QDate day;       ///< as the clock shows it by which the event goes
};

/// 150400, or 1504 as some programs write it; invalid for anything else.
QTime timeOf(const QString &digits)
{
    const bool isShort = digits.size() == 4;
    return QTime::fromString(isShort ? digits : digits.left(6),
                             isShort ? QStringLiteral("HHmm") : QStringLiteral("HHmmss"));
}

/// @p line with one of several values.
ContentLine withValue(const ContentLine &line, const QString &value)
{
    ContentLine one = line;
    one.value = value.section(u'/', 0, 0); // of a period its start
    return one;
}

QDateTime startOn(QDate day, const EventSeries &series, const CalendarZones &zones)
{
    return series.isUtc ? QDateTime(day, series.time, Qt::UTC)
                        : zones.instant(series.zone, day, series.time);
}

/// Where a rule ends.
struct End
{
    QDate day;    ///< the last one
    QDateTime at; ///< the last instant, where one is said
};

End endOf(const QString &until, const EventSeries &series, const CalendarZones &zones)
{
    ContentLine line;
    line.value = until;
    if (!series.zone.isEmpty())
        line.parameters.insert(QStringLiteral("TZID"), {series.zone});
    bool isDay = false;
    const QDateTime at = calendarInstant(line, zones, &isDay);
    if (isDay)
        return {at.toLocalTime().date(), {}};
    // In whatever zone, the day before or behind is far enough.
    return {at.date().addDays(2), at};
}

/// When the event takes place by its rule; false where that is not understood.
bool takeByRule(const EventSeries &series, const CalendarZones &zones, QDate last, qint64 &patience,
                std::vector<Occasion> &occasions, bool &isCut)
{
    if (series.rules.isEmpty()) {
        occasions.push_back({startOn(series.day, series, zones), series.day});
        return true;
    }
    const auto rule =
        series.rules.size() == 1 ? Recurrence::of(series.rules.front()) : std::nullopt;
    if (!rule || !series.day.isValid())
        return false;
    End end;
    if (!rule->until().isEmpty()) {
        end = endOf(rule->until(), series, zones);
        if (!end.day.isValid())
            return false;
    }
    const bool isMore = rule->eachDay(series.day, last, patience, [&](QDate day) {
        const QDateTime start = startOn(day, series, zones);
        if ((end.day.isValid() && day > end.day) || (end.at.isValid() && start > end.at))
            return false;
        occasions.push_back({start, day});
        return true;
    });
    isCut = isMore && (!end.day.isValid() || end.day > last);
    return true;
}

/// Leaves those from a quarter of a year before @p today on, and of few of them the last ones.
void keepNearest(std::vector<Occasion> &occasions, QDate today)
{
    constexpr int DaysBack = 92;
    const auto from = std::ranges::find_if(
        occasions, [&](const Occasion &each) { return each.day >= today.addDays(-DaysBack); });
    const auto most = static_cast<std::ptrdiff_t>(SeriesLimit);
    const auto begin = std::min(from, occasions.end() - most);
    occasions.erase(begin + most, occasions.end());
    occasions.erase(occasions.begin(), begin);
}

bool isTaken(const Occasion &occasion, const EventSeries &series)
{
    return std::ranges::find(series.taken, occasion.start) != series.taken.end() ||
           std::ranges::find(series.takenDays, occasion.day) != series.takenDays.end();
}

} // namespace

void EventSeries::take(const ContentLine &line, const CalendarZones &zones)
{
    if (line.name == u"RRULE") {
        rules.append(line.value.trimmed());
    } else if (line.name == u"DTSTART") {
        const QString value = line.value.trimmed();
        const QString digits = QString(value).remove(u'-').remove(u':').section(u':', -1);
        day = QDate::fromString(digits.left(8), QStringLiteral("yyyyMMdd"));
        time = digits.size() > 9 ? timeOf(digits.mid(9).remove(u'Z')) : QTime(0, 0);
        zone = line.parameter(QLatin1String("TZID"));
        isUtc = digits.size() > 9 && digits.endsWith(u'Z');
    } else if (line.name == u"RDATE" || line.name == u"EXDATE") {
        for (const QString &value : line.value.split(u',', Qt::SkipEmptyParts)) {
            bool isDay = false;
            const QDateTime at = calendarInstant(withValue(line, value), zones, &isDay);
            if (!at.isValid())
                continue;
            if (line.name == u"RDATE")
                added.push_back(at);
            else if (isDay)
                takenDays.push_back(at.toLocalTime().date());
            else
                taken.push_back(at);
        }
    }
}

SeriesEvents eventsOf(const CalendarEvent &first, const EventSeries &series,
                      const CalendarZones &zones, QDate today, qint64 &patience)
{
    const QDate last = std::max(today, series.day).addYears(SeriesYears);
    SeriesEvents made;
    std::vector<Occasion> occasions;
    if (!takeByRule(series, zones, last, patience, occasions, made.isCut)) {
        made.events.push_back(first);
        return made;
    }
    for (const QDateTime &at : series.added) {
        if (at.date() <= last)
            occasions.push_back({at, at.toLocalTime().date()});
    }
    std::ranges::sort(occasions, {}, &Occasion::start);
    const auto [begin, end] = std::ranges::unique(occasions, {}, &Occasion::start);
    occasions.erase(begin, end);
    if (occasions.size() > SeriesLimit) {
        keepNearest(occasions, today);
        made.isCut = true;
    }
    const qint64 length = first.ends.isValid() ? first.starts.secsTo(first.ends) : -1;
    const qint64 days = (length + 43200) / 86400;
    for (const Occasion &occasion : occasions) {
        CalendarEvent event = first;
        event.repeats = false;
        event.isTakenOut = isTaken(occasion, series);
        event.isCancelled |= event.isTakenOut;
        if (occasion.start != first.starts) {
            event.doubts.clear();
            event.starts = occasion.start;
            event.occurred = occasion.start;
            event.occurrence = occurrenceAt(occasion.start, first.isAllDay);
            if (length >= 0)
                event.ends = first.isAllDay ? occasion.start.toLocalTime().addDays(days).toUTC()
                                            : occasion.start.addSecs(length);
        }
        made.events.push_back(std::move(event));
    }
    return made;
}

QString occurrenceAt(const QDateTime &start, bool isDay)
{
    return isDay ? start.toLocalTime().date().toString(QStringLiteral("yyyyMMdd"))
                 : start.toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QDateTime calendarInstant(const ContentLine &line, const CalendarZones &zones, bool *isDay)
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

} // namespace attache
