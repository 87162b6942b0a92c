#include "core/insight/forecast.h"

#include "core/insight/pipeline_totals.h"
#include "core/insight/stage_days.h"

#include <QMap>

#include <algorithm>

namespace attache {

namespace {

/// Percent, for what nobody who decides has ever spoken with us about.
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

void addOpen(ForecastMonth &month, const OpportunityFacts &each, const ForecastCap &cap,
             const StageBook &book)
{
    if (!each.amount)
        return;
    const auto share = [&each](MoneySums &sums, int percent) {
        sums.add(percentOf(*each.amount, percent), each.currency);
    };
    month.value.at(static_cast<size_t>(forecastClass(cap.said))).add(*each.amount, each.currency);
    share(month.said, cap.said);
    share(month.weighted, usualProbability(each, book));
    share(month.capped, cap.capped);
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
    // Only what is sure by its stage is won; a person may still say 100 %.
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

QDate likelyClose(const OpportunityFacts &facts)
{
    return facts.expectedClose.isValid() ? facts.expectedClose.addDays(facts.pathDelay) : QDate();
}

Forecast forecast(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
                  QDate today, const StageBook &book)
{
    const QHash<Id<Opportunity>, QDate> since = inStageSince(steps);
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
        const QDate entered = since.value(each.id, each.openedOn);
        const int inStage = entered.isValid() ? static_cast<int>(entered.daysTo(today)) : -1;
        ForecastCap cap = capOf(each, inStage, book);
        addOpen(month, each, cap, book);
        if (said.isValid() && said < today) {
            ++result.lateCount;
            if (each.amount)
                result.late.add(*each.amount, each.currency);
        }
        if (!cap.reasons.empty())
            result.caps.push_back(std::move(cap));
    }
    result.months.assign(months.cbegin(), months.cend());
    return result;
}

} // namespace attache
