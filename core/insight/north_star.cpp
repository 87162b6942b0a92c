#include "core/insight/north_star.h"

#include "core/insight/account_figures.h"
#include "core/insight/pipeline_totals.h"
#include "core/insight/win_rate.h"

#include <algorithm>

namespace attache {

namespace {

StarValue share(StarFigure figure, int count, int n)
{
    return {figure, n > 0 ? std::optional(100.0 * count / n) : std::nullopt, n};
}

} // namespace

int dealsInOtherCurrencies(StarFigure figure, std::span<const OpportunityFacts> deals,
                           const QString &currency, DayRange period, const StageBook &book)
{
    const bool open = figure == StarFigure::OpenValue || figure == StarFigure::WeightedValue;
    if (!open && figure != StarFigure::WonValue)
        return 0;
    return static_cast<int>(std::ranges::count_if(deals, [&](const OpportunityFacts &each) {
        const bool counts = open ? book.isOpen(each.stage)
                                 : book.isWon(each.stage) && period.contains(each.closedOn);
        return counts && each.amount && each.currency != currency;
    }));
}

StarValue starValue(StarFigure figure, const StarRows &rows, DayRange period, QDate today,
                    const Settings &settings, const StageBook &book)
{
    const auto money = [&](const MoneySums &sums, int n) {
        const int others =
            dealsInOtherCurrencies(figure, rows.opportunities, settings.currency, period, book);
        return StarValue{figure, sums.of(settings.currency).major(), n - others};
    };
    switch (figure) {
    case StarFigure::WonValue:
    case StarFigure::WonDeals:
    case StarFigure::WinRate: {
        const WinRate rate = winRates(rows.opportunities, {}, period, book).all;
        if (figure == StarFigure::WinRate)
            return share(figure, rate.won, rate.decided());
        if (figure == StarFigure::WonValue)
            return money(rate.wonValue, rate.won);
        return {figure, static_cast<double>(rate.won), rate.won};
    }
    case StarFigure::OpenValue:
    case StarFigure::WeightedValue: {
        const StageTotal open = pipelineTotals(rows.opportunities, book).all;
        return money(figure == StarFigure::OpenValue ? open.value : open.weighted, open.count);
    }
    case StarFigure::Coverage: {
        const CoverageFigure coverage = coverageFigure(rows.accounts, rows.chains, today, settings);
        if (coverage.accounts == 0)
            return {figure, std::nullopt, 0};
        return {figure, coverage.averageScore, coverage.accounts};
    }
    case StarFigure::PromisesKept: {
        const PromiseTotal ours = promiseTotals(rows.promises, today, period).front();
        return share(figure, ours.keptInTime, ours.decided());
    }
    case StarFigure::CadenceKept: {
        int inTime = 0;
        int known = 0;
        for (const CadenceRow &row : cadence(rows.accounts, today, settings)) {
            inTime += row.inTime;
            known += row.inTime + row.overdue;
        }
        return share(figure, inTime, known);
    }
    case StarFigure::VisitHours: {
        int minutes = 0;
        int visits = 0;
        for (const AccountTime &time : rows.times) {
            if (!period.contains(time.day))
                continue;
            minutes += time.minutes;
            ++visits;
        }
        return {figure, minutes / 60.0, visits};
    }
    }
    return {figure, std::nullopt, 0};
}

NorthStar northStar(const StarRows &rows, DayRange period, QDate today, const Settings &settings,
                    const StageBook &book)
{
    const NorthStarSettings &wanted = settings.northStar;
    NorthStar star;
    star.name = wanted.name;
    star.currency = settings.currency;
    star.target = wanted.target;
    star.star = starValue(wanted.figure, rows, period, today, settings, book);
    for (const StarFigure driver : wanted.drivers)
        star.drivers.push_back(starValue(driver, rows, period, today, settings, book));
    return star;
}

} // namespace attache
