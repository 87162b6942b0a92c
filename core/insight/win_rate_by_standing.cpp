#include "core/insight/win_rate_by_standing.h"

#include <QHash>

#include <algorithm>

namespace attache {

StandingWinRates winRatesByStanding(std::span<const OpportunityFacts> opportunities,
                                    const StageBook &book)
{
    QHash<Id<Account>, QDate> firstSigned;
    for (const OpportunityFacts &each : opportunities) {
        if (each.account.isNull() || !each.closedOn.isValid() || !book.isWon(each.stage))
            continue;
        QDate &first = firstSigned[each.account];
        first = first.isValid() ? std::min(first, each.closedOn) : each.closedOn;
    }
    StandingWinRates rates;
    std::vector<OpportunityFacts> customers;
    std::vector<OpportunityFacts> prospects;
    for (const OpportunityFacts &each : opportunities) {
        if (book.isOpen(each.stage))
            continue;
        if (each.account.isNull() || !each.closedOn.isValid()) {
            ++rates.unknown;
            continue;
        }
        const QDate first = firstSigned.value(each.account);
        (first.isValid() && first < each.closedOn ? customers : prospects).push_back(each);
    }
    rates.customers = winRates(customers, std::nullopt, {}, book).all;
    rates.prospects = winRates(prospects, std::nullopt, {}, book).all;
    return rates;
}

} // namespace attache
