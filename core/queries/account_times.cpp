#include "core/queries/account_times.h"

#include <QSet>

namespace attache {

Result<std::vector<AccountTime>> accountTimes(Connection &connection, const FactsFilter &filter)
{
    ATTACHE_TRY(std::vector<AccountTime> times, accountTimes(connection));
    if (filter.tiers.empty() && filter.industries.isEmpty() && filter.owners.isEmpty() &&
        filter.businessTypes.empty())
        return times;
    ATTACHE_TRY(const auto accounts, accountFacts(connection, filter));
    QSet<Id<Account>> kept;
    for (const AccountFacts &each : accounts)
        kept.insert(each.id);
    std::erase_if(times, [&](const AccountTime &time) { return !kept.contains(time.account); });
    return times;
}

} // namespace attache
