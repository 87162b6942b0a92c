#include "core/queries/opportunity_facts.h"

#include "core/domain/terms_change.h"
#include "core/queries/deal_path.h"
#include "core/queries/facts_where.h"
#include "core/queries/repeated_values.h"
#include "core/queries/stage_sql.h"

#include <QSet>

namespace attache {

using namespace queries;

namespace {

/// Reads rows of factsSelect(); what repeats is made once.
class FactsReader
{
public:
    explicit FactsReader(const FactsNeeds &needs)
        : m_needs(needs)
    {
    }

    OpportunityFacts operator()(const Statement &row)
    {
        OpportunityFacts facts;
        int at = 0;
        facts.id = row.id<Opportunity>(at++);
        facts.account = row.id<Account>(at++);
        facts.stage = m_stages.choice(row.utf8(at++));
        facts.stageSet = row.id<StageSet>(at++);
        if (!row.isNull(at))
            facts.amount = row.money(at);
        facts.currency = m_texts.text(row.utf8(++at));
        facts.openedOn = m_days.day(row.utf8(++at));
        facts.expectedClose = m_days.day(row.utf8(++at));
        facts.closedOn = m_days.day(row.utf8(++at));
        if (!row.isNull(++at))
            facts.probability = static_cast<int>(row.integer(at));
        facts.product = m_texts.text(row.utf8(++at));
        facts.source = m_texts.text(row.utf8(++at));
        facts.owner = m_texts.text(row.utf8(++at));
        facts.lostCause = choiceAt(m_causes, row, ++at);
        facts.wakeable = row.boolean(++at);
        if (m_needs.accounts) {
            facts.tier = choiceAt(m_tiers, row, ++at);
            facts.industry = m_texts.text(row.utf8(++at));
            facts.businessType = choiceAt(m_types, row, ++at);
            facts.province = m_texts.text(row.utf8(++at));
            if (!row.isNull(++at))
                facts.employees = static_cast<int>(row.integer(at));
        }
        if (m_needs.names) {
            facts.name = row.text(++at);
            facts.accountName = row.text(++at);
        }
        return facts;
    }

private:
    template <typename E>
    static std::optional<E> choiceAt(RepeatedChoices<E> &choices, const Statement &row, int at)
    {
        return row.isNull(at) ? std::nullopt : std::optional(choices.choice(row.utf8(at)));
    }

    FactsNeeds m_needs;
    RepeatedTexts m_texts;
    StoredDays m_days;
    RepeatedChoices<Stage> m_stages;
    RepeatedChoices<Tier> m_tiers;
    RepeatedChoices<BusinessType> m_types;
    RepeatedChoices<LostCause> m_causes;
};

QByteArray factsSelect(const FactsNeeds &needs, bool joined)
{
    QByteArray sql = "SELECT o.id, o.account, o.stage, o.stage_set, o.amount, o.currency, "
                     "o.opened_on, o.expected_close, o.closed_on, o.probability, o.product, "
                     "o.source, o.owner, o.lost_cause, o.reactivation <> ''";
    if (needs.accounts)
        sql += ", a.tier, a.industry, a.business_type, a.province, a.employees";
    if (needs.names)
        sql += QByteArray(", o.name, ") + DisplayName;
    sql += " FROM opportunity o";
    if (joined)
        sql += " LEFT JOIN account a ON a.id = o.account";
    return sql;
}

/// Whether somebody who holds the budget or decides has ever been met, at an account as such or
/// about one opportunity.
Result<void> markDeciders(Connection &connection, std::vector<OpportunityFacts> &facts)
{
    ATTACHE_TRY(
        const auto met,
        readRows(connection,
                 "SELECT account, opportunity FROM buying_role "
                 "WHERE role IN ('budget_holder', 'decision_maker') "
                 "AND (coverage IN ('met', 'supportive') OR last_met IS NOT NULL)",
                 [](const Statement &row) { return std::pair(row.integer(0), row.integer(1)); }));
    if (met.empty())
        return {};
    const QSet<std::pair<qint64, qint64>> known(met.begin(), met.end());
    for (OpportunityFacts &each : facts) {
        const qint64 account = each.account.value();
        each.hasMetDecider = account != 0 && (known.contains({account, 0}) ||
                                              known.contains({account, each.id.value()}));
    }
    return {};
}

} // namespace

Result<std::vector<OpportunityFacts>>
opportunityFacts(Connection &connection, const FactsFilter &filter, const FactsNeeds &needs)
{
    const bool joined = needs.accounts || needs.names || !filter.tiers.empty() ||
                        !filter.industries.isEmpty() || !filter.businessTypes.empty();
    Conditions where = factsWhere(filter, "o.owner");
    if (filter.onlyOpen)
        where.add(QByteArray("o.stage NOT IN ") + ClosedStages);
    std::vector<OpportunityFacts> facts;
    if (where.sql().isEmpty()) {
        // They are large: moving them while there come more costs as much as reading them.
        ATTACHE_TRY(const qint64 count, connection.integer("SELECT count(*) FROM opportunity"));
        facts.reserve(static_cast<size_t>(count));
    }
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow(factsSelect(needs, joined) + where.sql() + " ORDER BY o.id"));
    where.bind(*row);
    FactsReader read(needs);
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            break;
        facts.push_back(read(*row));
    }
    if (needs.deciders)
        ATTACHE_CHECK(markDeciders(connection, facts));
    return facts;
}

Result<QHash<Id<Opportunity>, QString>>
opportunityNames(Connection &connection, const std::vector<Id<Opportunity>> &opportunities)
{
    QHash<Id<Opportunity>, QString> names;
    for (const Id<Opportunity> id : opportunities) {
        ATTACHE_TRY(const auto found, readRows(
                                          connection, "SELECT name FROM opportunity WHERE id = ?1",
                                          [](const Statement &row) { return row.text(0); }, id));
        if (!found.empty())
            names.insert(id, found.front());
    }
    return names;
}

Result<void> withPathDelays(Connection &connection, QDate today,
                            std::vector<OpportunityFacts> &facts)
{
    ATTACHE_TRY(const auto delays, pathDelays(connection, today));
    if (delays.empty())
        return {};
    QHash<Id<Opportunity>, int> days;
    for (const PathDelay &delay : delays)
        days.insert(delay.opportunity, delay.days);
    for (OpportunityFacts &each : facts)
        each.pathDelay = days.value(each.id);
    return {};
}

Result<std::vector<StageStep>> stageSteps(Connection &connection)
{
    RepeatedChoices<Stage> stages;
    LocalDays days;
    std::vector<StageStep> steps;
    ATTACHE_TRY(const qint64 count, connection.integer("SELECT count(*) FROM stage_change"));
    steps.reserve(static_cast<size_t>(count));
    // All of it stands in the index stage_change_by_opportunity.
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT opportunity, from_stage, to_stage, changed_at "
                                  "FROM stage_change ORDER BY opportunity, changed_at, id"));
    while (true) {
        ATTACHE_TRY(const bool found, row->step());
        if (!found)
            return steps;
        StageStep &step = steps.emplace_back();
        step.opportunity = row->id<Opportunity>(0);
        if (!row->isNull(1))
            step.from = stages.choice(row->utf8(1));
        step.to = stages.choice(row->utf8(2));
        step.day = days.day(row->utf8(3));
    }
}

namespace {

constexpr char TermsSelect[] =
    "SELECT opportunity, amount, currency, expected_close, probability, changed_at "
    "FROM terms_change ";

/// Reads rows of TermsSelect; what repeats is made once.
class TermsReader
{
public:
    TermsStep operator()(const Statement &row)
    {
        TermsStep step;
        step.opportunity = row.id<Opportunity>(0);
        if (!row.isNull(1))
            step.amount = row.money(1);
        step.currency = m_texts.text(row.utf8(2));
        step.expectedClose = m_closes.day(row.utf8(3));
        if (!row.isNull(4))
            step.probability = static_cast<int>(row.integer(4));
        step.day = m_days.day(row.utf8(5));
        return step;
    }

private:
    RepeatedTexts m_texts;
    StoredDays m_closes;
    LocalDays m_days;
};

} // namespace

Result<std::vector<TermsStep>> termsSteps(Connection &connection)
{
    return readRows(connection, QByteArray(TermsSelect) + "ORDER BY opportunity, changed_at, id",
                    TermsReader());
}

Result<std::vector<TermsStep>> termsSteps(Connection &connection, Id<Opportunity> opportunity)
{
    return readRows(connection,
                    QByteArray(TermsSelect) + "WHERE opportunity = ?1 ORDER BY changed_at, id",
                    TermsReader(), opportunity);
}

} // namespace attache
