#include "core/queries/period.h"

#include <algorithm>

namespace attache {

namespace {
constexpr int PastDays = 90;
} // namespace

std::pair<QDate, QDate> daysOf(const QStringList &chosen, QDate today)
{
    if (chosen.isEmpty())
        return {};
    QDate first = today;
    QDate last = today;
    if (chosen.contains(QLatin1String(period::Week))) {
        first = std::min(first, today.addDays(1 - today.dayOfWeek()));
        last = std::max(last, today.addDays(7 - today.dayOfWeek()));
    }
    if (chosen.contains(QLatin1String(period::Month))) {
        const QDate month(today.year(), today.month(), 1);
        first = std::min(first, month);
        last = std::max(last, month.addMonths(1).addDays(-1));
    }
    if (chosen.contains(QLatin1String(period::Past90)))
        first = std::min(first, today.addDays(-PastDays));
    if (chosen.contains(QLatin1String(period::Upcoming)))
        last = {};
    return {first, last};
}

} // namespace attache
