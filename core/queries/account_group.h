#pragma once

#include "core/domain/account.h"

#include <vector>

namespace attache {

/// An account of a group, in the order of the tree.
struct GroupMember
{
    Id<Account> id;
    QString name; ///< what it is called in short
    Tier tier = Tier::C;
    int depth = 0; ///< below the account that was asked for
};

/// What an account and all below it come to, to any depth.
struct AccountGroup
{
    std::vector<GroupMember> members; ///< with the account itself, which is the first
    qint64 accounts = 0;
    qint64 people = 0;
    qint64 openDeals = 0;
    qint64 deals = 0;
    qint64 visits = 0; ///< done

    bool isGroup() const { return accounts > 1; }
};

/// The group below @p account. Each account counts once, even if a file of others holds a circle of
/// parents. At most @p most members are named; all are counted.
Result<AccountGroup> accountGroup(Connection &connection, Id<Account> account, int most = 200);

} // namespace attache
