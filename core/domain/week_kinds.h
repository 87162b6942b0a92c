#pragma once

#include "core/base/choice.h"

/// @file
/// The enumerations of where the week goes: goals, and what wakes a deal.

namespace attache {

/// How long a goal has.
enum class GoalPeriod { Week, Month };
template <>
inline constexpr std::array choicesOf<GoalPeriod> = {
    Choice<GoalPeriod>{GoalPeriod::Week, "week", QT_TRANSLATE_NOOP("Choice", "Week")},
    Choice<GoalPeriod>{GoalPeriod::Month, "month", QT_TRANSLATE_NOOP("Choice", "Month")},
};

enum class GoalState { Open, Reached, Missed };
template <>
inline constexpr std::array choicesOf<GoalState> = {
    Choice<GoalState>{GoalState::Open, "open", QT_TRANSLATE_NOOP("Choice", "Open")},
    Choice<GoalState>{GoalState::Reached, "reached", QT_TRANSLATE_NOOP("Choice", "Reached")},
    Choice<GoalState>{GoalState::Missed, "missed", QT_TRANSLATE_NOOP("Choice", "Not reached")},
};

/// Why a goal was not reached; the words of it stand beside.
enum class GoalMiss { TooMuch, NoTime, Customer, Inside, Changed, Other };
template <>
inline constexpr std::array choicesOf<GoalMiss> = {
    Choice<GoalMiss>{GoalMiss::TooMuch, "too_much", QT_TRANSLATE_NOOP("Choice", "Aimed too high")},
    Choice<GoalMiss>{GoalMiss::NoTime, "no_time",
                     QT_TRANSLATE_NOOP("Choice", "No time left for it")},
    Choice<GoalMiss>{GoalMiss::Customer, "customer",
                     QT_TRANSLATE_NOOP("Choice", "The customer put it off")},
    Choice<GoalMiss>{GoalMiss::Inside, "inside",
                     QT_TRANSLATE_NOOP("Choice", "Waited for our own house")},
    Choice<GoalMiss>{GoalMiss::Changed, "changed", QT_TRANSLATE_NOOP("Choice", "No longer wanted")},
    Choice<GoalMiss>{GoalMiss::Other, "other", QT_TRANSLATE_NOOP("Choice", "Other")},
};

/// What wakes a lost deal, or a lead that is not ready. What makes each of them hold is said at
/// wakes().
enum class WakeKind { Budget, RivalContract, Requirement, TradeCase, Champion, Price, Day };
template <>
inline constexpr std::array choicesOf<WakeKind> = {
    Choice<WakeKind>{WakeKind::Budget, "budget", QT_TRANSLATE_NOOP("Choice", "Budget month")},
    Choice<WakeKind>{WakeKind::RivalContract, "rival_contract",
                     QT_TRANSLATE_NOOP("Choice", "Rival's contract ends")},
    Choice<WakeKind>{WakeKind::Requirement, "requirement",
                     QT_TRANSLATE_NOOP("Choice", "Missing requirement")},
    Choice<WakeKind>{WakeKind::TradeCase, "trade_case",
                     QT_TRANSLATE_NOOP("Choice", "No case of the trade")},
    Choice<WakeKind>{WakeKind::Champion, "champion",
                     QT_TRANSLATE_NOOP("Choice", "Our supporter left")},
    Choice<WakeKind>{WakeKind::Price, "price", QT_TRANSLATE_NOOP("Choice", "Price")},
    Choice<WakeKind>{WakeKind::Day, "day", QT_TRANSLATE_NOOP("Choice", "From a day on")},
};

} // namespace attache
