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
struct Description<Promise>
{
    static constexpr TypeInfo info{
        .table = "promise",
        .one = QT_TRANSLATE_NOOP("RecordType", "Promise"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Promises"),
        .key = "promises",
        .icon = "task-complete",
        .rank = 5,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Promise::account, Required);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &Promise::opportunity,
              DependsOn("account"));
        field("visit", QT_TRANSLATE_NOOP("Field", "Visit"), &Promise::visit, DependsOn("account"));
        field("note", QT_TRANSLATE_NOOP("Field", "Note"), &Promise::note, Hidden);
        field("origin", QT_TRANSLATE_NOOP("Field", "As noted"), &Promise::origin, Hidden);
        field("text", QT_TRANSLATE_NOOP("Field", "Promise"), &Promise::text, Required | Searchable);
        field("party", QT_TRANSLATE_NOOP("Field", "By"), &Promise::party);
        field("owner", QT_TRANSLATE_NOOP("Field", "Responsible"), &Promise::owner, Editor::Person);
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &Promise::contact,
              DependsOn("account"));
        field("due", QT_TRANSLATE_NOOP("Field", "Due"), &Promise::due);
        field("state", QT_TRANSLATE_NOOP("Field", "State"), &Promise::state);
        field("kept_on", QT_TRANSLATE_NOOP("Field", "Kept on"), &Promise::keptOn);
    }
    static Caption caption(const Promise &promise, RecordNames &names)
    {
        return {promise.text, {}, joined({names.of(promise.account), isoDay(promise.due)})};
    }
    static Home home(const Promise &promise) { return Home::with(promise.visit, promise.account); }
};

/// The day it was kept follows the state: kept has one, today's unless another is given; open and
/// dropped have none. Giving the day says that it was kept.
template <>
struct Rules<Promise>
{
    static constexpr bool actsOnInsert = true;
    static constexpr bool actsOnUpdate = true;
    static Result<void> onInserting(Writer &writer, Promise &promise);
    static Result<void> onUpdating(Writer &writer, const Promise &before, Promise &after);
};

} // namespace attache
