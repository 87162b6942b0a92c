#include "core/base/resource_table.h"
#include "core/base/translations.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/record_types.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/import_rules.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QHash>

#include <gtest/gtest.h>

namespace attache {
namespace {

using Target = ColumnMapping::Target;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

QHash<QString, QString> targets(const std::vector<ColumnMapping> &mapping)
{
    QHash<QString, QString> targets;
    for (const ColumnMapping &column : mapping)
        targets.insert(column.header, column.targetText());
    return targets;
}

QHash<QString, QString> suggested(const RecordType &type, const QString &headers)
{
    return targets(HeaderNames().suggest(type, headers.split(QLatin1Char(',')), {}));
}

std::vector<ColumnMapping> mappingOf(const char *name, const RecordType &type)
{
    const auto source = CsvSource::open(test::sharedData(name));
    EXPECT_TRUE(source) << name;
    const auto profiles = profileColumns(**source, Progress());
    EXPECT_TRUE(profiles) << name;
    return HeaderNames().suggest(type, (*source)->header(), profiles->columns);
}

const ColumnMapping &column(const std::vector<ColumnMapping> &mapping, const char *header)
{
    for (const ColumnMapping &column : mapping) {
        if (column.header == QString::fromUtf8(header))
            return column;
    }
    static const ColumnMapping None;
    ADD_FAILURE() << "no column " << header;
    return None;
}

TEST(HeaderNames, MatchingForgivesCaseSpaceWidthAndDecoration)
{
    const HeaderNames names;
    for (const char *header : {"Account Name", "ACCOUNTNAME", "account_name", " account-name ",
                               "Ａｃｃｏｕｎｔ　Ｎａｍｅ"})
        EXPECT_EQ(names.match(Accounts, QString::fromUtf8(header)).field, QStringLiteral("name"))
            << header;
    EXPECT_EQ(names.match(Accounts, QStringLiteral("*客户名称（必填）")).field,
              QStringLiteral("name"));
    EXPECT_EQ(names.match(Accounts, QStringLiteral("营业收入（万元）")).field,
              QStringLiteral("annual_revenue"));
    EXPECT_TRUE(names.match(Accounts, QStringLiteral("Favourite colour")).field.isEmpty());
}

TEST(HeaderNames, EveryNameOfTheTableLeadsToAFieldThatExists)
{
    const HeaderNames names;
    for (const RecordType *type : importableTypes()) {
        for (const QString &field : importFields(*type)) {
            EXPECT_EQ(importFields(*type).count(field), 1) << field.toStdString();
            EXPECT_NE(importFieldLabel(*type, field), field) << field.toStdString();
        }
    }
    const auto rows = readResourceTable(QStringLiteral(":/reference/header_names.csv"));
    ASSERT_GT(rows.size(), 500U);
    for (const QStringList &row : rows) {
        const RecordType *type = importableTypeNamed(row[0]);
        ASSERT_TRUE(type) << qPrintable(row[0]);
        EXPECT_TRUE(importFields(*type).contains(row[1])) << row[1].toStdString();
        EXPECT_EQ(names.match(*type, row[2]).field, row[1]) << row[2].toStdString();
    }
}

TEST(HeaderNames, ChineseSystems)
{
    const auto yudao = suggested(
        Accounts,
        QStringLiteral(
            "客户名称,手机,电话,QQ,微信,邮箱,地区,详细地址,所属行业,客户等级,客户来源,备注"));
    EXPECT_EQ(yudao[QStringLiteral("客户名称")], QStringLiteral("name"));
    EXPECT_EQ(yudao[QStringLiteral("电话")], QStringLiteral("phone"));
    EXPECT_EQ(yudao[QStringLiteral("手机")], QStringLiteral("custom:手机"));
    EXPECT_EQ(yudao[QStringLiteral("地区")], QStringLiteral("region"));
    EXPECT_EQ(yudao[QStringLiteral("详细地址")], QStringLiteral("address"));
    EXPECT_EQ(yudao[QStringLiteral("所属行业")], QStringLiteral("industry"));
    EXPECT_EQ(yudao[QStringLiteral("客户等级")], QStringLiteral("tier"));
    EXPECT_EQ(yudao[QStringLiteral("客户来源")], QStringLiteral("source"));
    EXPECT_EQ(yudao[QStringLiteral("备注")], QStringLiteral("notes"));
    const auto deals =
        suggested(Opportunities, QStringLiteral("商机名称,客户名称,商机金额,预计成交日期,备注"));
    EXPECT_EQ(deals[QStringLiteral("商机名称")], QStringLiteral("name"));
    EXPECT_EQ(deals[QStringLiteral("客户名称")], QStringLiteral("account"));
    EXPECT_EQ(deals[QStringLiteral("商机金额")], QStringLiteral("amount"));
    EXPECT_EQ(deals[QStringLiteral("预计成交日期")], QStringLiteral("expected_close"));
    const auto people = suggested(
        Contacts, QStringLiteral("姓名,客户名称,手机,电话,邮箱,职务,是否关键决策人,地址,性别"));
    EXPECT_EQ(people[QStringLiteral("姓名")], QStringLiteral("name"));
    EXPECT_EQ(people[QStringLiteral("客户名称")], QStringLiteral("account"));
    EXPECT_EQ(people[QStringLiteral("职务")], QStringLiteral("post"));
    EXPECT_EQ(people[QStringLiteral("是否关键决策人")], QStringLiteral("custom:是否关键决策人"));
}

TEST(HeaderNames, PipedriveWithAndWithoutPrefix)
{
    const auto plain = suggested(
        Opportunities,
        QStringLiteral(
            "ID,Title,Owner,Value,Currency of Value,Probability,Organization,Organization "
            "ID,Stage,Status,Deal created,Lost reason,Expected close date,Product name"));
    const auto prefixed = suggested(
        Opportunities,
        QStringLiteral("Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of "
                       "Value,Deal - Probability,Deal - Organization,Deal - Organization ID,Deal - "
                       "Stage,Deal - Status,Deal - Lost reason,Deal - Expected close date,Deal - "
                       "Product name,Person - Name"));
    const std::pair<const char *, const char *> expected[] = {
        {"ID", "external_id"},
        {"Title", "name"},
        {"Owner", "owner"},
        {"Value", "amount"},
        {"Currency of Value", "currency"},
        {"Probability", "probability"},
        {"Organization", "account"},
        {"Organization ID", "account_external_id"},
        {"Stage", "stage"},
        {"Status", "outcome"},
        {"Lost reason", "lost_reason"},
        {"Expected close date", "expected_close"},
        {"Product name", "product"}};
    for (const auto &[header, field] : expected) {
        EXPECT_EQ(plain[QLatin1String(header)], QLatin1String(field)) << header;
        EXPECT_EQ(prefixed[QStringLiteral("Deal - ") + QLatin1String(header)], QLatin1String(field))
            << header;
    }
    EXPECT_EQ(prefixed[QStringLiteral("Person - Name")], QStringLiteral("contact"));
    const auto people =
        suggested(Contacts, QStringLiteral("Person - Name,Organization - Name,Person - Email"));
    EXPECT_EQ(people[QStringLiteral("Person - Name")], QStringLiteral("name"));
    EXPECT_EQ(people[QStringLiteral("Organization - Name")], QStringLiteral("account"));
    EXPECT_EQ(people[QStringLiteral("Person - Email")], QStringLiteral("email"));
}

TEST(HeaderNames, RealExports)
{
    ATTACHE_NEEDS_DATA("crm-exports");
    const struct
    {
        const char *name;
        const RecordType &type;
        std::vector<std::pair<const char *, const char *>> fields;
    } cases[] = {
        {"china-companies/a-share/DERIVED_accounts_zh.csv",
         Accounts,
         {{"股票代码", "external_id"},
          {"公司简称", "short_name"},
          {"公司全称", "name"},
          {"地区", "region"},
          {"行业", "industry"},
          {"板块", "custom:板块"},
          {"上市日期", "custom:上市日期"},
          {"实际控制人", "custom:实际控制人"},
          {"企业性质", "custom:企业性质"}}},
        {"crm-datasets/maven-crm/accounts.csv",
         Accounts,
         {{"account", "name"},
          {"sector", "industry"},
          {"year_established", "custom:year_established"},
          {"revenue", "annual_revenue"},
          {"employees", "employees"},
          {"office_location", "address"},
          {"subsidiary_of", "parent"}}},
        {"crm-datasets/maven-crm/sales_pipeline.csv",
         Opportunities,
         {{"opportunity_id", "external_id"},
          {"sales_agent", "owner"},
          {"product", "product"},
          {"account", "account"},
          {"deal_stage", "stage"},
          {"engage_date", "opened_on"},
          {"close_date", "expected_close"},
          {"close_value", "amount"}}},
        {"crm-exports/hubspot/hubspot_companies.csv",
         Accounts,
         {{"Company ID", "external_id"},
          {"Company Name", "name"},
          {"Website", "website"},
          {"Company Domain Name", "custom:Company Domain Name"},
          {"Number of Employees", "employees"},
          {"Annual Revenue", "annual_revenue"},
          {"Phone Number", "phone"},
          {"Street Address", "address"},
          {"City", "city"},
          {"State/Region", "province"},
          {"Company Owner", "owner"}}},
        {"crm-exports/hubspot/hubspot_contacts.csv",
         Contacts,
         {{"Contact ID", "external_id"},
          {"First Name", "first_name"},
          {"Last Name", "last_name"},
          {"Email", "email"},
          {"Phone Number", "phone"},
          {"Mobile Phone Number", "mobile"},
          {"Job Title", "post"},
          {"Contact Owner", "owner"},
          {"Lead Source", "source"},
          {"Associated Company Domain", "account_domain"}}},
        {"crm-exports/hubspot/hubspot_deals.csv",
         Opportunities,
         {{"Deal ID", "external_id"},
          {"Deal Name", "name"},
          {"Deal Stage", "stage"},
          {"Amount", "amount"},
          {"Close Date", "expected_close"},
          {"Create Date", "opened_on"},
          {"Deal Owner", "owner"},
          {"Closed Lost Reason", "lost_reason"},
          {"Associated Company Domain", "account_domain"}}},
        {"crm-exports/salesforce-dataloader/accountData.csv",
         Accounts,
         {{"ID", "external_id"},
          {"NAME", "name"},
          {"BILLINGSTREET", "address"},
          {"BILLINGCITY", "city"},
          {"BILLINGSTATE", "province"},
          {"NUMBEROFEMPLOYEES", "employees"},
          {"ANNUALREVENUE", "annual_revenue"},
          {"MASTERRECORDID", "skip"},
          {"RATING", "custom:RATING"}}},
        {"crm-exports/salesforce-dataloader/opportunityData.csv",
         Opportunities,
         {{"ID", "external_id"},
          {"ACCOUNTID", "account_external_id"},
          {"NAME", "name"},
          {"STAGENAME", "stage"},
          {"AMOUNT", "amount"},
          {"PROBABILITY", "probability"},
          {"CLOSEDATE", "expected_close"},
          {"NEXTSTEP", "next_step"},
          {"LEADSOURCE", "source"},
          {"CREATEDDATE", "opened_on"}}},
        {"crm-exports/zoho/Accounts.csv",
         Accounts,
         {{"ACCOUNTID", "external_id"},
          {"Account Name", "name"},
          {"Account Owner", "owner"},
          {"Industry", "industry"},
          {"Website", "website"},
          {"Account Type", "custom:Account Type"}}},
        {"crm-exports/zoho/Contacts.csv",
         Contacts,
         {{"CONTACTID", "external_id"},
          {"Last Name", "last_name"},
          {"Account Id", "account_external_id"},
          {"Email", "email"},
          {"Mobile", "mobile"}}},
        {"crm-exports/zoho/Potentials.csv",
         Opportunities,
         {{"Potential Name", "name"},
          {"Potential Owner", "owner"},
          {"Created Time", "opened_on"},
          {"Closing Date", "expected_close"},
          {"Amount", "amount"},
          {"Stage", "stage"},
          {"Probability", "probability"}}},
        {"crm-exports/contacts/gmail.csv",
         Contacts,
         {{"Name", "name"},
          {"Given Name", "first_name"},
          {"Family Name", "last_name"},
          {"E-mail 1 - Value", "email"},
          {"Birthday", "birthday"},
          {"Notes", "notes"},
          {"Organization 1 - Name", "account"},
          {"Organization 1 - Title", "post"}}},
    };
    for (const auto &c : cases) {
        const auto mapping = mappingOf(c.name, c.type);
        const auto actual = targets(mapping);
        for (const auto &[header, field] : c.fields)
            EXPECT_EQ(actual.value(QString::fromUtf8(header)), QString::fromUtf8(field))
                << c.name << ": " << header;
    }
}

TEST(HeaderNames, EveryKnownHeaderLineNamesItsRecords)
{
    ATTACHE_NEEDS_DATA("crm-exports/headers");
    const struct
    {
        const char *name;
        const RecordType &type;
        std::vector<const char *> fields;
    } cases[] = {
        {"crm-exports/headers/outlook_zh.csv",
         Contacts,
         {"last_name", "first_name", "account", "department", "post", "mobile", "phone", "email",
          "birthday", "reports_to", "notes"}},
        {"crm-exports/headers/outlook_en.csv",
         Contacts,
         {"last_name", "first_name", "account", "department", "post", "mobile", "phone", "email",
          "birthday", "reports_to", "notes"}},
        {"crm-exports/headers/google_2024.csv",
         Contacts,
         {"last_name", "first_name", "account", "department", "post", "phone", "email", "birthday",
          "notes"}},
        {"crm-exports/headers/phone_zh_huawei.csv", Contacts, {"name", "mobile", "phone"}},
        {"crm-exports/headers/hubspot_contacts.csv",
         Contacts,
         {"last_name", "first_name", "account", "email", "phone", "owner", "source",
          "external_id"}},
        {"crm-exports/headers/hubspot_contact_property_labels.csv",
         Contacts,
         {"last_name", "first_name", "account", "email", "mobile", "phone", "post", "birthday"}},
        {"crm-exports/headers/oracle_crm_account.csv",
         Accounts,
         {"name", "phone", "website", "currency", "industry", "annual_revenue", "employees",
          "owner", "external_id", "address"}},
        {"crm-exports/headers/pipedrive_deals.csv",
         Opportunities,
         {"name", "owner", "amount", "currency", "account", "stage", "outcome", "opened_on",
          "lost_reason", "expected_close", "product"}},
    };
    const HeaderNames names;
    for (const auto &c : cases) {
        QFile file(test::sharedData(c.name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly)) << c.name;
        const QByteArray bytes = file.readAll();
        CsvTokenizer line({bytes.constData(), static_cast<size_t>(bytes.size())}, ",");
        ASSERT_TRUE(line.next());
        QStringList headers;
        for (const std::string_view cell : line.cells())
            headers.append(readText(cell));
        const auto found = targets(names.suggest(c.type, headers, {})).values();
        for (const char *field : c.fields)
            EXPECT_TRUE(found.contains(QLatin1String(field))) << c.name << ": " << field;
    }
}

TEST(HeaderNames, CustomFieldsGetTheKindOfTheirValues)
{
    ATTACHE_NEEDS_DATA("china-companies/a-share/DERIVED_accounts_zh.csv");
    const auto mapping = mappingOf("china-companies/a-share/DERIVED_accounts_zh.csv", Accounts);
    EXPECT_EQ(column(mapping, "板块").kind, CustomFieldKind::Choice);
    EXPECT_EQ(column(mapping, "板块").options.size(), 3);
    EXPECT_EQ(column(mapping, "上市日期").kind, CustomFieldKind::Date);
    EXPECT_EQ(column(mapping, "实际控制人").kind, CustomFieldKind::Text);
    const auto maven = mappingOf("crm-datasets/maven-crm/accounts.csv", Accounts);
    EXPECT_EQ(column(maven, "year_established").kind, CustomFieldKind::Number);
    const auto force = mappingOf("crm-exports/salesforce-dataloader/accountData.csv", Accounts);
    EXPECT_EQ(column(force, "BILLINGPOSTALCODE").kind, CustomFieldKind::Text)
        << "08035 keeps its zero";
}

TEST(HeaderNames, AnEmptyColumnTakesNoFieldFromAFilledOne)
{
    const auto source =
        CsvSource::fromBytes("Account,Company,Fax\n,Acme,\n,Beta,\n", QStringLiteral("x.csv"));
    const auto profiles = profileColumns(**source, Progress());
    const auto found =
        targets(HeaderNames().suggest(Contacts, (*source)->header(), profiles->columns));
    EXPECT_EQ(found[QStringLiteral("Company")], QStringLiteral("account"));
    EXPECT_EQ(found[QStringLiteral("Fax")], QStringLiteral("skip"));
}

TEST(HeaderNames, ValuesThatDoNotFitAFieldMakeACustomOne)
{
    const auto source = CsvSource::fromBytes("Name,Status,Size\nA,Active,Big\nB,Dormant,Small\n",
                                             QStringLiteral("x.csv"));
    const auto profiles = profileColumns(**source, Progress());
    const auto deals =
        targets(HeaderNames().suggest(Opportunities, (*source)->header(), profiles->columns));
    EXPECT_EQ(deals[QStringLiteral("Status")], QStringLiteral("custom:Status"));
    const auto accounts =
        targets(HeaderNames().suggest(Accounts, (*source)->header(), profiles->columns));
    EXPECT_EQ(accounts[QStringLiteral("Size")], QStringLiteral("custom:Size"));
}

/// Its words are then mapped one by one.
TEST(HeaderNames, APipelineOfOwnWordsIsStillOne)
{
    QByteArray bytes = "Deal Name,Stage\n";
    for (int i = 0; i < 10; ++i)
        bytes += "A,Sniffing around\nB,Almost there\n";
    const auto source = CsvSource::fromBytes(bytes, QStringLiteral("x.csv"));
    const auto profiles = profileColumns(**source, Progress());
    const auto mapping =
        HeaderNames().suggest(Opportunities, (*source)->header(), profiles->columns);
    EXPECT_EQ(mapping[1].targetText(), QStringLiteral("stage"));
}

TEST(HeaderNames, TheKindOfAPhoneMayStandBesideIt)
{
    const auto found = [](const char *table) {
        const auto source = CsvSource::fromBytes(table, QStringLiteral("x.csv"));
        const auto profiles = profileColumns(**source, Progress());
        return targets(HeaderNames().suggest(Contacts, (*source)->header(), profiles->columns))
            .value(QStringLiteral("Phone 1 - Value"));
    };
    EXPECT_EQ(found("Name,Phone 1 - Label,Phone 1 - Value\nAnn,Mobile,1\n"),
              QStringLiteral("mobile"));
    EXPECT_EQ(found("Name,Phone 1 - Label,Phone 1 - Value\nAnn,Work,1\n"), QStringLiteral("phone"));
}

TEST(HeaderNames, RulesOfThePersonOverrule)
{
    auto mapping = HeaderNames().suggest(
        Accounts, {QStringLiteral("Company"), QStringLiteral("Firma"), QStringLiteral("a=b")}, {});
    ASSERT_TRUE(overrideMapping(Accounts, mapping, QStringLiteral("firma=name")));
    EXPECT_EQ(mapping[0].targetText(), QStringLiteral("custom:Company"));
    EXPECT_EQ(mapping[1].targetText(), QStringLiteral("name"));
    ASSERT_TRUE(overrideMapping(Accounts, mapping, QStringLiteral("a=b=notes")));
    EXPECT_EQ(mapping[2].targetText(), QStringLiteral("notes"));
    ASSERT_TRUE(overrideMapping(Accounts, mapping, QStringLiteral("1=skip")));
    EXPECT_EQ(mapping[0].targetText(), QStringLiteral("skip"));
    ASSERT_TRUE(overrideMapping(Accounts, mapping, QStringLiteral("1=custom:Old name")));
    EXPECT_EQ(mapping[0].targetText(), QStringLiteral("custom:Old name"));
    EXPECT_EQ(overrideMapping(Accounts, mapping, QStringLiteral("nothing=name")).error().kind,
              Error::Kind::NotFound);
    EXPECT_EQ(overrideMapping(Accounts, mapping, QStringLiteral("Firma=stage")).error().kind,
              Error::Kind::NotFound);
    EXPECT_EQ(overrideMapping(Accounts, mapping, QStringLiteral("Firma")).error().kind,
              Error::Kind::Invalid);
}

TEST(HeaderNames, NamesAreComposedTheWayTheirLanguageDoes)
{
    EXPECT_EQ(composeName(QStringLiteral("三"), {}, QStringLiteral("张")), QStringLiteral("张三"));
    EXPECT_EQ(composeName(QStringLiteral("Ann"), QStringLiteral("B."), QStringLiteral("Lee")),
              QStringLiteral("Ann B. Lee"));
    EXPECT_EQ(composeName({}, {}, QStringLiteral("Lee")), QStringLiteral("Lee"));
    EXPECT_EQ(composeName({}, {}, {}), QString());
}

TEST(HeaderNames, KnowEveryFieldOfOursByItsNamesInBothLanguages)
{
    const HeaderNames names;
    for (const RecordType *each : importableTypes()) {
        const RecordType &type = *each;
        for (const FieldInfo &field : type.fields) {
            if (field.options.hidden || field.type == FieldType::Custom)
                continue;
            EXPECT_TRUE(importFields(type).contains(field.key)) << qPrintable(field.key);
            const QStringList labels = allTranslations("Field", field.sourceLabel);
            EXPECT_EQ(labels.size(), 2) << qPrintable(field.key);
            for (const QString &label : labels + QStringList{field.key})
                EXPECT_EQ(names.match(type, label).field, field.key) << qPrintable(label);
        }
    }
    EXPECT_EQ(names.match(Contacts, QStringLiteral("Account: external ID")).field,
              QStringLiteral("account_external_id"));
    EXPECT_EQ(names.match(Contacts, QStringLiteral("Reports to: external ID")).field,
              QStringLiteral("reports_to_external_id"));
    EXPECT_EQ(names.match(Accounts, QStringLiteral("上级客户: external ID")).field,
              QStringLiteral("parent_external_id"));
}

TEST(HeaderNames, ChoicesAreReadInBothLanguages)
{
    EXPECT_EQ(*readSalesChannel("partner"), SalesChannel::Partner);
    EXPECT_EQ(*readSalesChannel("Through a partner"), SalesChannel::Partner);
    EXPECT_EQ(*readSalesChannel("直销"), SalesChannel::Direct);
    EXPECT_EQ(*readCharging("Free of charge"), Charging::Free);
    EXPECT_EQ(*readCharging("免费"), Charging::Free);
    EXPECT_EQ(*readDealAim("图利"), DealAim::Profit);
    EXPECT_EQ(*readDealAim("For the brand"), DealAim::Brand);
    EXPECT_EQ(*readLifecycle("流失池"), Lifecycle::Lost);
    EXPECT_FALSE(readSalesChannel("sideways"));
    EXPECT_FALSE(readCharging("2"));
}

TEST(HeaderNames, TraditionalCharactersAreKnownByTheSimplifiedOnes)
{
    const HeaderNames names;
    const auto field = [&](const RecordType &type, const char *header) {
        return names.match(type, QString::fromUtf8(header)).field;
    };
    EXPECT_EQ(field(Accounts, "客戶名稱"), QStringLiteral("name"));
    EXPECT_EQ(field(Accounts, "電話"), QStringLiteral("phone"));
    EXPECT_EQ(field(Accounts, "統一編號"), QStringLiteral("external_id"));
    EXPECT_EQ(field(Contacts, "聯絡人"), QStringLiteral("name"));
    EXPECT_EQ(field(Contacts, "職稱"), QStringLiteral("post"));
    EXPECT_EQ(field(Contacts, "行動電話"), QStringLiteral("mobile"));
    EXPECT_EQ(field(Contacts, "電子信箱"), QStringLiteral("email"));
    EXPECT_EQ(field(Opportunities, "商機名稱"), QStringLiteral("name"));
    EXPECT_EQ(field(Opportunities, "預計成交日期"), QStringLiteral("expected_close"));
}

TEST(HeaderNames, AFieldThatIsGivenToAnotherColumnIsTakenFromTheFirst)
{
    const RecordType &type = recordTypeOf<Account>();
    auto mapping = HeaderNames().suggest(
        type,
        {QStringLiteral("Account Name"), QStringLiteral("Trading as"), QStringLiteral("City")}, {},
        {});
    const auto said = [&] {
        QStringList targets;
        for (const ColumnMapping &each : mapping)
            targets.append(each.target == ColumnMapping::Target::Field  ? each.field
                           : each.target == ColumnMapping::Target::Skip ? QStringLiteral("skip")
                                                                        : QStringLiteral("custom"));
        return targets.join(u'|').toStdString();
    };
    ASSERT_EQ(said(), "name|custom|city");
    const auto rule = [&](const char *text) {
        return bool(overrideMapping(type, mapping, QString::fromUtf8(text)));
    };
    EXPECT_TRUE(rule("Trading as=name"));
    EXPECT_EQ(said(), "custom|name|city");
    EXPECT_TRUE(rule("City=skip"));
    EXPECT_TRUE(rule("Account Name=custom: Old name "));
    EXPECT_EQ(said(), "custom|name|skip");
    EXPECT_EQ(mapping[0].label, QStringLiteral("Old name"));
    EXPECT_FALSE(rule("Trading as=nothing"));
    EXPECT_FALSE(rule("Nothing=name"));
    EXPECT_EQ(said(), "custom|name|skip");
}

} // namespace
} // namespace attache
