#include "core/insight/bridge.h"

#include <QHash>

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
        count(after.stage == Stage::Won ? bridge.won : bridge.lost, after);
}

} // namespace

OpportunityState stateOn(const OpportunityFacts &facts, std::span<const StageStep> steps, QDate day)
{
    OpportunityState state;
    state.amount = facts.amount;
    state.currency = facts.currency;
    const QDate first = steps.empty() ? QDate() : steps.front().day;
    const QDate begun = facts.openedOn.isValid() && (!first.isValid() || facts.openedOn < first)
                            ? facts.openedOn
                            : first;
    state.exists = begun.isValid() && begun <= day;
    // Before the first step that anybody knows of, it was open: what is decided had been so before.
    state.stage = steps.empty() ? facts.stage : steps.front().from.value_or(Stage::Lead);
    for (const StageStep &step : steps) {
        if (step.day <= day)
            state.stage = step.to;
    }
    return state;
}

Bridge bridge(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              QDate from, QDate to)
{
    QHash<Id<Opportunity>, std::span<const StageStep>> histories;
    for (size_t first = 0; first < steps.size();) {
        size_t last = first;
        while (last < steps.size() && steps[last].opportunity == steps[first].opportunity)
            ++last;
        histories.insert(steps[first].opportunity, steps.subspan(first, last - first));
        first = last;
    }
    Bridge result;
    for (const OpportunityFacts &each : opportunities) {
        const std::span<const StageStep> history = histories.value(each.id);
        countOne(result, stateOn(each, history, from), stateOn(each, history, to));
    }
    return result;
}

} // namespace attache
