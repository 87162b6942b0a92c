#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"

#include <vector>

/// @file
/// A person leaves one account for another. The record of the person goes along, with everything
/// that is known of them; what was with the old account stays there: its visits, promises and
/// notes name them as before.

namespace attache {

struct MovingOn
{
    Id<Contact> contact;
    Id<Account> to; ///< none: nobody knows yet
    QDate day;
    QString post; ///< at the new account
};

/// The open deals of the account that @p contact works at in which they play a role, in general or
/// in that deal.
Result<std::vector<Opportunity>> dealsThatLose(Connection &connection, const Contact &contact);

/// The lost deals of @p account.
Result<std::vector<Opportunity>> dealsThatMayWake(Connection &connection, Id<Account> account);

/// Ends the employment of a person and, where an account is named, begins another:
/// - their roles at the old account go, so that the cells of its chain are empty; roles at other
///   accounts stay, for a person may work for several;
/// - a note at the old account says what they were and where they went, and one with each open deal
///   that loses them (see peopleWhoLeft()); a note at the new one says where they came from;
/// - post, department, superior and the numbers of the old office are no longer theirs, and stand
///   in that note; nobody reports to them any more;
/// - each lost deal of the new account gets a condition that wakes it from @p day on.
/// Errors: Invalid where they work at that account already; NotFound. Inside Workspace::perform.
Result<void> moveOn(Writer &writer, const MovingOn &moving);

} // namespace attache
