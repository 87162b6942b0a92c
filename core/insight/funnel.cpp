#include "core/insight/funnel.h"

#include <QHash>
#include <QMap>

#include <algorithm>

namespace attache {

double Cohort::conversion(size_t at) const
{
    if (at == 0)
        return opened() > 0 ? 100 : 0;
    return reached.at(at - 1) > 0 ? 100.0 * reached.at(at) / reached.at(at - 1) : 0;
}

namespace {

/// Where each stage stands in the funnel, looked up once.
class Places
{
public:
    Places(const StageBook &book, const std::vector<Stage> &stages)
        : m_book(book)
        , m_stages(stages)
    {
    }
    size_t of(Stage stage)
    {
        const auto known = m_places.constFind(stage);
        return known != m_places.cend() ? *known
                                        : *m_places.insert(stage, m_book.rungOf(stage, m_stages));
    }

private:
    const StageBook &m_book;
    const std::vector<Stage> &m_stages;
    QHash<Stage, size_t> m_places;
};

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
    result.stages = book.stagesOf(set);
    std::erase_if(result.stages, [&book](Stage each) { return book.isLost(each); });
    result.all.reached.resize(result.stages.size());
    if (result.stages.empty())
        return result;
    Places places(book, result.stages);
    QHash<Id<Opportunity>, size_t> furthest;
    for (const StageStep &step : steps) {
        size_t &place = furthest[step.opportunity];
        // What was won and lost again has been won; what was opened as won has passed all before.
        place = std::max({place, places.of(step.to), step.from ? places.of(*step.from) : 0});
    }
    QMap<QDate, Cohort> months;
    for (const OpportunityFacts &each : opportunities) {
        if (!opened.contains(each.openedOn))
            continue;
        const size_t place = std::max(furthest.value(each.id), places.of(each.stage));
        const bool lost = book.isLost(each.stage);
        count(result.all, place, lost);
        const QDate day = each.openedOn;
        const QDate month = day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
        Cohort &cohort = months[month];
        cohort.month = month;
        cohort.reached.resize(result.stages.size());
        count(cohort, place, lost);
    }
    result.months.assign(months.cbegin(), months.cend());
    return result;
}

} // namespace attache
