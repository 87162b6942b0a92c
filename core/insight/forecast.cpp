#include "core/insight/forecast.h"

#include "core/insight/pipeline_totals.h"
#include "core/insight/stage_days.h"

#include <QMap>

#include <algorithm>

namespace attache {

namespace {

/// Percent, at most, for an opportunity on which no decision maker was ever met.
constexpr int MostWithoutDecider = 40;

QDate monthOf(QDate day)
{
    return day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
}

/// Of the stage where that says one; of the person for a stage that nobody knows.
int usualProbability(const OpportunityFacts &facts, const StageBook &book)
{
    const bool known = book.stage(facts.stage) != nullptr;
    return known ? book.probability(facts.stage, setOf(facts, book)) : probabilityOf(facts, book);
}

void addOpen(ForecastMonth &month, const ForecastDeal &deal)
{
    const OpportunityFacts &facts = *deal.facts;
    if (!facts.amount)
        return;
    month.value.at(static_cast<size_t>(forecastClass(deal.cap.said)))
        .add(deal.amount, facts.currency);
    month.said.add(deal.said, facts.currency);
    month.weighted.add(deal.weighted, facts.currency);
    month.capped.add(deal.capped, facts.currency);
}

void addWon(ForecastMonth &month, const OpportunityFacts &each)
{
    if (!each.amount)
        return;
    for (MoneySums *sums : {&month.value.at(static_cast<size_t>(ForecastClass::Won)), &month.said,
                            &month.weighted, &month.capped})
        sums->add(*each.amount, each.currency);
}

} // namespace

ForecastClass forecastClass(int probability)
{
    if (probability >= 100)
        return ForecastClass::Won;
    if (probability >= 70)
        return ForecastClass::Commit;
    return probability >= 40 ? ForecastClass::Likely : ForecastClass::Upside;
}

ForecastCap capOf(const OpportunityFacts &facts, int inStage, const StageBook &book)
{
    ForecastCap cap{facts.id, probabilityOf(facts, book), 0, {}};
    cap.capped = cap.said;
    if (!book.isOpen(facts.stage))
        return cap;
    // Only a won stage counts as won; a person may still enter 100 %.
    cap.said = std::min(cap.said, 99);
    cap.capped = cap.said;
    const auto atMost = [&cap](int most, CapReason reason) {
        if (cap.said <= most)
            return;
        cap.capped = std::min(cap.capped, most);
        cap.reasons.push_back(reason);
    };
    if (!facts.hasMetDecider)
        atMost(MostWithoutDecider, CapReason::DeciderNeverMet);
    const Id<StageSet> set = setOf(facts, book);
    const int limit = book.dayLimit(facts.stage, facts.tier, set);
    if (limit > 0 && inStage > limit)
        atMost(book.probabilityBefore(facts.stage, set), CapReason::TooLongInStage);
    return cap;
}

ForecastDeal forecastDeal(const OpportunityFacts &facts, QDate entered, QDate today,
                          const StageBook &book)
{
    ForecastDeal deal;
    deal.facts = &facts;
    deal.inStage = entered.isValid() ? static_cast<int>(entered.daysTo(today)) : -1;
    deal.cap = capOf(facts, deal.inStage, book);
    deal.usual = usualProbability(facts, book);
    deal.kind = forecastClass(deal.cap.capped);
    deal.amount = facts.amount.value_or(Money());
    deal.said = percentOf(deal.amount, deal.cap.said);
    deal.weighted = percentOf(deal.amount, deal.usual);
    deal.capped = percentOf(deal.amount, deal.cap.capped);
    return deal;
}

QDate likelyClose(const OpportunityFacts &facts)
{
    return facts.expectedClose.isValid() ? facts.expectedClose.addDays(facts.pathDelay) : QDate();
}

Forecast forecast(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
                  QDate today, const StageBook &book)
{
    const InStageSince since(steps);
    Forecast result;
    QMap<QDate, ForecastMonth> months;
    for (const OpportunityFacts &each : opportunities) {
        const bool open = book.isOpen(each.stage);
        const QDate said = open ? each.expectedClose : each.closedOn;
        const QDate day = open ? likelyClose(each) : said;
        if (!open && (!book.isWon(each.stage) || !day.isValid() || day < monthOf(today)))
            continue;
        ForecastMonth &month = months[monthOf(day)];
        month.month = monthOf(day);
        ++month.count;
        if (!open) {
            addWon(month, each);
            continue;
        }
        ForecastDeal deal = forecastDeal(each, since.of(each.id, each.openedOn), today, book);
        addOpen(month, deal);
        if (said.isValid() && said < today) {
            ++result.lateCount;
            if (each.amount)
                result.late.add(*each.amount, each.currency);
        }
        if (!deal.cap.reasons.empty())
            result.caps.push_back(std::move(deal.cap));
    }
    result.months.assign(months.cbegin(), months.cend());
    return result;
}

} // namespace attache
