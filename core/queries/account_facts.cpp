#include "core/queries/account_facts.h"

#include "core/queries/account_digest.h"
#include "core/queries/facts_where.h"

#include <algorithm>

namespace attache {

using namespace queries;

Result<std::vector<AccountFacts>> accountFacts(Connection &connection, const FactsFilter &filter)
{
    static const QByteArray select =
        QByteArray("SELECT a.id, ") + DisplayName +
        ", a.tier, (SELECT max(v.starts_at) FROM visit v WHERE v.account = a.id "
        "AND v.status = 'done'), "
        "(SELECT max(r.last_met) FROM buying_role r WHERE r.account = a.id) FROM account a";
    return readRows(connection, select, factsWhere(filter, "a.owner"), " ORDER BY a.id",
                    [](const Statement &row) {
                        const QDate visited = row.instant(3).toLocalTime().date();
                        const QDate noted = row.date(4);
                        const bool notedLater =
                            noted.isValid() && (!visited.isValid() || noted > visited);
                        return AccountFacts{row.id<Account>(0), row.text(1), choiceAt<Tier>(row, 2),
                                            notedLater ? noted : visited};
                    });
}

Result<std::vector<AccountTime>> accountTimes(Connection &connection)
{
    ATTACHE_TRY(std::vector<AccountTime> times,
                readRows(connection,
                         "SELECT account, starts_at, ends_at FROM visit WHERE status = 'done' "
                         "AND ends_at > starts_at ORDER BY account, starts_at",
                         [](const Statement &row) {
                             const QDateTime start = row.instant(1);
                             const auto minutes = start.secsTo(row.instant(2)) / 60;
                             return AccountTime{row.id<Account>(0), start.toLocalTime().date(),
                                                static_cast<int>(minutes)};
                         }));
    ATTACHE_TRY(const std::vector<AccountTime> noted,
                readRows(connection,
                         "SELECT account, day, minutes FROM time_entry WHERE account IS NOT NULL "
                         "AND minutes > 0 ORDER BY account, day, id",
                         [](const Statement &row) {
                             return AccountTime{row.id<Account>(0), row.date(1),
                                                static_cast<int>(row.integer(2))};
                         }));
    const auto visits = static_cast<std::ptrdiff_t>(times.size());
    times.insert(times.end(), noted.begin(), noted.end());
    std::inplace_merge(times.begin(), times.begin() + visits, times.end(),
                       [](const AccountTime &a, const AccountTime &b) {
                           return a.account != b.account ? a.account < b.account : a.day < b.day;
                       });
    return times;
}

Result<QHash<Id<Account>, std::vector<ChainPerson>>> decisionChains(Connection &connection)
{
    ATTACHE_TRY(const auto rows,
                readRows(connection, "SELECT account, chain FROM account_digest WHERE chain <> ''",
                         [](const Statement &row) {
                             return std::pair(row.id<Account>(0), digest::chainOf(row.text(1)));
                         }));
    return QHash<Id<Account>, std::vector<ChainPerson>>(rows.begin(), rows.end());
}

Result<std::vector<PromiseFacts>> promiseFacts(Connection &connection, const FactsFilter &filter)
{
    return readRows(connection,
                    "SELECT p.account, p.party, p.state, p.due, p.kept_on FROM promise p "
                    "JOIN account a ON a.id = p.account",
                    factsWhere(filter, "a.owner"), " ORDER BY p.id", [](const Statement &row) {
                        return PromiseFacts{row.id<Account>(0), choiceAt<Party>(row, 1),
                                            choiceAt<PromiseState>(row, 2), row.date(3),
                                            row.date(4)};
                    });
}

} // namespace attache
