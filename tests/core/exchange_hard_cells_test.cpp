#include "core/base/email_address.h"
#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/exchange/calendar.h"
#include "core/exchange/encoding_guess.h"
#include "core/exchange/vcard_source.h"
#include "core/parse/region.h"
#include "core/parse/values.h"
#include "tests/support/list_import.h"

#include <QStringEncoder>

#include <algorithm>

/// @file
/// Cells and rows that could be stored wrongly without a word.

namespace attache {
namespace {

using test::ListImport;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

qint64 minorOf(const char *cell, const MoneyUnit &unit = {})
{
    const auto money = readMoney(cell, unit);
    return money ? money->amount.minor : -1;
}

TEST(HardCells, AnAmountInFullIsNoneOfTheUnitInTheHeader)
{
    const MoneyUnit tenThousands{4, QString()};
    EXPECT_EQ(minorOf("80", tenThousands), 80'000'000);
    EXPECT_EQ(minorOf("¥80", tenThousands), 80'000'000);
    EXPECT_EQ(minorOf("120万元", tenThousands), 120'000'000);
    EXPECT_EQ(minorOf("五万元", tenThousands), 5'000'000);
    EXPECT_EQ(minorOf("50000元", tenThousands), 5'000'000);
    EXPECT_EQ(minorOf("50,000.50 元整", tenThousands), 5'000'050);
    EXPECT_EQ(minorOf("伍拾元", tenThousands), 5'000);
    ListImport into(Accounts);
    into << "客户名称,年营收（万元）\n甲机械厂,1200\n乙机械厂,30000000元\n";
    EXPECT_EQ(into.named<Account>("甲机械厂").annualRevenue->minor, 1'200'000'000);
    EXPECT_EQ(into.named<Account>("乙机械厂").annualRevenue->minor, 3'000'000'000);
    EXPECT_TRUE(into.finding(2, "年营收（万元）").isEmpty());
    EXPECT_FALSE(into.finding(3, "年营收（万元）").isEmpty());
}

TEST(HardCells, AColumnThatProvesBothSignsAsks)
{
    DecimalSignDetector detector;
    for (const char *cell : {"1.234,5", "1,234.5", "1.234"})
        detector.observe(cell);
    EXPECT_TRUE(detector.isContradictory());
    EXPECT_EQ(detector.sign(), DecimalSign::Open);
    for (int i = 0; i < 20; ++i)
        detector.observe("2.345,6");
    EXPECT_FALSE(detector.isContradictory()) << "one slip among many";
    EXPECT_EQ(detector.sign(), DecimalSign::Comma);

    const auto source = CsvSource::fromBytes(
        "Opportunity,Account,Amount\nA,N,\"1.234,5\"\nB,N,\"1,234.5\"\nC,N,1.234\n",
        QStringLiteral("list.csv"));
    ListImport into(Opportunities);
    const auto asked = importRows(*into.file.workspace, **source, into.plan, Progress());
    ASSERT_FALSE(asked);
    EXPECT_TRUE(asked.error().message.contains(u"1.234")) << qPrintable(asked.error().message);
    into.plan.decimal = DecimalSign::Comma;
    ASSERT_TRUE(importRows(*into.file.workspace, **source, into.plan, Progress()));
    EXPECT_EQ(into.named<Opportunity>("C").amount->minor, 123'400);
}

TEST(HardCells, AmountsInWordsOfOtherKinds)
{
    EXPECT_EQ(minorOf("陆万捌仟元正"), 6'800'000);
    EXPECT_EQ(minorOf("百万"), 100'000'000);
    EXPECT_EQ(minorOf("超300万"), 300'000'000);
    EXPECT_EQ(minorOf(">100万"), 100'000'000);
    EXPECT_EQ(minorOf("3,000,000원"), 300'000'000);
    for (const char *cell :
         {"不到50万", "不超过80万", "数百万", "近百万", "几百万", "上百万", "<50万", "百"})
        EXPECT_FALSE(readMoney(cell)) << cell;
    QString remark;
    ASSERT_TRUE(readMoney("逾200万", {}, DecimalSign::Open, &remark));
    EXPECT_FALSE(remark.isEmpty());
}

TEST(HardCells, PeopleAreCountedInHanAndVaguenessIsSaid)
{
    ListImport into(Accounts);
    into << "客户名称,员工人数\n甲机械厂,五百人\n乙机械厂,三百多名员工\n丙机械厂,1万余人\n"
            "丁机械厂,200人左右\n戊机械厂,1.38E+3\n己机械厂,2500\n";
    EXPECT_EQ(into.named<Account>("甲机械厂").employees, 500);
    EXPECT_EQ(into.named<Account>("乙机械厂").employees, 300);
    EXPECT_EQ(into.named<Account>("丙机械厂").employees, 10000);
    EXPECT_EQ(into.named<Account>("戊机械厂").employees, 1380);
    for (const qint64 row : {3, 4, 5})
        EXPECT_FALSE(into.finding(row, "员工人数").isEmpty()) << row;
    for (const qint64 row : {2, 6, 7})
        EXPECT_TRUE(into.finding(row, "员工人数").isEmpty()) << row;
}

TEST(HardCells, AnAddressHasNoLabelAndNoBrackets)
{
    for (const char *text : {"邮箱:a@b.cn", "{a@b.cn", "a@b.cn}", "[a@b.cn", "a;b@c.cn", "a@b..cn"})
        EXPECT_FALSE(isEmailAddress(QString::fromUtf8(text))) << text;
    EXPECT_EQ(readEmail("邮箱：vera@stein.example"), QStringLiteral("vera@stein.example"));
    EXPECT_EQ(readEmail("E-mail: vera@stein.example"), QStringLiteral("vera@stein.example"));
    EXPECT_EQ(readEmail("mailto:vera@stein.example"), QStringLiteral("vera@stein.example"));
}

TEST(HardCells, NumbersBesideOneAnotherAreSeveralAndAMaskedOneIsNone)
{
    const auto several = [](const char *cell) { return readSeveralPhones(cell).size(); };
    for (const char *cell :
         {"13800001111或13900002222", "13800001111 or 13900002222",
          "13800001111（工作）13900002222（私人）", "13800001111 办公 021-51234567",
          "手机13800001111 座机：021-51234567", "13800001111 & 13900002222"})
        EXPECT_EQ(several(cell), 2) << cell;
    for (const char *cell : {"021-51234567转8012", "021-51234567 分机 801", "(021) 51234567 x12",
                             "+49 (0)221 5123 4567", "13800001111（微信同号）"})
        EXPECT_EQ(several(cell), 0) << cell;
    ListImport into(Contacts);
    into << "Name,Mobile\nA,138****1111\nB,138xxxx1111\nC,13800001111或13900002222\n";
    for (const auto &[name, row] : {std::pair("A", 2), std::pair("B", 3)}) {
        EXPECT_EQ(into.named<Contact>(name).mobile, QString()) << name;
        EXPECT_FALSE(into.finding(row, "Mobile").isEmpty()) << name;
    }
    EXPECT_EQ(into.named<Contact>("C").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Contact>("C").notes, QStringLiteral("Mobile: 13900002222"));
}

TEST(HardCells, TheYearThatASpreadsheetGaveABirthdayIsNone)
{
    ListImport into(Contacts);
    const int year = into.file.workspace->clock().today().year();
    const QByteArray list = "Name,Birthday\nA," + QByteArray::number(year) + "-05-19\nB," +
                            QByteArray::number(year - 3) + "/5/19\nC,1985-05-19\n";
    into << list.constData();
    EXPECT_EQ(into.named<Contact>("A").birthday.toText(), QStringLiteral("05-19"));
    EXPECT_EQ(into.named<Contact>("B").birthday.toText(), QStringLiteral("05-19"));
    EXPECT_EQ(into.named<Contact>("C").birthday.toText(), QStringLiteral("1985-05-19"));
    EXPECT_FALSE(into.finding(2, "Birthday").isEmpty());
    EXPECT_FALSE(into.finding(3, "Birthday").isEmpty());
    EXPECT_TRUE(into.finding(4, "Birthday").isEmpty());
}

TEST(HardCells, TwoPeopleInOneCellAreTwoContacts)
{
    ListImport into(Contacts);
    const char *list = "姓名,公司,手机,邮箱,职务\n"
                       "张三、李四,北辰,\"13800001111、13900002222\",one@x.example,采购\n"
                       "王五/赵六,北辰,13800003333/13800004444,,经理/主管\n"
                       "Anna Berg; Otto Stein,Blue,,a@x.example; o@x.example,\n"
                       "采购部/技术部,北辰,13800005555,,\n欧阳修,北辰,13800006666,,\n";
    into << list;
    EXPECT_EQ(into.count("contact"), 8);
    EXPECT_EQ(into.report.created, 8);
    EXPECT_EQ(into.named<Contact>("张三").mobile, QStringLiteral("13800001111"));
    EXPECT_EQ(into.named<Contact>("李四").mobile, QStringLiteral("13900002222"));
    EXPECT_EQ(into.named<Contact>("张三").email, QStringLiteral("one@x.example"));
    EXPECT_EQ(into.named<Contact>("李四").email, QString()) << "one address is of one person";
    EXPECT_EQ(into.named<Contact>("李四").post, QStringLiteral("采购"));
    EXPECT_EQ(into.named<Contact>("李四").account, into.named<Contact>("张三").account);
    EXPECT_EQ(into.named<Contact>("赵六").mobile, QStringLiteral("13800004444"));
    EXPECT_EQ(into.named<Contact>("赵六").post, QStringLiteral("主管"));
    EXPECT_EQ(into.named<Contact>("Otto Stein").email, QStringLiteral("o@x.example"));
    EXPECT_EQ(into.named<Contact>("采购部/技术部").mobile, QStringLiteral("13800005555"));
    EXPECT_FALSE(into.finding(2, "姓名").isEmpty());
    into << list;
    EXPECT_EQ(into.report.created, 0);
    EXPECT_EQ(into.report.unchanged, 8);
}

TEST(HardCells, ManyRowsKeepTheirOrderWhereSomeAreOfSeveralPeople)
{
    ListImport into(Contacts);
    QByteArray list = "姓名,公司,手机\n";
    for (int i = 0; i < 300; ++i)
        list += QByteArray(i % 7 == 0 ? "张三、李四" : "王五") + ",公司" + QByteArray::number(i) +
                ",\n";
    into << list.constData();
    EXPECT_EQ(into.report.created, 300 + 43);
    EXPECT_EQ(into.report.read, 300);
}

TEST(HardCells, AProvinceMayBeWrittenByItsSign)
{
    const Regions regions;
    for (const QStringView sign : QStringView(u"京|津|沪|渝|冀|豫|云|辽|黑|湘|皖|鲁|新|苏|浙|赣|鄂|"
                                              u"桂|甘|晋|蒙|陕|吉|闽|贵|粤|青|藏|川|宁|琼|港|澳|台")
                                      .split(u'|'))
        EXPECT_TRUE(std::ranges::any_of(regions.provinces(), [&](const RegionName &province) {
            return province.name == regions.split(sign).province;
        })) << qPrintable(sign.toString());
    ListImport into(Accounts);
    into << "客户名称,省份,城市\n甲机械厂,粤,深圳\n乙机械厂,粤,杭州\n丙机械厂,滬,\n";
    EXPECT_EQ(into.named<Account>("甲机械厂").province, QStringLiteral("广东"));
    EXPECT_EQ(into.named<Account>("甲机械厂").city, QStringLiteral("深圳"));
    EXPECT_TRUE(into.finding(2, "省份").isEmpty());
    EXPECT_EQ(into.named<Account>("乙机械厂").province, QStringLiteral("浙江"));
    EXPECT_FALSE(into.finding(3, "省份").isEmpty());
    EXPECT_EQ(into.named<Account>("丙机械厂").province, QStringLiteral("上海"));
}

TEST(HardCells, SeveralPlacesInACellAreSaid)
{
    ListImport into(Accounts);
    into << "客户名称,城市\n甲机械厂,杭州、宁波\n乙机械厂,苏州\n";
    EXPECT_EQ(into.named<Account>("甲机械厂").city, QStringLiteral("杭州"));
    EXPECT_EQ(into.named<Account>("甲机械厂").notes, QStringLiteral("城市: 杭州、宁波"));
    EXPECT_FALSE(into.finding(2, "城市").isEmpty());
    EXPECT_TRUE(into.finding(3, "城市").isEmpty());
}

TEST(HardCells, ARowThatIsTooWideArrives)
{
    ListImport into(Accounts);
    into << "客户名称,电话,备注\n甲机械厂,010-5555123,旧,多余的,更多\n乙机械厂,010-5555124,,,\n"
            "Acme, Inc.,010-5555125,x\n";
    EXPECT_TRUE(into.report.rejects.empty());
    EXPECT_EQ(into.named<Account>("甲机械厂").phone, QStringLiteral("010-5555123"));
    EXPECT_EQ(into.named<Account>("甲机械厂").notes, QStringLiteral("旧\n多余的, 更多"));
    EXPECT_FALSE(into.finding(2, "").isEmpty());
    EXPECT_TRUE(into.finding(3, "").isEmpty());
    EXPECT_EQ(into.named<Account>("Acme, Inc.").phone, QStringLiteral("010-5555125"));
    EXPECT_EQ(into.named<Account>("Acme, Inc.").notes, QStringLiteral("x"));
    EXPECT_FALSE(into.finding(4, "").isEmpty());
}

TEST(HardCells, AnAmountWithoutQuotationMarksIsPutTogether)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,金额,备注\n甲项目,北辰,1,200,000,x\n乙项目,北辰,¥12,500.50,y\n"
            "丙项目,北辰,\"1,500\",z\n";
    EXPECT_TRUE(into.report.rejects.empty());
    EXPECT_EQ(into.named<Opportunity>("甲项目").amount->minor, 120'000'000);
    EXPECT_EQ(into.named<Opportunity>("甲项目").notes, QStringLiteral("x"));
    EXPECT_EQ(into.named<Opportunity>("乙项目").amount->minor, 1'250'050);
    EXPECT_FALSE(into.finding(2, "").isEmpty());
    EXPECT_TRUE(into.finding(4, "").isEmpty());
}

TEST(HardCells, AUnitAboveTheHeaderIsThatOfTheAmounts)
{
    ListImport into(Opportunities);
    into << "商机清单,,,\n2026年11月,,,单位：万元\n商机名称,客户名称,金额,金额（元）\n"
            "甲项目,北辰,120,9\n乙项目,北辰,3亿,9\n丙项目,北辰,5000元,9\n";
    EXPECT_EQ(into.named<Opportunity>("甲项目").amount->minor, 120'000'000);
    EXPECT_EQ(into.named<Opportunity>("乙项目").amount->minor, 30'000'000'000);
    EXPECT_EQ(into.named<Opportunity>("丙项目").amount->minor, 500'000);
    EXPECT_TRUE(into.report.notes.join(u'\n').contains(u"万元\""));
    ListImport own(Opportunities);
    own << "单位：万元,,\n商机名称,客户名称,金额（元）\n甲项目,北辰,120\n";
    EXPECT_EQ(own.named<Opportunity>("甲项目").amount->minor, 12'000) << "the header says its own";
    ListImport english(Opportunities);
    english << "Pipeline (in thousands of USD),,\nOpportunity,Account,Amount\nA,N,120\n";
    EXPECT_EQ(english.named<Opportunity>("A").amount->minor, 12'000'000);
    EXPECT_EQ(english.named<Opportunity>("A").currency, QStringLiteral("USD"));
}

TEST(HardCells, AColumnMaySayTheUnitOfEachRow)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,金额,单位\n甲项目,北辰,120,万元\n乙项目,北辰,3,亿元\n"
            "丙项目,北辰,5000,元\n丁项目,北辰,7,台\n戊项目,北辰,8,m\n己项目,北辰,2亿,万元\n";
    for (const auto &[name, minor] :
         {std::pair("甲项目", 120'000'000LL), std::pair("乙项目", 30'000'000'000LL),
          std::pair("丙项目", 500'000LL), std::pair("丁项目", 700LL), std::pair("戊项目", 800LL),
          std::pair("己项目", 20'000'000'000LL)})
        EXPECT_EQ(into.named<Opportunity>(name).amount->minor, minor) << name;
    ListImport foreign(Opportunities);
    foreign << "商机名称,客户名称,金额,币种\n甲项目,北辰,100,万美元\n乙项目,北辰,100,USD\n";
    EXPECT_EQ(foreign.named<Opportunity>("甲项目").amount->minor, 100'000'000);
    EXPECT_EQ(foreign.named<Opportunity>("甲项目").currency, QStringLiteral("USD"));
    EXPECT_EQ(foreign.named<Opportunity>("乙项目").amount->minor, 10'000);
}

TEST(HardCells, GroupsAboveTheHeaderAndInstructionsBelowItAreNoRecords)
{
    ListImport into(Accounts);
    into << "客户,,联系人,\n名称,城市,姓名,手机\n（必填）,（选填）,,\n甲机械厂,苏州,张三,"
            "13800001111\n";
    EXPECT_EQ(into.count("account"), 1);
    EXPECT_EQ(into.named<Account>("甲机械厂").city, QStringLiteral("苏州"));
    // A header of which half is blank is one all the same.
    ListImport half(Accounts);
    half << "客户名称,城市,,\n甲机械厂,苏州,张三,备注\n";
    EXPECT_EQ(half.count("account"), 1);
    EXPECT_EQ(half.named<Account>("甲机械厂").name, QStringLiteral("甲机械厂"));
}

TEST(HardCells, SumsOfGroupsRulesAndFiltersAreNoRecords)
{
    ListImport into(Opportunities);
    into << "商机名称,客户名称,金额\n甲项目,北辰,1200\n小计：,北辰,1200\n北辰,合计,1200\n"
            "筛选条件：华东,,\n共2条记录,,\n---,---,---\n* 含税,,\n*ST项目,北辰,5\n";
    EXPECT_EQ(into.count("opportunity"), 2);
    EXPECT_TRUE(into.report.rejects.empty());
    EXPECT_EQ(into.named<Opportunity>("*ST项目").amount->minor, 500);
    ListImport people(Contacts);
    people << "姓名,公司,手机\n张三,北辰,13800001111\n总人数,1,\n";
    EXPECT_EQ(people.count("contact"), 1);
}

TEST(HardCells, PercentagesOfOtherKinds)
{
    for (const auto &[cell, percent] :
         {std::pair("七成", 70), std::pair("七成五", 75), std::pair("七成半", 75),
          std::pair("％50", 50), std::pair("50‰", 5), std::pair("九成以上", 90),
          std::pair("百分之三十", 30), std::pair("0.35", 35), std::pair("35 %", 35)}) {
        const auto read = readPercent(cell, PercentScale::Hundred);
        ASSERT_TRUE(read) << cell;
        EXPECT_EQ(*read, percent) << cell;
    }
    QString remark;
    ASSERT_TRUE(readPercent("九成以上", PercentScale::Hundred, &remark));
    EXPECT_FALSE(remark.isEmpty());
    for (const char *cell : {"七成十", "成五", "60-70%", "120%", "-5%", "%", "成"})
        EXPECT_FALSE(readPercent(cell, PercentScale::Hundred)) << cell;
}

TEST(HardCells, DatesOfTaiwanAndJapan)
{
    const QDate day(2025, 12, 5);
    for (const char *cell :
         {"114年12月5日", "1141205", "R7.12.5", "R7/12/5", "令和7年12月5日",
          "中華民國一百一十四年十二月五日", "20251205T080000", "20251205T0800Z"}) {
        const auto date = readDate(cell);
        ASSERT_TRUE(date) << cell;
        EXPECT_EQ(*date, day) << cell;
    }
    EXPECT_EQ(*readDate("H30.4.1"), QDate(2018, 4, 1));
    for (const char *cell : {"R7", "S1-2", "9991205", "1141305"})
        EXPECT_FALSE(readDate(cell)) << cell;
}

TEST(HardCells, AListOfAFewBytesIsReadByItsHeader)
{
    for (const auto &[codec, name, list] :
         {std::tuple("GB18030", "GB18030", "姓名\n张三\n"),
          std::tuple("Big5", "Big5", "客戶名稱\n台積電\n"),
          std::tuple("Shift_JIS", "Shift_JIS", "会社名,電話番号\n東芝,03\n"),
          std::tuple("Shift_JIS", "Shift_JIS", "氏名\n山田太郎\n"),
          std::tuple("EUC-KR", "EUC-KR", "회사명\n삼성\n")}) {
        QStringEncoder encoder(codec);
        ASSERT_TRUE(encoder.isValid());
        bool valid = false;
        EXPECT_EQ(guessEncoding(QByteArray(encoder(QString::fromUtf8(list))), &valid),
                  QLatin1String(name))
            << list;
    }
}

TEST(HardCells, ASepLineInQuotationMarksIsOne)
{
    const auto source = CsvSource::fromBytes("\"sep=|\"\r\n客户名称|城市\r\n甲|北京\r\n",
                                             QStringLiteral("list.csv"));
    ASSERT_TRUE(source);
    EXPECT_EQ((*source)->header(),
              QStringList({QStringLiteral("客户名称"), QStringLiteral("城市")}));
}

TEST(HardCells, ACardNamesItsPreferredAddressAndANicknameIsBetterThanNoName)
{
    DecodedText text;
    text.utf8 = "BEGIN:VCARD\nVERSION:4.0\nFN:张三\nEMAIL;PREF=2:b@x.example\n"
                "EMAIL;PREF=1:a@x.example\nNICKNAME:小张\nEND:VCARD\n"
                "BEGIN:VCARD\nVERSION:3.0\nNICKNAME:小明\nTEL:13800008888\nEND:VCARD\n";
    const auto source = VCardSource::fromText(text, QStringLiteral("cards.vcf"));
    ASSERT_TRUE(source);
    ListImport into(Contacts);
    ASSERT_TRUE(importRows(*into.file.workspace, **source, into.plan, Progress()));
    EXPECT_EQ(into.named<Contact>("张三").email, QStringLiteral("a@x.example"));
    EXPECT_TRUE(into.named<Contact>("张三").notes.contains(u"b@x.example"));
    EXPECT_TRUE(into.named<Contact>("张三").notes.contains(u"小张"));
    EXPECT_EQ(into.named<Contact>("小明").mobile, QStringLiteral("13800008888"));
}

TEST(HardCells, AnEventInAnUnknownZoneOrThatEndsBeforeItStartsIsSaid)
{
    DecodedText text;
    text.utf8 = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Mars/Phobos:20261208T100000\n"
                "SUMMARY:A\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20261215T100000\n"
                "DTEND:20261215T090000\nSUMMARY:B\nEND:VEVENT\nBEGIN:VEVENT\nUID:3\n"
                "DTSTART;TZID=Asia/Shanghai:20261215T100000\nDTEND;TZID=Asia/Shanghai:"
                "20261215T110000\nSUMMARY:C\nEND:VEVENT\nEND:VCALENDAR\n";
    const auto calendar = readCalendar(text, QStringLiteral("list.ics"), {});
    ASSERT_TRUE(calendar);
    ASSERT_EQ(calendar->events.size(), 3U);
    EXPECT_TRUE(calendar->events[0].doubts.value(0).contains(u"Mars/Phobos"));
    EXPECT_FALSE(calendar->events[1].ends.isValid());
    EXPECT_EQ(calendar->events[1].doubts.size(), 1);
    EXPECT_TRUE(calendar->events[2].ends.isValid());
    EXPECT_TRUE(calendar->events[2].doubts.isEmpty());
}

} // namespace
} // namespace attache
