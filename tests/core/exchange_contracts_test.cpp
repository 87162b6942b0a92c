#include "core/domain/account_note.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/domain/promise.h"
#include "core/exchange/activity_layout.h"
#include "core/queries/record_filter.h"
#include "tests/support/list_import.h"

/// @file
/// Lists of what was signed, and of what is paid for it.

namespace attache {
namespace {

using namespace test;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

/// Lists whose type nobody says.
struct AnyList : ListImport
{
    AnyList()
        : ListImport(Accounts)
    {
        plan.type = nullptr;
    }
};

constexpr const char *Contracts =
    "合同名称,合同编号,客户名称,商机名称,合同金额,下单时间,合同开始时间,合同结束时间,客户签约人,"
    "公司签约人,备注,合同类型\n"
    "数梦一期合同,HT-2026-01,杭州数梦科技有限公司,数梦一期,280000,2026-02-01,2026-02-01,"
    "2027-01-31,何静,李雷,年付,直销合同\n";

TEST(ContractLists, AreDealsThatWereWonOnTheDayOfSigning)
{
    AnyList into;
    into << Contracts;
    const auto deal = into.named<Opportunity>("数梦一期");
    EXPECT_EQ(deal.stage, Stage::Won);
    EXPECT_EQ(deal.amount, Money::fromMajor(280'000));
    EXPECT_EQ(deal.externalId, QStringLiteral("HT-2026-01"));
    EXPECT_EQ(deal.closedOn, QDate(2026, 2, 1));
    EXPECT_EQ(deal.account, into.named<Account>("杭州数梦科技有限公司").id);
    EXPECT_EQ(into.named<Contact>("何静").account, deal.account);
    const QString notes = deal.notes;
    EXPECT_TRUE(notes.contains(QStringLiteral("合同名称: 数梦一期合同"))) << qPrintable(notes);

    const QString before = into.file->undoTitle();
    into << Contracts;
    EXPECT_EQ(into.report.unchanged, 1);
    EXPECT_EQ(into.count("journal"), 1) << "nothing was written";
}

TEST(ContractLists, MakeTheDealThatIsThereAWonOne)
{
    AnyList into;
    into << "商机名称,客户名称,商机金额,预计成交日期,商机阶段\n"
            "数梦一期,杭州数梦科技有限公司,300000,2026-12-31,需求分析\n";
    EXPECT_EQ(into.named<Opportunity>("数梦一期").stage, Stage::Qualified);
    into << Contracts;
    EXPECT_TRUE(into.report.rejects.empty());
    const auto deal = into.named<Opportunity>("数梦一期");
    EXPECT_EQ(deal.stage, Stage::Won);
    EXPECT_EQ(deal.amount, Money::fromMajor(280'000));
    into << Contracts;
    EXPECT_EQ(into.count("opportunity"), 1);
    EXPECT_EQ(into.report.unchanged, 1);
}

TEST(ContractLists, KeepTheOtherNumberOfADeal)
{
    AnyList into;
    into << "商机编号,商机名称,客户名称,商机金额,商机阶段\n"
            "SJ-7,数梦一期,杭州数梦科技有限公司,300000,需求分析\n";
    into << Contracts;
    EXPECT_EQ(into.named<Opportunity>("数梦一期").externalId, QStringLiteral("SJ-7"));
    into << Contracts;
    EXPECT_EQ(into.count("opportunity"), 1);
    EXPECT_EQ(into.report.unchanged, 1);
}

TEST(ContractLists, SayWhatBecameOfAContract)
{
    AnyList into;
    into << "合同名称,合同编号,客户,合同金额,签订日期,合同状态\n"
            "甲合同,CT-1,苏州蓝图自动化有限公司,¥320000.00,2026-05-08,执行中\n"
            "乙合同,CT-2,苏州蓝图自动化有限公司,20000,2026-05-08,已作废\n"
            "丙合同,CT-3,苏州蓝图自动化有限公司,20000,,待审核\n"
            "丁合同,CT-4,苏州蓝图自动化有限公司,20000,2026-05-08,某种状态\n";
    EXPECT_EQ(into.named<Opportunity>("甲合同").stage, Stage::Won);
    EXPECT_TRUE(QString(into.named<Opportunity>("甲合同").notes)
                    .contains(QStringLiteral("合同状态: 执行中")));
    EXPECT_EQ(into.named<Opportunity>("乙合同").stage, Stage::Lost);
    EXPECT_EQ(into.named<Opportunity>("丙合同").stage, Stage::Negotiation);
    EXPECT_EQ(into.named<Opportunity>("丁合同").stage, Stage::Won);
    EXPECT_FALSE(into.finding(5, "合同状态").isEmpty());
}

TEST(ContractLists, LeaveTheStageToAColumnOfIt)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,金额,阶段,签约日期\n"
            "甲项目,甲有限公司,1,商务谈判,2026-12-20\n乙项目,甲有限公司,1,赢单,2026-05-20\n";
    EXPECT_EQ(into.named<Opportunity>("甲项目").stage, Stage::Negotiation);
    EXPECT_EQ(into.named<Opportunity>("甲项目").expectedClose, QDate(2026, 12, 20));
    EXPECT_EQ(into.named<Opportunity>("乙项目").closedOn, QDate(2026, 5, 20));

    ListImport plain(Opportunities);
    plain << "项目名称,客户名称,金额,签约日期\n甲项目,甲有限公司,1,2026-05-20\n"
             "乙项目,甲有限公司,1,\n丙项目,甲有限公司,1,2099-05-20\n";
    EXPECT_EQ(plain.named<Opportunity>("甲项目").stage, Stage::Won);
    EXPECT_EQ(plain.named<Opportunity>("乙项目").stage, Stage::Lead);
    EXPECT_EQ(plain.named<Opportunity>("丙项目").stage, Stage::Lead);
    EXPECT_EQ(plain.named<Opportunity>("丙项目").expectedClose, QDate(2099, 5, 20));
}

TEST(ContractLists, WhatIsStillExpectedIsNotSigned)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,金额,合同编号,预计成交日期\n甲项目,甲有限公司,1,HT-1,2099-12-20\n"
            "乙项目,甲有限公司,1,HT-2,2026-05-20\n丙项目,甲有限公司,1,,2026-05-20\n";
    EXPECT_EQ(into.named<Opportunity>("甲项目").stage, Stage::Lead);
    EXPECT_EQ(into.named<Opportunity>("甲项目").expectedClose, QDate(2099, 12, 20));
    EXPECT_EQ(into.named<Opportunity>("乙项目").stage, Stage::Won);
    EXPECT_EQ(into.named<Opportunity>("乙项目").closedOn, QDate(2026, 5, 20));
    EXPECT_EQ(into.named<Opportunity>("丙项目").stage, Stage::Lead);
}

TEST(ContractLists, OrdersWithoutNamesAreDealsOfTheirOwn)
{
    AnyList into;
    constexpr const char *Orders = "订单编号,客户名称,产品,订单金额,下单日期\n"
                                   "DD-1,苏州蓝图自动化有限公司,传感器,56000,2026-06-01\n"
                                   "DD-1,苏州蓝图自动化有限公司,控制器,7000,2026-06-01\n"
                                   "DD-1,苏州蓝图自动化有限公司,传感器,100,2026-06-01\n"
                                   "DD-2,苏州蓝图自动化有限公司,传感器,9000,2026-06-09\n";
    into << Orders;
    EXPECT_EQ(into.count("account"), 1);
    EXPECT_EQ(into.count("opportunity"), 4) << "each line of an order keeps its amount";
    int won = 0;
    EXPECT_TRUE(eachRecord(into.file.connection(), Opportunities, {}, [&](const void *record) {
        won += static_cast<const Opportunity *>(record)->stage == Stage::Won ? 1 : 0;
        return true;
    }));
    EXPECT_EQ(won, 4);
    into << Orders;
    EXPECT_EQ(into.count("opportunity"), 4);
    EXPECT_EQ(into.report.unchanged, 4);
    EXPECT_EQ(into.count("journal"), 1) << "nothing was written";
}

TEST(ContractLists, SeveralContractsOfOneDealHaveNamesOfTheirOwn)
{
    const std::vector<const char *> lists = {
        "合同编号,合同名称,商机名称,客户名称,合同金额,签订日期\n"
        "HT-1,一期合同,云平台,甲有限公司,100,2026-01-05\n"
        "HT-2,二期合同,云平台,甲有限公司,200,2026-05-05\n",
        "合同名称,商机名称,客户名称,合同金额,签订日期\n"
        "一期合同,云平台,甲有限公司,100,2026-01-05\n"
        "二期合同,云平台,甲有限公司,200,2026-05-05\n"};
    for (const char *list : lists) {
        AnyList into;
        into << list;
        EXPECT_EQ(into.named<Opportunity>("云平台").amount, Money::fromMajor(100));
        const auto second = into.named<Opportunity>("二期合同");
        EXPECT_EQ(second.amount, Money::fromMajor(200));
        EXPECT_TRUE(QString(second.notes).contains(QStringLiteral("商机名称: 云平台")));
        into << list;
        EXPECT_EQ(into.report.unchanged, 2);
        EXPECT_EQ(into.count("opportunity"), 2);
        EXPECT_EQ(into.count("journal"), 1) << "nothing was written";
    }
    AnyList numbered;
    numbered << "合同编号,商机名称,客户名称,合同金额,签订日期\n"
                "HT-1,云平台,甲有限公司,100,2026-01-05\nHT-2,云平台,甲有限公司,200,2026-05-05\n"
                "HT-3,云平台,乙有限公司,300,2026-05-05\n";
    EXPECT_EQ(numbered.named<Opportunity>("云平台 – HT-2").amount, Money::fromMajor(200));
    EXPECT_EQ(numbered.count("opportunity WHERE name = '云平台'"), 2) << "of two customers";
}

TEST(ContractLists, TheNextContractOfADealDoesNotReplaceTheFirst)
{
    AnyList into;
    into << "合同编号,商机名称,客户名称,合同金额,签订日期\nHT-9,云平台,甲有限公司,100,2026-01-05\n";
    into
        << "合同编号,商机名称,客户名称,合同金额,签订日期\nHT-10,云平台,甲有限公司,200,2026-05-05\n";
    EXPECT_EQ(into.named<Opportunity>("云平台").amount, Money::fromMajor(100));
    EXPECT_EQ(into.named<Opportunity>("云平台 – HT-10").amount, Money::fromMajor(200));

    AnyList numbered;
    numbered << "商机编号,商机名称,客户名称,商机金额,商机阶段\n"
                "SJ-7,云平台,甲有限公司,300,需求分析\n";
    numbered
        << "合同编号,商机名称,客户名称,合同金额,签订日期\nHT-1,云平台,甲有限公司,100,2026-01-05\n";
    numbered
        << "合同编号,商机名称,客户名称,合同金额,签订日期\nHT-2,云平台,甲有限公司,200,2026-05-05\n";
    EXPECT_EQ(numbered.named<Opportunity>("云平台").amount, Money::fromMajor(100));
    EXPECT_EQ(numbered.named<Opportunity>("云平台 – HT-2").amount, Money::fromMajor(200));

    AnyList named;
    named
        << "合同名称,商机名称,客户名称,合同金额,签订日期\n一期,云平台,甲有限公司,100,2026-01-05\n";
    named
        << "合同名称,商机名称,客户名称,合同金额,签订日期\n二期,云平台,甲有限公司,200,2026-05-05\n";
    EXPECT_EQ(named.named<Opportunity>("云平台").amount, Money::fromMajor(100));
    EXPECT_EQ(named.named<Opportunity>("二期").amount, Money::fromMajor(200));
}

TEST(ContractLists, ADayThatCannotStandIsNotedWithWhatItIs)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,金额,阶段\n云平台,甲有限公司,1,商务谈判\n";
    into << "商机名称,客户名称,合同编号,签订日期\n云平台,甲有限公司,HT-1,2026-01-05\n";
    const QString notes = into.named<Opportunity>("云平台").notes;
    EXPECT_TRUE(notes.contains(QStringLiteral(": 2"))) << qPrintable(notes);
}

TEST(MoneyLists, PaymentsAndInvoicesAreNotesOnTheirAccounts)
{
    AnyList into;
    into << Contracts;
    constexpr const char *Payments =
        "回款编号,客户名称,合同编号,期数,回款日期,回款金额,回款方式,备注\n"
        "HK-001,杭州数梦科技有限公司,HT-2026-01,1,2026-03-01,140000,电汇,首款\n"
        "HK-002,杭州数梦科技有限公司,HT-2026-01,2,2026-06-01,140000,电汇,\n";
    into << Payments;
    EXPECT_EQ(into.count("account"), 1);
    const auto notes = Store<AccountNote>(into.file.connection()).list("ORDER BY written_at");
    ASSERT_TRUE(notes && notes->size() == 2U);
    const QString text = notes->front().text;
    for (const char *part : {"回款编号: HK-001", "首款", "回款金额: 140000", "回款方式: 电汇"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << " in " << qPrintable(text);
    EXPECT_EQ(notes->front().writtenAt.toLocalTime().date(), QDate(2026, 3, 1));
    EXPECT_EQ(notes->front().opportunity, into.named<Opportunity>("数梦一期").id);
    into << Payments;
    EXPECT_EQ(into.report.created, 0);
}

TEST(MoneyLists, AQuoteKeepsItsNameAndItsNumber)
{
    AnyList into;
    into << "报价单名称,报价单编号,客户名称,商机,报价金额,报价日期,有效期至,负责人\n"
            "传感器报价,BJ-1,苏州蓝图自动化有限公司,传感器采购,56000,2026-06-01,2026-07-01,韩梅\n";
    const auto notes = Store<AccountNote>(into.file.connection()).list();
    ASSERT_TRUE(notes && notes->size() == 1U);
    const QString text = notes->front().text;
    for (const char *part :
         {"传感器报价", "报价单编号: BJ-1", "报价金额: 56000", "商机: 传感器采购"})
        EXPECT_TRUE(text.contains(QString::fromUtf8(part))) << part << " in " << qPrintable(text);
}

TEST(MoneyLists, WhatIsStillToBePaidIsAPromiseOfTheCustomer)
{
    AnyList into;
    into << "客户名称,合同编号,计划回款金额,计划回款日期,提前几天提醒,备注,回款方式\n"
            "杭州数梦科技有限公司,HT-2026-01,140000,2026-12-20,3,尾款,电汇\n";
    const auto promises = Store<Promise>(into.file.connection()).list();
    ASSERT_TRUE(promises && promises->size() == 1U);
    EXPECT_EQ(promises->front().party, Party::Them);
    EXPECT_EQ(promises->front().due, QDate(2026, 12, 20));
    EXPECT_TRUE(QString(promises->front().text).contains(QStringLiteral("140000")));
}

TEST(MoneyLists, AColumnOfMoneyAloneDoesNotMakeOne)
{
    for (const char *headers :
         {"客户名称,城市,回款金额,回款日期", "项目名称,客户,合同金额,签约日期,回款金额,回款日期",
          "合同编号,合同名称,客户,合同金额,签订日期,发票号",
          "商机名称,客户名称,商机金额,商机阶段,计划回款日期,计划回款金额",
          "Customer,City,Payment Amount", "订单编号,客户名称,订单金额,下单日期,发票号码"})
        EXPECT_FALSE(ActivityLayout(QString::fromUtf8(headers).split(u',')).isActivities())
            << headers;
    for (const char *headers :
         {"发票申请编号,客户名称,合同编号,合同金额,开票金额,开票日期,开票类型,备注",
          "报价单名称,报价单编号,客户名称,商机,报价金额,报价日期,有效期至,负责人",
          "回款记录名称,合同,客户,回款金额,回款时间,负责人",
          "Invoice Number,Customer,Invoice Date,Amount"})
        EXPECT_TRUE(ActivityLayout(QString::fromUtf8(headers).split(u',')).isActivities())
            << headers;
}

} // namespace
} // namespace attache
