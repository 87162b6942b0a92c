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

/// What the stage before @p stage is usually worth; nothing before the first.
int usualBefore(Stage stage, const Settings &settings)
{
    int before = 0;
    for (const Choice<Stage> &choice : choicesOf<Stage>) {
        if (choice.value == stage)
            break;
        if (const StageSettings *usual = settings.stage(choice.value))
            before = usual->probability;
    }
    return before;
}

int usualProbability(const OpportunityFacts &facts, const Settings &settings)
{
    const StageSettings *usual = settings.stage(facts.stage);
    return usual != nullptr ? usual->probability : probabilityOf(facts, settings);
}

void addOpen(ForecastMonth &month, const OpportunityFacts &each, const ForecastCap &cap,
             const Settings &settings)
{
    if (!each.amount)
        return;
    const auto share = [&each](MoneySums &sums, int percent) {
        sums.add(percentOf(*each.amount, percent), each.currency);
    };
    month.value.at(static_cast<size_t>(forecastClass(cap.said))).add(*each.amount, each.currency);
    share(month.said, cap.said);
    share(month.weighted, usualProbability(each, settings));
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

ForecastCap capOf(const OpportunityFacts &facts, int inStage, const Settings &settings)
{
    ForecastCap cap{facts.id, probabilityOf(facts, settings), 0, {}};
    cap.capped = cap.said;
    if (!isOpen(facts.stage))
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
    const StageSettings *usual = settings.stage(facts.stage);
    if (usual != nullptr && usual->dayLimit > 0 && inStage > usual->dayLimit)
        atMost(usualBefore(facts.stage, settings), CapReason::TooLongInStage);
    return cap;
}

Forecast forecast(std::span<const OpportunityFacts> opportunities, std::span<const StageStep> steps,
                  QDate today, const Settings &settings)
{
    const QHash<Id<Opportunity>, QDate> since = inStageSince(steps);
    Forecast result;
    QMap<QDate, ForecastMonth> months;
    for (const OpportunityFacts &each : opportunities) {
        const bool open = isOpen(each.stage);
        const QDate day = open ? each.expectedClose : each.closedOn;
        if (!open && (each.stage == Stage::Lost || !day.isValid() || day < monthOf(today)))
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
        ForecastCap cap = capOf(each, inStage, settings);
        addOpen(month, each, cap, settings);
        if (day.isValid() && day < today) {
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
