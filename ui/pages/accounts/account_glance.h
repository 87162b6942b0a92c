#pragma once

#include "core/brief/brief.h"
#include "core/queries/account_overview.h"
#include "core/queries/visit_list.h"

#include <optional>

namespace attache {

/// The most important facts about an account: how far its decision chain is covered, and whom to
/// meet next.
struct AccountGlance
{
    Account account;
    ChainCoverage chain;
    std::optional<BriefNextPerson> next; ///< none when everybody has been met
    QDate lastContact;
    QDate nextContact;   ///< by the cadence of its tier; null while never contacted
    int cadenceDays = 0; ///< of its tier
};

/// Reads it for @p account; a few dozen rows by index. NotFound when it is gone.
Result<AccountGlance> accountGlance(Connection &connection, Id<Account> account, QDate today);

/// "Li Min (budget holder), through Zhang", in the parts that are said in a voice of their own.
struct NextPersonText
{
    QString before;
    QString name;
    QString after;
};
NextPersonText nextPersonText(const BriefNextPerson &next);
/// The same where there is little room: the role by its letter of the chain, "Li Min (B), via
/// Zhang".
NextPersonText shortNextPersonText(const BriefNextPerson &next);
/// The visit to come, today's included; none when nothing is planned.
Result<std::optional<VisitRow>> nextVisitOf(Connection &connection, Id<Account> account,
                                            const QDateTime &now);

} // namespace attache
