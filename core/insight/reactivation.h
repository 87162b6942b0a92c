#pragma once

#include "core/domain/industry.h"
#include "core/domain/stage_book.h"
#include "core/insight/day_range.h"
#include "core/insight/money_sums.h"
#include "core/queries/lost_pool.h"
#include "core/queries/opportunity_facts.h"

#include <optional>
#include <span>
#include <vector>

/// @file
/// Which lost deals can be woken, by which of their conditions, and what became of those that were.

namespace attache {

/// Why a deal can be woken now.
enum class Trigger {
    Budget,
    RivalContract,
    Requirement,
    TradeCase,
    Champion,
    NewSupporter,
    Price,
    Day,
    LifeSign
};
template <>
inline constexpr std::array choicesOf<Trigger> = {
    Choice<Trigger>{Trigger::Budget, "budget", QT_TRANSLATE_NOOP("Choice", "Budget month")},
    Choice<Trigger>{Trigger::RivalContract, "rival_contract",
                    QT_TRANSLATE_NOOP("Choice", "Rival's contract ends")},
    Choice<Trigger>{Trigger::Requirement, "requirement",
                    QT_TRANSLATE_NOOP("Choice", "Missing requirement")},
    Choice<Trigger>{Trigger::TradeCase, "trade_case",
                    QT_TRANSLATE_NOOP("Choice", "Case of the trade")},
    Choice<Trigger>{Trigger::Champion, "champion",
                    QT_TRANSLATE_NOOP("Choice", "Our supporter elsewhere")},
    Choice<Trigger>{Trigger::NewSupporter, "new_supporter",
                    QT_TRANSLATE_NOOP("Choice", "New supporter")},
    Choice<Trigger>{Trigger::Price, "price", QT_TRANSLATE_NOOP("Choice", "Price")},
    Choice<Trigger>{Trigger::Day, "day", QT_TRANSLATE_NOOP("Choice", "From a day on")},
    Choice<Trigger>{Trigger::LifeSign, "life_sign", QT_TRANSLATE_NOOP("Choice", "Sign of life")},
};

/// A deal that can be woken, with the condition that holds.
struct Reactivation
{
    SleepingDeal deal;
    Id<WakeCondition> condition; ///< none for a sign of life
    Trigger trigger = Trigger::Day;
    QDate day;    ///< the budget month, the contract's end, the day, or when it came to hold
    QString what; ///< what was waited for, in words
    QString name; ///< of the case, the person, the competitor or the product
    QString more; ///< where the supporter is now, or what we say of the competitor
    std::optional<Money> price; ///< that it is sold at now
};

/// Why @p facts can be woken on @p today; nothing while the condition does not hold. Whatever a
/// person says to hold does. By itself holds: a budget month from so many days before it until its
/// end; a rival's contract from so many days before its end until then; a day from then on; a case
/// of the trade when there is one; a supporter who left when they are at another account, or
/// somebody else there supports us; a price when the product is sold at it or below. Pure.
std::optional<Reactivation> wakes(const WakeFacts &facts, std::span<const TradeCase> cases,
                                  QDate today, const PlannerSettings &settings,
                                  const Industries &industries);

/// Every deal that can be woken on @p today, once, by the first of its conditions that holds; where
/// none does, by a sign of life. The largest tier and amount first.
Result<std::vector<Reactivation>> reactivations(Connection &connection, QDate today,
                                                const Settings &settings);

/// What became of lost deals that were taken up again.
struct ReactivationFigure
{
    int lost = 0;        ///< in the pool now
    int reactivated = 0; ///< taken up again within the period
    int won = 0;         ///< of them
    int open = 0;
    int lostAgain = 0;
    MoneySums wonValue;

    int decided() const { return won + lostAgain; }
};
/// From the history of all stages; a deal that was taken up several times counts once. Pure.
ReactivationFigure reactivationFigure(std::span<const OpportunityFacts> facts,
                                      std::span<const StageStep> steps, DayRange period,
                                      const StageBook &book);

} // namespace attache
