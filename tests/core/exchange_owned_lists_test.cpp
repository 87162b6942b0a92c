#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/exchange/activity_layout.h"
#include "tests/support/list_import.h"

namespace attache {
namespace {

using namespace test;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

TEST(OwnedLists, ADashIsNoNumberByWhichRecordsAreTheSame)
{
    ListImport into(Accounts);
    into << "企业名称,统一社会信用代码,官网,注册资本\n"
            "甲有限公司,-,-,-\n乙有限公司,无,暂无,——\n丙有限公司,N/A,N/A,100\n";
    EXPECT_EQ(into.report.created, 3);
    EXPECT_TRUE(into.report.findings.empty());
    for (const char *name : {"甲有限公司", "乙有限公司", "丙有限公司"}) {
        const auto account = into.named<Account>(name);
        EXPECT_TRUE(account.externalId.isEmpty()) << name;
        EXPECT_TRUE(account.website.isEmpty()) << name;
    }
    EXPECT_EQ(into.named<Account>("甲有限公司").custom.toJson(), "{}");
    EXPECT_NE(into.named<Account>("丙有限公司").custom.toJson(), "{}");
}

TEST(OwnedLists, WhatIsWrittenInWordsStaysAText)
{
    ListImport into(Accounts);
    into << "客户名称,城市,班次,竞品\n甲有限公司,北京,二,无\n乙有限公司,上海,三,某厂\n";
    const auto custom = QString::fromUtf8(into.named<Account>("甲有限公司").custom.toJson());
    EXPECT_TRUE(custom.contains(QStringLiteral("二"))) << qPrintable(custom);
    EXPECT_TRUE(custom.contains(QStringLiteral("无"))) << qPrintable(custom);
}

TEST(OwnedLists, UnitsBelowTheHeaderCount)
{
    ListImport into(Accounts);
    into << "客户名称,城市,年营收,员工人数\n,,万元,人\n甲有限公司,北京,1200,300\n";
    EXPECT_EQ(into.report.created, 1);
    EXPECT_TRUE(into.report.rejects.empty());
    EXPECT_EQ(into.named<Account>("甲有限公司").annualRevenue, Money::fromMajor(12'000'000));
    EXPECT_EQ(into.named<Account>("甲有限公司").employees, 300);
    const QString said = into.report.notes.join(u'\n');
    EXPECT_TRUE(said.contains(u"below the header")) << qPrintable(said);

    ListImport bracketed(Opportunities);
    bracketed << "商机名称,客户名称,金额\n单位,,（万美元）\n甲项目,甲有限公司,5\n";
    const auto deal = bracketed.named<Opportunity>("甲项目");
    EXPECT_EQ(deal.amount, Money::fromMajor(50'000));
    EXPECT_EQ(deal.currency, QStringLiteral("USD"));

    ListImport none(Accounts);
    none << "客户名称,城市,年营收\n,北京,\n甲有限公司,北京,1200\n";
    EXPECT_EQ(none.report.rejects.size(), 1U) << "a place is no unit";
    EXPECT_EQ(none.named<Account>("甲有限公司").annualRevenue, Money::fromMajor(1200));
}

TEST(OwnedLists, GroupsAboveTheHeaderBelongToTheNames)
{
    ListImport into(Accounts);
    into << "客户,,联系人,\n名称,城市,姓名,手机\n甲有限公司,北京,张三,13800005555\n";
    EXPECT_EQ(into.report.created, 1);
    EXPECT_EQ(into.named<Account>("甲有限公司").province, QStringLiteral("北京"));
    const auto person = into.named<Contact>("张三");
    EXPECT_EQ(person.mobile, QStringLiteral("13800005555"));
    EXPECT_FALSE(person.account.isNull());
    EXPECT_FALSE(into.report.notes.join(u'\n').contains(u"above the header"));

    ListImport titled(Accounts);
    titled << "客户清单,,,2026年\n客户名称,城市,负责人,电话\n甲有限公司,北京,张三,010-62345678\n";
    EXPECT_EQ(titled.named<Account>("甲有限公司").owner, QStringLiteral("张三"));
}

TEST(OwnedLists, LinesBelowATableAreNoCustomers)
{
    ListImport into(Accounts);
    into << "客户名称,城市,年营收\n甲有限公司,北京,100\n*ST国华,深圳,5\nΣ,,105\n"
            "*仅供内部参考,,\n内部资料 严禁外传,,\n";
    EXPECT_EQ(into.report.created, 2);
    EXPECT_EQ(into.count("account"), 2);
}

TEST(OwnedLists, TwoPeopleBehindACommaAreTwoWhereThereAreTwoNumbers)
{
    ListImport into(Contacts);
    into << "姓名,公司,手机\n\"张三,李四\",甲有限公司,13800005555;13900006666\n"
            "\"Müller, Hans\",乙有限公司,13700001111\n";
    EXPECT_EQ(into.report.created, 3);
    EXPECT_EQ(into.named<Contact>("李四").mobile, QStringLiteral("13900006666"));
    EXPECT_EQ(into.named<Contact>("Müller, Hans").mobile, QStringLiteral("13700001111"));
}

TEST(OwnedLists, StagesBehindTheSignatureAreWon)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,阶段\n甲项目,甲有限公司,合同审批\n乙项目,甲有限公司,回款\n";
    EXPECT_TRUE(into.report.findings.empty());
    EXPECT_EQ(into.named<Opportunity>("甲项目").stage, Stage::Negotiation);
    EXPECT_EQ(into.named<Opportunity>("乙项目").stage, Stage::Won);
}

TEST(OwnedLists, AFileOfJsonOrHtmlIsCalledWhatItIs)
{
    for (const char *text : {"[{\"name\":\"甲\"}]", "\n{ \"rows\" : [] }", "[\n  {\"a\":1}]"}) {
        const auto source = CsvSource::fromBytes(text, QStringLiteral("a.csv"));
        ASSERT_FALSE(source) << text;
        EXPECT_TRUE(source.error().message.contains(u"JSON")) << qPrintable(source.error().message);
    }
    const auto table = CsvSource::fromBytes(
        "\xEF\xBB\xBF<table border=1><tr><td>客户名称</td></tr></table>", QStringLiteral("a.xls"));
    ASSERT_FALSE(table);
    EXPECT_TRUE(table.error().message.contains(u"HTML")) << qPrintable(table.error().message);
    EXPECT_TRUE(CsvSource::fromBytes("[a],{b}\n1,2\n", QStringLiteral("a.csv")));
}

TEST(OwnedLists, CustomersOfWeComArePeople)
{
    ListImport into(recordTypeOf<Account>());
    into.plan.type = nullptr;
    into << "客户名称,描述,添加人,添加人账号,添加人所属部门,添加时间,来源,手机,企业,邮箱,地址,职务,"
            "电话\n王敏,采购,张三,zs,销售部,2026-01-02 10:00:00,扫描二维码,13800001111,"
            "北辰数据科技有限公司,,,采购经理,\n李强,,张三,zs,销售部,2026-01-02,搜索,,,,,,\n";
    EXPECT_EQ(into.count("contact"), 2);
    EXPECT_EQ(into.count("account"), 1);
    EXPECT_EQ(into.named<Contact>("王敏").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Contact>("王敏").account, into.named<Account>("北辰数据科技有限公司").id);
}

TEST(OwnedLists, TendersAreDealsOfThoseWhoInvite)
{
    ListImport into(recordTypeOf<Account>());
    into.plan.type = nullptr;
    into << "项目名称,招标人,预算金额（万元）,开标时间,中标情况,中标金额（万元）,竞争对手\n"
            "智慧园区,苏州园区管委会,300,2026-03-05,中标,280,华为\n"
            "数据中台,北京某局,500,2026-05-06,未中标,,阿里云\nERP升级,上海某厂,120,2099-12-20,,,\n";
    EXPECT_EQ(into.count("account"), 3);
    EXPECT_EQ(into.named<Opportunity>("智慧园区").stage, Stage::Won);
    EXPECT_EQ(into.named<Opportunity>("数据中台").stage, Stage::Lost);
    EXPECT_EQ(into.named<Opportunity>("数据中台").amount, Money::fromMajor(5'000'000));
    EXPECT_EQ(into.named<Opportunity>("ERP升级").stage, Stage::Lead);
    EXPECT_EQ(into.named<Opportunity>("ERP升级").expectedClose, QDate(2099, 12, 20));
}

TEST(OwnedLists, PlansOfVisitsAndListsOfTasksAreActivities)
{
    const auto layout = [](const char *headers) {
        return ActivityLayout(QString::fromUtf8(headers).split(u','));
    };
    const ActivityLayout plan = layout("日期,时间,客户,地点,参加人,主题");
    EXPECT_TRUE(plan.isActivities());
    EXPECT_EQ(plan.kind(), ActivityKind::Meeting);
    const ActivityLayout tasks = layout("待办事项,客户,截止日期,负责人,状态");
    EXPECT_TRUE(tasks.isActivities());
    EXPECT_EQ(tasks.kind(), ActivityKind::Task);
    EXPECT_FALSE(layout("客户名称,城市,负责人,状态").isActivities());
}

} // namespace
} // namespace attache
