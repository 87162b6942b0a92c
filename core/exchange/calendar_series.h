#pragma once

#include "core/exchange/calendar.h"
#include "core/exchange/calendar_zones.h"

namespace attache {

/// One time at which an event takes place again, or does not.
struct SeriesDate
{
    QDateTime at;       ///< UTC; invalid where only a day is said
    QDate day;          ///< as written
    qint64 length = -1; ///< seconds; -1 where nothing says
    bool isMidnight = false;
};

/// What is written of how an event comes again, line by line.
struct EventSeries
{
    QStringList rules;          ///< RRULE; those of several are put together
    bool hasExceptions = false; ///< by a rule (EXRULE), which is not read
    QDate day;                  ///< of the first one, as the clock shows it by which the event goes
    QTime time;
    QString zone;
    bool isUtc = false;
    std::vector<SeriesDate> added; ///< RDATE
    std::vector<SeriesDate> taken; ///< EXDATE

    void take(const ContentLine &line, const CalendarZones &zones);
    bool isAny() const { return !rules.isEmpty() || !added.empty(); }
};

/// What came of a series.
struct SeriesEvents
{
    std::vector<CalendarEvent> events; ///< in order; the first one keeps the number of the series
    bool isCut = false;                ///< there are more
};

/// How far ahead an event that repeats is followed, in years, and how often.
inline constexpr int SeriesYears = 2;
inline constexpr size_t SeriesLimit = 500;

/// The events of the series whose first one is @p first: up to SeriesYears from @p today or from
/// its beginning, and of more than SeriesLimit those from a quarter of a year ago on. Those that
/// are left out are among them, cancelled. Where the rule is not understood there is @p first
/// alone, which repeats. @p patience limits how many days are looked at for a whole file.
SeriesEvents eventsOf(const CalendarEvent &first, const EventSeries &series,
                      const CalendarZones &zones, QDate today, qint64 &patience);

/// When an event that starts at @p start is over; whole days where it lasts all day, also when the
/// clocks change meanwhile. @p length in seconds.
QDateTime endAfter(const QDateTime &start, qint64 length, bool isAllDay);

/// How a single event of a series that was to start at @p start is told from the others.
QString occurrenceAt(const QDateTime &start, bool isDay);

/// PT1H30M, P1D, P2W in seconds; 0 for what is none.
qint64 secondsOf(const QString &duration);

/// 20250102, 20250102T150400 or 20250102T070400Z in UTC; invalid for anything else.
QDateTime calendarInstant(const ContentLine &line, const CalendarZones &zones, bool *isDay);

} // namespace attache
