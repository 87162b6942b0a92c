#pragma once

#include "core/base/choice.h"

/// @file
/// The enumerations of a deal's path: what its stages mean, how it earns, why it was lost, and what
/// speaks for it.

namespace attache {

/// What a stage means to figures and rules, whatever it is called and wherever it stands in its
/// set. Signing is not yet income: what was signed is served, pays, and buys again, in the order of
/// its business.
enum class Phase { Lead, Open, Trial, Won, Serving, Paying, Repurchase, Lost };
template <>
inline constexpr std::array choicesOf<Phase> = {
    Choice<Phase>{Phase::Lead, "lead", QT_TRANSLATE_NOOP("Choice", "Lead")},
    Choice<Phase>{Phase::Open, "open", QT_TRANSLATE_NOOP("Choice", "In progress")},
    Choice<Phase>{Phase::Trial, "trial", QT_TRANSLATE_NOOP("Choice", "Trial")},
    Choice<Phase>{Phase::Won, "won", QT_TRANSLATE_NOOP("Choice", "Won")},
    Choice<Phase>{Phase::Serving, "serving", QT_TRANSLATE_NOOP("Choice", "Being served")},
    Choice<Phase>{Phase::Paying, "paying", QT_TRANSLATE_NOOP("Choice", "Paying")},
    Choice<Phase>{Phase::Repurchase, "repurchase", QT_TRANSLATE_NOOP("Choice", "Buying again")},
    Choice<Phase>{Phase::Lost, "lost", QT_TRANSLATE_NOOP("Choice", "Lost")},
};
/// Whether it can still be won. A phase that this program does not know is taken for open.
constexpr bool isOpen(Phase phase)
{
    return phase < Phase::Won || phase > Phase::Lost;
}
/// Whether it was signed, also where it has come further since.
constexpr bool isWon(Phase phase)
{
    return phase >= Phase::Won && phase < Phase::Lost;
}
/// Whether it has brought money.
constexpr bool hasIncome(Phase phase)
{
    return phase == Phase::Paying || phase == Phase::Repurchase;
}

/// How a deal earns.
enum class RevenueMode { OneOff, Recurring, Usage, Commission, ThirdParty };
template <>
inline constexpr std::array choicesOf<RevenueMode> = {
    Choice<RevenueMode>{RevenueMode::OneOff, "one_off", QT_TRANSLATE_NOOP("Choice", "One-off")},
    Choice<RevenueMode>{RevenueMode::Recurring, "recurring",
                        QT_TRANSLATE_NOOP("Choice", "Recurring")},
    Choice<RevenueMode>{RevenueMode::Usage, "usage", QT_TRANSLATE_NOOP("Choice", "By usage")},
    Choice<RevenueMode>{RevenueMode::Commission, "commission",
                        QT_TRANSLATE_NOOP("Choice", "Commission")},
    Choice<RevenueMode>{RevenueMode::ThirdParty, "third_party",
                        QT_TRANSLATE_NOOP("Choice", "Paid by a third party")},
};

/// Why a deal was lost; the words of it stand beside.
enum class LostCause {
    Price,
    Rival,
    NoBudget,
    NoDecision,
    NeedGone,
    Product,
    Trust,
    Timing,
    Champion,
    Other
};
template <>
inline constexpr std::array choicesOf<LostCause> = {
    Choice<LostCause>{LostCause::Price, "price", QT_TRANSLATE_NOOP("Choice", "Price")},
    Choice<LostCause>{LostCause::Rival, "rival", QT_TRANSLATE_NOOP("Choice", "Lost to a rival")},
    Choice<LostCause>{LostCause::NoBudget, "no_budget", QT_TRANSLATE_NOOP("Choice", "No budget")},
    Choice<LostCause>{LostCause::NoDecision, "no_decision",
                      QT_TRANSLATE_NOOP("Choice", "Nobody decided")},
    Choice<LostCause>{LostCause::NeedGone, "need_gone",
                      QT_TRANSLATE_NOOP("Choice", "The need is gone")},
    Choice<LostCause>{LostCause::Product, "product",
                      QT_TRANSLATE_NOOP("Choice", "Product does not fit")},
    Choice<LostCause>{LostCause::Trust, "trust", QT_TRANSLATE_NOOP("Choice", "Not enough trust")},
    Choice<LostCause>{LostCause::Timing, "timing", QT_TRANSLATE_NOOP("Choice", "Wrong time")},
    Choice<LostCause>{LostCause::Champion, "champion",
                      QT_TRANSLATE_NOOP("Choice", "Our supporter left")},
    Choice<LostCause>{LostCause::Other, "other", QT_TRANSLATE_NOOP("Choice", "Other")},
};

/// What shows that a customer means to buy.
enum class IntentKind {
    BudgetNamed,
    DeciderMet,
    PriceAsked,
    TrialUsed,
    RivalDropped,
    DateNamed,
    ProcessShown,
    TermsDiscussed
};
template <>
inline constexpr std::array choicesOf<IntentKind> = {
    Choice<IntentKind>{IntentKind::BudgetNamed, "budget_named",
                       QT_TRANSLATE_NOOP("Choice", "Budget named")},
    Choice<IntentKind>{IntentKind::DeciderMet, "decider_met",
                       QT_TRANSLATE_NOOP("Choice", "Decision maker met")},
    Choice<IntentKind>{IntentKind::PriceAsked, "price_asked",
                       QT_TRANSLATE_NOOP("Choice", "Price asked")},
    Choice<IntentKind>{IntentKind::TrialUsed, "trial_used",
                       QT_TRANSLATE_NOOP("Choice", "Trial in use")},
    Choice<IntentKind>{IntentKind::RivalDropped, "rival_dropped",
                       QT_TRANSLATE_NOOP("Choice", "Rival dropped")},
    Choice<IntentKind>{IntentKind::DateNamed, "date_named",
                       QT_TRANSLATE_NOOP("Choice", "Go-live date named")},
    Choice<IntentKind>{IntentKind::ProcessShown, "process_shown",
                       QT_TRANSLATE_NOOP("Choice", "Approval process shown")},
    Choice<IntentKind>{IntentKind::TermsDiscussed, "terms_discussed",
                       QT_TRANSLATE_NOOP("Choice", "Contract terms discussed")},
};

/// How strong the intent to buy is, by its signs.
enum class IntentLevel { None, Weak, Fair, Strong };
template <>
inline constexpr std::array choicesOf<IntentLevel> = {
    Choice<IntentLevel>{IntentLevel::None, "none", QT_TRANSLATE_NOOP("Choice", "No sign yet")},
    Choice<IntentLevel>{IntentLevel::Weak, "weak", QT_TRANSLATE_NOOP("Choice", "Weak")},
    Choice<IntentLevel>{IntentLevel::Fair, "fair", QT_TRANSLATE_NOOP("Choice", "Fair")},
    Choice<IntentLevel>{IntentLevel::Strong, "strong", QT_TRANSLATE_NOOP("Choice", "Strong")},
};

/// What kind of step a deal's path holds.
enum class PathKind { Approval, Tender, Trial, Ours, GoLive };
template <>
inline constexpr std::array choicesOf<PathKind> = {
    Choice<PathKind>{PathKind::Approval, "approval", QT_TRANSLATE_NOOP("Choice", "Approval")},
    Choice<PathKind>{PathKind::Tender, "tender", QT_TRANSLATE_NOOP("Choice", "Tender")},
    Choice<PathKind>{PathKind::Trial, "trial", QT_TRANSLATE_NOOP("Choice", "Trial")},
    Choice<PathKind>{PathKind::Ours, "ours", QT_TRANSLATE_NOOP("Choice", "Our step")},
    Choice<PathKind>{PathKind::GoLive, "go_live", QT_TRANSLATE_NOOP("Choice", "Go-live")},
};

/// How well a condition of a gate is known to hold.
enum class EvidenceLevel { Assumed, Said, Confirmed, Written };
template <>
inline constexpr std::array choicesOf<EvidenceLevel> = {
    Choice<EvidenceLevel>{EvidenceLevel::Assumed, "assumed",
                          QT_TRANSLATE_NOOP("Choice", "Assumed")},
    Choice<EvidenceLevel>{EvidenceLevel::Said, "said", QT_TRANSLATE_NOOP("Choice", "Said")},
    Choice<EvidenceLevel>{EvidenceLevel::Confirmed, "confirmed",
                          QT_TRANSLATE_NOOP("Choice", "Confirmed by a second role")},
    Choice<EvidenceLevel>{EvidenceLevel::Written, "written",
                          QT_TRANSLATE_NOOP("Choice", "In writing")},
};

/// The five sources that trust comes from.
enum class TrustSource { Specialist, Stability, Benchmark, ThirdParty, Vision };
template <>
inline constexpr std::array choicesOf<TrustSource> = {
    Choice<TrustSource>{TrustSource::Specialist, "specialist",
                        QT_TRANSLATE_NOOP("Choice", "Specialist of the niche")},
    Choice<TrustSource>{TrustSource::Stability, "stability",
                        QT_TRANSLATE_NOOP("Choice", "Stability")},
    Choice<TrustSource>{TrustSource::Benchmark, "benchmark",
                        QT_TRANSLATE_NOOP("Choice", "Benchmark customer")},
    Choice<TrustSource>{TrustSource::ThirdParty, "third_party",
                        QT_TRANSLATE_NOOP("Choice", "Third-party proof")},
    Choice<TrustSource>{TrustSource::Vision, "vision",
                        QT_TRANSLATE_NOOP("Choice", "Shared vision")},
};

} // namespace attache
