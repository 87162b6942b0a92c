#pragma once

#include "core/domain/contact.h"
#include "core/domain/decision_chain.h"

#include <optional>
#include <span>
#include <vector>

namespace attache {

/// A person as far as introductions go.
struct Acquaintance
{
    Id<Contact> id;
    Id<Contact> reportsTo;
    Id<Account> account;
    bool supportive = false; ///< would introduce us
};

/// What one step between two people costs. Reporting lines are worth more than merely working for
/// the same account.
constexpr int ReportingStep = 1;
constexpr int ColleagueStep = 2;

/// The cheapest way from any supportive person to @p target, both included: each is acquainted
/// with the next by a reporting line (in either direction) or by their account. Of equally cheap
/// ways, the one with the fewest people, then the one whose introducer stands first in @p people.
/// Empty when nobody supportive is connected; @p target alone is no introduction, so a supportive
/// target has an empty way as well. Pure; time grows with the number of people, not of pairs.
std::vector<Id<Contact>> introductionPath(std::span<const Acquaintance> people, Id<Contact> target);

/// Somebody in a role of the decision chain.
struct ChainMember
{
    Id<Contact> contact;
    ChainPerson person;
    int influence = 0; ///< 1–5, 0 unknown
};

/// Whom to meet next; without a contact, who plays the role is still to be found out.
struct NextToMeet
{
    RoleKind role = RoleKind::DecisionMaker;
    Id<Contact> contact;
};

/// The heaviest role of the chain that nobody has met lately but somebody is known for, and of its
/// people the most influential one; where there is none, the heaviest role nobody is known for.
/// Roles without weight are passed over; nothing when all have been met. Pure.
std::optional<NextToMeet> nextToMeet(std::span<const ChainMember> members, QDate today,
                                     const CoverageSettings &settings = {});

} // namespace attache
