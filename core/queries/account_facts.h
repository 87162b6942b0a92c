#pragma once

#include "core/domain/account.h"
#include "core/domain/decision_chain.h"
#include "core/domain/promise.h"
#include "core/queries/opportunity_facts.h"

#include <QHash>

#include <vector>

/// @file
/// Accounts, the time spent on them and the promises given, as the figures of core/insight count
/// them.

namespace attache {

/// What figures need of an account.
struct AccountFacts
{
    Id<Account> id;
    QString name; ///< what it is called in short
    Tier tier = Tier::C;
    QDate lastContact; ///< local day of the last visit done or meeting noted; none: never
};

/// By id. Of @p filter, owners are those of the account.
Result<std::vector<AccountFacts>> accountFacts(Connection &connection,
                                               const FactsFilter &filter = {});

/// Time spent on an account: a visit done, or what was noted beside visits.
struct AccountTime
{
    Id<Account> account;
    QDate day; ///< local
    int minutes = 0;
};
/// One row for each visit done that says when it began and ended, and for each time entry, by
/// account and day.
Result<std::vector<AccountTime>> accountTimes(Connection &connection);

/// Everybody who plays a part in buying, by account; names are left out.
Result<QHash<Id<Account>, std::vector<ChainPerson>>> decisionChains(Connection &connection);

/// What figures need of a promise.
struct PromiseFacts
{
    Id<Account> account;
    Party party = Party::Us;
    PromiseState state = PromiseState::Open;
    QDate due;
    QDate keptOn;
};
/// Of the accounts that suit @p filter, as in accountFacts().
Result<std::vector<PromiseFacts>> promiseFacts(Connection &connection,
                                               const FactsFilter &filter = {});

} // namespace attache
