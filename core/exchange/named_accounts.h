#pragma once

#include "core/domain/account.h"
#include "core/store/connection.h"

#include <QHash>
#include <QStringList>

namespace attache {

/// The accounts of a workspace by what events and activities say of them by the way: an address
/// of somebody there, a name in a title.
class NamedAccounts
{
public:
    Result<void> load(Connection &connection);

    /// The account at whose domain @p email is; null for none.
    Id<Account> byAddress(const QString &email) const;
    /// The account with the longest name that stands in @p text; null for none.
    Id<Account> namedIn(const QString &text) const;

private:
    QHash<QString, Id<Account>> m_byDomain;
    QHash<QString, Id<Account>> m_byName; ///< normalised
};

} // namespace attache
