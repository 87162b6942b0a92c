#include "core/insight/forecast_plan.h"

#include "core/insight/stage_days.h"

#include <QHash>

#include <algorithm>

namespace attache {

namespace {

int monthsBetween(QDate from, QDate to)
{
    return (to.year() - from.year()) * 12 + to.month() - from.month();
}

void addOpen(ForecastColumn &column, const ForecastDeal &deal)
{
    column.capped.at(static_cast<size_t>(deal.kind)) += deal.capped;
    column.said += deal.said;
    column.weighted += deal.weighted;
    column.records.push_back(deal.facts->id.value());
}

void addWon(ForecastColumn &column, const OpportunityFacts &each)
{
    column.won += each.amount.value_or(Money());
    column.records.push_back(each.id.value());
}

/// Makes one plan.
class Planning
{
public:
    Planning(std::span<const StageStep> steps, QDate today, const StageBook &stages, int past,
             int ahead)
        : m_since(steps)
        , m_today(today)
        , m_stages(stages)
    {
        const QDate first = monthOf(today).addMonths(-past);
        for (int i = 0; i < past + ahead; ++i)
            m_plan.columns.emplace_back().month = first.addMonths(i);
        m_plan.firstOpen = static_cast<size_t>(past);
        m_plan.quarterBegin = QDate(today.year(), (today.month() - 1) / 3 * 3 + 1, 1);
        m_plan.quarterEnd = m_plan.quarterBegin.addMonths(3).addDays(-1);
    }

    ForecastPlan make(std::span<const OpportunityFacts> opportunities)
    {
        m_plan.currency = mainCurrency(opportunities, m_stages);
        for (const OpportunityFacts &each : opportunities)
            take(each);
        std::ranges::stable_sort(m_plan.deals, [](const ForecastDeal &a, const ForecastDeal &b) {
            const QDate first = a.facts->expectedClose;
            const QDate second = b.facts->expectedClose;
            return first.isValid() && (!second.isValid() || first < second);
        });
        sumCaps();
        return std::move(m_plan);
    }

private:
    void take(const OpportunityFacts &each)
    {
        if (m_stages.isLost(each.stage))
            return;
        const bool open = m_stages.isOpen(each.stage);
        if (each.currency != m_plan.currency) {
            m_plan.otherCurrencies += open ? 1 : 0;
            return;
        }
        if (open)
            takeOpen(each);
        else
            takeWon(each);
    }

    void takeOpen(const OpportunityFacts &each)
    {
        ForecastDeal deal =
            forecastDeal(each, m_since.of(each.id, each.openedOn), m_today, m_terms);
        if (each.expectedClose.isValid())
            place(deal);
        else
            ++m_plan.withoutDay;
        m_plan.deals.push_back(std::move(deal));
    }

    void place(const ForecastDeal &deal)
    {
        const QDate day = std::max(likelyClose(*deal.facts), m_today);
        if (day <= m_plan.quarterEnd)
            addOpen(m_plan.quarter, deal);
        addOpen(columnOf(day), deal);
    }

    ForecastColumn &columnOf(QDate day)
    {
        const auto at =
            static_cast<size_t>(std::max(0, monthsBetween(m_plan.columns.front().month, day)));
        return at < m_plan.columns.size() ? m_plan.columns[at] : m_plan.later;
    }

    void takeWon(const OpportunityFacts &each)
    {
        const QDate day = each.closedOn;
        if (!day.isValid() || day > m_today)
            return;
        if (day >= m_plan.quarterBegin)
            addWon(m_plan.quarter, each);
        if (day >= m_plan.columns.front().month)
            addWon(columnOf(day), each);
    }

    void sumCaps()
    {
        for (const Choice<CapReason> &reason : choicesOf<CapReason>) {
            CapSum sum{reason.value, {}, {}};
            for (size_t i = 0; i < m_plan.deals.size(); ++i) {
                const ForecastDeal &deal = m_plan.deals[i];
                if (!deal.isCapped() || deal.cap.reasons.front() != reason.value)
                    continue;
                sum.taken += Money{deal.said.minor - deal.capped.minor};
                sum.deals.push_back(i);
            }
            std::ranges::stable_sort(sum.deals, [this](size_t a, size_t b) {
                const auto taken = [this](size_t at) {
                    return m_plan.deals[at].said.minor - m_plan.deals[at].capped.minor;
                };
                return taken(a) > taken(b);
            });
            if (!sum.deals.empty())
                m_plan.caps.push_back(std::move(sum));
        }
    }

    InStageSince m_since;
    QDate m_today;
    const StageBook &m_stages;
    StageTerms m_terms{m_stages};
    ForecastPlan m_plan;
};

} // namespace

Money ForecastColumn::cappedSum() const
{
    Money sum;
    for (const Money &each : capped)
        sum += each;
    return sum;
}

Money ForecastPlan::missing(Money target) const
{
    const Money rest{target.minor - quarter.won.minor};
    return rest.minor > 0 ? rest : Money();
}

ForecastPlan forecastPlan(std::span<const OpportunityFacts> opportunities,
                          std::span<const StageStep> steps, QDate today, const StageBook &stages,
                          int past, int ahead)
{
    return Planning(steps, today, stages, past, ahead).make(opportunities);
}

QString mainCurrency(std::span<const OpportunityFacts> opportunities, const StageBook &stages)
{
    QHash<QString, std::pair<int, int>> counts;
    for (const OpportunityFacts &each : opportunities) {
        auto &[open, all] = counts[each.currency];
        open += stages.isOpen(each.stage) ? 1 : 0;
        ++all;
    }
    QString most = QStringLiteral("CNY");
    std::pair<int, int> best(-1, -1);
    for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
        if (at.value() > best || (at.value() == best && at.key() < most)) {
            best = at.value();
            most = at.key();
        }
    }
    return most;
}

} // namespace attache
