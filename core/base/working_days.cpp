#include "core/base/working_days.h"

#include <utility>

namespace attache {

QDate addWorkingDays(QDate day, int count)
{
    const int step = count < 0 ? -1 : 1;
    while (count != 0) {
        day = day.addDays(step);
        if (day.dayOfWeek() < Qt::Saturday)
            count -= step;
    }
    return day;
}

int workingDaysBetween(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid())
        return 0;
    const int sign = to < from ? -1 : 1;
    if (sign < 0)
        std::swap(from, to);
    constexpr int Week = 7;
    constexpr int WorkingWeek = 5;
    const auto weeks = static_cast<int>(from.daysTo(to) / Week);
    int days = weeks * WorkingWeek;
    for (QDate day = from.addDays(qint64(weeks) * Week); day < to;) {
        day = day.addDays(1);
        days += day.dayOfWeek() < Qt::Saturday ? 1 : 0;
    }
    return sign * days;
}

} // namespace attache
