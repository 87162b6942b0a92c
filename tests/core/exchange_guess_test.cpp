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
    EXPECT_FALSE(guess("客户名称,联系人,手机,邮箱").isCertain()) << "companies, or their people";
    const TypeGuess nameless = guess("客户名称,部门,职位,手机");
    EXPECT_EQ(nameless.type, &Accounts) << "people without a name are no contacts";
    EXPECT_TRUE(nameless.isCertain());
    EXPECT_FALSE(guess("Name").isCertain());
    EXPECT_FALSE(guess("Name").text().isEmpty());
    EXPECT_EQ(guess("colour,shape").type, nullptr);
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
