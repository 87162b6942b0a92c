#include "core/insight/funnel.h"

#include "core/insight/by_opportunity.h"
#include "core/insight/by_stage.h"

#include <QMap>

#include <algorithm>

namespace attache {

double Cohort::conversion(size_t at) const
{
    const int before = stoodBefore(at);
    return before > 0 ? 100.0 * reached.at(at) / before : 0;
}

namespace {

void count(Cohort &cohort, size_t furthest, bool lost)
{
    for (size_t i = 0; i <= furthest; ++i)
        ++cohort.reached.at(i);
    cohort.lost += lost ? 1 : 0;
}

} // namespace

Funnel funnel(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              DayRange opened, const StageBook &book, Id<StageSet> set)
{
    Funnel result;
    result.set = set;
    result.stages = book.stagesOf(set);
    std::erase_if(result.stages, [&book](Stage each) { return book.isLost(each); });
    result.all.reached.resize(result.stages.size());
    if (result.stages.empty())
        return result;
    struct Place
    {
        size_t rung;
        bool lost;
    };
    ByStage<Place> places;
    const auto placeOf = [&](Stage stage) {
        return places.of(stage, [&](Stage each) {
            return Place{book.rungOf(each, result.stages), book.isLost(each)};
        });
    };
    const ByOpportunity<StageStep> histories(steps);
    QMap<QDate, Cohort> months;
    // Of the opportunity before: what stands side by side was mostly opened in the same month.
    Cohort *cohort = nullptr;
    QDate nextMonth;
    for (const OpportunityFacts &each : opportunities) {
        const QDate day = each.openedOn;
        if (!opened.contains(day))
            continue;
        const auto [present, lost] = placeOf(each.stage);
        size_t furthest = present;
        // What was won and lost again has been won; what was opened as won has passed all before.
        for (const StageStep &step : histories.of(each.id)) {
            const size_t before = step.from ? placeOf(*step.from).rung : 0;
            furthest = std::max({furthest, placeOf(step.to).rung, before});
        }
        count(result.all, furthest, lost);
        if (cohort == nullptr || !day.isValid() || day < cohort->month || day >= nextMonth) {
            const QDate month = day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
            cohort = &months[month];
            cohort->month = month;
            cohort->reached.resize(result.stages.size());
            nextMonth = month.addMonths(1);
        }
        count(*cohort, furthest, lost);
    }
    result.months.assign(months.cbegin(), months.cend());
    return result;
}

} // namespace attache
