#pragma once

#include "core/domain/stage_book.h"
#include "core/insight/introduction.h"
#include "core/insight/money_sums.h"
#include "core/queries/chain_rows.h"

#include <array>
#include <vector>

/// @file
/// The decision chains of all accounts at once: who was met and who was not, and whom to meet next.

namespace attache {

/// The columns of the heat map.
inline constexpr std::array HeatRoles = {
    RoleKind::User,      RoleKind::Evaluator, RoleKind::BudgetHolder, RoleKind::DecisionMaker,
    RoleKind::Signatory, RoleKind::Requester, RoleKind::Liaison};

/// One role at one account.
struct HeatCell
{
    RoleCoverage coverage = RoleCoverage::Unknown; ///< of the best who play it
    bool opposed = false;
    bool faded = false; ///< met longer ago than the rhythm of the tier
    Id<Contact> contact;
    QString name;
    QDate lastMet;
};

struct HeatRow
{
    ChainAccount about;
    std::array<HeatCell, HeatRoles.size()> cells;
    int score = 0; ///< 0–100, of chainCoverage()
    /// What the forecast of the open deals in the account's currency lacks because nobody who
    /// decides or holds the budget was met.
    Money held;
};

/// The row of @p about, whose people are @p people.
HeatRow heatRow(const ChainAccount &about, const std::vector<PersonRow> &people, QDate today,
                const Settings &settings);

/// Somebody on the way to whom we want to meet.
struct PathPerson
{
    Id<Contact> contact;
    QString name;
    bool supports = false;
};

/// Whom to meet next for a deal.
struct NextMeeting
{
    ChainAccount about;
    Id<Opportunity> deal;
    QString dealName;
    std::optional<Money> amount;
    QString currency;
    RoleKind role = RoleKind::DecisionMaker;
    Id<Contact> contact; ///< none: who plays the role is still to be found out
    QString name;
    QString post;
    Money lift; ///< what meeting them adds to the forecast; nothing where that is not held down
    std::vector<PathPerson> path; ///< from whoever introduces us to them; empty: nobody can
};

/// An open deal that hangs on one person.
struct SingleThread
{
    ChainAccount about;
    Id<Opportunity> deal;
    QString dealName;
    std::optional<Money> amount;
    QString currency;
    Id<Contact> contact;
    QString name;
};

/// Somebody met or supportive whom nobody has met for longer than the rhythm of the tier.
struct FadingContact
{
    ChainAccount about;
    Id<Contact> contact;
    QString name;
    RoleKind role = RoleKind::User;
    QDate lastMet;
};

/// Somebody against us to whom nobody has written an answer.
struct UnansweredOpponent
{
    ChainAccount about;
    Id<BuyingRole> role;
    Id<Contact> contact;
    QString name;
    QString concern;
    QDate lastMet;
};

struct ChainsOverview
{
    std::vector<HeatRow> rows;
    qint64 accounts = 0;                     ///< that suit the filter, also those beyond the rows
    std::array<int, HeatRoles.size()> met{}; ///< rows in which somebody in the role was met
    MoneySums waiting;
    MoneySums held;                ///< of all open deals of the rows; see HeatRow::held
    std::vector<NextMeeting> next; ///< the largest deals first, each person once
    std::vector<SingleThread> single;
    std::vector<FadingContact> fading;
    std::vector<UnansweredOpponent> opponents;
};

/// Reads the accounts that suit @p filter with their people and open deals.
Result<ChainsOverview> chainsOverview(Connection &connection, const ChainFilter &filter,
                                      QDate today);

} // namespace attache
