#include "core/domain/contact.h"
#include "core/domain/need.h"
#include "core/domain/opportunity.h"
#include "core/domain/settings.h"
#include "core/exchange/csv_reader.h"
#include "core/exchange/import.h"
#include "core/exchange/import_rules.h"
#include "core/exchange/value_rules.h"
#include "tests/support/list_import.h"

#include <gtest/gtest.h>

/// @file
/// Lists as people and programs really write them, brought in whole: what arrives and what is said.

namespace attache {
namespace {

using Import = test::ListImport;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

std::optional<Money> amountOf(Import &into, const char *name)
{
    return into.named<Opportunity>(name).amount;
}

TEST(ImportCells, TheColumnTellsTheDecimalSign)
{
    Import into(Opportunities);
    into << "Opportunity;Account;Amount\n"
            "One;Nord GmbH;2,15\nTwo;Nord GmbH;4.512,00\nThree;Nord GmbH;2.345.678,5\n"
            "Four;Nord GmbH;18.500\nFive;Nord GmbH;731,250\n";
    EXPECT_EQ(amountOf(into, "One"), Money{215});
    EXPECT_EQ(amountOf(into, "Two"), Money{451200});
    EXPECT_EQ(amountOf(into, "Three"), Money{234567850});
    EXPECT_EQ(amountOf(into, "Four"), Money{1850000}) << "not eighteen and a half";
    EXPECT_EQ(amountOf(into, "Five"), Money{73125});
    EXPECT_TRUE(into.report.findings.empty());

    Import points(Opportunities);
    points << "Opportunity,Account,Amount\nOne,Nord,12.50\nTwo,Nord,18.500\n"
              "Three,Nord,\"18,500\"\n";
    EXPECT_EQ(amountOf(points, "Two"), Money{1850});
    EXPECT_EQ(amountOf(points, "Three"), Money{1850000});
}

TEST(ImportCells, AnotherColumnTellsTheDecimalSignAndThenTheDelimiter)
{
    Import other(Opportunities);
    other << "Opportunity\tAccount\tAmount\tWeight\nOne\tNord\t18.500\t1,5\nTwo\tNord\t7\t2,25\n";
    EXPECT_EQ(amountOf(other, "One"), Money{1850000});
    Import semicolons(Opportunities);
    semicolons << "Opportunity;Account;Amount\nOne;Nord;18.500\n";
    EXPECT_EQ(amountOf(semicolons, "One"), Money{1850000});
    Import commas(Opportunities);
    commas << "Opportunity,Account,Amount\nOne,Nord,18.500\n";
    EXPECT_EQ(amountOf(commas, "One"), Money{1850});
}

TEST(ImportCells, WhereNothingTellsTheDecimalSignItIsAsked)
{
    const char *list = "Opportunity\tAccount\tAmount\nOne\tNord\t18.500\nTwo\tNord\t7\n";
    test::TempWorkspace file;
    ImportPlan plan;
    plan.type = &Opportunities;
    plan.file = QStringLiteral("list.tsv");
    const auto source = CsvSource::fromBytes(list, plan.file);
    const auto refused = importRows(*file.workspace, **source, plan, Progress());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().field, QStringLiteral("decimal"));
    const QString said = refused.error().message;
    EXPECT_TRUE(said.contains(u"18.500") && said.contains(u"Amount")) << qPrintable(said);
    EXPECT_TRUE(said.contains(QLocale().toString(18500.0, 'f', 2))) << qPrintable(said);
    EXPECT_TRUE(said.contains(QLocale().toString(18.5, 'f', 2))) << qPrintable(said);
    EXPECT_EQ(*file.connection().integer("SELECT count(*) FROM opportunity"), 0);
    for (const auto &[sign, minor] :
         {std::pair(DecimalSign::Comma, 1850000), std::pair(DecimalSign::Point, 1850)}) {
        Import answered(Opportunities);
        answered.plan.decimal = sign;
        answered << list;
        EXPECT_EQ(amountOf(answered, "One"), Money{minor});
    }
}

TEST(ImportCells, AWholeNumberIsNeverRounded)
{
    Import into(Accounts);
    into << "Company,Employees\nOne,2.500\nTwo,\"1,200\"\nThree,12.5\nFour,80.0\n";
    EXPECT_EQ(into.named<Account>("One").employees, 2500);
    EXPECT_EQ(into.named<Account>("Two").employees, 1200);
    EXPECT_EQ(into.named<Account>("Four").employees, 80);
    const Account three = into.named<Account>("Three");
    EXPECT_FALSE(three.employees.has_value());
    EXPECT_EQ(three.notes, QStringLiteral("Employees: 12.5"));
    EXPECT_TRUE(into.finding(4, "Employees").contains(u"12.5"));
}

TEST(ImportCells, TwoCurrenciesForOneAmountAreAFinding)
{
    Import into(Opportunities);
    into << "Opportunity,Account,Amount,Currency\nOne,Blue,$100,CNY\nTwo,Blue,$100,HKD\n"
            "Three,Blue,¥100,JPY\nFour,Blue,100,EUR\nFive,Blue,€100,\n";
    const Opportunity one = into.named<Opportunity>("One");
    EXPECT_FALSE(one.amount.has_value());
    EXPECT_EQ(one.notes, QStringLiteral("Amount: $100"));
    const QString said = into.finding(2, "Amount");
    EXPECT_TRUE(said.contains(u"USD") && said.contains(u"CNY")) << qPrintable(said);
    EXPECT_EQ(into.named<Opportunity>("Two").currency, QStringLiteral("HKD"));
    EXPECT_EQ(amountOf(into, "Two"), Money{10000}) << "any dollar is a dollar";
    EXPECT_EQ(into.named<Opportunity>("Three").currency, QStringLiteral("JPY"));
    EXPECT_EQ(into.named<Opportunity>("Four").currency, QStringLiteral("EUR"));
    EXPECT_EQ(into.named<Opportunity>("Five").currency, QStringLiteral("EUR"));
    EXPECT_EQ(into.report.findings.size(), 1U);
}

TEST(ImportCells, ACurrencyThatTheListDoesNotSayIsTheOneChosen)
{
    const char *list = "Opportunity,Account,Amount\nOne,Blue,100\nTwo,Blue,$5\n";
    Import usual(Opportunities);
    usual << list;
    EXPECT_EQ(usual.named<Opportunity>("One").currency, QStringLiteral("CNY"));
    EXPECT_EQ(usual.named<Opportunity>("Two").currency, QStringLiteral("USD"));
    EXPECT_TRUE(usual.report.notes.join(QString()).contains(u"CNY"));
    Import chosen(Opportunities);
    chosen.plan.currency = QStringLiteral("EUR");
    chosen << list;
    EXPECT_EQ(chosen.named<Opportunity>("One").currency, QStringLiteral("EUR"));
    EXPECT_EQ(chosen.named<Opportunity>("Two").currency, QStringLiteral("USD"));
    Import set(Opportunities);
    ASSERT_OK(set.file->perform(QStringLiteral("Set"), [](Writer &writer) {
        return setSetting(writer, u"import.currency", QStringLiteral("GBP"));
    }));
    set << list;
    EXPECT_EQ(set.named<Opportunity>("One").currency, QStringLiteral("GBP"));
}

TEST(ImportCells, SharesOfOneAndPercentagesMeanTheSame)
{
    Import into(Opportunities);
    into << "Opportunity,Account,Probability\nOne,Blue,35%\nTwo,Blue,0.35\nThree,Blue,120%\n"
            "Four,Blue,70\nFive,Blue,33.3%\n";
    EXPECT_EQ(into.named<Opportunity>("One").probability, 35);
    EXPECT_EQ(into.named<Opportunity>("Two").probability, 35);
    EXPECT_FALSE(into.named<Opportunity>("Three").probability.has_value());
    EXPECT_FALSE(into.finding(4, "Probability").isEmpty());
    EXPECT_EQ(into.named<Opportunity>("Three").notes, QStringLiteral("Probability: 120%"));
    EXPECT_EQ(into.named<Opportunity>("Four").probability, 70);
    EXPECT_EQ(into.named<Opportunity>("Five").probability, 33);
    EXPECT_TRUE(into.finding(6, "Probability").contains(u"33.3%")) << "rounding is said";
}

TEST(ImportCells, PeopleOfOneNameAreKeptApart)
{
    Import into(Contacts);
    into << "姓名,公司,手机,邮箱,职务\n"
            "赵敏,南山软件,13700001111,,采购经理\n赵敏,南山软件,13700002222,,信息主管\n"
            "赵敏,东海机械,,,\n钱强,南山软件,,qq@example.com,总经理\n";
    EXPECT_EQ(into.report.created, 4);
    into << "姓名,公司,手机,邮箱,职务\n"
            "赵敏,南山软件,13700001111,,采购总监\n"
            "钱强,东海机械,13600003333,QQ@example.com,董事\n赵敏,南山软件,,,财务\n";
    EXPECT_EQ(into.report.created, 0);
    EXPECT_EQ(into.report.updated, 2);
    ASSERT_EQ(into.report.rejects.size(), 1U) << "it may be either";
    EXPECT_EQ(into.report.rejects.front().row, 4);
    EXPECT_EQ(into.count("contact"), 4);
    EXPECT_EQ(into.count("contact WHERE post = '财务'"), 0);
    EXPECT_EQ(into.count("contact WHERE mobile = '13700001111' AND post = '采购总监'"), 1);
    EXPECT_EQ(into.count("contact WHERE mobile = '13700002222' AND post = '信息主管'"), 1);
    const Contact moved = into.named<Contact>("钱强");
    EXPECT_EQ(moved.account, into.named<Account>("东海机械").id);
    EXPECT_EQ(moved.mobile, QStringLiteral("13600003333"));
    into << "姓名,公司,手机,邮箱\n赵敏,南山软件,13700009999,\n赵敏,东海机械,,\n";
    EXPECT_EQ(into.report.created, 1) << "another mobile is another person";
    EXPECT_EQ(into.report.updated, 1) << "there is one of the name there";
}

TEST(ImportCells, PeopleOfOneListAreKeptApartByTheirEMails)
{
    Import into(Contacts);
    into << "Name,Company,Email,Mobile\nAnn,Blue,a@x.example,1\nAnn,Blue,b@x.example,1\n"
            "Ann,Blue,c@x.example,\nAnn,Blue,C@x.example,2\n";
    EXPECT_EQ(into.report.created, 2) << "one mobile is one person, whatever the address";
    EXPECT_EQ(into.report.updated, 2);
}

TEST(ImportCells, ACityBringsItsProvince)
{
    Import into(Accounts);
    into << "客户名称,城市\n甲一有限公司,天津\n乙二有限公司,无锡\n丙三有限公司,成都\n";
    into << "客户名称,城市\n甲一有限公司,宁波\n乙二有限公司,重庆\n丙三有限公司,绵阳\n";
    EXPECT_EQ(into.report.updated, 3);
    const auto place = [&](const char *name) {
        const Account account = into.named<Account>(name);
        return account.province + QLatin1Char('/') + account.city;
    };
    EXPECT_EQ(place("甲一有限公司"), QStringLiteral("浙江/宁波"));
    EXPECT_EQ(place("乙二有限公司"), QStringLiteral("重庆/"));
    EXPECT_EQ(place("丙三有限公司"), QStringLiteral("四川/绵阳"));
    into << "客户名称,省份\n甲一有限公司,浙江\n丙三有限公司,湖北\n";
    EXPECT_EQ(place("甲一有限公司"), QStringLiteral("浙江/宁波"));
    EXPECT_EQ(place("丙三有限公司"), QStringLiteral("湖北/")) << "绵阳 is not there";
}

TEST(ImportCells, AProvinceAndACityThatDisagreeAreAFinding)
{
    Import into(Accounts);
    into << "客户名称,省份,城市\n甲,江苏,宁波\n乙,北京,朝阳\n丙,吉林,吉林\n丁,江苏,苏州\n"
            "戊,上海,南京\n";
    const Account first = into.named<Account>("甲");
    EXPECT_EQ(first.province + first.city, QStringLiteral("浙江宁波"));
    EXPECT_EQ(first.notes, QStringLiteral("省份: 江苏"));
    EXPECT_TRUE(into.finding(2, "省份").contains(u"宁波"));
    EXPECT_FALSE(into.finding(6, "省份").isEmpty());
    EXPECT_EQ(into.report.findings.size(), 2U) << "朝阳 is a district of Beijing, too";
}

TEST(ImportCells, TotalsAndRemarksAreNoRecords)
{
    Import into(Accounts);
    into << "客户名称,城市,年营收（万元）\n南山软件有限公司,深圳,80\n小计,,80\n"
            "东海机械有限公司,宁波,20\n合计,,100\n总计：,,100\n备注：数据截至十一月,,\n"
            "Grand total,,100\n,Total,100\n";
    EXPECT_EQ(into.report.read, 2);
    EXPECT_EQ(into.report.created, 2);
    EXPECT_EQ(into.count("account"), 2);
    const QString said = into.report.notes.join(QLatin1Char(' '));
    EXPECT_TRUE(said.contains(u"3 \"小计\"")) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"7 \"备注：数据截至十一月\"")) << qPrintable(said);
    EXPECT_TRUE(said.contains(u"9 \"Total\"")) << qPrintable(said);
}

TEST(ImportCells, ACompanyMayBeCalledTotal)
{
    Import into(Accounts);
    into << "Company,City\nTotal,Paris\nSum Ltd,\nNotes: a band,Rome\n小计科技有限公司,\n";
    EXPECT_EQ(into.report.created, 4);
}

TEST(ImportCells, PhonesThatASpreadsheetDestroyedAreSaid)
{
    Import into(Contacts);
    into << "姓名,公司,手机,电话,工号\n甲,南山,1.37E+10,0755-1234,3.70E+17\n"
            "乙,南山,\x1f"
            "13700002222,'05121234,370911202104140025\n丙,南山,13700005555.0,（0512）66001234,\n"
            "丁,南山,１３７００００４４４４,+86 512-6600 转 801,\n";
    const Contact first = into.named<Contact>("甲");
    EXPECT_EQ(first.mobile, QString());
    EXPECT_EQ(first.phone, QStringLiteral("0755-1234"));
    EXPECT_TRUE(first.notes.contains(u"手机: 1.37E+10")) << qPrintable(first.notes);
    EXPECT_TRUE(first.notes.contains(u"工号: 3.70E+17")) << qPrintable(first.notes);
    EXPECT_TRUE(into.finding(2, "手机").contains(u"lost")) << "said";
    EXPECT_FALSE(into.finding(2, "工号").isEmpty());
    EXPECT_EQ(into.named<Contact>("乙").mobile, QStringLiteral("13700002222"));
    EXPECT_EQ(into.named<Contact>("乙").phone, QStringLiteral("05121234"));
    EXPECT_EQ(into.named<Contact>("丙").mobile, QStringLiteral("13700005555"));
    EXPECT_EQ(into.named<Contact>("丙").phone, QStringLiteral("(0512)66001234"));
    EXPECT_EQ(into.named<Contact>("丁").mobile, QStringLiteral("13700004444"));
    EXPECT_EQ(into.named<Contact>("丁").phone, QStringLiteral("+86 512-6600 转 801"));
    EXPECT_EQ(into.report.findings.size(), 2U);
}

TEST(ImportCells, WhatIsNoAddressGoesToTheNotes)
{
    Import into(Contacts);
    into << "姓名,公司,邮箱,电话\nA,南山,ann@acme.com,021-1\nB,南山,ann@acme,同上\n"
            "C,南山,ann＠acme.com。,微信联系\nD,南山,Ann <ann@acme.com>;,0571-2\nE,南山,无,-\n";
    EXPECT_EQ(into.named<Contact>("A").email, QStringLiteral("ann@acme.com"));
    const auto wrong = into.named<Contact>("B");
    EXPECT_EQ(wrong.email, QString());
    EXPECT_EQ(wrong.phone, QString());
    EXPECT_EQ(wrong.notes, QStringLiteral("邮箱: ann@acme\n电话: 同上"));
    EXPECT_EQ(into.named<Contact>("C").email, QStringLiteral("ann@acme.com"));
    EXPECT_EQ(into.named<Contact>("D").email, QStringLiteral("ann@acme.com"));
    EXPECT_EQ(into.report.findings.size(), 3U);
    EXPECT_FALSE(into.finding(3, "邮箱").isEmpty());
    EXPECT_FALSE(into.finding(4, "电话").isEmpty());
}

TEST(ImportCells, ABirthdayNeedsNoYear)
{
    Import into(Contacts);
    into << "Name,Company,Birthday\nAnn,Blue,2/1/1985\nBen,Blue,2/1\nCid,Blue,11/30/1990\n"
            "Dora,Blue,--0519\nEve,Blue,5月19日\nFay,Blue,someday\n";
    EXPECT_EQ(into.report.created, 6);
    EXPECT_EQ(into.named<Contact>("Ann").birthday, Birthday(QDate(1985, 2, 1)));
    EXPECT_EQ(into.named<Contact>("Ben").birthday, Birthday::withoutYear(2, 1));
    EXPECT_EQ(into.named<Contact>("Dora").birthday, Birthday::withoutYear(5, 19));
    EXPECT_EQ(into.named<Contact>("Eve").birthday, Birthday::withoutYear(5, 19));
    EXPECT_EQ(into.count("contact WHERE birthday = '--05-19'"), 2);
    EXPECT_TRUE(into.named<Contact>("Fay").birthday.isNull());
    EXPECT_EQ(into.named<Contact>("Fay").notes, QStringLiteral("Birthday: someday"));
    EXPECT_EQ(into.report.findings.size(), 1U);
}

TEST(ImportCells, DatesAsTheyAreWrittenInChina)
{
    const QDate day(2024, 3, 6);
    Import into(Opportunities);
    QByteArray list = "商机名称,客户名称,预计成交日期\n";
    const std::vector<const char *> written = {"2024/3/6",
                                               "2024年3月6日",
                                               "2024年3月6日 15:04",
                                               "2024/3/6 下午 3:04:05",
                                               "2024/3/6 上午 12:10:00",
                                               "2024.3.6",
                                               "２０２４－０３－０６",
                                               "２０２４／３／６",
                                               "24/3/6",
                                               "民国113年3月6日",
                                               "二〇二四年三月六日",
                                               "二零二四年三月六日",
                                               "2024年3月6号",
                                               "2024 年 3 月 6 日",
                                               "2024年3月6日 星期三",
                                               "2024年3月6日(周三)",
                                               "20240306",
                                               "2024-03-06T23:30:00-08:00"};
    for (size_t i = 0; i < written.size(); ++i)
        list += 'd' + QByteArray::number(qulonglong(i)) + ",南山," + written[i] + '\n';
    list += "m1,南山,2024年3月\nm2,南山,2024-02\nbad,南山,开春\n";
    into << list.constData();
    for (size_t i = 0; i < written.size(); ++i)
        EXPECT_EQ(into.named<Opportunity>(('d' + QByteArray::number(qulonglong(i))).constData())
                      .expectedClose,
                  day)
            << written[i];
    EXPECT_EQ(into.named<Opportunity>("m1").expectedClose, QDate(2024, 3, 31));
    EXPECT_EQ(into.named<Opportunity>("m2").expectedClose, QDate(2024, 2, 29));
    EXPECT_FALSE(into.named<Opportunity>("bad").expectedClose.isValid());
    EXPECT_EQ(into.named<Opportunity>("bad").notes, QStringLiteral("预计成交日期: 开春"));
    EXPECT_EQ(into.report.findings.size(), 3U) << "two months and one that is no date";
}

TEST(ImportCells, ADayToComeMayBeSaidAsInANote)
{
    Import into(Opportunities);
    const QDate today = into.file.clock.today();
    into << "商机名称,客户名称,预计成交日期,关闭日期\na,南山,下周五,\nb,南山,12月25日,3月5日\n"
            "c,南山,年底,\nd,南山,上周五,\n";
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    EXPECT_EQ(into.named<Opportunity>("a").expectedClose, monday.addDays(11));
    const QDate christmas(today.year(), 12, 25);
    const auto b = into.named<Opportunity>("b");
    EXPECT_EQ(b.expectedClose, christmas >= today ? christmas : christmas.addYears(1));
    EXPECT_FALSE(b.closedOn.isValid()) << "of what has been, nobody knows the year";
    EXPECT_EQ(into.named<Opportunity>("c").expectedClose, QDate(today.year(), 12, 31));
    EXPECT_FALSE(into.named<Opportunity>("d").expectedClose.isValid());
    EXPECT_TRUE(into.finding(3, "预计成交日期").contains(b.expectedClose.toString(Qt::ISODate)));
    EXPECT_EQ(into.report.findings.size(), 5U);
}

TEST(ImportCells, AColumnOfTwoDigitYearsIsReadAsOne)
{
    Import into(Opportunities);
    into << "商机名称,客户名称,预计成交日期\na,南山,23/1/5\nb,南山,23/11/12\nc,南山,12/11/10\n";
    EXPECT_EQ(into.named<Opportunity>("a").expectedClose, QDate(2023, 1, 5));
    EXPECT_EQ(into.named<Opportunity>("b").expectedClose, QDate(2023, 11, 12));
    EXPECT_EQ(into.named<Opportunity>("c").expectedClose, QDate(2012, 11, 10));
}

TEST(ImportCells, AColumnOfDatesThatProvesNothingIsReadMonthFirst)
{
    Import into(Opportunities);
    into << "Deal Name,Company,Close Date\na,Blue,3/4/2024\nb,Blue,5/6/2024\n";
    EXPECT_EQ(into.named<Opportunity>("a").expectedClose, QDate(2024, 3, 4));
    EXPECT_EQ(into.named<Opportunity>("b").expectedClose, QDate(2024, 5, 6));
}

TEST(ImportCells, AmountsAsPeopleWriteThem)
{
    const struct
    {
        const char *text;
        qint64 major;
        bool said = false;
    } cases[] = {{"１２３，４５６", 123456},
                 {"1.3亿", 130000000},
                 {"130万元", 1300000},
                 {"三百万", 3000000},
                 {"１３万", 130000},
                 {"60000元整", 60000},
                 {"壹拾贰万元整", 120000},
                 {"36千元", 36000},
                 {"3百万", 3000000},
                 {"1 300 万", 13000000},
                 {"\"1，300，000\"", 1300000},
                 {"人民币 90 万元", 900000},
                 {"RMB 1.6M", 1600000},
                 {"30w", 300000},
                 {"400K", 400000},
                 {"一亿二千万", 120000000},
                 {"一万五", 15000},
                 {"两千五百元", 2500},
                 {"约400万", 4000000, true},
                 {"110万左右", 1100000, true}};
    Import into(Opportunities);
    QByteArray list = "商机名称,客户名称,金额\n";
    for (size_t i = 0; i < std::size(cases); ++i)
        list += 'd' + QByteArray::number(qulonglong(i)) + ",南山," + cases[i].text + '\n';
    list += "range,南山,300-500万\nusd,南山,40万美元\nfen,南山,叁佰元伍角贰分\n";
    into << list.constData();
    for (size_t i = 0; i < std::size(cases); ++i) {
        const QByteArray name = 'd' + QByteArray::number(qulonglong(i));
        EXPECT_EQ(amountOf(into, name.constData()), Money::fromMajor(cases[i].major))
            << cases[i].text;
        EXPECT_EQ(!into.finding(static_cast<qint64>(i) + 2, "金额").isEmpty(), cases[i].said)
            << cases[i].text;
    }
    EXPECT_FALSE(amountOf(into, "range").has_value());
    EXPECT_EQ(into.named<Opportunity>("range").notes, QStringLiteral("金额: 300-500万"));
    EXPECT_EQ(into.named<Opportunity>("usd").currency, QStringLiteral("USD"));
    EXPECT_EQ(amountOf(into, "usd"), Money::fromMajor(400000));
    EXPECT_EQ(amountOf(into, "fen"), Money{30052});
}

TEST(ImportCells, ListsInCellsAndNumbersOfAnotherProgram)
{
    Import into(Contacts);
    into << "name,emails,contact_numbers,organization_id,job_title\n"
            "Vera,\"[{\"\"label\"\": \"\"work\"\", \"\"value\"\": \"\"vera@x.example\"\"}, "
            "{\"\"label\"\": \"\"home\"\", \"\"value\"\": \"\"v.home@x.example\"\"}]\","
            "\"[{\"\"value\"\": \"\"5551234\"\"}]\",1,Lead\n"
            "Otto,\"[\"\"otto@x.example\"\"]\",[],1,Buyer\n";
    const Contact vera = into.named<Contact>("Vera");
    EXPECT_EQ(vera.email, QStringLiteral("vera@x.example"));
    EXPECT_EQ(vera.phone, QStringLiteral("5551234"));
    EXPECT_EQ(vera.notes, QStringLiteral("emails: v.home@x.example"));
    EXPECT_FALSE(into.finding(2, "emails").isEmpty());
    EXPECT_EQ(into.named<Contact>("Otto").email, QStringLiteral("otto@x.example"));
    EXPECT_EQ(into.count("account WHERE name = '1'"), 0);
    EXPECT_EQ(into.count("account WHERE external_id = '1'"), 1);
    EXPECT_EQ(into.named<Contact>("Otto").account, vera.account);
    EXPECT_TRUE(into.report.notes.join(QString()).contains(u"external ID"));

    Import byName(Contacts);
    byName << "Name,Company\nAnn,17\nBen,17\n";
    EXPECT_EQ(byName.count("account WHERE name = '17'"), 0);
    EXPECT_EQ(byName.count("account WHERE external_id = '17'"), 1);
}

TEST(ImportCells, ATypeWithoutRulesIsImportedByItsDescription)
{
    Import into(recordTypeOf<Need>());
    Contact ann;
    ann.name = QStringLiteral("Ann");
    ann = into.file.insert(ann);
    into.plan.rules = {QStringLiteral("What=text"),      QStringLiteral("Who=account"),
                       QStringLiteral("How=source"),     QStringLiteral("By=stated_by"),
                       QStringLiteral("Since=heard_on"), QStringLiteral("Done=settled")};
    const char *list =
        "What,Who,How,By,Since,Done,Colour\nFaster billing,Blue,Relayed by sales,Ann,"
        "2024-03-06,yes,red\nLess paper,Blue,客户说,Nobody,,no,\nHomeless,,,,,,\n"
        ",Blue,,,,,\n";
    into << list;
    EXPECT_EQ(into.report.created, 2);
    ASSERT_EQ(into.report.rejects.size(), 2U);
    EXPECT_TRUE(into.report.rejects[0].reason.contains(u"Account")) << "which is required";
    const auto needs = Store<Need>(into.file.connection()).list("ORDER BY id");
    ASSERT_TRUE(needs && needs->size() == 2);
    const Need &first = needs->front();
    EXPECT_EQ(first.text, QStringLiteral("Faster billing"));
    EXPECT_EQ(first.account, into.named<Account>("Blue").id);
    EXPECT_EQ(first.source, NeedSource::Relayed);
    EXPECT_EQ(first.statedBy, ann.id);
    EXPECT_EQ(first.heardOn, QDate(2024, 3, 6));
    EXPECT_TRUE(first.settled);
    EXPECT_EQ(needs->back().source, NeedSource::Said) << "in the other language, too";
    EXPECT_TRUE(into.finding(3, "By").contains(u"Nobody"));
    EXPECT_TRUE(into.report.notes.join(QString()).contains(u"Colour")) << "left out, and said";
    into << list;
    EXPECT_EQ(into.report.updated, 2) << "known by its text and account";
}

TEST(ImportCells, DealsWithoutAnAccountAreCounted)
{
    Import into(Opportunities);
    into << "Deal Name,Company,Amount\nOne,Blue,1\nTwo,,2\nThree,,3\n";
    EXPECT_TRUE(into.report.notes.join(QString()).contains(u"2 deal"))
        << qPrintable(into.report.notes.join(QString()));
}

TEST(ImportCells, NewRecordsKeepTheirSuperiorsWhereKnownOnesStayAsTheyAre)
{
    Import accounts(Accounts);
    accounts << "name,parent\nKnown,\nOld group,\n";
    accounts.plan.matching = Matching::Skip;
    accounts << "name,parent\nKnown,Old group\nNew,Old group\n";
    EXPECT_EQ(accounts.report.created, 1);
    EXPECT_EQ(accounts.report.skipped, 1);
    EXPECT_EQ(accounts.named<Account>("New").parent, accounts.named<Account>("Old group").id);
    EXPECT_TRUE(accounts.named<Account>("Known").parent.isNull()) << "as it was";

    Import people(Contacts);
    people << "Name,Company,Manager\nAnn,Blue,\nBea,Blue,\n";
    people.plan.matching = Matching::Skip;
    people << "Name,Company,Manager\nAnn,Blue,Bea\nCid,Blue,Bea\n";
    EXPECT_EQ(people.named<Contact>("Cid").reportsTo, people.named<Contact>("Bea").id);
    EXPECT_TRUE(people.named<Contact>("Ann").reportsTo.isNull());
}

TEST(ImportCells, AWordMappingNamesItsFieldTheWordAndWhatItMeans)
{
    const auto kindOf = [](const char *rule) -> std::optional<Error::Kind> {
        const auto made = valueRule(Opportunities, QString::fromUtf8(rule));
        return made ? std::nullopt : std::optional(made.error().kind);
    };
    for (const char *rule : {"", "stage", "stage:won", "=won", ":a=won", "stage:=won",
                             "stage:a=", "a=b:c", "stage=a:won"})
        EXPECT_EQ(kindOf(rule), Error::Kind::Invalid) << rule;
    EXPECT_EQ(kindOf("nothing:a=won"), Error::Kind::NotFound);
    const auto rule = valueRule(Opportunities, QStringLiteral(" stage :a=b = won "));
    ASSERT_TRUE(rule);
    EXPECT_EQ(rule->field, QStringLiteral("stage"));
    EXPECT_EQ(rule->value, QStringLiteral("won"));
    EXPECT_EQ(rule->word, valueRule(Opportunities, QStringLiteral("stage:A=B=won"))->word)
        << "the last sign of equality counts, and case does not";
}

TEST(ImportCells, ABirthdayWithoutAYearMayBeTheTwentyNinthOfFebruary)
{
    Import into(Contacts);
    into << "Name,Company,Birthday\nAnn,Blue,2月29日\nBen,Blue,--0229\n";
    EXPECT_EQ(into.count("contact WHERE birthday = '--02-29'"), 2);
    EXPECT_EQ(into.named<Contact>("Ann").birthday.toText(), QStringLiteral("02-29"));
    EXPECT_TRUE(into.report.findings.empty());
}

TEST(ImportCells, OfTwoPeopleOfOneNameNobodyIsLinkedToADeal)
{
    Import into(Opportunities);
    Account account;
    account.name = QStringLiteral("Nord");
    account = into.file.insert(account);
    Contact person;
    person.account = account.id;
    person.name = QStringLiteral("Ann Lee");
    into.file.insert(person);
    person.id = {};
    into.file.insert(person);
    person.id = {};
    person.name = QStringLiteral("Bo Kim");
    into.file.insert(person);
    into << "Opportunity,Account,Contact\nOne,Nord,Ann Lee\nTwo,Nord,Bo Kim\n";
    EXPECT_EQ(into.count("contact"), 3);
    EXPECT_EQ(into.count("buying_role"), 1) << "Bo Kim's";
    EXPECT_EQ(into.named<Opportunity>("One").notes, QStringLiteral("Contact: Ann Lee"));
    EXPECT_EQ(into.named<Opportunity>("Two").notes, QString());
}

TEST(ImportCells, ANumberWithALeadingZeroIsNoQuantity)
{
    const auto kindOf = [](const std::vector<std::string_view> &cells) {
        ColumnProfile profile;
        for (const std::string_view cell : cells)
            profile.observe(cell);
        return profile.kind();
    };
    EXPECT_EQ(kindOf({"01067", "20095", "10115"}), CustomFieldKind::Text) << "it would lose it";
    EXPECT_EQ(kindOf({"0", "20095", "10115"}), CustomFieldKind::Number);
}

} // namespace
} // namespace attache
