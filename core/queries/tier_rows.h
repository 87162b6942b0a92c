#pragma once

#include "core/domain/deal_stage.h"
#include "core/domain/opportunity.h"
#include "core/domain/team_member.h"
#include "core/domain/tier_assessment.h"
#include "core/domain/tier_evidence.h"
#include "core/domain/time_entry.h"
#include "core/record/table_set.h"

#include <vector>

/// @file
/// What tiers are suggested from, of all accounts at once: plain rows, by account.

namespace attache {

/// What stands in the record of an account itself.
struct TierAccount
{
    Id<Account> id;
    QString name; ///< in short
    Tier tier = Tier::C;
    std::optional<int> employees;
    std::optional<Money> annualRevenue;
    QString currency;
};

/// What an account signed in one currency.
struct SignedSum
{
    Id<Account> account; ///< none: of deals that name no account
    QString currency;
    Money amount;
    QDate lastOn;
};

/// The last time somebody decided on the tier of an account.
struct LastAssessment
{
    Id<Account> account;
    QDate day;
    Tier tier = Tier::C;
    QString reason; ///< of an override
    std::optional<Tier> suggested;
};

/// All lists are in the order of their accounts.
struct TierRows
{
    std::vector<TierCriterion> sheet; ///< in the order of the sheet
    std::vector<TierAccount> accounts;
    std::vector<TierEvidence> evidence; ///< of one account and criterion, the newest last
    std::vector<SignedSum> spend;       ///< of the last 365 days
    std::vector<LastAssessment> assessments;
    std::vector<Id<Account>> negotiating; ///< with a deal whose terms are being agreed
};

/// What tierRows() reads.
inline constexpr auto TierRowsTables =
    tablesOf<TierCriterion, Account, TierEvidence, Opportunity, DealStage, TierAssessment>;
/// Reads all evidence, the newest last.
Result<TierRows> tierRows(Connection &connection, QDate today);

/// The history of the tier of @p account, the newest first.
Result<std::vector<TierAssessment>> tierHistory(Connection &connection, Id<Account> account);
/// All that is known of @p account for the tiers, the newest first.
Result<std::vector<TierEvidence>> tierEvidenceOf(Connection &connection, Id<Account> account);
/// The sheet, in its order.
Result<std::vector<TierCriterion>> tierSheet(Connection &connection);

/// Who of us serves which account; by account.
Result<std::vector<TeamMember>> serviceTeams(Connection &connection);

/// Minutes of one activity; visits are none, they count by themselves.
struct ActivityTime
{
    Activity activity = Activity::Other;
    int minutes = 0;
};
/// From @p from to @p to, the most first.
Result<std::vector<ActivityTime>> activityTimes(Connection &connection, QDate from, QDate to);

} // namespace attache
