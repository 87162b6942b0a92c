#include "core/insight/tier_distribution.h"

#include <QHash>

#include <algorithm>

namespace attache {

namespace {

TierShare &shareOf(std::vector<TierShare> &shares, std::optional<Tier> tier)
{
    const auto found = std::ranges::find(shares, tier, &TierShare::tier);
    if (found != shares.end())
        return *found;
    shares.emplace_back().tier = tier;
    return shares.back();
}

} // namespace

std::vector<TierShare> tierDistribution(std::span<const AccountFacts> accounts,
                                        std::span<const OpportunityFacts> opportunities,
                                        std::span<const AccountTime> times, DayRange period,
                                        const StageBook &book)
{
    std::vector<TierShare> shares;
    for (const Choice<Tier> &tier : choicesOf<Tier>)
        shares.emplace_back().tier = tier.value;
    QHash<Id<Account>, Tier> tiers;
    for (const AccountFacts &account : accounts) {
        tiers.insert(account.id, account.tier);
        ++shareOf(shares, account.tier).accounts;
    }
    for (const OpportunityFacts &each : opportunities) {
        const Phase phase = book.phase(each.stage);
        const bool won = isWon(phase) && period.contains(each.closedOn);
        if (!won && !isOpen(phase))
            continue;
        TierShare &share = shareOf(shares, each.tier);
        ++(won ? share.wonDeals : share.openDeals);
        if (each.amount)
            (won ? share.won : share.open).add(*each.amount, each.currency);
    }
    for (const AccountTime &time : times) {
        const auto tier = tiers.constFind(time.account);
        if (tier != tiers.cend() && period.contains(time.day))
            shareOf(shares, *tier).minutes += time.minutes;
    }
    return shares;
}

} // namespace attache
