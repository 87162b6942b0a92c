#pragma once

#include "core/base/money.h"
#include "core/domain/kinds.h"
#include "core/record/custom_values.h"
#include "core/record/long_text.h"
#include "core/record/record_names.h"
#include "core/record/store.h"

namespace attache {

/// A company we sell to or serve.
struct Account
{
    Id<Account> id;
    QString name;      ///< full registered name
    QString shortName; ///< how one speaks of it
    Tier tier = Tier::C;
    QString industry; ///< code of the industry tree ("I65"), or text that matches none
    std::optional<BusinessType> businessType;
    Lifecycle lifecycle = Lifecycle::Acquire;
    QString province; ///< short name ("广东"), or a foreign region as given
    QString city;
    QString address;
    QString website;
    QString phone;
    std::optional<int> employees;
    std::optional<Money> annualRevenue; ///< minor units of `currency`
    QString currency = QStringLiteral("CNY");
    QString owner;
    Id<Account> parent;
    QString source;
    QString externalId; ///< its number in the system it came from
    LongText notes;
    CustomValues custom;
    QString logo; ///< hash of the picture's blob, for what is made for this account

    /// The short name where there is one, else the full name.
    const QString &displayName() const { return shortName.isEmpty() ? name : shortName; }
};

template <>
struct Description<Account>
{
    static constexpr TypeInfo info{
        .table = "account",
        .one = QT_TRANSLATE_NOOP("RecordType", "Account"),
        .several = QT_TRANSLATE_NOOP("RecordType", "Accounts"),
        .key = "accounts",
        .icon = "user-properties",
        .rank = 0,
        .creation = {.title = QT_TRANSLATE_NOOP("RecordType", "New account"),
                     .shortcut = 'A',
                     .focus = "name"},
        .importable = true,
    };
    static constexpr void fields(auto &&field)
    {
        field("name", QT_TRANSLATE_NOOP("Field", "Name"), &Account::name, Required | Named);
        field("short_name", QT_TRANSLATE_NOOP("Field", "Short name"), &Account::shortName, Named);
        field("tier", QT_TRANSLATE_NOOP("Field", "Tier"), &Account::tier, Editor::Segmented);
        field("industry", QT_TRANSLATE_NOOP("Field", "Industry"), &Account::industry,
              Editor::IndustryTree);
        field("business_type", QT_TRANSLATE_NOOP("Field", "Business type"), &Account::businessType);
        field("lifecycle", QT_TRANSLATE_NOOP("Field", "Life cycle"), &Account::lifecycle);
        // People ask by place for those they could visit on one trip.
        field("province", QT_TRANSLATE_NOOP("Field", "Province"), &Account::province,
              Editor::Region | Searchable);
        field("city", QT_TRANSLATE_NOOP("Field", "City"), &Account::city,
              Editor::City | Searchable | DependsOn("province"));
        field("address", QT_TRANSLATE_NOOP("Field", "Address"), &Account::address, Searchable);
        field("website", QT_TRANSLATE_NOOP("Field", "Website"), &Account::website, Editor::Url);
        field("phone", QT_TRANSLATE_NOOP("Field", "Phone"), &Account::phone, Editor::Phone);
        field("employees", QT_TRANSLATE_NOOP("Field", "Employees"), &Account::employees);
        field("annual_revenue", QT_TRANSLATE_NOOP("Field", "Annual revenue"),
              &Account::annualRevenue, DependsOn("currency"));
        field("currency", QT_TRANSLATE_NOOP("Field", "Currency"), &Account::currency,
              Editor::Currency);
        field("owner", QT_TRANSLATE_NOOP("Field", "Owner"), &Account::owner,
              Searchable | FieldOptions(Editor::Person));
        field("parent", QT_TRANSLATE_NOOP("Field", "Parent account"), &Account::parent);
        field("source", QT_TRANSLATE_NOOP("Field", "Source"), &Account::source);
        field("external_id", QT_TRANSLATE_NOOP("Field", "External number"), &Account::externalId,
              Searchable | ExternalNumber);
        field("notes", QT_TRANSLATE_NOOP("Field", "Notes"), &Account::notes, Searchable);
        field("custom", QT_TRANSLATE_NOOP("Field", "Own fields"), &Account::custom, Hidden);
        field("logo", QT_TRANSLATE_NOOP("Field", "Logo"), &Account::logo,
              Hidden | FieldOptions(Editor::Blob));
    }
    static Caption caption(const Account &account, RecordNames &)
    {
        const QString ownName = account.shortName == account.name ? QString() : account.shortName;
        return {account.displayName(), account.name,
                joined({ownName, QString(account.province + u' ' + account.city).trimmed()})};
    }
    static Home home(const Account &) { return Home::own(); }
    static void begin(Account &account, const NewRecord &context)
    {
        account.owner = context.person;
    }
};

} // namespace attache
