#include "core/insight/bridge.h"

#include <algorithm>
#include <cstdlib>

namespace attache {

namespace {

void count(BridgeStep &step, const OpportunityState &state)
{
    ++step.count;
    if (state.amount)
        step.value.add(*state.amount, state.currency);
}

bool sameAmount(const OpportunityState &a, const OpportunityState &b)
{
    return a.amount.value_or(Money()) == b.amount.value_or(Money()) && a.currency == b.currency;
}

/// What was open before as it is now: an amount in another currency is taken away and added.
void countChange(Bridge &bridge, const OpportunityState &before, const OpportunityState &after)
{
    if (sameAmount(before, after))
        return;
    if (before.currency != after.currency) {
        count(bridge.lowered, before);
        count(bridge.raised, after);
        return;
    }
    const qint64 change =
        after.amount.value_or(Money()).minor - before.amount.value_or(Money()).minor;
    BridgeStep &step = change > 0 ? bridge.raised : bridge.lowered;
    ++step.count;
    step.value.add({std::abs(change)}, after.currency);
}

void countOne(Bridge &bridge, const OpportunityState &before, const OpportunityState &after)
{
    if (before.open())
        count(bridge.opening, before);
    if (after.open())
        count(bridge.closing, after);
    if (!before.open() && !after.exists)
        return;
    if (!before.open() && after.open())
        count(before.exists ? bridge.reopened : bridge.opened, after);
    else if (!before.exists)
        count(bridge.opened, after);
    else if (before.open())
        countChange(bridge, before, after);
    // What was decided in between leaves with the amount it has then.
    const bool entered = before.open() || !before.exists;
    if (entered && !after.open())
        count(isWon(after.phase) ? bridge.won : bridge.lost, after);
}

} // namespace

DayRange bridgeDays(DayRange period, QDate today)
{
    constexpr int UsualDays = 30;
    const QDate to = period.to.isValid() ? std::min(period.to, today) : today;
    if (!period.from.isValid())
        return {to.addDays(-UsualDays), to};
    return {std::min(period.from.addDays(-1), to), to};
}

Bridge bridge(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              std::span<const TermsStep> terms, QDate from, QDate to, const StageBook &book)
{
    const ByOpportunity<StageStep> histories(steps);
    const ByOpportunity<TermsStep> changes(terms);
    StagePhases phases(book);
    Bridge result;
    for (const OpportunityFacts &each : opportunities) {
        const std::span<const StageStep> history = histories.of(each.id);
        const std::span<const TermsStep> own = changes.of(each.id);
        countOne(result, stateOn(each, history, own, from, phases),
                 stateOn(each, history, own, to, phases));
    }
    return result;
}

} // namespace attache
