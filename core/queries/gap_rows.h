#pragma once

#include "core/domain/account.h"
#include "core/domain/case_study.h"
#include "core/domain/opportunity.h"
#include "core/domain/slide.h"
#include "core/domain/visit_note.h"

#include <vector>

/// @file
/// For whom the library should have something, as gaps count it: plain rows, read at once.

namespace attache {

/// An account that matters, or one that has an open deal.
struct WaitingAccount
{
    Id<Account> id;
    QString name; ///< in short
    Tier tier = Tier::C;
    QString industry;
};
/// Accounts of tier S and A, and those with an open opportunity; by tier, then by name.
Result<std::vector<WaitingAccount>> waitingAccounts(Connection &connection);

/// An open opportunity as it waits for material.
struct WaitingDeal
{
    Id<Account> account;
    Stage stage = Stage::Lead;
    std::optional<Money> amount;
    QString currency;
    QString products{}; ///< it is about, separated by commas
};
Result<std::vector<WaitingDeal>> waitingDeals(Connection &connection);

/// A note in which there may be a question.
struct AskingNote
{
    QString body;
    SixThing thing = SixThing::RealNeed;
    Id<Visit> visit;
    Id<Account> account;
    QString accountName;
    QDate day;            ///< of the visit
    QStringList people{}; ///< of the customer who were there
};
/// Notes of visits done with a question mark in them, the earliest first.
Result<std::vector<AskingNote>> askingNotes(Connection &connection);
/// Those of the visits to which @p slide, its whole deck, or an earlier version with a slide of the
/// same title went along.
Result<std::vector<AskingNote>> askingNotes(Connection &connection, const Slide &slide);
/// Those of the visits to which @p study went along.
Result<std::vector<AskingNote>> askingNotes(Connection &connection, Id<CaseStudy> study);

/// The next visit of an account, where one is planned.
struct PlannedVisit
{
    Id<Visit> visit;
    Id<Account> account;
    QDate day;
    QTime at{}; ///< local
    QString title{};
};
/// Planned from @p from to @p to, the earliest first.
Result<std::vector<PlannedVisit>> plannedVisits(Connection &connection, QDate from, QDate to);

} // namespace attache
