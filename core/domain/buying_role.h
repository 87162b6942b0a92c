#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"

namespace attache {

/// The part a contact plays in buying: for one opportunity, or for the account in general.
struct BuyingRole
{
    Id<BuyingRole> id;
    Id<Contact> contact;
    Id<Account> account;
    Id<Opportunity> opportunity; ///< none: the account in general
    RoleKind role = RoleKind::Unknown;
    RoleCoverage coverage = RoleCoverage::Named;
    Stance stance = Stance::Neutral;
    std::optional<int> influence; ///< 1–5
    QDate lastMet;
    LongText concern; ///< what this person cares for, in their words
};

template <>
inline constexpr const char *tableOf<BuyingRole> = "buying_role";
template <>
inline constexpr TypeLabels labelsOf<BuyingRole> = {QT_TRANSLATE_NOOP("RecordType", "Buying role"),
                                                    QT_TRANSLATE_NOOP("RecordType", "Buying roles"),
                                                    "roles"};
template <>
inline constexpr auto fieldsOf<BuyingRole> = fields(
    field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &BuyingRole::contact, Required),
    field("account", QT_TRANSLATE_NOOP("Field", "Account"), &BuyingRole::account, Required),
    field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &BuyingRole::opportunity),
    field("role", QT_TRANSLATE_NOOP("Field", "Role"), &BuyingRole::role),
    field("coverage", QT_TRANSLATE_NOOP("Field", "Coverage"), &BuyingRole::coverage),
    field("stance", QT_TRANSLATE_NOOP("Field", "Stance"), &BuyingRole::stance),
    field("influence", QT_TRANSLATE_NOOP("Field", "Influence"), &BuyingRole::influence),
    field("last_met", QT_TRANSLATE_NOOP("Field", "Last met"), &BuyingRole::lastMet),
    field("concern", QT_TRANSLATE_NOOP("Field", "Cares for"), &BuyingRole::concern, Searchable));

} // namespace attache
