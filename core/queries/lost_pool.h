#pragma once

#include "core/domain/account.h"
#include "core/domain/case_study.h"
#include "core/domain/settings.h"
#include "core/domain/wake_condition.h"

#include <optional>
#include <vector>

/// @file
/// Lost deals and leads that are not ready, with what would wake them; enquiries that wait for an
/// answer.

namespace attache {

/// A lost deal, or a lead that is not ready, with what is known of its account.
struct SleepingDeal
{
    Id<Opportunity> id;
    QString name;
    Id<Account> account;
    QString accountName; ///< what it is called in short
    Tier tier = Tier::C;
    QString industry;
    QString place;     ///< placeOf() the account
    bool lost = false; ///< else a lead
    QDate lostOn;
    std::optional<LostCause> cause;
    QString reason;       ///< why it was lost, in words
    QString reactivation; ///< what would wake it, in words
    std::optional<Money> amount;
    QString currency;
};

/// A waking condition with the facts that decide whether it holds.
struct WakeFacts
{
    WakeCondition condition;
    SleepingDeal deal;
    QString product;                   ///< that the condition names
    std::optional<Money> productPrice; ///< from which it is sold now
    QString productCurrency;
    QString competitor;
    QString competitorAnswer; ///< what we say when its name is mentioned
    QString champion;         ///< our supporter who left
    QString championNow;      ///< the account where they are now; empty while it is this one
    QString newSupporter;     ///< somebody else there who supports us now
};

/// The conditions of all lost deals and leads, those of deals that were put off beyond @p today
/// left out; by deal and id.
Result<std::vector<WakeFacts>> wakeFacts(Connection &connection, QDate today);

/// A case that may be told, by its trade.
struct TradeCase
{
    Id<CaseStudy> id;
    QString title;
    QString industry;
};
/// Those that nobody refused, by id.
Result<std::vector<TradeCase>> tradeCases(Connection &connection);

/// What showed, after a deal was lost, that the customer thinks of it again.
struct LifeSign
{
    SleepingDeal deal;
    QString evidence;
    QDate day;
};
/// The last sign of each lost deal that came after it was lost, from @p since on; deals put off
/// beyond @p today left out.
Result<std::vector<LifeSign>> lifeSigns(Connection &connection, QDate since, QDate today);

/// The lost pool: lost deals, the last lost first; @p most 0 for all.
Result<std::vector<SleepingDeal>> lostDeals(Connection &connection, int most = 0);
Result<qint64> lostDealCount(Connection &connection);

/// An enquiry that came in by itself and is still to be answered.
struct OpenEnquiry
{
    Id<Opportunity> deal;
    QString name;
    Id<Account> account;
    QString accountName;
    Tier tier = Tier::C;
    QDateTime inquiredAt; ///< UTC
    QDateTime deadline;   ///< UTC: so many hours later as the settings give
};
/// Neither said to be answered nor followed by a visit or call done at the account, the one that
/// waits longest first.
Result<std::vector<OpenEnquiry>> openEnquiries(Connection &connection, const Settings &settings);

} // namespace attache
