#include "core/base/holidays.h"

#include <unicode/ucal.h>

#include <memory>

namespace attache {

namespace {

struct CloseCalendar
{
    void operator()(void **calendar) const { ucal_close(calendar); }
};

/// The first day of the lunar year that begins in @p year; null where ICU does not say.
QDate lunarNewYear(int year)
{
    // The new moon is four minutes before midnight there, which ICU takes for the day after.
    if (year == 2027)
        return {2027, 2, 6};
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<void *, CloseCalendar> calendar(
        ucal_open(u"Asia/Shanghai", -1, "zh@calendar=chinese", UCAL_DEFAULT, &status));
    constexpr int MostDays = 31;
    constexpr double MillisecondsOfDay = 86'400'000;
    constexpr double Noon = 4 * 3'600'000; // in China, in UTC
    const QDate earliest(year, 1, 21);
    for (int i = 0; i < MostDays && U_SUCCESS(status) != 0; ++i) {
        const QDate day = earliest.addDays(i);
        const auto days = static_cast<double>(QDate(1970, 1, 1).daysTo(day));
        ucal_setMillis(calendar.get(), days * MillisecondsOfDay + Noon, &status);
        const auto month = ucal_get(calendar.get(), UCAL_MONTH, &status);
        if (month == 0 && ucal_get(calendar.get(), UCAL_DATE, &status) == 1 &&
            ucal_get(calendar.get(), UCAL_IS_LEAP_MONTH, &status) == 0 && U_SUCCESS(status) != 0)
            return day;
    }
    return {};
}

} // namespace

std::vector<Holiday> longHolidays(QDate from, QDate to)
{
    std::vector<Holiday> found;
    const auto add = [&](HolidayKind kind, QDate first, QDate last) {
        if (first.isValid() && first <= to && last >= from)
            found.push_back({kind, first, last});
    };
    for (int year = from.year(); from.isValid() && to.isValid() && year <= to.year(); ++year) {
        if (const QDate day = lunarNewYear(year); day.isValid())
            add(HolidayKind::SpringFestival, day.addDays(-1), day.addDays(6));
        add(HolidayKind::NationalDay, {year, 10, 1}, {year, 10, 7});
    }
    return found;
}

} // namespace attache
