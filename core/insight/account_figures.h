#pragma once

#include "core/domain/stage_book.h"
#include "core/insight/day_range.h"
#include "core/insight/money_sums.h"
#include "core/queries/account_facts.h"

#include <span>

/// @file
/// Where value and hours go, who is met in time, and how far the decision chains are covered. Pure;
/// any thread.

namespace attache {

/// What an account brought and took.
struct ParetoRow
{
    Id<Account> account;
    Money value;           ///< of the opportunities won
    int minutes = 0;       ///< of visits done
    double shareSoFar = 0; ///< percent of all value, this account and those above together
};

struct Pareto
{
    QString currency;
    Money value;
    int minutes = 0;             ///< of all visits, also at accounts that brought nothing
    int valueWithoutAccount = 0; ///< won opportunities that name no account; their value counts
    std::vector<ParetoRow> rows; ///< accounts that brought something, the most valuable first
    /// How many of the first rows make 80 % of the value, and the share of all minutes they took.
    int vitalFew = 0;
    double minutesOfVitalFew = 0; ///< percent
};

/// In each currency in which something was won within @p period, the largest number of
/// opportunities first. Visits count by their day.
std::vector<Pareto> pareto(std::span<const OpportunityFacts> opportunities,
                           std::span<const AccountTime> times, DayRange period = {},
                           const StageBook &book = StageBook::standard());

/// The accounts of one tier by when they were last in touch.
struct CadenceRow
{
    Tier tier = Tier::C;
    int cadenceDays = 0;
    int inTime = 0;
    int overdue = 0;
    int never = 0; ///< not part of the rate: still to be won

    int accounts() const { return inTime + overdue + never; }
    /// Percent of those that were ever in touch; 0 where there are none.
    double kept() const { return inTime + overdue > 0 ? 100.0 * inTime / (inTime + overdue) : 0; }
};
/// One row for each tier, from S down.
std::vector<CadenceRow> cadence(std::span<const AccountFacts> accounts, QDate today,
                                const Settings &settings);

/// How many accounts stand where in one role of the decision chain.
struct RoleTotal
{
    RoleKind role = RoleKind::User;
    int unknown = 0;
    int named = 0;
    int met = 0;
    int supportive = 0;
    int opposed = 0; ///< of all of them, those with an opponent in the role
};

struct CoverageFigure
{
    std::array<RoleTotal, ChainRoles.size()> roles;
    int accounts = 0;
    double averageScore = 0; ///< 0–100
    int withoutDecider = 0;  ///< accounts where nobody who decides was met
};
CoverageFigure coverageFigure(std::span<const AccountFacts> accounts,
                              const QHash<Id<Account>, std::vector<ChainPerson>> &chains,
                              QDate today, const Settings &settings);

/// How the promises of one side turned out.
struct PromiseTotal
{
    Party party = Party::Us;
    int keptInTime = 0; ///< by the day they were due, or due on no day
    int keptLate = 0;
    int overdue = 0;
    int open = 0; ///< and not due yet
    int dropped = 0;

    int decided() const { return keptInTime + keptLate + overdue; }
};
/// Ours, then theirs. A promise counts where its due day is within @p due; one without a day only
/// where @p due is open.
std::array<PromiseTotal, 2> promiseTotals(std::span<const PromiseFacts> promises, QDate today,
                                          DayRange due = {});

} // namespace attache
