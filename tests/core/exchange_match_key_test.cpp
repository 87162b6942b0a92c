#include "core/domain/account.h"
#include "core/domain/case_study.h"
#include "core/domain/contact.h"
#include "core/exchange/match_key.h"
#include "tests/support/list_import.h"

/// @file
/// Lists whose rows are known by what a person chose.

namespace attache {
namespace {

using test::ListImport;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();

TEST(MatchKeys, AreThoseThatTheDescriptionHas)
{
    using enum MatchBy;
    EXPECT_EQ(matchKeysOf(Accounts),
              (std::vector<MatchBy>{Usual, Number, NameAndCity, Phone, Domain}));
    EXPECT_EQ(matchKeysOf(Contacts), (std::vector<MatchBy>{Usual, Number, Phone, Email}));
    EXPECT_EQ(matchKeysOf(recordTypeOf<CaseStudy>()), (std::vector<MatchBy>{Usual, Number}));
}

TEST(MatchKeys, PhonesAreComparedWithoutWhatOnlySomeWrite)
{
    for (const char16_t *number : {u"+86 512 6288 8888", u"0512-62888888", u"008651262888888",
                                   u"（０５１２）62888888", u"51262888888"})
        EXPECT_EQ(phoneKey(QString::fromUtf16(number)), u"51262888888"_qs);
    EXPECT_EQ(phoneKey(u"+86 13800001111"_qs), u"13800001111"_qs);
    EXPECT_EQ(phoneKey(u"8001"_qs), QString()) << "an extension tells nobody apart";
}

TEST(MatchKeys, ByNameAndCityTwoOfOneNameAreTwo)
{
    ListImport into(Accounts);
    into.plan.matchBy = MatchBy::NameAndCity;
    into << "客户名称,城市,电话\n海润物流有限公司,苏州,0512-62888888\n海润物流,宁波,\n";
    EXPECT_EQ(into.report.created, 2);
    into << "客户名称,城市,电话\n海润物流,苏州,0512-62889999\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.count("account"), 2);
    EXPECT_EQ(into.count("account WHERE city = '苏州' AND phone LIKE '%9999'"), 1);
    into << "客户名称,电话\n海润物流,0512-62887777\n";
    EXPECT_EQ(into.report.rejects.size(), 1U) << "it may be either";
    into << "客户名称,城市\n海润物流,厦门\n";
    EXPECT_EQ(into.report.created, 1);
}

TEST(MatchKeys, ByNameAndCityAPlaceThatIsNotKnownIsNoOtherPlace)
{
    ListImport into(Accounts);
    into.plan.matchBy = MatchBy::NameAndCity;
    into << "客户名称,行业\n海润物流,物流\n";
    into << "客户名称,城市\n海润物流有限公司,苏州\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.count("account WHERE city = '苏州'"), 1);
}

TEST(MatchKeys, ByNumberARenamedAccountIsItAndANamesakeIsNot)
{
    ListImport into(Accounts);
    into.plan.matchBy = MatchBy::Number;
    into << "客户编号,客户名称\nK1,北辰数据\n";
    into << "客户编号,客户名称\nK1,北辰云\nK2,北辰数据\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.report.created, 1);
    EXPECT_EQ(into.named<Account>("北辰云").externalId, u"K1"_qs);
    EXPECT_EQ(into.named<Account>("北辰数据").externalId, u"K2"_qs);
}

TEST(MatchKeys, ByPhoneAndDomainWhateverTheNameIs)
{
    ListImport into(Accounts);
    into << "客户名称,电话,网站\n北辰数据,0512-62888888,https://www.beichen.example/cn\n";
    into.plan.matchBy = MatchBy::Phone;
    into << "客户名称,电话\n北辰云科技,+86 512 6288 8888\n";
    EXPECT_EQ(into.report.updated, 1);
    into.plan.matchBy = MatchBy::Domain;
    into << "客户名称,网站\n北辰集团,beichen.example\n别家,bie.example\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.report.created, 1);
    EXPECT_EQ(into.count("account"), 2);
}

TEST(MatchKeys, ByEmailPeopleWhoseNamesAreWrittenOtherwise)
{
    ListImport into(Contacts);
    into << "姓名,公司,邮箱,手机\n王敏,北辰,wm@beichen.example,13800001111\n";
    into.plan.matchBy = MatchBy::Email;
    into << "姓名,公司,邮箱,职务\nWang Min,北辰,WM@beichen.example,总监\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.count("contact"), 1);
    // Who says no address is known as usual.
    into << "姓名,公司,邮箱,职务\nWang Min,北辰,,经理\n";
    EXPECT_EQ(into.report.updated, 1);
    into.plan.matchBy = MatchBy::Phone;
    into << "姓名,公司,手机,职务\n王小敏,北辰,138 0000 1111,主任\n";
    EXPECT_EQ(into.report.updated, 1);
    EXPECT_EQ(into.named<Contact>("王小敏").post, u"主任"_qs);
}

TEST(MatchKeys, TwoRowsOfOneListWithTheSameKeyAreOne)
{
    ListImport into(Contacts);
    into.plan.matchBy = MatchBy::Email;
    into << "姓名,公司,邮箱,职务\n王敏,北辰,wm@b.example,总监\nWang M.,北辰,wm@b.example,经理\n";
    EXPECT_EQ(into.report.created, 1);
    EXPECT_EQ(into.report.updated, 1);
}

TEST(MatchKeys, WhatATypeDoesNotHaveIsRefusedInWords)
{
    ListImport into(recordTypeOf<CaseStudy>());
    into.plan.matchBy = MatchBy::Email;
    const auto source = CsvSource::fromBytes("标题\n一例\n", into.plan.file);
    ASSERT_TRUE(source);
    const auto refused = importRows(*into.file.workspace, **source, into.plan, Progress());
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().message.contains(u"e-mail"_qs, Qt::CaseInsensitive));
}

} // namespace
} // namespace attache
