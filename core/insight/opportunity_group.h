#pragma once

#include "core/queries/opportunity_facts.h"

/// @file
/// By what opportunities are told apart in a figure. Pure; any thread.

namespace attache {

enum class OpportunityGroup {
    Owner,
    Product,
    Source,
    Stage,
    Currency,
    Account,
    Tier,
    Industry,
    BusinessType,
    Province,
    Size,     ///< of the account, by its employees
    Coverage, ///< whether a decider was met; only of facts that were read with their deciders
};
template <>
inline constexpr std::array choicesOf<OpportunityGroup> = {
    Choice<OpportunityGroup>{OpportunityGroup::Owner, "owner",
                             QT_TRANSLATE_NOOP("Choice", "Owner")},
    Choice<OpportunityGroup>{OpportunityGroup::Product, "product",
                             QT_TRANSLATE_NOOP("Choice", "Product")},
    Choice<OpportunityGroup>{OpportunityGroup::Source, "source",
                             QT_TRANSLATE_NOOP("Choice", "Source")},
    Choice<OpportunityGroup>{OpportunityGroup::Stage, "stage",
                             QT_TRANSLATE_NOOP("Choice", "Stage")},
    Choice<OpportunityGroup>{OpportunityGroup::Currency, "currency",
                             QT_TRANSLATE_NOOP("Choice", "Currency")},
    Choice<OpportunityGroup>{OpportunityGroup::Account, "account",
                             QT_TRANSLATE_NOOP("Choice", "Account")},
    Choice<OpportunityGroup>{OpportunityGroup::Tier, "tier", QT_TRANSLATE_NOOP("Choice", "Tier")},
    Choice<OpportunityGroup>{OpportunityGroup::Industry, "industry",
                             QT_TRANSLATE_NOOP("Choice", "Industry")},
    Choice<OpportunityGroup>{OpportunityGroup::BusinessType, "business_type",
                             QT_TRANSLATE_NOOP("Choice", "Business type")},
    Choice<OpportunityGroup>{OpportunityGroup::Province, "province",
                             QT_TRANSLATE_NOOP("Choice", "Province")},
    Choice<OpportunityGroup>{OpportunityGroup::Size, "size", QT_TRANSLATE_NOOP("Choice", "Size")},
    Choice<OpportunityGroup>{OpportunityGroup::Coverage, "coverage",
                             QT_TRANSLATE_NOOP("Choice", "Coverage")},
};

/// What @p facts belongs to: a key or a text as it stands in the file, the id of an account, a
/// class of size such as "100-299", "met" or "unmet"; empty where it is not known.
QString groupKey(const OpportunityFacts &facts, OpportunityGroup group);

} // namespace attache
