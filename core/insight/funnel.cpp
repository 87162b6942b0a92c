#include "core/insight/funnel.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace attache {

double Cohort::conversion(size_t at) const
{
    if (at == 0)
        return reached.front() > 0 ? 100 : 0;
    return reached.at(at - 1) > 0 ? 100.0 * reached.at(at) / reached.at(at - 1) : 0;
}

namespace {

/// The place of @p stage in the funnel; the first for lost and for one this program does not know.
size_t placeOf(Stage stage)
{
    const auto at = std::ranges::find(FunnelStages, stage);
    return at != FunnelStages.end() ? static_cast<size_t>(at - FunnelStages.begin()) : 0;
}

void count(Cohort &cohort, size_t furthest, bool lost)
{
    for (size_t i = 0; i <= furthest; ++i)
        ++cohort.reached.at(i);
    cohort.lost += lost ? 1 : 0;
}

} // namespace

Funnel funnel(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
              DayRange opened)
{
    QHash<Id<Opportunity>, size_t> furthest;
    for (const StageStep &step : steps) {
        size_t &place = furthest[step.opportunity];
        // What was won and lost again has been won; what was opened as won has passed all before.
        place = std::max({place, placeOf(step.to), step.from ? placeOf(*step.from) : 0});
    }
    Funnel result;
    QMap<QDate, Cohort> months;
    for (const OpportunityFacts &each : opportunities) {
        if (!opened.contains(each.openedOn))
            continue;
        const size_t place = std::max(furthest.value(each.id), placeOf(each.stage));
        const bool lost = each.stage == Stage::Lost;
        count(result.all, place, lost);
        const QDate day = each.openedOn;
        const QDate month = day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
        Cohort &cohort = months[month];
        cohort.month = month;
        count(cohort, place, lost);
    }
    result.months.assign(months.cbegin(), months.cend());
    return result;
}

} // namespace attache
