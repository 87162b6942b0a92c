#include "core/insight/reactivation.h"

#include "core/domain/industry_tree.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace attache {

namespace {

/// A sign of life is news for so long.
constexpr int SignDays = 30;

QDate endOfMonth(QDate day)
{
    return QDate(day.year(), day.month(), day.daysInMonth());
}

/// Whether @p today lies within @p lead days before @p day and @p last.
bool isNear(QDate today, QDate day, QDate last, int lead)
{
    return day.isValid() && today >= day.addDays(-lead) && today <= last;
}

/// The division that @p industry belongs to, or its section; text that is no code stands for
/// itself.
QString tradeOf(const Industries &industries, const QString &industry)
{
    constexpr qsizetype DivisionCode = 3; // "I65"
    auto path = industries.path(industry);
    // A deeper level that nobody loaded is known by its beginning.
    if (path.empty() && industry.size() > DivisionCode)
        path = industries.path(industry.left(DivisionCode));
    return path.size() > 1 ? path[1].code : path.empty() ? industry : path[0].code;
}

class Waking
{
public:
    Waking(const WakeFacts &facts, std::span<const TradeCase> cases, QDate today,
           const PlannerSettings &settings, const Industries &industries)
        : m_facts(facts)
        , m_condition(facts.condition)
        , m_cases(cases)
        , m_today(today)
        , m_settings(settings)
        , m_industries(industries)
    {
    }

    std::optional<Reactivation> run()
    {
        m_found.deal = m_facts.deal;
        m_found.condition = m_condition.id;
        m_found.what = m_condition.text;
        if (!holds())
            return std::nullopt;
        return std::move(m_found);
    }

private:
    bool holds()
    {
        switch (m_condition.kind) {
        case WakeKind::Budget:
            return saidOr(Trigger::Budget, isBudgetNear());
        case WakeKind::RivalContract:
            m_found.name = m_facts.competitor;
            m_found.more = m_facts.competitorAnswer;
            return saidOr(Trigger::RivalContract,
                          isNear(m_today, m_condition.dueOn, m_condition.dueOn,
                                 m_condition.leadDays.value_or(m_settings.contractLeadDays)));
        case WakeKind::Requirement:
            m_found.name = m_facts.product;
            return saidOr(Trigger::Requirement, false);
        case WakeKind::TradeCase:
            return saidOr(Trigger::TradeCase, hasCase());
        case WakeKind::Champion:
            return hasSupporter();
        case WakeKind::Price:
            m_found.name = m_facts.product;
            m_found.price = m_facts.productPrice;
            return saidOr(Trigger::Price, isCheapEnough());
        case WakeKind::Day:
            break;
        }
        return saidOr(Trigger::Day,
                      m_condition.dueOn.isValid() &&
                          m_today >= m_condition.dueOn.addDays(-m_condition.leadDays.value_or(0)));
    }

    /// By itself, or because a person says so.
    bool saidOr(Trigger trigger, bool itself)
    {
        const bool said = m_condition.metOn.isValid() && m_condition.metOn <= m_today;
        m_found.trigger = trigger;
        m_found.day = said ? m_condition.metOn : m_condition.dueOn;
        return said || itself;
    }

    bool isBudgetNear() const
    {
        const QDate due = m_condition.dueOn;
        return due.isValid() && isNear(m_today, QDate(due.year(), due.month(), 1), endOfMonth(due),
                                       m_condition.leadDays.value_or(m_settings.budgetLeadDays));
    }

    bool hasCase()
    {
        if (m_facts.deal.industry.isEmpty())
            return false;
        const QString trade = tradeOf(m_industries, m_facts.deal.industry);
        const auto found = std::ranges::find_if(m_cases, [&](const TradeCase &each) {
            return tradeOf(m_industries, each.industry) == trade;
        });
        if (found == m_cases.end())
            return false;
        m_found.name = found->title;
        return true;
    }

    bool hasSupporter()
    {
        if (!m_facts.newSupporter.isEmpty()) {
            m_found.name = m_facts.newSupporter;
            return saidOr(Trigger::NewSupporter, true);
        }
        m_found.name = m_facts.champion;
        m_found.more = m_facts.championNow;
        return saidOr(Trigger::Champion, !m_facts.championNow.isEmpty());
    }

    bool isCheapEnough() const
    {
        return m_condition.price && m_facts.productPrice &&
               m_facts.productCurrency == m_facts.deal.currency &&
               *m_facts.productPrice <= *m_condition.price;
    }

    const WakeFacts &m_facts;
    const WakeCondition &m_condition;
    std::span<const TradeCase> m_cases;
    QDate m_today;
    const PlannerSettings &m_settings;
    const Industries &m_industries;
    Reactivation m_found;
};

} // namespace

std::optional<Reactivation> wakes(const WakeFacts &facts, std::span<const TradeCase> cases,
                                  QDate today, const PlannerSettings &settings,
                                  const Industries &industries)
{
    return Waking(facts, cases, today, settings, industries).run();
}

Result<std::vector<Reactivation>> reactivations(Connection &connection, QDate today,
                                                const Settings &settings)
{
    ATTACHE_TRY(const auto conditions, wakeFacts(connection, today));
    ATTACHE_TRY(const auto cases, tradeCases(connection));
    ATTACHE_TRY(const Industries industries, industriesOf(connection));
    std::vector<Reactivation> found;
    QSet<Id<Opportunity>> woken;
    for (const WakeFacts &facts : conditions) {
        if (woken.contains(facts.deal.id))
            continue;
        if (auto one = wakes(facts, cases, today, settings.planner, industries)) {
            woken.insert(facts.deal.id);
            found.push_back(*std::move(one));
        }
    }
    ATTACHE_TRY(auto signs, lifeSigns(connection, today.addDays(-SignDays), today));
    for (LifeSign &sign : signs) {
        if (woken.contains(sign.deal.id))
            continue;
        Reactivation one;
        one.deal = std::move(sign.deal);
        one.trigger = Trigger::LifeSign;
        one.day = sign.day;
        one.what = sign.evidence;
        found.push_back(std::move(one));
    }
    std::ranges::sort(found, [](const Reactivation &a, const Reactivation &b) {
        const auto rank = [](const Reactivation &each) {
            return std::tuple(each.deal.tier, -each.deal.amount.value_or(Money()).minor,
                              each.deal.id);
        };
        return rank(a) < rank(b);
    });
    return found;
}

ReactivationFigure reactivationFigure(std::span<const OpportunityFacts> facts,
                                      std::span<const StageStep> steps, DayRange period,
                                      const StageBook &book)
{
    QSet<Id<Opportunity>> taken;
    for (const StageStep &step : steps) {
        if (step.from && book.isLost(*step.from) && !book.isLost(step.to) &&
            period.contains(step.day))
            taken.insert(step.opportunity);
    }
    ReactivationFigure figure;
    for (const OpportunityFacts &each : facts) {
        figure.lost += book.isLost(each.stage) ? 1 : 0;
        if (!taken.contains(each.id))
            continue;
        ++figure.reactivated;
        if (book.isLost(each.stage)) {
            ++figure.lostAgain;
        } else if (book.isWon(each.stage)) {
            ++figure.won;
            if (each.amount)
                figure.wonValue.add(*each.amount, each.currency);
        } else {
            ++figure.open;
        }
    }
    return figure;
}

} // namespace attache
