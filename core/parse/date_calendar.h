#pragma once

#include "core/base/working_days.h"

#include <QDate>

/// @file
/// Arithmetic of days that QDate leaves to us. Invalid days give invalid ones.

namespace attache::dates {

QDate endOfMonth(QDate day);
QDate endOfQuarter(QDate day);
/// The Monday of the week of @p day.
QDate mondayOf(QDate day);
/// The Friday of the week that is @p weeks ahead of that of @p today; its Sunday where that Friday
/// has passed.
QDate endOfWeek(int weeks, QDate today);
/// The next such day from @p today on; a leap day may be years away.
QDate nextMonthDay(int month, int day, QDate today);
QDate nextDayOfMonth(int day, QDate today);
/// The next such weekday after @p today, which is never meant itself.
QDate nextWeekday(int weekday, QDate today);
/// The last day of the month from @p today on.
QDate nextMonthEnd(int month, QDate today);
/// The last day of quarter 1–4 from @p today on.
QDate nextQuarterEnd(int quarter, QDate today);
/// The @p nth such weekday of a month; the last one for 0. Invalid when there are not so many.
QDate weekdayOfMonth(QDate month, int weekday, int nth);

} // namespace attache::dates
