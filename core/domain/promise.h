#pragma once

#include "core/domain/contact.h"
#include "core/domain/visit_note.h"

namespace attache {

/// What one side promised the other.
struct Promise
{
    Id<Promise> id;
    Id<Account> account;
    Id<Opportunity> opportunity;
    Id<Visit> visit; ///< where it was made
    Id<VisitNote> note;
    QString origin; ///< the line of the note as typed, which this was read from
    LongText text;
    Party party = Party::Us;
    QString owner;       ///< by name
    Id<Contact> contact; ///< the owner, when one of theirs
    QDate due;
    PromiseState state = PromiseState::Open;
    QDate keptOn;
};

template <>
inline constexpr const char *tableOf<Promise> = "promise";
template <>
inline constexpr TypeLabels labelsOf<Promise> = {QT_TRANSLATE_NOOP("RecordType", "Promise"),
                                                 QT_TRANSLATE_NOOP("RecordType", "Promises"),
                                                 "promises"};
template <>
inline constexpr auto fieldsOf<Promise> = fields(
    field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Promise::account, Required),
    field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &Promise::opportunity),
    field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &Promise::visit),
    field("note", QT_TRANSLATE_NOOP("Field", "Note"), &Promise::note, Hidden),
    field("origin", QT_TRANSLATE_NOOP("Field", "As noted"), &Promise::origin, Hidden),
    field("text", QT_TRANSLATE_NOOP("Field", "Promise"), &Promise::text, Required | Searchable),
    field("party", QT_TRANSLATE_NOOP("Field", "By"), &Promise::party),
    field("owner", QT_TRANSLATE_NOOP("Field", "Responsible"), &Promise::owner),
    field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &Promise::contact),
    field("due", QT_TRANSLATE_NOOP("Field", "Due"), &Promise::due),
    field("state", QT_TRANSLATE_NOOP("Field", "State"), &Promise::state),
    field("kept_on", QT_TRANSLATE_NOOP("Field", "Kept on"), &Promise::keptOn));

} // namespace attache
