#include "core/insight/readiness_outcome.h"

#include "core/insight/as_of.h"

#include <algorithm>

namespace attache {

namespace {

constexpr std::array BandStarts = {0, 50, 70, 85};

bool isWithin(QDate day, QDate visit)
{
    return day.isValid() && day >= visit && day <= visit.addDays(MovesOnWithin);
}

bool movedOn(const VisitOutcomeFacts &visit, std::span<const StageStep> steps,
             const StageBook &book)
{
    if (isWithin(visit.reachedOn, visit.day))
        return true;
    return std::ranges::any_of(steps, [&](const StageStep &step) {
        return step.from && isWithin(step.day, visit.day) && !book.isLost(step.to) &&
               book.rank(step.to) > book.rank(*step.from);
    });
}

} // namespace

ReadinessOutcome readinessOutcome(std::span<const PreparedVisit> visits,
                                  std::span<const StageStep> steps, const StageBook &book)
{
    ReadinessOutcome outcome;
    for (size_t i = 0; i < outcome.bands.size(); ++i) {
        outcome.bands[i].from = BandStarts[i];
        outcome.bands[i].to = i + 1 < BandStarts.size() ? BandStarts[i + 1] - 1 : 100;
    }
    const ByOpportunity<StageStep> histories(steps);
    double sum = 0;
    for (const PreparedVisit &each : visits) {
        const auto band = std::ranges::find_if(outcome.bands, [&](const ReadinessBand &candidate) {
            return each.readiness <= candidate.to;
        });
        ReadinessBand &row = band != outcome.bands.end() ? *band : outcome.bands.back();
        const Id<Opportunity> deal = each.facts.opportunity;
        const bool moved = movedOn(each.facts, histories.of(deal), book);
        ++row.visits;
        row.movedOn += moved ? 1 : 0;
        ++outcome.visits;
        outcome.movedOn += moved ? 1 : 0;
        sum += each.readiness;
        if (!deal.isNull() && std::ranges::find(row.deals, deal) == row.deals.end())
            row.deals.push_back(deal);
    }
    if (outcome.visits > 0)
        outcome.average = sum / outcome.visits;
    return outcome;
}

} // namespace attache
