#pragma once

#include "core/domain/account_fact.h"
#include "core/domain/buying_role.h"
#include "core/domain/need.h"
#include "core/domain/promise.h"

#include <optional>
#include <vector>

/// @file
/// What belongs to one account, person or opportunity, as records.

namespace attache {

/// The people of the account, in the order they were entered.
Result<std::vector<Contact>> contactsOf(Connection &connection, Id<Account> account);
/// Roles at the account in general and in @p opportunity.
Result<std::vector<BuyingRole>> rolesAt(Connection &connection, Id<Account> account,
                                        Id<Opportunity> opportunity);
/// All roles of a person.
Result<std::vector<BuyingRole>> rolesOf(Connection &connection, Id<Contact> contact);
/// What we know of the account, newest first.
Result<std::vector<AccountFact>> factsOf(Connection &connection, Id<Account> account);
/// The needs of the account, open ones first.
Result<std::vector<Need>> needsOf(Connection &connection, Id<Account> account);
/// Open promises of either side, and those kept since @p keptSince where that is a day.
Result<std::vector<Promise>> promisesOpenOrKept(Connection &connection, Id<Account> account,
                                                QDate keptSince);
/// The opportunities of the account, open ones first, then the youngest.
Result<std::vector<Opportunity>> opportunitiesOf(Connection &connection, Id<Account> account);
/// The local day on which @p opportunity came to its present stage; null where that is not known.
Result<QDate> inStageSince(Connection &connection, Id<Opportunity> opportunity);

/// The accounts visited or to be visited last, ordered by tier.
Result<std::vector<Account>> accountsVisitedLast(Connection &connection, int limit);
/// Accounts whose name or short name begins with @p typed, in the order of names.
Result<std::vector<Id<Account>>> accountsBeginningWith(Connection &connection, const QString &typed,
                                                       int limit);
/// Whether somebody of any account has ever been in contact with us.
Result<bool> anyContact(Connection &connection);

/// The accounts that @p contacts and @p opportunities belong to.
Result<std::vector<Id<Account>>> accountsBehind(Connection &connection,
                                                const std::vector<qint64> &contacts,
                                                const std::vector<qint64> &opportunities);

} // namespace attache
