#pragma once

#include "core/domain/account_note.h"
#include "core/domain/buying_role.h"
#include "core/domain/deal_stage.h"
#include "core/record/table_set.h"

#include <vector>

namespace attache {

/// An open deal that somebody left who played a part in it.
struct DealLeft
{
    Id<Opportunity> deal;
    QString name;        ///< of the deal
    QString accountName; ///< what the account is called in short
    Id<Contact> contact;
    QString contactName;
    QDateTime at; ///< UTC
};

/// The open deals that people left from @p since on, each deal and person once, the latest first:
/// somebody of whom a note with the deal speaks, and who has gone from its account (see moveOn()).
/// A deal in which somebody else has come to play a role since is not among them.
Result<std::vector<DealLeft>> peopleWhoLeft(Connection &connection, const QDateTime &since);

inline constexpr auto LeftPeopleTables =
    tablesOf<Account, AccountNote, BuyingRole, Contact, DealStage, Opportunity>;

} // namespace attache
