#pragma once

#include "core/domain/account.h"

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
    QDate birthday;
    QString source;
    QString owner;
    QString externalId;
    LongText notes;
    CustomValues custom;
};

template <>
inline constexpr const char *tableOf<Contact> = "contact";
template <>
inline constexpr TypeLabels labelsOf<Contact> = {QT_TRANSLATE_NOOP("RecordType", "Contact"),
                                                 QT_TRANSLATE_NOOP("RecordType", "Contacts"),
                                                 "contacts"};
template <>
inline constexpr auto fieldsOf<Contact> = fields(
    field("account", QT_TRANSLATE_NOOP("Field", "Account"), &Contact::account),
    field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Contact::name, Required | Searchable),
    field("department", QT_TRANSLATE_NOOP("Field", "Department"), &Contact::department, Searchable),
    field("post", QT_TRANSLATE_NOOP("Field", "Post"), &Contact::post, Searchable),
    field("mobile", QT_TRANSLATE_NOOP("Field", "Mobile"), &Contact::mobile,
          Searchable | FieldOptions(Editor::Phone)),
    field("phone", QT_TRANSLATE_NOOP("Field", "Phone"), &Contact::phone,
          Searchable | FieldOptions(Editor::Phone)),
    field("email", QT_TRANSLATE_NOOP("Field", "E-mail"), &Contact::email,
          Searchable | FieldOptions(Editor::Email)),
    field("wechat", QT_TRANSLATE_NOOP("Field", "WeChat"), &Contact::wechat, Searchable),
    field("reports_to", QT_TRANSLATE_NOOP("Field", "Reports to"), &Contact::reportsTo),
    field("birthday", QT_TRANSLATE_NOOP("Field", "Birthday"), &Contact::birthday),
    field("source", QT_TRANSLATE_NOOP("Field", "Source"), &Contact::source),
    field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Contact::owner),
    field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &Contact::externalId),
    field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Contact::notes, Searchable),
    field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Contact::custom, Hidden));

} // namespace attache
