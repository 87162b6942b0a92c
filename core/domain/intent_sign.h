#pragma once

#include "core/domain/contact.h"
#include "core/domain/visit.h"

#include <span>

namespace attache {

/// Something that shows that a customer means to buy, with what it is known from.
struct IntentSign
{
    Id<IntentSign> id;
    Id<Opportunity> opportunity;
    IntentKind kind = IntentKind::BudgetNamed;
    LongText evidence;
    Id<Contact> contact; ///< who showed it
    Id<Visit> visit;     ///< where
    QDate seenOn;
};

template <>
struct Description<IntentSign>
{
    static constexpr TypeInfo info{
        .table = "intent_sign",
        .one = QT_TRANSLATE_NOOP("RecordType", "Sign of intent"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Signs of intent"),
        .key = "intent-signs",
        .icon = "view-list-details",
        .rank = 25,
    };
    static constexpr void fields(auto &&field)
    {
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &IntentSign::opportunity,
              Required);
        field("kind", QT_TRANSLATE_NOOP("Field", "Sign"), &IntentSign::kind);
        field("evidence", QT_TRANSLATE_NOOP("Field", "Evidence"), &IntentSign::evidence,
              Searchable);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &IntentSign::contact);
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &IntentSign::visit);
        field("seen_on", QT_TRANSLATE_NOOP("Field", "Seen on"), &IntentSign::seenOn);
    }
    static Caption caption(const IntentSign &sign, RecordNames &names)
    {
        return {labelOf(sign.kind), {}, joined({names.of(sign.opportunity), isoDay(sign.seenOn)})};
    }
    static Home home(const IntentSign &sign) { return Home::with(sign.opportunity); }
    static void begin(IntentSign &sign, const NewRecord &context) { sign.seenOn = context.today; }
};

/// How strong the intent is that @p signs show. Only signs with evidence count, each kind once: one
/// is weak, from two on it is fair, and four are strong where the budget was named or whoever
/// decides was met.
IntentLevel intentOf(std::span<const IntentSign> signs);

} // namespace attache
