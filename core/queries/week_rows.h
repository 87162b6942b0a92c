#pragma once

#include "core/domain/account.h"
#include "core/domain/goal.h"
#include "core/domain/stage_book.h"
#include "core/queries/visit_list.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

/// @file
/// What the plan of a week is made of. Local days throughout; instants in UTC.

namespace attache {

/// An account that a visit may be proposed to, with what speaks for it.
struct WeekCandidate
{
    Id<Account> account;
    QString name; ///< what it is called in short
    Tier tier = Tier::C;
    QString place;        ///< placeOf() it
    QDate lastContact;    ///< none: never
    int promises = 0;     ///< open ones that are due until the end of the week
    QDate promiseDue;     ///< the day of the first
    QString promise;      ///< what it says
    Id<Opportunity> deal; ///< the furthest that can still be won; none without one
    QString dealName;
    Stage stage = Stage::Lead;
    Id<StageSet> stageSet; ///< that the deal goes through
    std::optional<Money> amount;
    QString currency;
    QString nextStep;
};

/// Which week, seen from which day.
struct WeekAsked
{
    QDate monday;
    QDate today;

    QDate sunday() const { return monday.addDays(6); }
};

/// The accounts with most to speak for them, by visitScore(), at most @p most: those due by the
/// rhythm of their tier until the end of the week, those of tier S and A nobody has contacted,
/// those with a promise due until then, and @p woken, whatever else is known of them. An account
/// that is visited until then or within its rhythm, and one that was put off beyond the Monday, is
/// none. In no order.
Result<std::vector<WeekCandidate>> weekCandidates(Connection &connection, const WeekAsked &asked,
                                                  const QSet<Id<Account>> &woken,
                                                  const Settings &settings, const StageBook &book,
                                                  size_t most);

/// Where the accounts of the visits in the week of @p monday are, placeOf() each.
Result<QHash<Id<Account>, QString>> weekPlaces(Connection &connection, QDate monday);

/// The goals whose week or month holds @p day: the month's first.
Result<std::vector<Goal>> goalsAt(Connection &connection, QDate day);
/// Those that began from @p from on.
Result<std::vector<Goal>> goalsSince(Connection &connection, QDate from);

} // namespace attache
