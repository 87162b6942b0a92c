#pragma once

#include "core/domain/account.h"
#include "core/domain/birthday.h"

namespace attache {

/// A person at an account.
struct Contact
{
    Id<Contact> id;
    Id<Account> account; ///< none for people not yet assigned
    QString name;
    QString department;
    QString post;
    QString mobile;
    QString phone;
    QString email;
    QString wechat;
    Id<Contact> reportsTo;
    Birthday birthday;
    QString source;
    QString owner;
    QString externalId;
    LongText notes;
    CustomValues custom;
};

template <>
struct Description<Contact>
{
    static constexpr TypeInfo info{
        .table = "contact",
        .one = QT_TRANSLATE_NOOP("RecordType", "Contact"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Contacts"),
        .key = "contacts",
        .icon = "user",
        .rank = 1,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New contact"),
                     .prompt = QT_TRANSLATE_NOOP("RecordType", "Where does this person work?"),
                     .under = "account",
                     .shortcut = 'C'},
        .importable = true,
    };
    static constexpr void fields(auto &&field)
    {
        field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Contact::account);
        field("name", QT_TRANSLATE_NOOP("Field", "Full name"), &Contact::name, Required | Named);
        field("department", QT_TRANSLATE_NOOP("Field", "Department"), &Contact::department,
              Searchable);
        field("post", QT_TRANSLATE_NOOP("Field", "Post"), &Contact::post, Searchable);
        field("mobile", QT_TRANSLATE_NOOP("Field", "Mobile"), &Contact::mobile,
              Searchable | FieldOptions(Editor::Phone));
        field("phone", QT_TRANSLATE_NOOP("Field", "Phone"), &Contact::phone,
              Searchable | FieldOptions(Editor::Phone));
        field("email", QT_TRANSLATE_NOOP("Field", "E-mail"), &Contact::email,
              Searchable | FieldOptions(Editor::Email));
        field("wechat", QT_TRANSLATE_NOOP("Field", "WeChat"), &Contact::wechat, Searchable);
        field("reports_to", QT_TRANSLATE_NOOP("Field", "Reports to"), &Contact::reportsTo,
              DependsOn("account"));
        field("birthday", QT_TRANSLATE_NOOP("Field", "Birthday"), &Contact::birthday);
        field("source", QT_TRANSLATE_NOOP("Field", "Source"), &Contact::source);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Contact::owner, Editor::Person);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &Contact::externalId,
              ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Contact::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Contact::custom, Hidden);
    }
    static Caption caption(const Contact &contact, RecordNames &names)
    {
        return {contact.name, {}, joined({contact.post, names.of(contact.account)})};
    }
    static Home home(const Contact &contact) { return Home::with(contact.account); }
};

} // namespace attache
