#pragma once

#include "core/domain/settings.h"
#include "core/domain/team_member.h"
#include "core/queries/account_facts.h"

#include <span>

/// @file
/// What each tier is owed and who gets it. Pure; any thread.

namespace attache {

/// Whom of us an account of @p tier is owed by name.
std::vector<TeamRole> teamOwed(Tier tier);

/// How one account is served.
struct ServiceCheck
{
    Id<Account> account;
    QString name;
    Tier tier = Tier::C;
    QDate lastContact;
    int overdueDays = 0;             ///< beyond the cadence of the tier; 0 where it was never met
    std::vector<TeamRole> missing;   ///< of the team that is owed
    std::vector<QString> overloaded; ///< of its team, those who serve more than the tier allows

    bool isKept() const
    {
        return lastContact.isValid() && overdueDays == 0 && missing.empty() && overloaded.empty();
    }
};

/// One tier: what it is owed, and how many of its accounts get it.
struct ServiceLevel
{
    Tier tier = Tier::C;
    TierSettings owed;
    int accounts = 0;
    int met = 0;     ///< in time
    int staffed = 0; ///< with the whole team
    int kept = 0;    ///< in every respect
};

struct ServiceLevels
{
    std::vector<ServiceLevel> tiers;  ///< S first
    std::vector<ServiceCheck> checks; ///< those that lack something, S first, then the latest
};
ServiceLevels serviceLevels(std::span<const AccountFacts> accounts,
                            std::span<const TeamMember> teams, const Settings &settings,
                            QDate today);

} // namespace attache
