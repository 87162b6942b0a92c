#include "core/insight/forecast_error.h"

#include "core/insight/as_of.h"
#include "core/insight/forecast_plan.h"

#include <algorithm>

namespace attache {

std::optional<double> ForecastError::errorOf(Money forecast) const
{
    if (n == 0 || won.minor <= 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(forecast.minor - won.minor) / static_cast<double>(won.minor);
}

ForecastError lastQuarterError(std::span<const OpportunityFacts> opportunities,
                               std::span<const StageStep> steps, std::span<const TermsStep> terms,
                               QDate today, const StageBook &book)
{
    ForecastError error;
    const QDate present(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
    error.begin = present.addMonths(-3);
    error.end = present.addDays(-1);
    error.currency = mainCurrency(opportunities, book);
    std::vector<OpportunityFacts> then =
        opportunitiesAsOf(error.begin.addDays(-1), opportunities, steps, terms, book,
                          [](const OpportunityState &state) { return state.open(); });
    // What is in another currency does not count, and would only be looked through.
    std::erase_if(then,
                  [&](const OpportunityFacts &each) { return each.currency != error.currency; });
    for (OpportunityFacts &each : then)
        each.pathDelay = 0; // that of now
    std::vector<StageStep> before;
    before.reserve(steps.size());
    std::ranges::copy_if(steps, std::back_inserter(before),
                         [&](const StageStep &step) { return step.day < error.begin; });
    const ForecastPlan plan = forecastPlan(then, before, error.begin, book, 0, 3);
    for (const ForecastDeal &deal : plan.deals) {
        if (deal.facts->expectedClose.isValid() && deal.facts->expectedClose <= error.end)
            error.deals.push_back(deal.facts->id.value());
    }
    error.n = static_cast<int>(error.deals.size());
    error.said = plan.quarter.said;
    error.weighted = plan.quarter.weighted;
    error.capped = plan.quarter.cappedSum();
    for (const OpportunityFacts &each : opportunities) {
        if (book.isWon(each.stage) && each.currency == error.currency && each.amount &&
            each.closedOn >= error.begin && each.closedOn <= error.end)
            error.won += *each.amount;
    }
    return error;
}

} // namespace attache
