#include "core/queries/deal_cards.h"

#include "core/queries/account_digest.h"
#include "core/queries/read_rows.h"
#include "core/queries/stage_sql.h"

#include <QHash>

#include <algorithm>

namespace attache {

namespace {

using namespace queries;

/// What stands on a card beyond the facts.
struct CardRest
{
    Id<Opportunity> id;
    QString nextStep;
    QDate nextStepOn;
    QDateTime since;
    std::vector<ChainPerson> chain;
};

Result<std::vector<CardRest>> cardRests(Connection &connection)
{
    return readRows(
        connection,
        QByteArray("SELECT o.id, o.next_step, o.next_step_on, "
                   "(SELECT max(s.changed_at) FROM stage_change s WHERE s.opportunity = o.id), "
                   "ifnull(d.chain, '') FROM opportunity o "
                   "LEFT JOIN account_digest d ON d.account = o.account "
                   "WHERE o.stage NOT IN ") +
            ClosedStages + " ORDER BY o.id",
        [](const Statement &row) {
            return CardRest{row.id<Opportunity>(0), row.text(1), row.date(2), row.instant(3),
                            digest::chainOf(row.text(4))};
        });
}

} // namespace

Result<std::vector<DealCard>> dealCards(Connection &connection)
{
    FactsFilter open;
    open.onlyOpen = true;
    ATTACHE_TRY(auto facts, opportunityFacts(connection, open));
    ATTACHE_TRY(auto rests, cardRests(connection));
    std::vector<DealCard> cards;
    cards.reserve(facts.size());
    // Both are by id; what was added between the two is left to the next reading.
    auto rest = rests.begin();
    for (OpportunityFacts &each : facts) {
        while (rest != rests.end() && rest->id < each.id)
            ++rest;
        DealCard card;
        card.facts = std::move(each);
        if (rest != rests.end() && rest->id == card.facts.id) {
            card.nextStep = std::move(rest->nextStep);
            card.nextStepOn = rest->nextStepOn;
            if (rest->since.isValid())
                card.inStageSince = rest->since.toLocalTime().date();
            card.chain = std::move(rest->chain);
        }
        if (!card.inStageSince.isValid())
            card.inStageSince = card.facts.openedOn;
        cards.push_back(std::move(card));
    }
    std::ranges::stable_sort(cards, [](const DealCard &a, const DealCard &b) {
        return a.facts.amount.value_or(Money()) > b.facts.amount.value_or(Money());
    });
    return cards;
}

Result<DecidedDeals> decidedDeals(Connection &connection, QDate since)
{
    Conditions where;
    where.add("closed_on >= ?", since.toString(Qt::ISODate));
    ATTACHE_TRY(const auto counts,
                readRows(connection,
                         QByteArray("SELECT ifnull(sum(stage IN ") + WonStages +
                             "), 0), ifnull(sum(stage IN " + LostStages + "), 0) FROM opportunity",
                         where, {}, [](const Statement &row) {
                             return DecidedDeals{row.integer(0), row.integer(1)};
                         }));
    return counts.front();
}

} // namespace attache
