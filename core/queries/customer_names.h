#pragma once

#include "core/domain/account.h"
#include "core/store/connection.h"

#include <functional>

namespace attache {

/// What an account is called, and where it stands.
struct CustomerName
{
    Id<Account> account;
    QString name; ///< or a former one
    QString shortName;
    QString website;
    QString province;
    QString city;
};

/// Hands the names of every account to @p visit, former ones after all others: there may be many.
Result<void> eachCustomerName(Connection &connection,
                              const std::function<void(const CustomerName &)> &visit);

} // namespace attache
