#include "core/insight/pipeline_totals.h"

#include <algorithm>

namespace attache {

int probabilityOf(const OpportunityFacts &facts, const StageBook &book)
{
    if (facts.probability && book.isOpen(facts.stage))
        return std::clamp(*facts.probability, 0, 100);
    return book.probability(facts.stage, setOf(facts, book));
}

namespace {

void count(StageTotal &total, const OpportunityFacts &each, const StageBook &book)
{
    ++total.count;
    if (!each.amount) {
        ++total.withoutAmount;
        return;
    }
    total.value.add(*each.amount, each.currency);
    total.weighted.add(percentOf(*each.amount, probabilityOf(each, book)), each.currency);
}

} // namespace

PipelineTotals pipelineTotals(std::span<const OpportunityFacts> opportunities,
                              const StageBook &book)
{
    PipelineTotals totals;
    for (const Stage stage : book.openStagesOf())
        totals.stages.emplace_back().stage = stage;
    for (const OpportunityFacts &each : opportunities) {
        if (!book.isOpen(each.stage))
            continue;
        count(totals.all, each, book);
        totals.withoutAccount += each.account.isNull() ? 1 : 0;
        auto stage = std::ranges::find(totals.stages, each.stage, &StageTotal::stage);
        if (stage == totals.stages.end()) {
            totals.stages.emplace_back().stage = each.stage;
            stage = totals.stages.end() - 1;
        }
        count(*stage, each, book);
    }
    std::ranges::stable_sort(totals.stages, {},
                             [&book](const StageTotal &each) { return book.rank(each.stage); });
    return totals;
}

} // namespace attache
