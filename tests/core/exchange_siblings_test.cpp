#include "core/domain/account.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/parse/values.h"
#include "tests/support/list_import.h"

/// @file
/// Cells of the kinds that people report, as they stand in other lists than the first ones.

namespace attache {
namespace {

using namespace test;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

TEST(SiblingCells, StagesThatNobodyKnowsAreListedAndKept)
{
    ListImport into(Opportunities);
    into << "Opportunity,Account,Amount,Stage,Close Date\n"
            "a,Blue,1,Ganado,2024-01-15\nb,Blue,1,Perdido,2024-02-15\n";
    EXPECT_EQ(into.named<Opportunity>("a").stage, Stage::Lead);
    EXPECT_EQ(QString(into.named<Opportunity>("a").notes), QStringLiteral("Stage: Ganado"));
    EXPECT_FALSE(into.finding(2, "Stage").isEmpty());
    EXPECT_FALSE(into.finding(3, "Stage").isEmpty());
    into.plan.values = {QStringLiteral("stage:Ganado=won"), QStringLiteral("stage:Perdido=lost")};
    into << "Opportunity,Account,Amount,Stage,Close Date\nc,Blue,1,Ganado,2024-01-15\n"
            "d,Blue,1,Perdido,2024-02-15\n";
    EXPECT_EQ(into.named<Opportunity>("c").stage, Stage::Won);
    EXPECT_EQ(into.named<Opportunity>("d").stage, Stage::Lost);
}

TEST(SiblingCells, StagesInOtherFormsOfTheSameWord)
{
    const std::vector<std::pair<const char *, Stage>> words = {
        {"已报价", Stage::Proposal},      {"报价中", Stage::Proposal},
        {"谈判中", Stage::Negotiation},   {"已赢单", Stage::Won},
        {"已丢单", Stage::Lost},          {"已交付", Stage::Won},
        {"需求确认中", Stage::Qualified}, {"已经成交", Stage::Won},
        {"關閉（贏單）", Stage::Won},     {"关闭（赢单）", Stage::Won},
        {"关闭-成交", Stage::Won},        {"已关闭(丢单)", Stage::Lost},
        {"Closed (Won)", Stage::Won},     {"已结束（流失）", Stage::Lost},
        {"提案中", Stage::Proposal},      {"方案（赢单概率高）", Stage::Proposal},
        {"签约（待回款）", Stage::Won},   {"Win", Stage::Won}};
    for (const auto &[word, stage] : words) {
        const auto read = readStage(word);
        ASSERT_TRUE(read) << word;
        EXPECT_EQ(*read, stage) << word;
    }
    // What is on its way to a contract is not one; what may be either is asked.
    for (const char *word : {"签约中", "成交中", "待签约", "已", "中", "方案（丢单）", "已关闭中"})
        EXPECT_FALSE(readStage(word)) << word;
}

TEST(SiblingCells, TwoPlacesInACellAreSaidWhateverStandsBetweenThem)
{
    ListImport into(Accounts);
    into << "客户名称,城市\n甲,北京/上海\n乙,苏州 无锡\n丙,江苏/苏州\n丁,江苏 苏州 昆山\n"
            "戊,江苏省苏州市吴中区\n己,\"Suzhou, Jiangsu\"\n庚,Saint Paul\n";
    EXPECT_EQ(into.named<Account>("甲").province, QStringLiteral("北京"));
    EXPECT_TRUE(into.named<Account>("甲").city.isEmpty());
    EXPECT_TRUE(QString(into.named<Account>("甲").notes).contains(QStringLiteral("北京/上海")) ||
                QString(into.named<Account>("甲").notes).contains(QStringLiteral("北京、上海")));
    EXPECT_EQ(into.named<Account>("乙").city, QStringLiteral("苏州"));
    EXPECT_FALSE(into.finding(2, "城市").isEmpty());
    EXPECT_FALSE(into.finding(3, "城市").isEmpty());
    EXPECT_EQ(into.report.findings.size(), 2U);
    EXPECT_EQ(into.named<Account>("丙").city, QStringLiteral("苏州"));
    EXPECT_EQ(into.named<Account>("丁").province, QStringLiteral("江苏"));
    EXPECT_EQ(into.named<Account>("戊").address, QStringLiteral("吴中区"));
    EXPECT_EQ(into.named<Account>("己").city, QStringLiteral("苏州"));
}

TEST(SiblingCells, DaysInOtherSignsAndNoDays)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,预计成交日期\n卅,蓝海,二零二六年十二月卅一日\n圈,蓝海,"
            "二○二六年十二月\n"
            "顿,蓝海,2026、12、31\n减,蓝海,2026−12−31\n斜,蓝海,2026\\12\\31\n零,蓝海,1900/1/0\n"
            "空,蓝海,0001-01-01\n";
    for (const char *name : {"卅", "圈", "顿", "减", "斜"})
        EXPECT_EQ(into.named<Opportunity>(name).expectedClose, QDate(2026, 12, 31)) << name;
    for (const char *name : {"零", "空"}) {
        EXPECT_FALSE(into.named<Opportunity>(name).expectedClose.isValid()) << name;
        EXPECT_TRUE(into.named<Opportunity>(name).notes.isEmpty()) << name;
    }
}

TEST(SiblingCells, AYearBeforeANumberIsNotTheNumber)
{
    ListImport into(Accounts);
    into << "客户名称,员工数\n甲,2023年：300人\n乙,2023年末450人\n丙,300 (2023)\n";
    EXPECT_EQ(into.named<Account>("甲").employees, 300);
    EXPECT_EQ(into.named<Account>("乙").employees, 450);
    EXPECT_EQ(into.named<Account>("丙").employees, 300);
}

TEST(SiblingCells, ColumnsOfSeveralNumbersAndLabelledAddresses)
{
    ListImport into(Contacts);
    into << "name,emails,phones,company\nA,\"['a@x.com', 'b@x.com']\",['13800001111'],Blue\n"
            "B,Primary: e@x.com,13800002222.,Blue\nC,工作邮箱：c@x.com,13800003333-,Blue\n";
    EXPECT_EQ(into.named<Contact>("A").phone, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Contact>("B").email, QStringLiteral("e@x.com"));
    EXPECT_EQ(into.named<Contact>("B").phone, QStringLiteral("13800002222"));
    EXPECT_EQ(into.named<Contact>("C").email, QStringLiteral("c@x.com"));
    EXPECT_EQ(into.named<Contact>("C").phone, QStringLiteral("13800003333"));
}

TEST(SiblingCells, AListOfDealsMayNameTheCustomerFirst)
{
    for (const char *list : {"客户,商机,金额\n甲公司,A单,1200\n甲公司,B单,300\n",
                             "Account,Opportunity,Amount\nAlpha,A,1200\nBeta,B,3\n"}) {
        ListImport into(Accounts);
        into.plan.type = nullptr;
        into << list;
        EXPECT_EQ(into.count("opportunity"), 2) << list;
    }
    ListImport into(Accounts);
    into.plan.type = nullptr;
    into << "ID,Name,Persons Count,Created At\n1,Blue Ltd,3,2026-01-01\n2,Green Ltd,0,2026-01-01\n";
    EXPECT_EQ(into.count("account"), 2);
}

TEST(SiblingCells, ASmallAmountThatIsRoundedIsSaid)
{
    ListImport into(Opportunities);
    into << "Opportunity,Account,Amount\na,Blue,0.015\nb,Blue,5376.344086\nc,Blue,0.25\n"
            "d,Blue,1.10\ne,Blue,0.3000\n";
    EXPECT_FALSE(into.finding(2, "Amount").isEmpty());
    EXPECT_EQ(into.report.findings.size(), 1U);
}

TEST(SiblingCells, TheColumnOfCurrenciesSaysWhatTheYuanOfAHeaderIs)
{
    ListImport into(Opportunities);
    into
        << "商机名称,客户名称,金额（千元）,币种\na,蓝海,12.5,美元\nb,蓝海,3,欧元\nc,蓝海,4,人民币\n"
           "d,蓝海,$100,人民币\n";
    EXPECT_EQ(into.named<Opportunity>("a").amount, Money::fromMajor(12'500));
    EXPECT_EQ(into.named<Opportunity>("a").currency, QStringLiteral("USD"));
    EXPECT_EQ(into.named<Opportunity>("b").currency, QStringLiteral("EUR"));
    EXPECT_EQ(into.named<Opportunity>("c").amount, Money::fromMajor(4'000));
    EXPECT_FALSE(into.named<Opportunity>("d").amount);
    EXPECT_EQ(into.report.findings.size(), 1U);
    ListImport yuan(Opportunities);
    yuan << "商机名称,客户名称,金额（人民币元）,币种\na,蓝海,12.5,美元\n";
    EXPECT_FALSE(yuan.named<Opportunity>("a").amount);
}

TEST(SiblingCells, PeopleOfOneNameAreKeptApartByTheirWeChat)
{
    ListImport into(Contacts);
    into << "姓名,公司,手机,邮箱,微信\n赵一,甲乙科技,13800001111,,zhao1\n赵一,甲乙科技,,z@b.com,"
            "zhao2\n";
    EXPECT_EQ(into.count("contact"), 2);
    into << "姓名,公司,手机,邮箱,微信\n赵一,甲乙科技,13800001111,,zhao3\n赵一,甲乙科技,,,ZHAO2\n";
    EXPECT_EQ(into.count("contact"), 2) << "a new one of somebody, and the same one";
}

TEST(SiblingCells, DaysWithRemarksAndWholeYears)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,预计成交日期\n暂定,蓝海,2023年1月5日（暂定）\n年,蓝海,2023年\n"
            "年内,蓝海,2026 年内\n戳,蓝海,20230105150405\n月,蓝海,2023年1月(待定)\n"
            "错,蓝海,20231305150405\n";
    EXPECT_EQ(into.named<Opportunity>("暂定").expectedClose, QDate(2023, 1, 5));
    EXPECT_EQ(QString(into.named<Opportunity>("暂定").notes),
              QStringLiteral("预计成交日期: 2023年1月5日（暂定）"));
    EXPECT_FALSE(into.finding(2, "预计成交日期").isEmpty());
    EXPECT_EQ(into.named<Opportunity>("年").expectedClose, QDate(2023, 12, 31));
    EXPECT_FALSE(into.finding(3, "预计成交日期").isEmpty());
    EXPECT_EQ(into.named<Opportunity>("年内").expectedClose, QDate(2026, 12, 31));
    EXPECT_EQ(into.named<Opportunity>("戳").expectedClose, QDate(2023, 1, 5));
    EXPECT_TRUE(into.finding(5, "预计成交日期").isEmpty());
    EXPECT_EQ(into.named<Opportunity>("月").expectedClose, QDate(2023, 1, 31));
    EXPECT_FALSE(into.named<Opportunity>("错").expectedClose.isValid());
}

TEST(SiblingCells, PhonesThatLostWhatStoodBetweenThem)
{
    ListImport into(Contacts);
    into << "姓名,公司,手机\n甲,北辰数据,1380000111113900002222\n"
            "乙,北辰数据,\"\"\"13800003333\"\"\"\n丙,北辰数据,05126600123405126600567\n";
    EXPECT_EQ(into.named<Contact>("甲").mobile, QStringLiteral("13800001111"));
    EXPECT_TRUE(QString(into.named<Contact>("甲").notes).contains(u"13900002222"));
    EXPECT_EQ(into.named<Contact>("乙").mobile, QStringLiteral("13800003333"));
    EXPECT_TRUE(into.named<Contact>("丙").mobile.isEmpty());
    EXPECT_FALSE(into.finding(4, "手机").isEmpty());
}

TEST(SiblingCells, SalesAreAmountsOrPeople)
{
    ListImport amounts(Opportunities);
    amounts << "Opportunity,Account,Sales\na,Blue,1200\nb,Blue,-15.5\n";
    EXPECT_EQ(amounts.named<Opportunity>("a").amount, Money::fromMajor(1200));
    ListImport people(Opportunities);
    people << "Opportunity,Account,Sales\na,Blue,Tom Lee\nb,Blue,Ann Low\n";
    EXPECT_FALSE(people.named<Opportunity>("a").amount);
    EXPECT_TRUE(people.report.findings.empty());
}

TEST(SiblingCells, ChancesAndAmountsInHalvesAndTenths)
{
    for (const auto &[cell, percent] :
         {std::pair("七成把握", 70), std::pair("把握七成", 70), std::pair("八成", 80),
          std::pair("有七成的把握", 70), std::pair("把握有7成半", 75), std::pair("把握70%", 70),
          std::pair("50%的可能", 50), std::pair("五五开", 50), std::pair("六成多", 60)}) {
        const auto read = readPercent(cell, PercentScale::Hundred);
        ASSERT_TRUE(read) << cell;
        EXPECT_EQ(*read, percent) << cell;
    }
    for (const char *cell : {"七八成", "把握较大", "把握", "三七开", "十拿九稳"})
        EXPECT_FALSE(readPercent(cell, PercentScale::Hundred)) << cell;
    for (const auto &[cell, yuan] :
         {std::pair("半个亿", 50'000'000), std::pair("半亿", 50'000'000),
          std::pair("一个半亿", 150'000'000), std::pair("3个半亿元", 350'000'000),
          std::pair("约一亿半", 150'000'000), std::pair("两万半", 25'000),
          std::pair("半个亿美元", 50'000'000), std::pair("一千万出头", 10'000'000)}) {
        const auto read = readMoney(cell);
        ASSERT_TRUE(read) << cell;
        EXPECT_EQ(read->amount.minor, yuan * 100LL) << cell;
    }
    for (const char *cell : {"大几百万", "小一百万", "百十来万", "万把块", "三四百万", "半个",
                             "几个半亿", "1.5个半亿", "一百半亿", "半年"})
        EXPECT_FALSE(readMoney(cell)) << cell;
}

TEST(SiblingCells, PhonesRightBehindTheirLabel)
{
    for (const char *cell : {"手机13800001111", "手机号码 13800001111", "电话：13800001111",
                             "联系电话13800001111", "Tel: 13800001111"})
        EXPECT_EQ(readPhone(cell), QStringLiteral("13800001111")) << cell;
    for (const char *cell : {"李秘书13800001111", "手机店 13800001111", "T13800001111"})
        EXPECT_EQ(readPhone(cell), QString::fromUtf8(cell)) << "whose it is stays";
}

} // namespace
} // namespace attache
