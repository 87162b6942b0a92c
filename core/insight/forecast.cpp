#include "core/insight/forecast.h"

#include "core/insight/by_stage.h"
#include "core/insight/stage_days.h"

#include <algorithm>
#include <map>

namespace attache {

namespace {

/// Percent, at most, for an opportunity on which no decision maker was ever met.
constexpr int MostWithoutDecider = 40;

/// The probability that a deal counts with: its own, or the usual one of its stage.
int saidProbability(const OpportunityFacts &facts, const StageTerms::Terms &terms)
{
    return facts.probability && terms.isOpen ? std::clamp(*facts.probability, 0, 100)
                                             : terms.probability;
}

ForecastCap capBy(const OpportunityFacts &facts, int inStage, const StageTerms::Terms &terms)
{
    ForecastCap cap{facts.id, saidProbability(facts, terms), 0, {}};
    cap.capped = cap.said;
    if (!terms.isOpen)
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
    if (terms.dayLimit > 0 && inStage > terms.dayLimit)
        atMost(terms.before, CapReason::TooLongInStage);
    return cap;
}

/// The months of a forecast. That of a day is looked up once: there are few days and many deals.
class Months
{
public:
    ForecastMonth &of(QDate day)
    {
        ForecastMonth *&month = m_byDay[day];
        if (month == nullptr) {
            month = &m_months[monthOf(day)];
            month->month = monthOf(day);
        }
        return *month;
    }
    std::vector<ForecastMonth> take()
    {
        std::vector<ForecastMonth> months;
        months.reserve(m_months.size());
        for (auto &[first, month] : m_months)
            months.push_back(std::move(month));
        return months;
    }

private:
    std::map<QDate, ForecastMonth> m_months;
    QHash<QDate, ForecastMonth *> m_byDay;
};

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

QDate monthOf(QDate day)
{
    return day.isValid() ? QDate(day.year(), day.month(), 1) : QDate();
}

ForecastClass forecastClass(int probability)
{
    if (probability >= 100)
        return ForecastClass::Won;
    if (probability >= 70)
        return ForecastClass::Commit;
    return probability >= 40 ? ForecastClass::Likely : ForecastClass::Upside;
}

const StageTerms::Terms &StageTerms::of(const OpportunityFacts &facts)
{
    const auto number = [](auto choice) { return choice ? static_cast<int>(*choice) : -1; };
    const Kind kind{facts.stage, facts.stageSet, number(facts.businessType), number(facts.tier)};
    const auto known = m_terms.constFind(kind);
    if (known != m_terms.cend())
        return *known;
    const Id<StageSet> set = setOf(facts, m_book);
    Terms terms;
    terms.isKnown = m_book.stage(facts.stage) != nullptr;
    terms.isOpen = m_book.isOpen(facts.stage);
    terms.probability = m_book.probability(facts.stage, set);
    terms.before = m_book.probabilityBefore(facts.stage, set);
    terms.dayLimit = m_book.dayLimit(facts.stage, facts.tier, set);
    return *m_terms.insert(kind, terms);
}

bool hasMetDecider(const std::vector<ChainPerson> &chain)
{
    return std::ranges::any_of(chain, [](const ChainPerson &person) {
        const bool decides =
            person.role == RoleKind::BudgetHolder || person.role == RoleKind::DecisionMaker;
        return decides && (person.coverage == RoleCoverage::Met ||
                           person.coverage == RoleCoverage::Supportive || person.lastMet.isValid());
    });
}

ForecastCap capOf(const OpportunityFacts &facts, int inStage, const StageBook &book)
{
    StageTerms terms(book);
    return capBy(facts, inStage, terms.of(facts));
}

ForecastDeal forecastDeal(const OpportunityFacts &facts, QDate entered, QDate today,
                          StageTerms &stageTerms)
{
    const StageTerms::Terms &terms = stageTerms.of(facts);
    ForecastDeal deal;
    deal.facts = &facts;
    deal.inStage = entered.isValid() ? static_cast<int>(entered.daysTo(today)) : -1;
    deal.cap = capBy(facts, deal.inStage, terms);
    // Of the person for a stage that nobody knows.
    deal.usual = terms.isKnown ? terms.probability : saidProbability(facts, terms);
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
    StageTerms terms(book);
    Forecast result;
    Months months;
    const QDate thisMonth = monthOf(today);
    StagePhases phases(book);
    for (const OpportunityFacts &each : opportunities) {
        const Phase phase = phases.of(each.stage);
        const bool open = isOpen(phase);
        const QDate said = open ? each.expectedClose : each.closedOn;
        const QDate day = open ? likelyClose(each) : said;
        if (!open && (!isWon(phase) || !day.isValid() || day < thisMonth))
            continue;
        ForecastMonth &month = months.of(day);
        ++month.count;
        if (!open) {
            addWon(month, each);
            continue;
        }
        ForecastDeal deal = forecastDeal(each, since.of(each.id, each.openedOn), today, terms);
        addOpen(month, deal);
        if (said.isValid() && said < today) {
            ++result.lateCount;
            if (each.amount)
                result.late.add(*each.amount, each.currency);
        }
        if (!deal.cap.reasons.empty())
            result.caps.push_back(std::move(deal.cap));
    }
    result.months = months.take();
    return result;
}

} // namespace attache
