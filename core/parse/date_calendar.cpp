#include "core/parse/date_calendar.h"

namespace attache::dates {

QDate endOfMonth(QDate day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

QDate endOfQuarter(QDate day)
{
    return endOfMonth(QDate(day.year(), (day.month() + 2) / 3 * 3, 1));
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate endOfWeek(int weeks, QDate today)
{
    const QDate friday = mondayOf(today).addDays(7 * weeks + 4);
    return friday < today ? friday.addDays(2) : friday;
}

QDate nextMonthDay(int month, int day, QDate today)
{
    for (int year = today.year(); year <= today.year() + 8; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

QDate nextDayOfMonth(int day, QDate today)
{
    for (int ahead = 0; ahead < 3; ++ahead) {
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(ahead);
        const QDate date(month.year(), month.month(), day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

QDate nextWeekday(int weekday, QDate today)
{
    return today.addDays((weekday - today.dayOfWeek() + 6) % 7 + 1);
}

QDate nextMonthEnd(int month, QDate today)
{
    return endOfMonth(QDate(today.year() + (month < today.month() ? 1 : 0), month, 1));
}

QDate nextQuarterEnd(int quarter, QDate today)
{
    return nextMonthEnd(3 * quarter, today);
}

QDate weekdayOfMonth(QDate month, int weekday, int nth)
{
    if (nth == 0) {
        const QDate last = endOfMonth(month);
        return last.addDays(-((last.dayOfWeek() - weekday + 7) % 7));
    }
    const QDate first(month.year(), month.month(), 1);
    const QDate date = first.addDays((weekday - first.dayOfWeek() + 7) % 7 + 7 * (nth - 1));
    return date.month() == month.month() ? date : QDate();
}

} // namespace attache::dates
