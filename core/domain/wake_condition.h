#pragma once

#include "core/domain/competitor.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/product.h"
#include "core/domain/week_kinds.h"

namespace attache {

/// What would wake a lost deal, or make a lead ready that is not ready yet. Which of the fields
/// count follows from its kind.
struct WakeCondition
{
    Id<WakeCondition> id;
    Id<Opportunity> opportunity;
    WakeKind kind = WakeKind::Day;
    LongText text;               ///< what is waited for, in words
    QDate dueOn;                 ///< the budget month, the contract's end, the day
    std::optional<int> leadDays; ///< so long before that day it is time; none: what is usual
    Id<Product> product;         ///< that was too dear, or lacked something
    std::optional<Money> price;  ///< at which they would buy, in the deal's currency
    Id<Competitor> competitor;   ///< whose contract ends
    Id<Contact> contact;         ///< our supporter who left
    QDate metOn;                 ///< the person says that it holds
};

template <>
struct Description<WakeCondition>
{
    static constexpr TypeInfo info{
        .table = "wake_condition",
        .one = QT_TRANSLATE_NOOP("RecordType", "Waking condition"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Waking conditions"),
        .key = "wake-conditions",
        .icon = "help-hint",
        .rank = 61,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New waking condition"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Which deal does it wake?"),
                     .under = "opportunity",
                     .focus = "kind"},
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &WakeCondition::opportunity,
              Required);
        field("kind", QT_TRANSLATE_NOOP("Field", "Condition"), &WakeCondition::kind);
        field("text", QT_TRANSLATE_NOOP("Field", "What is waited for"), &WakeCondition::text,
              Searchable);
        field("due_on", QT_TRANSLATE_NOOP("Field", "On"), &WakeCondition::dueOn);
        field("lead_days", QT_TRANSLATE_NOOP("Field", "Days ahead"), &WakeCondition::leadDays);
        field("product", QT_TRANSLATE_NOOP("Field", "Product"), &WakeCondition::product);
        field("price", QT_TRANSLATE_NOOP("Field", "At a price of"), &WakeCondition::price);
        field("competitor", QT_TRANSLATE_NOOP("Field", "Competitor"), &WakeCondition::competitor);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &WakeCondition::contact);
        field("met_on", QT_TRANSLATE_NOOP("Field", "Holds since"), &WakeCondition::metOn);
    }
    static Caption caption(const WakeCondition &condition, RecordNames &names)
    {
        return {firstOf({condition.text, labelOf(condition.kind)}),
                {},
                joined({names.of(condition.opportunity), isoDay(condition.dueOn)})};
    }
    static Home home(const WakeCondition &condition) { return Home::with(condition.opportunity); }
};

} // namespace attache
