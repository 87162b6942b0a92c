#include "core/brief/figure.h"

#include "core/base/shared_text.h"
#include "core/brief/figure_words.h"
#include "core/insight/account_figures.h"
#include "core/insight/customer_worth.h"

#include <QLocale>

#include <algorithm>

/// @file
/// The few figures that stand above all charts.

namespace attache {

namespace {

constexpr int HeadMonths = 6;

/// The first days of the last months, the present one last.
std::vector<QDate> headMonths(QDate today)
{
    std::vector<QDate> months;
    const QDate present(today.year(), today.month(), 1);
    for (int i = HeadMonths - 1; i >= 0; --i)
        months.push_back(present.addMonths(-i));
    return months;
}

/// Which of @p months @p day is in; -1 for none.
int monthAt(const std::vector<QDate> &months, QDate day)
{
    if (!day.isValid() || day < months.front())
        return -1;
    const int place =
        (day.year() - months.front().year()) * 12 + day.month() - months.front().month();
    return place < static_cast<int>(months.size()) ? place : -1;
}

HeadFigure starHead(const FigureSource &source, const std::vector<QDate> &months)
{
    const NorthStar star =
        northStar(source, source.period, source.today, source.settings, source.stages);
    HeadFigure head;
    head.key = QStringLiteral("north-star");
    head.name = star.name.isEmpty() ? labelOf(star.star.figure) : star.name;
    const auto said = [&](double value) {
        switch (star.star.figure) {
        case StarFigure::WonValue:
        case StarFigure::OpenValue:
        case StarFigure::WeightedValue:
            return AmountScale(moneyOf(value), star.currency).said(moneyOf(value));
        case StarFigure::WinRate:
        case StarFigure::Coverage:
        case StarFigure::PromisesKept:
        case StarFigure::CadenceKept:
            return percentText(value);
        case StarFigure::WonDeals:
        case StarFigure::VisitHours:
            break;
        }
        return QLocale().toString(value, 'f', 0);
    };
    head.value = star.star.value ? said(*star.star.value) : QStringLiteral("–");
    if (star.target > 0)
        head.beside = FigureWords::tr("/ target %1").arg(said(star.target));
    head.note = star.target > 0 ? FigureWords::tr("north star, as you set it")
                                : FigureWords::tr("north star; set a target");
    // What is a state of today has no months.
    const bool dated =
        star.star.figure == StarFigure::WonValue || star.star.figure == StarFigure::WonDeals ||
        star.star.figure == StarFigure::PromisesKept || star.star.figure == StarFigure::VisitHours;
    for (size_t i = 0; dated && i < months.size(); ++i) {
        const DayRange month{months[i], months[i].addMonths(1).addDays(-1)};
        head.values.push_back(
            starValue(star.star.figure, source, month, source.today, source.settings, source.stages)
                .value);
    }
    return head;
}

int medianOf(std::vector<int> &days)
{
    const auto middle = days.begin() + static_cast<std::ptrdiff_t>(days.size() / 2);
    std::ranges::nth_element(days, middle);
    return *middle;
}

/// Win rate, and the days from the opening of a deal to its signing.
void addDecided(std::vector<HeadFigure> &heads, const FigureSource &source,
                const std::vector<QDate> &months)
{
    struct Month
    {
        int won = 0;
        int decided = 0;
        std::vector<int> days;
    };
    std::vector<Month> byMonth(months.size());
    Month all;
    for (const OpportunityFacts &each : source.opportunities) {
        if (source.stages.isOpen(each.stage))
            continue;
        const bool won = source.stages.isWon(each.stage);
        const auto count = [&](Month &month) {
            ++month.decided;
            month.won += won ? 1 : 0;
            if (won && each.openedOn.isValid() && each.closedOn.isValid())
                month.days.push_back(static_cast<int>(each.openedOn.daysTo(each.closedOn)));
        };
        if (source.period.contains(each.closedOn))
            count(all);
        if (const int at = monthAt(months, each.closedOn); at >= 0)
            count(byMonth[static_cast<size_t>(at)]);
    }
    HeadFigure rate;
    rate.key = QStringLiteral("win-rate");
    rate.name = FigureWords::tr("Win rate");
    rate.value = all.decided >= LeastForARate ? percentText(shareOf(all.won, all.decided).rate)
                                              : QStringLiteral("–");
    rate.note = all.decided >= LeastForARate ? FigureWords::tr("n = %1").arg(all.decided)
                                             : tooSmall(all.decided);
    HeadFigure cycle;
    cycle.key = QStringLiteral("stage-days");
    cycle.name = FigureWords::tr("Days to sign");
    cycle.value = all.days.empty() ? QStringLiteral("–")
                                   : Common::tr("%n day(s)", nullptr, medianOf(all.days));
    cycle.note = FigureWords::tr("median, n = %1").arg(all.days.size());
    for (Month &month : byMonth) {
        rate.values.push_back(month.decided >= LeastForARate
                                  ? std::optional(shareOf(month.won, month.decided).rate)
                                  : std::nullopt);
        cycle.values.push_back(month.days.empty() ? std::nullopt
                                                  : std::optional<double>(medianOf(month.days)));
    }
    heads.push_back(std::move(rate));
    heads.push_back(std::move(cycle));
}

HeadFigure worthHead(const FigureSource &source, const std::vector<QDate> &months)
{
    HeadFigure head;
    head.key = QStringLiteral("ltv-cac");
    head.name = FigureWords::tr("LTV : CAC");
    const CustomerWorth worth =
        customerWorth(source.opportunities, wholePeriod(source), source.settings, source.stages);
    head.value = worth.ratio ? oneDecimal(*worth.ratio) : QStringLiteral("–");
    head.tone = !worth.ratio ? Tone::Neutral : worth.isHealthy() ? Tone::Neutral : Tone::Warn;
    head.note = !worth.ratio ? FigureWords::tr("spending is not set")
                : worth.isHealthy()
                    ? FigureWords::tr("above %1, healthy").arg(worth.inputs.healthyRatio)
                    : FigureWords::tr("below %1").arg(worth.inputs.healthyRatio);
    for (size_t i = 0; worth.ratio && i < months.size(); ++i) {
        const QDate end = std::min(months[i].addMonths(1).addDays(-1), source.today);
        const DayRange year{end.addYears(-1).addDays(1), end};
        head.values.push_back(
            customerWorth(source.opportunities, year, source.settings, source.stages).ratio);
    }
    return head;
}

HeadFigure readinessHead(const FigureSource &source, const std::vector<QDate> &months)
{
    constexpr int Good = 70;
    constexpr int Poor = 50;
    HeadFigure head;
    head.key = QStringLiteral("readiness-outcome");
    head.name = FigureWords::tr("Mean readiness");
    head.value = QStringLiteral("–");
    if (!source.visits) {
        head.note = FigureWords::tr("Reading the visits…");
        return head;
    }
    const int visits = static_cast<int>(source.visits->size());
    head.note = FigureWords::tr("%n visit(s) held", nullptr, visits);
    std::vector<std::pair<int, int>> sums(months.size());
    int sum = 0;
    for (const PreparedVisit &each : *source.visits) {
        sum += each.readiness;
        if (const int at = monthAt(months, each.facts.day); at >= 0) {
            sums[static_cast<size_t>(at)].first += each.readiness;
            ++sums[static_cast<size_t>(at)].second;
        }
    }
    if (visits == 0)
        return head;
    const int mean = (sum + visits / 2) / visits;
    head.value = countText(mean);
    head.tone = mean < Poor ? Tone::Danger : mean < Good ? Tone::Warn : Tone::Neutral;
    if (mean < Good)
        head.note = FigureWords::tr("%n below 70", nullptr, Good - mean) + QStringLiteral(" · ") +
                    head.note;
    for (const auto &[total, count] : sums)
        head.values.push_back(count > 0 ? std::optional(1.0 * total / count) : std::nullopt);
    return head;
}

} // namespace

std::vector<HeadFigure> headFigures(const FigureSource &source)
{
    const std::vector<QDate> months = headMonths(source.today);
    std::vector<HeadFigure> heads{starHead(source, months)};
    addDecided(heads, source, months);
    heads.push_back(worthHead(source, months));
    heads.push_back(readinessHead(source, months));
    return heads;
}

} // namespace attache
