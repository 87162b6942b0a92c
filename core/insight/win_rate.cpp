#include "core/insight/win_rate.h"

#include "core/insight/by_stage.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace attache {

Share shareOf(int count, int n)
{
    if (n <= 0)
        return {};
    constexpr double z = 1.959964; // 95 % of the normal distribution
    const double size = n;
    const double p = count / size;
    const double middle = p + z * z / (2 * size);
    const double reach = z * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
    const double scale = 1 + z * z / size;
    const auto percent = [](double part) { return 100 * std::clamp(part, 0.0, 1.0); };
    return {n, percent(p), percent((middle - reach) / scale), percent((middle + reach) / scale)};
}

namespace {

void count(WinRate &rate, const OpportunityFacts &each, Phase phase)
{
    if (isOpen(phase)) {
        ++rate.open;
        return;
    }
    const bool won = isWon(phase);
    ++(won ? rate.won : rate.lost);
    if (each.amount)
        (won ? rate.wonValue : rate.lostValue).add(*each.amount, each.currency);
}

} // namespace

WinRates winRates(std::span<const OpportunityFacts> opportunities,
                  std::optional<OpportunityGroup> group, DayRange closed, const StageBook &book)
{
    WinRates rates;
    StagePhases phases(book);
    QHash<QString, size_t> places;
    for (const OpportunityFacts &each : opportunities) {
        const Phase phase = phases.of(each.stage);
        if (!(isOpen(phase) ? closed.isOpen() : closed.contains(each.closedOn)))
            continue;
        count(rates.all, each, phase);
        if (!group)
            continue;
        const QString key = groupKey(each, *group);
        auto place = places.constFind(key);
        if (place == places.cend()) {
            place = places.insert(key, rates.groups.size());
            rates.groups.emplace_back().key = key;
        }
        count(rates.groups[*place], each, phase);
    }
    std::ranges::sort(rates.groups, [](const WinRate &a, const WinRate &b) {
        return a.decided() != b.decided() ? a.decided() > b.decided() : a.key < b.key;
    });
    return rates;
}

} // namespace attache
