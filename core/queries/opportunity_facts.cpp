#include "core/queries/opportunity_facts.h"

#include "core/queries/facts_where.h"

namespace attache {

namespace {

using namespace queries;

OpportunityFacts readFacts(const Statement &row)
{
    OpportunityFacts facts;
    int at = 0;
    facts.id = row.id<Opportunity>(at++);
    facts.name = row.text(at++);
    facts.account = row.id<Account>(at++);
    facts.accountName = row.text(at++);
    facts.tier = optionalChoiceAt<Tier>(row, at++);
    facts.industry = row.text(at++);
    facts.businessType = optionalChoiceAt<BusinessType>(row, at++);
    facts.province = row.text(at++);
    if (!row.isNull(at))
        facts.employees = static_cast<int>(row.integer(at));
    facts.stage = choiceAt<Stage>(row, ++at);
    if (!row.isNull(++at))
        facts.amount = row.money(at);
    facts.currency = row.text(++at);
    facts.openedOn = row.date(++at);
    facts.expectedClose = row.date(++at);
    facts.closedOn = row.date(++at);
    if (!row.isNull(++at))
        facts.probability = static_cast<int>(row.integer(at));
    facts.product = row.text(++at);
    facts.source = row.text(++at);
    facts.owner = row.text(++at);
    facts.hasMetDecider = row.boolean(++at);
    return facts;
}

} // namespace

Result<std::vector<OpportunityFacts>> opportunityFacts(Connection &connection,
                                                       const FactsFilter &filter)
{
    static const QByteArray select =
        QByteArray("SELECT o.id, o.name, o.account, ") + DisplayName +
        ", a.tier, a.industry, a.business_type, a.province, a.employees, o.stage, o.amount, "
        "o.currency, o.opened_on, o.expected_close, o.closed_on, o.probability, o.product, "
        "o.source, o.owner, EXISTS (SELECT 1 FROM buying_role r WHERE r.account = o.account "
        "AND r.role IN ('budget_holder', 'decision_maker') "
        "AND (r.opportunity IS NULL OR r.opportunity = o.id) "
        "AND (r.coverage IN ('met', 'supportive') OR r.last_met IS NOT NULL)) "
        "FROM opportunity o LEFT JOIN account a ON a.id = o.account";
    Conditions where = factsWhere(filter, "o.owner");
    if (filter.onlyOpen)
        where.add("o.stage NOT IN ('won', 'lost')");
    return readRows(connection, select, where, " ORDER BY o.id", readFacts);
}

Result<std::vector<StageStep>> stageSteps(Connection &connection)
{
    return readRows(connection,
                    "SELECT opportunity, from_stage, to_stage, changed_at FROM stage_change "
                    "ORDER BY opportunity, changed_at, id",
                    [](const Statement &row) {
                        return StageStep{row.id<Opportunity>(0), optionalChoiceAt<Stage>(row, 1),
                                         choiceAt<Stage>(row, 2),
                                         row.instant(3).toLocalTime().date()};
                    });
}

} // namespace attache
