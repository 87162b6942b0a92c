#pragma once

#include "core/brief/figure.h"

#include <QRandomGenerator>

/// @file
/// Deals for the tests of figures, made without a workspace.

namespace attache::test {

inline const QString Cny = QStringLiteral("CNY");
inline const QDate Today(2026, 11, 24);

inline OpportunityFacts deal(qint64 id, Stage stage, qint64 major, QDate close = {},
                             bool met = true)
{
    OpportunityFacts facts;
    facts.id = Id<Opportunity>(id);
    facts.name = QStringLiteral("Deal %1").arg(id);
    facts.accountName = QStringLiteral("Account %1").arg(id % 7);
    facts.account = Id<Account>(id % 7 + 1);
    facts.stage = stage;
    facts.amount = Money::fromMajor(major);
    facts.currency = Cny;
    facts.openedOn = Today.addDays(-20);
    facts.hasMetDecider = met;
    (isOpen(stage) ? facts.expectedClose : facts.closedOn) = close;
    return facts;
}

inline FigureSource sourceOf(std::vector<OpportunityFacts> facts)
{
    FigureSource source;
    for (const OpportunityFacts &each : facts)
        source.steps.push_back({each.id, std::nullopt, each.stage, each.openedOn});
    source.opportunities = std::move(facts);
    source.today = Today;
    return source;
}

inline std::vector<OpportunityFacts> someDeals(quint32 seed, int count)
{
    QRandomGenerator random(seed);
    std::vector<OpportunityFacts> deals;
    for (int i = 1; i <= count; ++i) {
        const auto stage = static_cast<Stage>(random.bounded(6));
        const QDate close = isOpen(stage) ? Today.addDays(random.bounded(-40, 300))
                                          : Today.addDays(-random.bounded(200));
        deals.push_back(
            deal(i, stage, random.bounded(1, 900) * 1000, close, random.bounded(2) == 0));
        deals.back().openedOn = Today.addDays(-random.bounded(1, 300));
        deals.back().industry = QStringLiteral("I%1").arg(random.bounded(4));
        if (random.bounded(8) == 0)
            deals.back().currency = QStringLiteral("USD");
    }
    return deals;
}
} // namespace attache::test
