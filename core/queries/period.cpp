#include "core/queries/period.h"

#include <algorithm>

namespace attache {

namespace {
struct Past
{
    const char *key;
    int days;
};
constexpr Past Pasts[] = {{period::Past30, 30}, {period::Past90, 90}, {period::Past365, 365}};
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
    for (const Past &past : Pasts) {
        if (chosen.contains(QLatin1String(past.key)))
            first = std::min(first, today.addDays(-past.days));
    }
    if (chosen.contains(QLatin1String(period::Upcoming)))
        last = {};
    return {first, last};
}

} // namespace attache
