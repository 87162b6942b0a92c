#include "core/brief/report.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/queries/week_rows.h"

namespace attache {

namespace {

struct ReportWords
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr QLatin1String ReadinessPart("readiness-outcome");
constexpr int MonthsOfMisses = 3;

} // namespace

std::vector<ReportPart> reportParts()
{
    return {{QStringLiteral("conclusions"), ReportWords::tr("Three conclusions"), true},
            {QStringLiteral("numbers"), ReportWords::tr("Five numbers"), true},
            {QStringLiteral("bridge"), FigureWords::tr("Pipeline movement"), true},
            {QStringLiteral("forecast"), FigureWords::tr("Forecast by month"), true},
            {QStringLiteral("changes"), ReportWords::tr("What changed"), true},
            {QStringLiteral("goals"), TypeLabel::tr("Goals"), true},
            {QStringLiteral("promises"), FigureWords::tr("Promises kept"), true},
            {QStringLiteral("next"), ReportWords::tr("Next steps"), true},
            {QStringLiteral("stuck"), ReportWords::tr("Stuck deals"), true},
            {QStringLiteral("funnel"), FigureWords::tr("Stage funnel"), false},
            {QStringLiteral("stage-days"), FigureWords::tr("Days in stage"), false},
            {QStringLiteral("win-rate"), FigureWords::tr("Win rate"), false},
            {QStringLiteral("value-hours"), Common::tr("Value and hours"), false},
            {ReadinessPart, FigureWords::tr("Readiness and outcome"), false},
            {QStringLiteral("north-star"), FigureWords::tr("North star"), false},
            {QStringLiteral("tier-distribution"), FigureWords::tr("Tiers"), false},
            {QStringLiteral("cadence"), FigureWords::tr("Visited in time"), false},
            {QStringLiteral("loss-causes"), FigureWords::tr("Causes of loss"), false},
            {QStringLiteral("sources"), FigureWords::tr("Revenue by source"), false},
            {QStringLiteral("ltv-cac"), FigureWords::tr("LTV : CAC"), false}};
}

DayRange reportDays(bool monthly, QDate today, int reportDay, int back)
{
    if (monthly) {
        const QDate first = QDate(today.year(), today.month(), 1).addMonths(-1 - back);
        return {first, first.addMonths(1).addDays(-1)};
    }
    const int since = (today.dayOfWeek() - reportDay + 7) % 7;
    const QDate end = today.addDays(-since - 1 - 7 * back);
    return {end.addDays(-6), end};
}

namespace {

/// The goals of the weeks that begin within @p days and of the months that they reach into.
Result<void> readGoals(Connection &connection, DayRange days, ReportSource &source)
{
    const QDate month(days.from.year(), days.from.month(), 1);
    ATTACHE_TRY(source.goals, goalsSince(connection, month));
    std::erase_if(source.goals, [&days](const Goal &goal) {
        return goal.period == GoalPeriod::Month ? goal.startsOn > days.to
                                                : !days.contains(goal.startsOn);
    });
    ATTACHE_TRY(std::vector<Goal> lately,
                goalsSince(connection, days.to.addMonths(-MonthsOfMisses)));
    std::erase_if(lately, [&days](const Goal &goal) { return goal.startsOn > days.to; });
    source.repeated = repeatedMiss(lately);
    return {};
}

} // namespace

Result<ReportSource> readReport(Connection &connection, DayRange days, QDate today,
                                const QStringList &parts)
{
    ReportSource source;
    ATTACHE_TRY(source.figures, readFigureSource(connection, {}, days, today));
    ATTACHE_CHECK(readSteering(connection, {}, source.figures));
    // A week has too few visits to say anything.
    const DayRange year{days.to.addYears(-1).addDays(1), days.to};
    if (parts.contains(ReadinessPart)) {
        ATTACHE_TRY(source.figures.visits, readPreparedVisits(connection, {}, year, today));
    }
    ATTACHE_TRY(source.cards, dealCards(connection));
    ATTACHE_CHECK(readGoals(connection, days, source));
    return source;
}

} // namespace attache
