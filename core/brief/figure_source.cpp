#include "core/brief/figure.h"

#include "core/base/language.h"
#include "core/brief/brief.h"
#include "core/queries/account_times.h"
#include "core/queries/field_text.h"

#include <QLocale>

#include <array>
#include <atomic>
#include <functional>
#include <thread>

namespace attache {

Result<FigureSource> readFigureSource(Connection &connection, const FactsFilter &filter,
                                      DayRange period, QDate today)
{
    FigureSource source;
    ATTACHE_TRY(source.opportunities, opportunityFacts(connection, filter));
    ATTACHE_CHECK(withPathDelays(connection, today, source.opportunities));
    ATTACHE_TRY(source.steps, stageSteps(connection));
    ATTACHE_TRY(source.terms, termsSteps(connection));
    ATTACHE_TRY(source.promises, promiseFacts(connection, filter));
    ATTACHE_TRY(source.times, accountTimes(connection, filter));
    ATTACHE_TRY(source.settings, Settings::read(connection));
    ATTACHE_TRY(source.stages, StageBook::read(connection, source.settings));
    const FieldText words(connection, QLocale());
    for (const OpportunityFacts &each : source.opportunities) {
        if (!each.industry.isEmpty() && !source.industries.contains(each.industry))
            source.industries.insert(each.industry, words.industry(each.industry));
    }
    source.today = today;
    source.period = period;
    return source;
}

Result<void> readSteering(Connection &connection, const FactsFilter &filter, FigureSource &source)
{
    ATTACHE_TRY(source.accounts, accountFacts(connection, filter));
    ATTACHE_TRY(source.chains, decisionChains(connection));
    return {};
}

Result<std::vector<PreparedVisit>>
readPreparedVisits(Connection &connection, const FactsFilter &filter, DayRange period, QDate today)
{
    ATTACHE_TRY(const auto held,
                visitOutcomes(connection, filter, period.from, period.to, MostPreparedVisits));
    std::vector<PreparedVisit> visits;
    for (const VisitOutcomeFacts &each : held) {
        ATTACHE_TRY(const BriefData brief,
                    briefData(connection, each.visit, today, languageOf(QLocale())));
        visits.push_back({each, brief.readiness.score});
    }
    return visits;
}

std::vector<Figure> allFigures(const FigureSource &source, RateGroup group)
{
    // The long ones first, so that both threads end at about the same time.
    const std::array<std::pair<size_t, std::function<Figure()>>, 7> makers = {{
        {3, [&] { return forecastFigure(source); }},
        {5, [&] { return valueAndHoursFigure(source); }},
        {0, [&] { return bridgeFigure(source); }},
        {1, [&] { return funnelFigure(source); }},
        {4, [&] { return stageDaysFigure(source); }},
        {2, [&] { return winRateFigure(source, group); }},
        {6, [&] { return promisesFigure(source); }},
    }};
    std::vector<Figure> figures(makers.size());
    std::atomic<size_t> next = 0;
    const auto work = [&] {
        for (size_t i = next++; i < makers.size(); i = next++)
            figures[makers[i].first] = makers[i].second();
    };
    {
        const std::jthread beside(work);
        work();
    }
    return figures;
}

} // namespace attache
