#pragma once

#include "core/exchange/calendar.h"
#include "core/exchange/calendar_zones.h"

namespace attache {

/// What is written of how an event comes again, line by line.
struct EventSeries
{
    QStringList rules; ///< RRULE; of several none is read
    QDate day;         ///< of the first one, as the clock shows it by which the event goes
    QTime time;
    QString zone;
    bool isUtc = false;
    std::vector<QDateTime> added; ///< RDATE
    std::vector<QDateTime> taken; ///< EXDATE
    std::vector<QDate> takenDays; ///< EXDATE with nothing but a day

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

/// How a single event of a series that was to start at @p start is told from the others.
QString occurrenceAt(const QDateTime &start, bool isDay);

/// 20250102, 20250102T150400 or 20250102T070400Z in UTC; invalid for anything else.
QDateTime calendarInstant(const ContentLine &line, const CalendarZones &zones, bool *isDay);

} // namespace attache
