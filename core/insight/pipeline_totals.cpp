#include "core/insight/pipeline_totals.h"

#include <algorithm>

namespace attache {

int probabilityOf(const OpportunityFacts &facts, const Settings &settings)
{
    if (facts.stage == Stage::Won)
        return 100;
    if (facts.stage == Stage::Lost)
        return 0;
    if (facts.probability)
        return std::clamp(*facts.probability, 0, 100);
    const StageSettings *usual = settings.stage(facts.stage);
    return usual != nullptr ? usual->probability : 0;
}

namespace {

void count(StageTotal &total, const OpportunityFacts &each, const Settings &settings)
{
    ++total.count;
    if (!each.amount) {
        ++total.withoutAmount;
        return;
    }
    total.value.add(*each.amount, each.currency);
    total.weighted.add(percentOf(*each.amount, probabilityOf(each, settings)), each.currency);
}

} // namespace

PipelineTotals pipelineTotals(std::span<const OpportunityFacts> opportunities,
                              const Settings &settings)
{
    PipelineTotals totals;
    for (const Choice<Stage> &stage : choicesOf<Stage>) {
        if (isOpen(stage.value))
            totals.stages.emplace_back().stage = stage.value;
    }
    for (const OpportunityFacts &each : opportunities) {
        if (!isOpen(each.stage))
            continue;
        count(totals.all, each, settings);
        totals.withoutAccount += each.account.isNull() ? 1 : 0;
        auto stage = std::ranges::find(totals.stages, each.stage, &StageTotal::stage);
        if (stage == totals.stages.end()) {
            totals.stages.emplace_back().stage = each.stage;
            stage = totals.stages.end() - 1;
        }
        count(*stage, each, settings);
    }
    return totals;
}

} // namespace attache
