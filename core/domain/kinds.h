#pragma once

#include "core/base/choice.h"

/// @file
/// The enumerations of the field, with their keys in the file and their words. Names follow the
/// trade's own terms; the words shown are translated in the context "Choice".

namespace attache {

/// How much an account matters: S strategic, A key, B and C served alike.
enum class Tier { S, A, B, C };
template <>
inline constexpr std::array choicesOf<Tier> = {
    Choice<Tier>{Tier::S, "S", QT_TRANSLATE_NOOP("Choice", "S")},
    Choice<Tier>{Tier::A, "A", QT_TRANSLATE_NOOP("Choice", "A")},
    Choice<Tier>{Tier::B, "B", QT_TRANSLATE_NOOP("Choice", "B")},
    Choice<Tier>{Tier::C, "C", QT_TRANSLATE_NOOP("Choice", "C")},
};

/// What the account's own business is; decides the order of its life cycle.
enum class BusinessType { Platform, Tool, Service, Hardware, Transformation };
template <>
inline constexpr std::array choicesOf<BusinessType> = {
    Choice<BusinessType>{BusinessType::Platform, "platform",
                         QT_TRANSLATE_NOOP("Choice", "Platform")},
    Choice<BusinessType>{BusinessType::Tool, "tool", QT_TRANSLATE_NOOP("Choice", "Tool")},
    Choice<BusinessType>{BusinessType::Service, "service", QT_TRANSLATE_NOOP("Choice", "Service")},
    Choice<BusinessType>{BusinessType::Hardware, "hardware",
                         QT_TRANSLATE_NOOP("Choice", "Hardware")},
    Choice<BusinessType>{BusinessType::Transformation, "transformation",
                         QT_TRANSLATE_NOOP("Choice", "Transformation")},
};

enum class Lifecycle { Acquire, Convert, Serve, Renew, Lost };
template <>
inline constexpr std::array choicesOf<Lifecycle> = {
    Choice<Lifecycle>{Lifecycle::Acquire, "acquire", QT_TRANSLATE_NOOP("Choice", "Acquire")},
    Choice<Lifecycle>{Lifecycle::Convert, "convert", QT_TRANSLATE_NOOP("Choice", "Convert")},
    Choice<Lifecycle>{Lifecycle::Serve, "serve", QT_TRANSLATE_NOOP("Choice", "Serve")},
    Choice<Lifecycle>{Lifecycle::Renew, "renew", QT_TRANSLATE_NOOP("Choice", "Renew")},
    Choice<Lifecycle>{Lifecycle::Lost, "lost", QT_TRANSLATE_NOOP("Choice", "Lost pool")},
};

/// The seven things to know about an account before a visit.
enum class FactKind {
    IndustryTraits,
    BusinessProcess,
    Scale,
    Revenue,
    BasicNeeds,
    ItArchitecture,
    MarketPosition
};
template <>
inline constexpr std::array choicesOf<FactKind> = {
    Choice<FactKind>{FactKind::IndustryTraits, "industry_traits",
                     QT_TRANSLATE_NOOP("Choice", "Industry traits")},
    Choice<FactKind>{FactKind::BusinessProcess, "business_process",
                     QT_TRANSLATE_NOOP("Choice", "Business process")},
    Choice<FactKind>{FactKind::Scale, "scale", QT_TRANSLATE_NOOP("Choice", "Scale")},
    Choice<FactKind>{FactKind::Revenue, "revenue", QT_TRANSLATE_NOOP("Choice", "Revenue")},
    Choice<FactKind>{FactKind::BasicNeeds, "basic_needs",
                     QT_TRANSLATE_NOOP("Choice", "Basic needs")},
    Choice<FactKind>{FactKind::ItArchitecture, "it_architecture",
                     QT_TRANSLATE_NOOP("Choice", "IT architecture")},
    Choice<FactKind>{FactKind::MarketPosition, "market_position",
                     QT_TRANSLATE_NOOP("Choice", "Market position")},
};

/// The part a person plays in a purchase. The first five are the cells of the decision chain, in
/// the order the strip shows them (使 评 预 拍 签). Unknown is somebody of whom something is known,
/// such as what they care for, before their part is; also what a role reads as that a newer program
/// wrote.
enum class RoleKind {
    User,
    Evaluator,
    BudgetHolder,
    DecisionMaker,
    Signatory,
    Liaison,
    Requester,
    Unknown
};
template <>
inline constexpr std::array choicesOf<RoleKind> = {
    Choice<RoleKind>{RoleKind::Unknown, "unknown", QT_TRANSLATE_NOOP("Choice", "Unknown")},
    Choice<RoleKind>{RoleKind::User, "user", QT_TRANSLATE_NOOP("Choice", "User")},
    Choice<RoleKind>{RoleKind::Evaluator, "evaluator", QT_TRANSLATE_NOOP("Choice", "Evaluator")},
    Choice<RoleKind>{RoleKind::BudgetHolder, "budget_holder",
                     QT_TRANSLATE_NOOP("Choice", "Budget holder")},
    Choice<RoleKind>{RoleKind::DecisionMaker, "decision_maker",
                     QT_TRANSLATE_NOOP("Choice", "Decision maker")},
    Choice<RoleKind>{RoleKind::Signatory, "signatory", QT_TRANSLATE_NOOP("Choice", "Signatory")},
    Choice<RoleKind>{RoleKind::Liaison, "liaison", QT_TRANSLATE_NOOP("Choice", "Liaison")},
    Choice<RoleKind>{RoleKind::Requester, "requester", QT_TRANSLATE_NOOP("Choice", "Requester")},
};

/// The roles that make up the decision chain, in the order of its strip.
inline constexpr std::array ChainRoles = {RoleKind::User, RoleKind::Evaluator,
                                          RoleKind::BudgetHolder, RoleKind::DecisionMaker,
                                          RoleKind::Signatory};

/// The roles somebody can be known to play: for these there are talk tracks, materials and decks.
inline constexpr std::array KnownRoles = {
    RoleKind::User,      RoleKind::Evaluator, RoleKind::BudgetHolder, RoleKind::DecisionMaker,
    RoleKind::Signatory, RoleKind::Liaison,   RoleKind::Requester};

/// How far a role of the decision chain is covered.
enum class RoleCoverage { Unknown, Named, Met, Supportive };
template <>
inline constexpr std::array choicesOf<RoleCoverage> = {
    Choice<RoleCoverage>{RoleCoverage::Unknown, "unknown", QT_TRANSLATE_NOOP("Choice", "Unknown")},
    Choice<RoleCoverage>{RoleCoverage::Named, "named", QT_TRANSLATE_NOOP("Choice", "Named")},
    Choice<RoleCoverage>{RoleCoverage::Met, "met", QT_TRANSLATE_NOOP("Choice", "Met")},
    Choice<RoleCoverage>{RoleCoverage::Supportive, "supportive",
                         QT_TRANSLATE_NOOP("Choice", "Supportive")},
};

enum class Stance { Supporter, Neutral, Opponent };
template <>
inline constexpr std::array choicesOf<Stance> = {
    Choice<Stance>{Stance::Supporter, "supporter", QT_TRANSLATE_NOOP("Choice", "Supporter")},
    Choice<Stance>{Stance::Neutral, "neutral", QT_TRANSLATE_NOOP("Choice", "Neutral")},
    Choice<Stance>{Stance::Opponent, "opponent", QT_TRANSLATE_NOOP("Choice", "Opponent")},
};

enum class Stage { Lead, Qualified, Proposal, Negotiation, Won, Lost };
template <>
inline constexpr std::array choicesOf<Stage> = {
    Choice<Stage>{Stage::Lead, "lead", QT_TRANSLATE_NOOP("Choice", "Lead")},
    Choice<Stage>{Stage::Qualified, "qualified", QT_TRANSLATE_NOOP("Choice", "Qualified")},
    Choice<Stage>{Stage::Proposal, "proposal", QT_TRANSLATE_NOOP("Choice", "Proposal")},
    Choice<Stage>{Stage::Negotiation, "negotiation", QT_TRANSLATE_NOOP("Choice", "Negotiation")},
    Choice<Stage>{Stage::Won, "won", QT_TRANSLATE_NOOP("Choice", "Won")},
    Choice<Stage>{Stage::Lost, "lost", QT_TRANSLATE_NOOP("Choice", "Lost")},
};
/// Whether an opportunity in @p stage can still be won.
constexpr bool isOpen(Stage stage)
{
    return stage != Stage::Won && stage != Stage::Lost;
}

/// Commercial strategy, settled before the visit: who sells, for money or not, to what end.
enum class SalesChannel { Direct, Partner };
template <>
inline constexpr std::array choicesOf<SalesChannel> = {
    Choice<SalesChannel>{SalesChannel::Direct, "direct", QT_TRANSLATE_NOOP("Choice", "Direct")},
    Choice<SalesChannel>{SalesChannel::Partner, "partner",
                         QT_TRANSLATE_NOOP("Choice", "Through a partner")},
};
enum class Charging { Paid, Free };
template <>
inline constexpr std::array choicesOf<Charging> = {
    Choice<Charging>{Charging::Paid, "paid", QT_TRANSLATE_NOOP("Choice", "Paid")},
    Choice<Charging>{Charging::Free, "free", QT_TRANSLATE_NOOP("Choice", "Free of charge")},
};
enum class DealAim { Brand, Profit };
template <>
inline constexpr std::array choicesOf<DealAim> = {
    Choice<DealAim>{DealAim::Brand, "brand", QT_TRANSLATE_NOOP("Choice", "For the brand")},
    Choice<DealAim>{DealAim::Profit, "profit", QT_TRANSLATE_NOOP("Choice", "For profit")},
};

enum class VisitKind { OnSite, Online, TheyCome, Phone, Meal, Event, Other };
template <>
inline constexpr std::array choicesOf<VisitKind> = {
    Choice<VisitKind>{VisitKind::OnSite, "on_site", QT_TRANSLATE_NOOP("Choice", "On site")},
    Choice<VisitKind>{VisitKind::Online, "online", QT_TRANSLATE_NOOP("Choice", "Online meeting")},
    Choice<VisitKind>{VisitKind::TheyCome, "they_come",
                      QT_TRANSLATE_NOOP("Choice", "They come to us")},
    Choice<VisitKind>{VisitKind::Phone, "phone", QT_TRANSLATE_NOOP("Choice", "Phone call")},
    Choice<VisitKind>{VisitKind::Meal, "meal", QT_TRANSLATE_NOOP("Choice", "Business meal")},
    Choice<VisitKind>{VisitKind::Event, "event", QT_TRANSLATE_NOOP("Choice", "Event")},
    Choice<VisitKind>{VisitKind::Other, "other", QT_TRANSLATE_NOOP("Choice", "Other")},
};

enum class VisitStatus { Planned, Done, Cancelled };
template <>
inline constexpr std::array choicesOf<VisitStatus> = {
    Choice<VisitStatus>{VisitStatus::Planned, "planned", QT_TRANSLATE_NOOP("Choice", "Planned")},
    Choice<VisitStatus>{VisitStatus::Done, "done", QT_TRANSLATE_NOOP("Choice", "Done")},
    Choice<VisitStatus>{VisitStatus::Cancelled, "cancelled",
                        QT_TRANSLATE_NOOP("Choice", "Cancelled")},
};

/// The six things of a visit.
enum class SixThing { RealNeed, Progress, Roles, Actions, Feedback, FollowUps };
template <>
inline constexpr std::array choicesOf<SixThing> = {
    Choice<SixThing>{SixThing::RealNeed, "real_need", QT_TRANSLATE_NOOP("Choice", "Real need")},
    Choice<SixThing>{SixThing::Progress, "progress",
                     QT_TRANSLATE_NOOP("Choice", "Project progress")},
    Choice<SixThing>{SixThing::Roles, "roles",
                     QT_TRANSLATE_NOOP("Choice", "People and their concerns")},
    Choice<SixThing>{SixThing::Actions, "actions",
                     QT_TRANSLATE_NOOP("Choice", "Introduction, training, demo, negotiation")},
    Choice<SixThing>{SixThing::Feedback, "feedback", QT_TRANSLATE_NOOP("Choice", "Feedback")},
    Choice<SixThing>{SixThing::FollowUps, "follow_ups", QT_TRANSLATE_NOOP("Choice", "Follow-ups")},
};

/// Where a need was heard.
enum class NeedSource { Said, Relayed, Observed };
template <>
inline constexpr std::array choicesOf<NeedSource> = {
    Choice<NeedSource>{NeedSource::Said, "said", QT_TRANSLATE_NOOP("Choice", "Customer said")},
    Choice<NeedSource>{NeedSource::Relayed, "relayed",
                       QT_TRANSLATE_NOOP("Choice", "Relayed by sales")},
    Choice<NeedSource>{NeedSource::Observed, "observed",
                       QT_TRANSLATE_NOOP("Choice", "Observed on site")},
};
enum class NeedTruth { True, Unverified, Doubtful };
template <>
inline constexpr std::array choicesOf<NeedTruth> = {
    Choice<NeedTruth>{NeedTruth::True, "true", QT_TRANSLATE_NOOP("Choice", "True")},
    Choice<NeedTruth>{NeedTruth::Unverified, "unverified",
                      QT_TRANSLATE_NOOP("Choice", "Unverified")},
    Choice<NeedTruth>{NeedTruth::Doubtful, "doubtful", QT_TRANSLATE_NOOP("Choice", "Doubtful")},
};

/// Which side gave a promise.
enum class Party { Us, Them };
template <>
inline constexpr std::array choicesOf<Party> = {
    Choice<Party>{Party::Us, "us", QT_TRANSLATE_NOOP("Choice", "Us")},
    Choice<Party>{Party::Them, "them", QT_TRANSLATE_NOOP("Choice", "Them")},
};

enum class PromiseState { Open, Kept, Dropped };
template <>
inline constexpr std::array choicesOf<PromiseState> = {
    Choice<PromiseState>{PromiseState::Open, "open", QT_TRANSLATE_NOOP("Choice", "Open")},
    Choice<PromiseState>{PromiseState::Kept, "kept", QT_TRANSLATE_NOOP("Choice", "Kept")},
    Choice<PromiseState>{PromiseState::Dropped, "dropped", QT_TRANSLATE_NOOP("Choice", "Dropped")},
};

/// The three parts of preparing a visit.
enum class PrepPart { Analysis, Plan, Materials };
template <>
inline constexpr std::array choicesOf<PrepPart> = {
    Choice<PrepPart>{PrepPart::Analysis, "analysis", QT_TRANSLATE_NOOP("Choice", "Analysis")},
    Choice<PrepPart>{PrepPart::Plan, "plan", QT_TRANSLATE_NOOP("Choice", "Plan")},
    Choice<PrepPart>{PrepPart::Materials, "materials", QT_TRANSLATE_NOOP("Choice", "Materials")},
};
enum class PrepState { Todo, Ready, Outdated, NotNeeded };
template <>
inline constexpr std::array choicesOf<PrepState> = {
    Choice<PrepState>{PrepState::Todo, "todo", QT_TRANSLATE_NOOP("Choice", "To do")},
    Choice<PrepState>{PrepState::Ready, "ready", QT_TRANSLATE_NOOP("Choice", "Ready")},
    Choice<PrepState>{PrepState::Outdated, "outdated", QT_TRANSLATE_NOOP("Choice", "Out of date")},
    Choice<PrepState>{PrepState::NotNeeded, "not_needed",
                      QT_TRANSLATE_NOOP("Choice", "Not needed")},
};

enum class CustomFieldKind { Text, Number, Date, Choice };
template <>
inline constexpr std::array choicesOf<CustomFieldKind> = {
    Choice<CustomFieldKind>{CustomFieldKind::Text, "text", QT_TRANSLATE_NOOP("Choice", "Text")},
    Choice<CustomFieldKind>{CustomFieldKind::Number, "number",
                            QT_TRANSLATE_NOOP("Choice", "Number")},
    Choice<CustomFieldKind>{CustomFieldKind::Date, "date", QT_TRANSLATE_NOOP("Choice", "Date")},
    Choice<CustomFieldKind>{CustomFieldKind::Choice, "choice",
                            QT_TRANSLATE_NOOP("Choice", "Choice")},
};

/// The edition of the minutes: what both sides agreed, or that and what only we may read.
enum class Edition { External, Internal };
template <>
inline constexpr std::array choicesOf<Edition> = {
    Choice<Edition>{Edition::External, "external", QT_TRANSLATE_NOOP("Choice", "External")},
    Choice<Edition>{Edition::Internal, "internal", QT_TRANSLATE_NOOP("Choice", "Internal")},
};

} // namespace attache
