#include "core/insight/customer_worth.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace attache {

CustomerWorth customerWorth(std::span<const OpportunityFacts> opportunities, DayRange period,
                            const Settings &settings, const StageBook &book)
{
    constexpr double DaysOfYear = 365;
    CustomerWorth worth;
    worth.period = period;
    worth.currency = settings.currency;
    worth.inputs = settings.worth;
    QHash<Id<Account>, QDate> first;
    QSet<Id<Account>> paying;
    for (const OpportunityFacts &each : opportunities) {
        if (!book.isWon(each.stage) || each.account.isNull() || !each.closedOn.isValid())
            continue;
        QDate &day = first[each.account];
        day = day.isValid() ? std::min(day, each.closedOn) : each.closedOn;
        if (!period.contains(each.closedOn) || !each.amount)
            continue;
        if (each.currency != worth.currency) {
            ++worth.otherCurrencies;
            continue;
        }
        paying.insert(each.account);
        worth.value += *each.amount;
    }
    worth.newCustomers = static_cast<int>(
        std::ranges::count_if(first, [&period](QDate day) { return period.contains(day); }));
    worth.customers = static_cast<int>(paying.size());
    const double years =
        static_cast<double>(std::max<qint64>(period.from.daysTo(period.to) + 1, 1)) / DaysOfYear;
    if (worth.customers > 0) {
        worth.yearly = worth.value.major() / worth.customers / years;
        worth.ltv = *worth.yearly * worth.inputs.margin / 100.0 * worth.inputs.yearsKept;
    }
    if (worth.newCustomers > 0 && worth.inputs.spend > 0)
        worth.cac = worth.inputs.spend * years / worth.newCustomers;
    if (worth.ltv && worth.cac)
        worth.ratio = *worth.ltv / *worth.cac;
    return worth;
}

} // namespace attache
