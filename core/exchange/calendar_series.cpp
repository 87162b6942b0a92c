#include "core/exchange/calendar_series.h"

#include "core/exchange/recurrence.h"

#include <QRegularExpression>

#include <algorithm>

namespace attache {
namespace {

/// One time at which the event takes place.
struct Occasion
{
    QDateTime start;    ///< UTC
    QDate day;          ///< as the clock shows it by which the event goes
    qint64 length = -1; ///< seconds; -1 for that of the first one
};

/// 150400, or 1504 as some programs write it; invalid for anything else.
QTime timeOf(const QString &digits)
{
    const bool isShort = digits.size() == 4;
    return QTime::fromString(isShort ? digits : digits.left(6),
                             isShort ? QStringLiteral("HHmm") : QStringLiteral("HHmmss"));
}

/// One of the values of @p line: a day, an instant, or a period "start/end" or "start/duration".
SeriesDate dateOf(const ContentLine &line, const QString &value, const CalendarZones &zones)
{
    ContentLine one = line;
    one.value = value.section(u'/', 0, 0);
    SeriesDate date;
    bool isDay = false;
    const QDateTime at = calendarInstant(one, zones, &isDay);
    if (!at.isValid())
        return date;
    const QString digits = QString(one.value).remove(u'-').remove(u':').trimmed();
    date.day = QDate::fromString(digits.left(8), QStringLiteral("yyyyMMdd"));
    date.isMidnight = digits.mid(8).startsWith(QLatin1String("T0000"));
    if (!isDay)
        date.at = at;
    const QString end = value.section(u'/', 1).trimmed();
    if (end.startsWith(u'P')) {
        date.length = secondsOf(end);
    } else if (!end.isEmpty()) {
        one.value = end;
        const QDateTime ends = calendarInstant(one, zones, &isDay);
        date.length = ends.isValid() ? std::max(at.secsTo(ends), qint64(-1)) : -1;
    }
    return date;
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

/// When the event takes place by @p written; false where that is not understood.
bool takeByRule(const QString &written, const EventSeries &series, const CalendarZones &zones,
                QDate last, qint64 &patience, std::vector<Occasion> &occasions, bool &isCut)
{
    const auto rule = Recurrence::of(written, series.time);
    if (!rule)
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
    isCut |= isMore && (!end.day.isValid() || end.day > last);
    return true;
}

/// When the event takes place by all that is written; false where that is not understood.
bool takeAll(const EventSeries &series, const CalendarZones &zones, QDate last, qint64 &patience,
             std::vector<Occasion> &occasions, bool &isCut)
{
    if (series.hasExceptions || !series.day.isValid())
        return false;
    // It is one of them whatever the rules say, also where they end before it.
    occasions.push_back({startOn(series.day, series, zones), series.day});
    for (const QString &rule : series.rules) {
        if (!takeByRule(rule, series, zones, last, patience, occasions, isCut))
            return false;
    }
    for (const SeriesDate &date : series.added) {
        const QDateTime start = date.at.isValid() ? date.at : startOn(date.day, series, zones);
        if (date.day <= last)
            occasions.push_back({start, start.toLocalTime().date(), date.length});
        isCut |= date.day > last;
    }
    std::ranges::stable_sort(occasions, {}, &Occasion::start);
    const auto sameStart = [](const Occasion &a, const Occasion &b) { return a.start == b.start; };
    occasions.erase(std::unique(occasions.begin(), occasions.end(), sameStart), occasions.end());
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

/// Of an event that lasts all day, midnight in whatever zone stands for the day.
bool isTaken(const Occasion &occasion, const EventSeries &series, bool isAllDay)
{
    return std::ranges::any_of(series.taken, [&](const SeriesDate &each) {
        const bool isDay = !each.at.isValid() || (isAllDay && each.isMidnight);
        return isDay ? each.day == occasion.day : each.at == occasion.start;
    });
}

} // namespace

void EventSeries::take(const ContentLine &line, const CalendarZones &zones)
{
    if (line.name == u"RRULE") {
        if (!line.value.trimmed().isEmpty())
            rules.append(line.value.trimmed());
    } else if (line.name == u"DTSTART") {
        const QString value = line.value.trimmed();
        const QString digits = QString(value).remove(u'-').remove(u':').section(u':', -1);
        day = QDate::fromString(digits.left(8), QStringLiteral("yyyyMMdd"));
        time = digits.size() > 9 ? timeOf(digits.mid(9).remove(u'Z')) : QTime(0, 0);
        zone = line.parameter(QLatin1String("TZID"));
        isUtc = digits.size() > 9 && digits.endsWith(u'Z');
    } else if (line.name == u"EXRULE") {
        hasExceptions = true;
    } else if (line.name == u"RDATE" || line.name == u"EXDATE") {
        // vCalendar 1.0 wrote semicolons.
        for (const QString &value : QString(line.value).replace(u';', u',').split(u',')) {
            const SeriesDate date = dateOf(line, value, zones);
            if (date.day.isValid())
                (line.name == u"RDATE" ? added : taken).push_back(date);
        }
    }
}

SeriesEvents eventsOf(const CalendarEvent &first, const EventSeries &series,
                      const CalendarZones &zones, QDate today, qint64 &patience)
{
    const QDate last = std::max(today, series.day).addYears(SeriesYears);
    SeriesEvents made;
    std::vector<Occasion> occasions;
    if (!takeAll(series, zones, last, patience, occasions, made.isCut)) {
        made.isCut = false;
        made.events.push_back(first);
        made.events.front().rule = series.rules.join(u' ');
        return made;
    }
    if (occasions.size() > SeriesLimit) {
        keepNearest(occasions, today);
        made.isCut = true;
    }
    const qint64 usual = first.ends.isValid() ? first.starts.secsTo(first.ends) : -1;
    for (const Occasion &occasion : occasions) {
        CalendarEvent event = first;
        event.repeats = false;
        event.isTakenOut = isTaken(occasion, series, first.isAllDay);
        event.isCancelled |= event.isTakenOut;
        const qint64 length = occasion.length >= 0 ? occasion.length : usual;
        if (occasion.start != first.starts) {
            event.doubts.clear();
            event.starts = occasion.start;
            event.occurred = occasion.start;
            event.occurrence = occurrenceAt(occasion.start, first.isAllDay);
            if (length >= 0)
                event.ends = endAfter(occasion.start, length, first.isAllDay);
        }
        made.events.push_back(std::move(event));
    }
    return made;
}

QDateTime endAfter(const QDateTime &start, qint64 length, bool isAllDay)
{
    const qint64 days = (length + 43200) / 86400;
    return isAllDay ? start.toLocalTime().addDays(days).toUTC() : start.addSecs(length);
}

qint64 secondsOf(const QString &duration)
{
    static const QRegularExpression form(
        QStringLiteral("^\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?("
                       "?:(\\d{1,6})S)?)?$"));
    const auto match = form.match(duration.trimmed());
    const auto part = [&](int at) { return match.captured(at).toLongLong(); };
    return (((part(1) * 7 + part(2)) * 24 + part(3)) * 60 + part(4)) * 60 + part(5);
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
