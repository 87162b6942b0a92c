#pragma once

#include "core/domain/buying_role.h"
#include "core/domain/deal_stage.h"
#include "core/domain/need.h"
#include "core/domain/not_duplicate.h"
#include "core/record/table_set.h"

#include <vector>

/// @file
/// The needs of all accounts, to be held against each other.

namespace attache {

/// A need that is not settled, with whose it is.
struct NeedRow
{
    Need need;
    QString accountName; ///< in short
    Tier tier = Tier::C;
    QString statedBy; ///< name
};

/// A part that somebody plays at an account of which a need is known.
struct NeedRole
{
    Id<Account> account;
    Id<Contact> contact;
    QString name;
    RoleKind role = RoleKind::Unknown;
};

/// An open deal of such an account.
struct NeedDeal
{
    Id<Opportunity> deal;
    Id<Account> account;
    Money amount;
    QString currency;
};

struct NeedRows
{
    std::vector<NeedRow> needs;    ///< by account
    std::vector<NeedTheme> themes; ///< by name
    std::vector<NeedRole> roles;   ///< by account, the most influential first
    std::vector<NeedDeal> deals;   ///< by account
    /// Ids of two needs, or of two themes, of which a person said that they are not the same, the
    /// lower one first.
    std::vector<std::pair<qint64, qint64>> different;
};

/// What needRows() reads.
inline constexpr auto NeedRowsTables =
    tablesOf<Need, NeedTheme, Account, Contact, BuyingRole, Opportunity, DealStage, NotDuplicate>;
Result<NeedRows> needRows(Connection &connection);

} // namespace attache
