#include "core/insight/as_of.h"

namespace attache {

namespace {

/// The last of @p terms by @p day; before the first one its own, which stood from the beginning.
const TermsStep *termsOn(std::span<const TermsStep> terms, QDate day)
{
    const TermsStep *found = terms.empty() ? nullptr : &terms.front();
    for (const TermsStep &each : terms) {
        if (each.day <= day)
            found = &each;
    }
    return found;
}

/// When what was decided by @p day had been decided.
QDate closedOn(const OpportunityFacts &facts, std::span<const StageStep> steps, QDate day,
               StagePhases &phases)
{
    QDate decided;
    bool won = !steps.empty() && steps.front().from && isWon(phases.of(*steps.front().from));
    bool decidedAnew = false;
    for (const StageStep &step : steps) {
        const Phase phase = phases.of(step.to);
        const bool open = isOpen(phase);
        const bool otherwise = open || isWon(phase) != won;
        if (step.day > day) {
            decidedAnew = decidedAnew || otherwise;
            continue;
        }
        if (otherwise || !decided.isValid())
            decided = open ? QDate() : step.day;
        won = isWon(phase);
    }
    // The closing day of now is that of a later decision where it was decided anew since.
    return !decidedAnew && facts.closedOn.isValid() ? facts.closedOn : decided;
}

} // namespace

OpportunityState stateOn(const OpportunityFacts &facts, std::span<const StageStep> steps,
                         std::span<const TermsStep> terms, QDate day, const StageBook &book)
{
    StagePhases phases(book);
    return stateOn(facts, steps, terms, day, phases);
}

OpportunityState stateOn(const OpportunityFacts &facts, std::span<const StageStep> steps,
                         std::span<const TermsStep> terms, QDate day, StagePhases &phases)
{
    OpportunityState state;
    const TermsStep *then = termsOn(terms, day);
    state.amount = then != nullptr ? then->amount : facts.amount;
    state.currency = then != nullptr ? then->currency : facts.currency;
    state.expectedClose = then != nullptr ? then->expectedClose : facts.expectedClose;
    state.probability = then != nullptr ? then->probability : facts.probability;
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
    state.phase = phases.of(state.stage);
    if (!isOpen(state.phase))
        state.closedOn = closedOn(facts, steps, day, phases);
    return state;
}

std::vector<OpportunityFacts>
opportunitiesAsOf(QDate day, std::span<const OpportunityFacts> opportunities,
                  std::span<const StageStep> steps, std::span<const TermsStep> terms,
                  const StageBook &book, bool (*keep)(const OpportunityState &))
{
    const ByOpportunity<StageStep> histories(steps);
    const ByOpportunity<TermsStep> changes(terms);
    StagePhases phases(book);
    std::vector<OpportunityFacts> then;
    for (const OpportunityFacts &each : opportunities) {
        const OpportunityState state =
            stateOn(each, histories.of(each.id), changes.of(each.id), day, phases);
        if (!state.exists || (keep != nullptr && !keep(state)))
            continue;
        OpportunityFacts facts = each;
        facts.stage = state.stage;
        facts.amount = state.amount;
        facts.currency = state.currency;
        facts.expectedClose = state.expectedClose;
        facts.probability = state.probability;
        facts.closedOn = state.closedOn;
        then.push_back(std::move(facts));
    }
    return then;
}

Postponement postponementOf(std::span<const TermsStep> terms)
{
    Postponement postponement;
    QDate first;
    QDate before;
    for (size_t i = 0; i < terms.size(); ++i) {
        const bool lastOfDay = i + 1 == terms.size() || terms[i + 1].day != terms[i].day;
        const QDate close = terms[i].expectedClose;
        // The first one is what stood at the beginning, whatever else happened on that day.
        if (!close.isValid() || (!lastOfDay && i > 0))
            continue;
        if (!first.isValid())
            first = close;
        if (before.isValid() && close > before)
            ++postponement.count;
        before = close;
    }
    if (first.isValid())
        postponement.days = static_cast<int>(first.daysTo(before));
    return postponement;
}

} // namespace attache
