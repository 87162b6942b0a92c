#pragma once

#include "core/base/choice.h"

/// @file
/// The enumerations of what stands in the library.

namespace attache {

/// The field of whatever is reviewed: the day on which somebody should look whether it still holds.
/// What is past it is expired, wherever it is shown.
inline constexpr QLatin1String ReviewField("review_on");
/// The field that refers to the version before. What another names there is superseded, wherever it
/// is shown.
inline constexpr QLatin1String PredecessorField("predecessor");
/// The fields that each kind of the library has, beside files; a slide has them by its deck.
inline constexpr std::array LibraryFields = {
    QLatin1String("tags"),    QLatin1String("industry"), QLatin1String("owner"),    ReviewField,
    QLatin1String("version"), PredecessorField,          QLatin1String("shareable")};

/// Whether somebody has said yes: the customer to a case, a person to be quoted.
enum class Approval { Draft, Asked, Approved, Refused };
template <>
inline constexpr std::array choicesOf<Approval> = {
    Choice<Approval>{Approval::Draft, "draft", QT_TRANSLATE_NOOP("Choice", "Not asked yet")},
    Choice<Approval>{Approval::Asked, "asked", QT_TRANSLATE_NOOP("Choice", "Asked")},
    Choice<Approval>{Approval::Approved, "approved", QT_TRANSLATE_NOOP("Choice", "Approved")},
    Choice<Approval>{Approval::Refused, "refused", QT_TRANSLATE_NOOP("Choice", "Refused")},
};

/// What a piece of collateral is.
enum class CollateralKind { Handbook, WhitePaper, Certificate, WebPage, SocialProfile };
template <>
inline constexpr std::array choicesOf<CollateralKind> = {
    Choice<CollateralKind>{CollateralKind::Handbook, "handbook",
                           QT_TRANSLATE_NOOP("Choice", "Handbook")},
    Choice<CollateralKind>{CollateralKind::WhitePaper, "white_paper",
                           QT_TRANSLATE_NOOP("Choice", "White paper")},
    Choice<CollateralKind>{CollateralKind::Certificate, "certificate",
                           QT_TRANSLATE_NOOP("Choice", "Certificate")},
    Choice<CollateralKind>{CollateralKind::WebPage, "web_page",
                           QT_TRANSLATE_NOOP("Choice", "Web page")},
    Choice<CollateralKind>{CollateralKind::SocialProfile, "social_profile",
                           QT_TRANSLATE_NOOP("Choice", "Social profile")},
};

/// What a playbook is run for.
enum class PlaybookScope { Visit, Opportunity, Account };
template <>
inline constexpr std::array choicesOf<PlaybookScope> = {
    Choice<PlaybookScope>{PlaybookScope::Visit, "visit", QT_TRANSLATE_NOOP("Choice", "Visit")},
    Choice<PlaybookScope>{PlaybookScope::Opportunity, "opportunity",
                          QT_TRANSLATE_NOOP("Choice", "Opportunity")},
    Choice<PlaybookScope>{PlaybookScope::Account, "account",
                          QT_TRANSLATE_NOOP("Choice", "Account")},
};

/// What a person did with something of the library for a visit.
enum class UseKind { Pinned, Rejected, Packed, Shown };
template <>
inline constexpr std::array choicesOf<UseKind> = {
    Choice<UseKind>{UseKind::Pinned, "pinned", QT_TRANSLATE_NOOP("Choice", "Chosen")},
    Choice<UseKind>{UseKind::Rejected, "rejected", QT_TRANSLATE_NOOP("Choice", "Left out")},
    Choice<UseKind>{UseKind::Packed, "packed", QT_TRANSLATE_NOOP("Choice", "Taken along")},
    Choice<UseKind>{UseKind::Shown, "shown", QT_TRANSLATE_NOOP("Choice", "Shown")},
};

/// What fills a slot of a recipe.
enum class SlotKind { Slide, TaggedSlide, BestCase, Product, Competitor, CostReturn, Rivals };
template <>
inline constexpr std::array choicesOf<SlotKind> = {
    Choice<SlotKind>{SlotKind::Slide, "slide", QT_TRANSLATE_NOOP("Choice", "This slide")},
    Choice<SlotKind>{SlotKind::TaggedSlide, "tagged",
                     QT_TRANSLATE_NOOP("Choice", "Slide of this industry with these tags")},
    Choice<SlotKind>{SlotKind::BestCase, "case",
                     QT_TRANSLATE_NOOP("Choice", "Best case of this industry")},
    Choice<SlotKind>{SlotKind::Product, "product",
                     QT_TRANSLATE_NOOP("Choice", "Product of this opportunity")},
    Choice<SlotKind>{SlotKind::Competitor, "competitor",
                     QT_TRANSLATE_NOOP("Choice", "Competitor met there")},
    Choice<SlotKind>{SlotKind::CostReturn, "cost_return",
                     QT_TRANSLATE_NOOP("Choice", "Cost and return of this opportunity")},
    Choice<SlotKind>{SlotKind::Rivals, "rivals",
                     QT_TRANSLATE_NOOP("Choice", "Competitors there, function by function")},
};

} // namespace attache
