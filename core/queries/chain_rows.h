#pragma once

#include "core/domain/account.h"
#include "core/queries/account_overview.h"

#include <optional>
#include <vector>

/// @file
/// The decision chains of many accounts.

namespace attache {

/// Which accounts; an empty member does not restrict.
struct ChainFilter
{
    std::vector<Tier> tiers{Tier::S, Tier::A};
    QStringList industries{}; ///< codes, each with all below it, or text that is not a code
    QStringList owners{};     ///< of the account
    bool onlyOpen = true;     ///< with a deal that can still be won
    int most = 60;            ///< 0 for all
};

/// An account with what waits for a decision there.
struct ChainAccount
{
    Id<Account> account;
    QString name; ///< what it is called in short
    Tier tier = Tier::C;
    int openDeals = 0;
    Money waiting; ///< of the open deals in `currency`
    QString currency;
    std::optional<BusinessType> businessType;
};

/// Where most waits first.
Result<std::vector<ChainAccount>> chainAccounts(Connection &connection, const ChainFilter &filter);
/// How many there would be without a limit.
Result<qint64> chainAccountCount(Connection &connection, const ChainFilter &filter);

} // namespace attache
