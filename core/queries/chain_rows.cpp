#include "core/queries/chain_rows.h"

#include "core/queries/facts_where.h"

namespace attache {

namespace {

using namespace queries;

Conditions conditionsOf(const ChainFilter &filter)
{
    FactsFilter facts;
    facts.tiers = filter.tiers;
    facts.industries = filter.industries;
    facts.owners = filter.owners;
    Conditions where = factsWhere(facts, "a.owner");
    if (filter.onlyOpen)
        where.add("d.open_count > 0");
    return where;
}

constexpr char Tables[] = "account a LEFT JOIN account_digest d ON d.account = a.id";

} // namespace

Result<std::vector<ChainAccount>> chainAccounts(Connection &connection, const ChainFilter &filter)
{
    // Amounts in two currencies cannot be compared: those in the one that most accounts have come
    // first, then those in each other by itself.
    QByteArray rest =
        " ORDER BY ifnull(d.open_amount, 0) = 0, d.open_currency <> (SELECT open_currency FROM "
        "account_digest WHERE open_amount > 0 GROUP BY open_currency ORDER BY count(*) DESC, "
        "open_currency LIMIT 1), d.open_currency, d.open_amount DESC, a.id";
    if (filter.most > 0)
        rest += " LIMIT " + QByteArray::number(filter.most);
    return readRows(connection,
                    QByteArray("SELECT a.id, ") + DisplayName +
                        ", a.tier, ifnull(d.open_count, 0), ifnull(d.open_amount, 0), "
                        "ifnull(d.open_currency, ''), a.business_type FROM " +
                        Tables,
                    conditionsOf(filter), rest, [](const Statement &row) {
                        return ChainAccount{row.id<Account>(0),
                                            row.text(1),
                                            choiceAt<Tier>(row, 2),
                                            static_cast<int>(row.integer(3)),
                                            row.money(4),
                                            row.text(5),
                                            optionalChoiceAt<BusinessType>(row, 6)};
                    });
}

Result<qint64> chainAccountCount(Connection &connection, const ChainFilter &filter)
{
    return countRows(connection, Tables, conditionsOf(filter));
}

} // namespace attache
