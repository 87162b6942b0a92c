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
    LongText answer;  ///< what we say to it, where they are against us
};

template <>
struct Description<BuyingRole>
{
    static constexpr TypeInfo info{
        .table = "buying_role",
        .one = QT_TRANSLATE_NOOP("RecordType", "Buying role"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Buying roles"),
        .key = "roles",
        .icon = "user",
        .rank = 8,
    };
    static constexpr void fields(auto &&field)
    {
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &BuyingRole::contact,
              Required | DependsOn("account"));
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &BuyingRole::account, Required);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &BuyingRole::opportunity,
              DependsOn("account"));
        field("role", QT_TRANSLATE_NOOP("Field", "Role"), &BuyingRole::role);
        field("coverage", QT_TRANSLATE_NOOP("Field", "Coverage"), &BuyingRole::coverage);
        field("stance", QT_TRANSLATE_NOOP("Field", "Stance"), &BuyingRole::stance);
        field("influence", QT_TRANSLATE_NOOP("Field", "Influence"), &BuyingRole::influence);
        field("last_met", QT_TRANSLATE_NOOP("Field", "Last met"), &BuyingRole::lastMet);
        field("concern", QT_TRANSLATE_NOOP("Field", "Cares for"), &BuyingRole::concern, Searchable);
        field("answer", QT_TRANSLATE_NOOP("Field", "Our answer"), &BuyingRole::answer, Searchable);
    }
    static Caption caption(const BuyingRole &role, RecordNames &names)
    {
        return {names.of(role.contact), {}, joined({labelOf(role.role), names.of(role.account)})};
    }
    static Home home(const BuyingRole &role) { return Home::with(role.contact); }
};

} // namespace attache
