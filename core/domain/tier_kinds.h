#pragma once

#include "core/base/choice.h"

/// @file
/// The enumerations of tiers, of time, of who serves an account and of what it has.

namespace attache {

/// How we came to know something.
enum class KnownFrom { Written, Said, Seen, Relayed };
template <>
inline constexpr std::array choicesOf<KnownFrom> = {
    Choice<KnownFrom>{KnownFrom::Written, "written", QT_TRANSLATE_NOOP("Choice", "In writing")},
    Choice<KnownFrom>{KnownFrom::Said, "said", QT_TRANSLATE_NOOP("Choice", "They said")},
    Choice<KnownFrom>{KnownFrom::Seen, "seen", QT_TRANSLATE_NOOP("Choice", "We saw it")},
    Choice<KnownFrom>{KnownFrom::Relayed, "relayed", QT_TRANSLATE_NOOP("Choice", "Hearsay")},
};

/// What a criterion of the tiers looks at. It decides where the evidence comes from: records of
/// ours, a number that was noted, or a judgement.
enum class CriterionKind {
    Strategic,
    RevenueShare,
    Standing,
    Spend,
    CustomerBase,
    Brand,
    ChainStores,
    Employees,
    CustomerRevenue,
    Own
};
template <>
inline constexpr std::array choicesOf<CriterionKind> = {
    Choice<CriterionKind>{CriterionKind::Strategic, "strategic",
                          QT_TRANSLATE_NOOP("Choice", "Strategic effect")},
    Choice<CriterionKind>{CriterionKind::RevenueShare, "revenue_share",
                          QT_TRANSLATE_NOOP("Choice", "Share of our revenue")},
    Choice<CriterionKind>{CriterionKind::Standing, "standing",
                          QT_TRANSLATE_NOOP("Choice", "Standing in the trade")},
    Choice<CriterionKind>{CriterionKind::Spend, "spend",
                          QT_TRANSLATE_NOOP("Choice", "Spend in a year")},
    Choice<CriterionKind>{CriterionKind::CustomerBase, "customer_base",
                          QT_TRANSLATE_NOOP("Choice", "Customer base")},
    Choice<CriterionKind>{CriterionKind::Brand, "brand", QT_TRANSLATE_NOOP("Choice", "Brand")},
    Choice<CriterionKind>{CriterionKind::ChainStores, "chain_stores",
                          QT_TRANSLATE_NOOP("Choice", "Chain stores")},
    Choice<CriterionKind>{CriterionKind::Employees, "employees",
                          QT_TRANSLATE_NOOP("Choice", "Number of employees")},
    Choice<CriterionKind>{CriterionKind::CustomerRevenue, "customer_revenue",
                          QT_TRANSLATE_NOOP("Choice", "Their annual revenue")},
    Choice<CriterionKind>{CriterionKind::Own, "own", QT_TRANSLATE_NOOP("Choice", "Own criterion")},
};

/// What time was spent on. Visits count by themselves.
enum class Activity { Preparation, FollowUp, Travel, Service, Learning, Office, Other };
template <>
inline constexpr std::array choicesOf<Activity> = {
    Choice<Activity>{Activity::Preparation, "preparation",
                     QT_TRANSLATE_NOOP("Choice", "Preparation")},
    Choice<Activity>{Activity::FollowUp, "follow_up", QT_TRANSLATE_NOOP("Choice", "Follow-up")},
    Choice<Activity>{Activity::Travel, "travel", QT_TRANSLATE_NOOP("Choice", "Travel")},
    Choice<Activity>{Activity::Service, "service",
                     QT_TRANSLATE_NOOP("Choice", "Serving the customer")},
    Choice<Activity>{Activity::Learning, "learning", QT_TRANSLATE_NOOP("Choice", "Learning")},
    Choice<Activity>{Activity::Office, "office", QT_TRANSLATE_NOOP("Choice", "Office work")},
    Choice<Activity>{Activity::Other, "other", QT_TRANSLATE_NOOP("Choice", "Other")},
};

/// The part one of us plays in the service team of an account.
enum class TeamRole { KeyAccountSales, Operations, Product, DataAnalyst, Other };
template <>
inline constexpr std::array choicesOf<TeamRole> = {
    Choice<TeamRole>{TeamRole::KeyAccountSales, "key_account_sales",
                     QT_TRANSLATE_NOOP("Choice", "Key-account sales")},
    Choice<TeamRole>{TeamRole::Operations, "operations", QT_TRANSLATE_NOOP("Choice", "Operations")},
    Choice<TeamRole>{TeamRole::Product, "product", QT_TRANSLATE_NOOP("Choice", "Product person")},
    Choice<TeamRole>{TeamRole::DataAnalyst, "data_analyst",
                     QT_TRANSLATE_NOOP("Choice", "Data analyst")},
    Choice<TeamRole>{TeamRole::Other, "other", QT_TRANSLATE_NOOP("Choice", "Other")},
};

/// What an account has in the place of one of our products. Unknown is not the same as None: with
/// None we know that there is nothing.
enum class PlacementState { Unknown, Ours, Rival, InHouse, None, Unfit };
template <>
inline constexpr std::array choicesOf<PlacementState> = {
    Choice<PlacementState>{PlacementState::Unknown, "unknown",
                           QT_TRANSLATE_NOOP("Choice", "Unknown")},
    Choice<PlacementState>{PlacementState::Ours, "ours", QT_TRANSLATE_NOOP("Choice", "Ours")},
    Choice<PlacementState>{PlacementState::Rival, "rival",
                           QT_TRANSLATE_NOOP("Choice", "A rival's")},
    Choice<PlacementState>{PlacementState::InHouse, "in_house",
                           QT_TRANSLATE_NOOP("Choice", "Built in-house")},
    Choice<PlacementState>{PlacementState::None, "none", QT_TRANSLATE_NOOP("Choice", "Has none")},
    Choice<PlacementState>{PlacementState::Unfit, "unfit",
                           QT_TRANSLATE_NOOP("Choice", "Does not suit")},
};

} // namespace attache
