#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/record_types.h"
#include "core/exchange/column_mapping.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/type_guess.h"
#include "tests/support/shared_data.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

TEST(TypeGuesses, TellWhatAListHolds)
{
    const HeaderNames names;
    const auto guess = [&](const char *headers) {
        return guessType(names, QString::fromUtf8(headers).split(QLatin1Char(',')));
    };
    const struct
    {
        const RecordType &type;
        std::vector<const char *> lists;
    } cases[] = {
        {Contacts,
         {"姓名,手机,职务", "姓名,公司,部门,职位,手机", "姓名",
          "First Name,Last Name,Company,Job Title,E-mail Address", "姓名,公司,手机,电话,身份证号"}},
        {Accounts,
         {"公司名称,所属行业,地址", "Account Name,Phone,Website,Account Owner",
          "Name,Phone,Website", "客户名称,城市,年营收（万元）", "客户名称,所在城市,分级,门店数"}},
        {Opportunities,
         {"商机名称,客户名称,金额,预计成交日期", "Opportunity,Account,Amount,Stage,Close Date",
          "Deal Name,Company,Stage,Create Date"}},
    };
    for (const auto &c : cases) {
        for (const char *list : c.lists) {
            const TypeGuess found = guess(list);
            EXPECT_EQ(found.type, &c.type) << list;
            EXPECT_TRUE(found.isCertain()) << list;
        }
    }
    const TypeGuess deals = guess("商机名称,客户名称,金额,预计成交日期");
    EXPECT_TRUE(deals.text().contains(u"商机名称")) << "the reason is said";
    const TypeGuess nameless = guess("客户名称,部门,职位,手机");
    EXPECT_EQ(nameless.type, &Accounts) << "people without a name are no contacts";
    EXPECT_TRUE(nameless.isCertain());
    EXPECT_FALSE(guess("Name").isCertain());
    EXPECT_FALSE(guess("Name").text().isEmpty());
    EXPECT_EQ(guess("colour,shape").type, nullptr);
}

/// What the list @p text, as a file has it, seems to be of.
TypeGuess guessOf(const char *text)
{
    const auto source = CsvSource::fromBytes(text, QStringLiteral("list.csv"));
    if (!source) {
        ADD_FAILURE() << qPrintable(source.error().message);
        return {};
    }
    return guessType(HeaderNames(), **source);
}

TEST(TypeGuesses, CompaniesWithAPersonBesideAreAccounts)
{
    for (const char *list : {
             "客户名称,联系人,手机,邮箱\n甲公司,张三,13800001111,a@x.example\n",
             "客户名称,联系人,电话\n甲公司,张三,0571-88880000\n乙公司,李四,\n",
             "序号,单位名称,联系人,联系电话,地址\n1,甲公司,张三,13800001111,杭州市\n",
             "单位名称,联系人,联系电话,地址\n甲公司,张三,1,杭州\n甲公司,李四,2,杭州\n",
             "Company,Contact name,Phone,Email\nAcme,Ann Lee,555-1234,a@x.example\n",
             "客户名称,联系人,职务,手机\n甲公司,张三,经理,13800001111\n乙公司,李四,总监,\n",
             "公司名称,行业,地址,官网,姓名,手机\n甲公司,软件,杭州,x.example,张三,1\n",
             "客户名称,地址,行业,联系人,部门,手机\n甲公司,杭州,软件,张三,采购部,1\n",
             "联系人,公司名称,行业,地址,官网,员工人数\n张三,甲公司,软件,杭州,x.example,20\n",
             "客户名称,联系人,手机\n甲公司,张三,1\n甲公司,张三,1\n",
             "客户名称,联系人,手机\n甲,张三,1\n甲,李四,2\n乙,A,3\n丙,B,4\n丁,C,5\n戊,D,6\n",
         }) {
        const TypeGuess guess = guessOf(list);
        EXPECT_EQ(guess.type, &Accounts) << list;
        EXPECT_TRUE(guess.isCertain()) << list << qPrintable(guess.text());
        EXPECT_TRUE(guess.text().contains(Contacts.severalLabel())) << qPrintable(guess.text());
    }
    const QString said =
        guessOf("客户名称,联系人,手机,邮箱\n甲公司,张三,13800001111,a@x.example\n").text();
    EXPECT_TRUE(said.contains(u"客户名称") && said.contains(u"联系人")) << "the reason is said";
}

TEST(TypeGuesses, PeopleFirstOrMoreOfThemAreContacts)
{
    for (const char *list : {
             "公司,姓名,职务,手机\n甲公司,张三,经理,13800001111\n",
             "公司名称,姓名,手机\n甲公司,张三,13800001111\n",
             "Account,First name,Last name,Email\nAcme,Ann,Lee,a@x.example\n",
             "联系人,客户名称,手机\n张三,甲公司,13800001111\n",
             "客户名称,联系人,部门,手机\n甲公司,张三,采购部,13800001111\n",
             "客户名称,联系人,部门,职务,手机,微信\n甲公司,张三,采购部,经理,1,w\n",
             "公司名称,姓名,职务,地址\n甲公司,张三,经理,杭州\n",
         }) {
        const TypeGuess guess = guessOf(list);
        EXPECT_EQ(guess.type, &Contacts) << list;
        EXPECT_TRUE(guess.isCertain()) << list << qPrintable(guess.text());
    }
}

TEST(TypeGuesses, CompaniesThatComeAgainAreThoseOfContacts)
{
    for (const char *list : {
             "客户名称,联系人,手机\n甲,张三,1\n甲,李四,2\n乙,王五,3\n",
             "客户名称,联系人,职务,手机\n甲,张三,经理,1\n甲,李四,总监,2\n",
             "公司名称,联系人,职务,手机,地址\n甲,张三,经理,1,杭州\n甲,李四,总监,2,杭州\n",
             "客户名称,联系人,部门,地址\n甲,张三,采购部,杭州\n甲,李四,财务部,杭州\n",
         }) {
        const TypeGuess guess = guessOf(list);
        EXPECT_EQ(guess.type, &Contacts) << list;
        EXPECT_TRUE(guess.isCertain()) << list << qPrintable(guess.text());
        EXPECT_FALSE(guess.text().isEmpty());
    }
    const TypeGuess balanced =
        guessOf("客户名称,联系人,部门,地址\n甲,张三,采购部,杭州\n乙,李四,财务部,杭州\n");
    EXPECT_FALSE(balanced.isCertain()) << "as much of companies as of their people";
}

TEST(TypeGuesses, WhatADealSaysOfItsContactTellsNothingOfTheList)
{
    const HeaderNames names;
    for (const char *header : {"联系人电话", "联系人手机", "联系电话", "联系人邮箱", "联系人",
                               "Contact Phone", "Contact Email"}) {
        const QString about = QString::fromUtf8(header);
        const TypeGuess deals = guessType(names, {QStringLiteral("商机名称"), about});
        EXPECT_EQ(deals.type, &Opportunities) << header;
        EXPECT_FALSE(deals.text().contains(about)) << header;
        EXPECT_NE(guessType(names, {about}).type, &Opportunities) << header;
        const TypeGuess companies = guessType(names, {QStringLiteral("公司名称"), about});
        EXPECT_NE(companies.type, &Opportunities) << header;
        EXPECT_NE(companies.other, &Opportunities) << header;
    }
}

TEST(TypeGuesses, RealExportsAreGuessed)
{
    ATTACHE_NEEDS_DATA("crm-exports");
    const struct
    {
        const char *name;
        const RecordType &type;
    } cases[] = {
        {"china-companies/a-share/DERIVED_accounts_zh.csv", Accounts},
        {"crm-datasets/maven-crm/accounts.csv", Accounts},
        {"crm-datasets/maven-crm/sales_pipeline.csv", Opportunities},
        {"crm-exports/hubspot/hubspot_companies.csv", Accounts},
        {"crm-exports/hubspot/hubspot_contacts.csv", Contacts},
        {"crm-exports/hubspot/hubspot_deals.csv", Opportunities},
        {"crm-exports/salesforce-dataloader/accountData.csv", Accounts},
        {"crm-exports/salesforce-dataloader/opportunityData.csv", Opportunities},
        {"crm-exports/zoho/Accounts.csv", Accounts},
        {"crm-exports/zoho/Contacts.csv", Contacts},
        {"crm-exports/zoho/Potentials.csv", Opportunities},
        {"crm-exports/contacts/gmail.csv", Contacts},
    };
    for (const auto &c : cases) {
        const auto source = CsvSource::open(test::sharedData(c.name));
        ASSERT_TRUE(source) << c.name;
        const TypeGuess guess = guessType(HeaderNames(), (*source)->header());
        EXPECT_EQ(guess.type, &c.type) << c.name << qPrintable(guess.text());
        EXPECT_TRUE(guess.isCertain()) << c.name << qPrintable(guess.text());
    }
}

} // namespace
} // namespace attache
