#pragma once

#include "core/domain/contact.h"
#include "core/domain/opportunity.h"

namespace attache {

/// Something written down about an account outside of any visit, in a line or a few.
struct AccountNote
{
    Id<AccountNote> id;
    Id<Account> account;
    Id<Opportunity> opportunity;
    Id<Contact> contact; ///< whom it is about
    LongText text;
    QDateTime writtenAt; ///< UTC
    QString author;      ///< by name; empty where it is us
};

template <>
struct Description<AccountNote>
{
    static constexpr TypeInfo info{
        .table = "account_note",
        .one = QT_TRANSLATE_NOOP("RecordType", "Quick note"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Quick notes"),
        .key = "quick-notes",
        .icon = "view-pim-notes",
        .rank = 21,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &AccountNote::account, Required);
        field("opportunity", QT_TRANSLATE_NOOP("Field", "Opportunity"), &AccountNote::opportunity,
              DependsOn("account"));
        field("contact", QT_TRANSLATE_NOOP("Field", "Contact"), &AccountNote::contact,
              DependsOn("account"));
        field("text", QT_TRANSLATE_NOOP("Field", "Text"), &AccountNote::text,
              Required | Searchable);
        field("written_at", QT_TRANSLATE_NOOP("Field", "Written"), &AccountNote::writtenAt,
              Required);
        field("author", QT_TRANSLATE_NOOP("Field", "Author"), &AccountNote::author, Editor::Person);
    }
    static Caption caption(const AccountNote &note, RecordNames &names)
    {
        return {note.text, {}, joined({names.of(note.account), isoDay(note.writtenAt)})};
    }
    static Home home(const AccountNote &note) { return Home::with(note.account); }
};

} // namespace attache
