#pragma once

#include "core/brief/brief.h"
#include "core/queries/account_overview.h"
#include "core/queries/visit_list.h"

#include <optional>

namespace attache {

/// What one wants to know of an account before all else: how far its decision chain is covered, and
/// whom to meet next.
struct AccountGlance
{
    Account account;
    ChainCoverage chain;
    std::optional<BriefNextPerson> next; ///< none when everybody has been met
    QDate nextContact;                   ///< by the cadence of its tier; null while never contacted
};

/// Reads it for @p account; a few dozen rows by index. NotFound when it is gone.
Result<AccountGlance> accountGlance(Connection &connection, Id<Account> account, QDate today);

/// "Budget holder Li Min (Zhang could introduce you)", or what is to be found out.
QString nextPersonWords(const BriefNextPerson &next);

/// The visit to come, today's included; none when nothing is planned.
Result<std::optional<VisitRow>> nextVisitOf(Connection &connection, Id<Account> account,
                                            const QDateTime &now);

} // namespace attache
