#pragma once

#include "core/domain/account.h"
#include "core/domain/settings.h"
#include "core/queries/opportunity_list.h"
#include "core/queries/promise_list.h"
#include "core/queries/visit_list.h"

#include <algorithm>
#include <vector>

/// @file
/// What a day asks for. Local days throughout; instants in UTC.

namespace attache {

/// The visits of one local day, cancelled ones left out.
VisitFilter visitsOfDay(QDate day);

/// Open promises of either side due by @p until, overdue ones first; @p limit 0 for all.
Result<std::vector<PromiseRow>> promisesDue(Connection &connection, QDate until, int limit = 0);
/// How many they are.
Result<qint64> promisesDueCount(Connection &connection, QDate until);

/// A visit that is over and whose minutes have not been sent.
struct MinutesOwed
{
    VisitRow visit;
    QDateTime deadline; ///< UTC: so many hours after the end as the settings give
};
/// The most urgent first; @p limit 0 for all. Cancelled visits owe none, nor do visits imported as
/// done long ago: only those of the last 30 days.
Result<std::vector<MinutesOwed>> minutesOwed(Connection &connection, const QDateTime &now,
                                             const Settings &settings, int limit = 0);
/// How many they are.
Result<qint64> minutesOwedCount(Connection &connection, const QDateTime &now);

/// An account for which a contact is due by the cadence of its tier.
struct DueAccount
{
    Id<Account> account;
    QString name; ///< what it is called in short
    Tier tier = Tier::C;
    QDate lastContact;
    QDate due;
    int cadenceDays = 0;
    QDateTime planned; ///< UTC: the next visit within the rhythm from today; none without one

    /// How far beyond its day, measured by the rhythm of its tier.
    double overdue(QDate today) const
    {
        return static_cast<double>(due.daysTo(today)) / std::max(1, cadenceDays);
    }
};
/// Accounts whose next contact is due by @p until: what is due on @p today before what is to come,
/// the higher tier first, within a tier the one longest overdue by its rhythm; @p limit 0 for all.
/// Those that nobody has ever contacted are not among them.
Result<std::vector<DueAccount>> accountsDue(Connection &connection, QDate today, QDate until,
                                            const Settings &settings, int limit = 0);

/// An account of tier S or A that nobody has ever contacted.
struct UncontactedAccount
{
    Id<Account> account;
    QString name; ///< what it is called in short
    Tier tier = Tier::C;
    QDate entered;
    QDateTime planned; ///< UTC: the next visit; none without one
};
/// The higher tier first, within a tier the one entered first; @p limit 0 for all. Accounts of
/// other tiers are still to be won.
Result<std::vector<UncontactedAccount>> accountsNeverContacted(Connection &connection, QDate today,
                                                               int limit = 0);

/// The ids of the accounts whose last contact was too long before @p today for the rhythm of their
/// tier, whatever is planned; in no order.
Result<std::vector<qint64>> accountsOverdue(Connection &connection, QDate today,
                                            const Settings &settings);

/// The figures of the navigation.
struct NavigationCounts
{
    qint64 accounts = 0;
    qint64 contacts = 0;
    qint64 openOpportunities = 0;
    qint64 visitsToday = 0;
    qint64 visitsThisWeek = 0;
    qint64 promisesDue = 0; ///< today or overdue, either side
    qint64 minutesOwed = 0;

    /// What the day still asks for.
    qint64 today() const { return visitsToday + promisesDue + minutesOwed; }
};
Result<NavigationCounts> navigationCounts(Connection &connection, const QDateTime &now);

} // namespace attache
