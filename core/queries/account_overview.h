#pragma once

#include "core/domain/account_fact.h"
#include "core/domain/buying_role.h"
#include "core/domain/contact.h"
#include "core/domain/decision_chain.h"
#include "core/queries/contact_days.h"

#include <vector>

/// @file
/// What the page of one account shows. Its opportunities, visits and promises come from their own
/// lists (opportunity_list.h, visit_list.h, promise_list.h), filtered by the account.

namespace attache {

/// A person of the account with the roles they play: also the raw material of the map of who
/// reports to whom and who could introduce us (contact.reportsTo, roles with stance and coverage).
struct PersonRow
{
    Contact contact;
    std::vector<BuyingRole> roles;
    QString reportsTo; ///< name
    ContactDays last;

    bool supports() const;
    bool opposes() const;
};

/// Who works at the account, by name; with @p opportunity only roles in it or in general count.
Result<std::vector<PersonRow>> accountPeople(Connection &connection, Id<Account> account,
                                             Id<Opportunity> opportunity = {});

/// Everybody who has a role at the account in general or, where given, in @p opportunity; without
/// one, roles in any opportunity count. To be judged by chainCoverage().
Result<std::vector<ChainPerson>> decisionChain(Connection &connection, Id<Account> account,
                                               Id<Opportunity> opportunity = {});

/// What we know of an account, newest fact first within each kind.
struct FactSheet
{
    std::vector<AccountFact> facts;
    std::vector<FactKind> missing; ///< kinds we know nothing of
    std::vector<QString>
        emptyFields; ///< keys of the account's own fields that matter and are empty

    /// 0–100: the share of the seven kinds and of those fields that is filled.
    int completeness = 0;
};
Result<FactSheet> factSheet(Connection &connection, Id<Account> account);

} // namespace attache
