#include "core/domain/contact.h"
#include "core/domain/opportunity.h"
#include "core/parse/date_reader.h"
#include "core/parse/values.h"
#include "tests/support/list_import.h"

#include <QStringEncoder>

#include <array>

/// @file
/// How people and programs of many countries fill in cells: the kinds of exchange_cells_test.cpp,
/// each with many forms.

namespace attache {
namespace {

using test::ListImport;

const RecordType &Accounts = recordTypeOf<Account>();
const RecordType &Contacts = recordTypeOf<Contact>();
const RecordType &Opportunities = recordTypeOf<Opportunity>();

/// @p cells as one column of a list, each in a row of its own behind a name: D0, D1, …
QByteArray listOf(const QByteArray &header, const std::vector<const char *> &cells,
                  char delimiter = ',')
{
    QByteArray list = QByteArray("Name") + delimiter + header + '\n';
    for (size_t i = 0; i < cells.size(); ++i) {
        const QByteArray cell = QByteArray(cells[i]).replace('"', "\"\"");
        list +=
            'D' + QByteArray::number(static_cast<qulonglong>(i)) + delimiter + '"' + cell + "\"\n";
    }
    return list;
}

QByteArray nameAt(size_t i)
{
    return 'D' + QByteArray::number(static_cast<qulonglong>(i));
}

struct Amount
{
    const char *cell;
    double amount;
    const char *currency = "CNY";
};

void expectAmounts(const std::vector<Amount> &amounts, char delimiter)
{
    std::vector<const char *> cells;
    for (const Amount &each : amounts)
        cells.push_back(each.cell);
    ListImport into(Opportunities);
    into << listOf("Amount", cells, delimiter).constData();
    for (size_t i = 0; i < amounts.size(); ++i) {
        const auto deal = into.named<Opportunity>(nameAt(i).constData());
        EXPECT_DOUBLE_EQ(deal.amount ? deal.amount->major() : -1, amounts[i].amount)
            << amounts[i].cell;
        EXPECT_EQ(deal.currency, QLatin1String(amounts[i].currency)) << amounts[i].cell;
    }
}

TEST(ImportHabits, DecimalCommasWithSpacesApostrophesAndDashes)
{
    expectAmounts({{"1 234,56", 1234.56},
                   {"12 500", 12500},
                   {"173,900", 173.9},
                   {"12\u00A0500,00", 12500},
                   {"12\u202F500,5", 12500.5},
                   {"1.500,- €", 1500, "EUR"},
                   {"1.234,50-", -1234.5},
                   {"(1.234,50)", -1234.5},
                   {"EUR 2.000", 2000, "EUR"},
                   {"1.500,--", 1500}},
                  ';');
    expectAmounts({{"1'234.50", 1234.5},
                   {"173.900", 173.9},
                   {"1\u2019234\u2019567.80", 1234567.8},
                   {"CHF 1'234.\u2013", 1234, "CHF"},
                   {"12'500", 12500}},
                  ';');
    // The spaces of other kinds prove the comma by themselves, whatever the delimiter says.
    expectAmounts({{"12\u202F500,50", 12500.5}, {"173,900", 173.9}}, ',');
    expectAmounts({{"12,34,567.00", 1234567}, {"1,23,456", 123456}, {"10,0000", 100000}}, ',');
}

TEST(ImportHabits, ATelephoneNumberIsNoNumberOfSpacedThousands)
{
    for (const char *cell : {"22 123 45 67", "02 40", "0221 55", "+420 2", "010 123"})
        EXPECT_FALSE(readMoney(cell)) << cell;
    ListImport into(Accounts);
    into << "Name,Fernsprecher\nA,22 123 45 67\nB,089 1234\nC,+49 30 123\n";
    EXPECT_TRUE(into.named<Account>("A").custom.toJson().contains("22 123 45 67"));
    EXPECT_TRUE(into.named<Account>("B").custom.toJson().contains("089 1234"));
}

TEST(ImportHabits, CurrenciesAsTheyAreWritten)
{
    expectAmounts({{"12 500,00 zł", 12500, "PLN"},
                   {"R$ 1.234,56", 1234.56, "BRL"},
                   {"1.234,56 TL", 1234.56, "TRY"},
                   {"₽ 1 234,50", 1234.5, "RUB"},
                   {"1 234,50 руб.", 1234.5, "RUB"},
                   {"฿1.234,50", 1234.5, "THB"},
                   {"RM 1.234,50", 1234.5, "MYR"},
                   {"Rp 1.500.000", 1500000, "IDR"},
                   {"NZ$ 12,50", 12.5, "NZD"},
                   {"US-$ 12,50", 12.5, "USD"},
                   {"12,50 Euro", 12.5, "EUR"},
                   {"PLN 12,50", 12.5, "PLN"},
                   {"AED 12,50", 12.5, "AED"},
                   {"Fr. 12,50", 12.5, "CHF"},
                   {"2,5 Mio. EUR", 2500000, "EUR"},
                   {"1,2 Mrd €", 1.2e9, "EUR"},
                   {"500 TEUR", 500000, "EUR"},
                   {"T€ 500", 500000, "EUR"},
                   {"1,5 Millionen Euro", 1500000, "EUR"},
                   {"2,5MM", 2500000, "CNY"}},
                  ';');
}

TEST(ImportHabits, ACurrencyOfTheHeaderAndAnotherOfTheCellAreAFinding)
{
    ListImport into(Opportunities);
    into << "Name,Amount (USD)\nA,€100\nB,$100\nC,100\n";
    EXPECT_FALSE(into.named<Opportunity>("A").amount);
    EXPECT_FALSE(into.finding(2, "Amount (USD)").isEmpty());
    EXPECT_EQ(into.named<Opportunity>("B").currency, QStringLiteral("USD"));
    EXPECT_EQ(into.named<Opportunity>("C").currency, QStringLiteral("USD"));
    EXPECT_EQ(into.report.findings.size(), 1U);
}

TEST(ImportHabits, TheUnitOfAHeaderInManyForms)
{
    const auto expectUnit = [](const char *header, int power, const char *currency) {
        const MoneyUnit unit = moneyUnitOf(QString::fromUtf8(header));
        EXPECT_EQ(unit.powerOfTen, power) << header;
        EXPECT_EQ(unit.currency, QLatin1String(currency)) << header;
    };
    expectUnit("金额（万元，含税）", 4, "CNY");
    expectUnit("金額（萬元）", 4, "CNY");
    expectUnit("金额【万元】", 4, "CNY");
    expectUnit("Umsatz in TEUR", 3, "EUR");
    expectUnit("Amount [k$]", 3, "USD");
    expectUnit("金额/万元", 4, "CNY");
    expectUnit("Amount", 0, "");
    expectUnit("Plan A-M", 0, "");
}

TEST(ImportHabits, TheMultipleOfACellStandsInPlaceOfThatOfItsHeader)
{
    const MoneyUnit tenThousands = moneyUnitOf(QStringLiteral("金额（万元）"));
    const std::pair<const char *, double> cells[] = {
        {"12", 120000},         {"12万", 120000},  {"12.5万元", 125000}, {"1.2亿", 1.2e8},
        {"十二万", 120000},     {"三点五", 35000}, {"三点五万", 35000},  {"3百万", 3e6},
        {"1亿2千万", 1.2e8},    {"12万5", 125000}, {"300k", 300000},     {"¥12", 120000},
        {"¥1,200.50", 12005000}};
    for (const auto &[cell, amount] : cells) {
        const auto value = readMoney(cell, tenThousands);
        ASSERT_TRUE(value) << cell;
        EXPECT_EQ(value->amount.minor, std::llround(amount * 100)) << cell;
    }
    EXPECT_EQ(readMoney("500 TEUR", moneyUnitOf(QStringLiteral("Umsatz (TEUR)")))->amount.minor,
              50000000);
    ListImport into(Accounts);
    into << "客户名称,年营收（万元）\n南山软件,80\n北辰数据,80万\n东明,三点五亿元\n";
    EXPECT_EQ(into.named<Account>("南山软件").annualRevenue->minor, 80000000);
    EXPECT_EQ(into.named<Account>("北辰数据").annualRevenue->minor, 80000000);
    EXPECT_EQ(into.named<Account>("东明").annualRevenue->minor, 35000000000);
}

TEST(ImportHabits, ChineseAmountsAsPeopleWriteThem)
{
    expectAmounts({{"三百五十万", 3.5e6},
                   {"1200萬", 1.2e7},
                   {"贰佰万元整", 2e6},
                   {"１．２亿", 1.2e8},
                   {"1亿2千万", 1.2e8},
                   {"1亿2000万", 1.2e8},
                   {"12万5千", 125000},
                   {"12万5", 125000},
                   {"3个亿", 3e8},
                   {"50萬人民幣", 500000},
                   {"30萬港幣", 300000, "HKD"},
                   {"新臺幣 30 萬元", 300000, "TWD"},
                   {"港币伍拾万元整", 500000, "HKD"},
                   {"100多万", 1e6},
                   {"300余万", 3e6},
                   {"50万（含税）", 500000},
                   {"含税50万", 500000},
                   {"不低于100万", 1e6},
                   {"100（万元）", 1e6},
                   {"¥3,000,000（叁佰万元整）", 3e6},
                   {"万元 30", 300000}},
                  ',');
    ListImport into(Opportunities);
    into << listOf("金额",
                   {"100~200万", "一百万至两百万", "100万以内", "几十万", "近千万", "50万元/套",
                    "面议", "#REF!", "########", "1.23457E+11", "12万5", "50万（含税）", "100多万"})
                .constData();
    for (size_t i = 0; i < 9; ++i) {
        const auto deal = into.named<Opportunity>(nameAt(i).constData());
        EXPECT_FALSE(deal.amount) << i;
        const bool isError = i == 7; // which says nothing that could be kept
        EXPECT_EQ(deal.notes.isEmpty(), isError) << i;
        EXPECT_FALSE(into.finding(static_cast<qint64>(i) + 2, "金额").isEmpty()) << i;
    }
    EXPECT_FALSE(into.finding(11, "金额").isEmpty()) << "a spreadsheet rounded it";
    EXPECT_TRUE(into.finding(12, "金额").isEmpty());
    EXPECT_FALSE(into.finding(13, "金额").isEmpty()) << "a remark was left off";
    EXPECT_FALSE(into.finding(14, "金额").isEmpty());
}

TEST(ImportHabits, WholeNumbersWithTheirWords)
{
    for (const auto &[cell, number] :
         {std::pair("2.500 Mitarbeiter", 2500), std::pair("1k-5k", 1000),
          std::pair("2500,00", 2500), std::pair("ca. 2.500", 2500),
          std::pair("51-200 employees", 51), std::pair("約", 0)}) {
        const auto read = readInteger(cell);
        EXPECT_EQ(read ? *read : 0, number) << cell;
    }
    EXPECT_FALSE(readInteger("2.5"));
    EXPECT_FALSE(readInteger("50 rooms"));
}

TEST(ImportHabits, PercentagesInWords)
{
    const auto expectPercent = [](const char *cell, int percent) {
        const auto read = readPercent(cell, PercentScale::Hundred);
        EXPECT_EQ(read ? *read : -1, percent) << cell;
    };
    expectPercent("百分之三十五", 35);
    expectPercent("七成", 70);
    expectPercent("7成", 70);
    expectPercent("35 percent", 35);
    expectPercent("35pct", 35);
    expectPercent("３５％", 35);
    expectPercent("0,35", 35);
    expectPercent("120 %", -1);
    expectPercent("12成", -1);
    QString remark;
    EXPECT_TRUE(readPercent("约50%", PercentScale::Hundred, &remark));
    EXPECT_FALSE(remark.isEmpty());
    ListImport into(Opportunities);
    into << "Name;Probability\nA;0,35\nB;1\n";
    EXPECT_EQ(into.named<Opportunity>("B").probability, 100) << "the column counts from 0 to 1";
}

TEST(ImportHabits, DatesOfSpreadsheetsInManyCountries)
{
    const std::array forms = {"2023年1月5日 下午3时4分",
                              "2023年1月5日上午",
                              "2023年1月5日(四)",
                              "2023。1。5",
                              "二零二三年元月五日",
                              "贰零贰叁年壹月伍日",
                              "令和5年1月5日",
                              "2023년 1월 5일",
                              "112/1/5",
                              "民國112年1月5日",
                              "预计2023/1/5",
                              "2023/1/5前",
                              "Do, 05.01.2023",
                              "Donnerstag, 5. Januar 2023",
                              "05. Jän. 2023",
                              "05.01.2023 15:04:05 Uhr",
                              "5 janvier 2023",
                              "jeudi 5 janvier 2023",
                              "5 de enero de 2023",
                              "5 gennaio 2023",
                              "5 января 2023 г.",
                              "Thu Jan 05 2023 00:00:00 GMT+0800 (China Standard Time)",
                              "1672876800",
                              "1672876800000",
                              "23.1.5 0:00:00 x"};
    for (const char *cell : forms) {
        const auto date = readDate(cell);
        const bool isNone = std::string_view(cell).ends_with('x');
        EXPECT_EQ(date.has_value(), !isNone) << cell;
        if (date) {
            EXPECT_EQ(*date, QDate(2023, 1, 5)) << cell;
        }
    }
    EXPECT_EQ(*readDate("15. März 2023"), QDate(2023, 3, 15));
    EXPECT_EQ(*readDate("24.Dez.2023"), QDate(2023, 12, 24));
    EXPECT_EQ(*readDate("1er août 2023"), QDate(2023, 8, 1));
    EXPECT_FALSE(readDate("明天")) << "nobody knows when the list was written";
    EXPECT_FALSE(readDate("1900/1/0"));
    EXPECT_EQ(*readDate("1/2/69"), QDate(2069, 1, 2));
    EXPECT_EQ(*readDate("1/2/70"), QDate(1970, 1, 2));
}

TEST(ImportHabits, APeriodIsItsLastDayForWhatIsToHappen)
{
    const auto expectLast = [](const char *cell, const QDate &day) {
        QString remark;
        const auto date = readDateOrMonth(cell, DateOrder::MonthFirst, MonthDay::Last, &remark);
        EXPECT_TRUE(date && *date == day)
            << cell << ' ' << (date ? qPrintable(date->toString(Qt::ISODate)) : "");
        EXPECT_FALSE(remark.isEmpty()) << cell;
    };
    expectLast("2023年第1季度", {2023, 3, 31});
    expectLast("2023Q1", {2023, 3, 31});
    expectLast("Q1 2023", {2023, 3, 31});
    expectLast("2023年上半年", {2023, 6, 30});
    expectLast("2023年1月上旬", {2023, 1, 10});
    expectLast("預計2023年1月", {2023, 1, 31});
    expectLast("202301", {2023, 1, 31});
    expectLast("Jan-23", {2023, 1, 31});
    expectLast("Mrz 23", {2023, 3, 31});
    expectLast("二〇二三年十二月", {2023, 12, 31});
    EXPECT_FALSE(readDateOrMonth("Jan 23", DateOrder::MonthFirst, MonthDay::Last, nullptr));
}

TEST(ImportHabits, BirthdaysInManyForms)
{
    ListImport into(Contacts);
    const std::vector<const char *> cells = {
        "5月19日",        "19.5.",          "19-May",       "0519",   "--05-19", "0000-05-19",
        "1604-05-19",     "19th of May",    "五月十九",     "19 мая", "19/5",    "85.5.19",
        "八五年五月十九", "1985/5/19 0:00", "农历八月十五", "2/30",   "1985/05"};
    into << listOf("Birthday", cells).constData();
    ASSERT_EQ(into.report.created, static_cast<qint64>(cells.size()));
    for (size_t i = 0; i < 11; ++i)
        EXPECT_EQ(into.named<Contact>(nameAt(i).constData()).birthday.toText(),
                  QStringLiteral("05-19"))
            << cells[i];
    for (size_t i = 11; i < 14; ++i)
        EXPECT_EQ(into.named<Contact>(nameAt(i).constData()).birthday.toText(),
                  QStringLiteral("1985-05-19"))
            << cells[i];
    for (size_t i = 14; i < cells.size(); ++i) {
        const Contact person = into.named<Contact>(nameAt(i).constData());
        EXPECT_EQ(person.birthday.toText(), QString()) << cells[i];
        EXPECT_TRUE(person.notes.contains(QString::fromUtf8(cells[i]))) << cells[i];
    }
    ListImport byColumn(Contacts);
    byColumn << "Name,Birthday\nA,3/4\nB,25/12\n";
    EXPECT_EQ(byColumn.named<Contact>("A").birthday.toText(), QStringLiteral("04-03"))
        << "the column puts the day first";
}

TEST(ImportHabits, BesideTheMonthOfBirthAColumnOfNumbersIsTheDay)
{
    ListImport into(Contacts);
    into << "Name,Birth Month,Birthday\nA,12,31\nB,1,1\n";
    EXPECT_EQ(into.named<Contact>("A").birthday.toText(), QStringLiteral("12-31"));
    EXPECT_EQ(into.named<Contact>("B").birthday.toText(), QStringLiteral("01-01"));
}

TEST(ImportHabits, TotalsAndLastLinesInManyWords)
{
    const std::vector<const char *> totals = {"总金额",         "平均值",
                                              "汇总",           "小 计",
                                              "合计（万元）",   "本月合计",
                                              "华东区小计",     "2026年合计",
                                              "共 2 家",        "小计：2家",
                                              "Sub-total",      "Total général",
                                              "Gesamtsumme",    "Zwischensumme",
                                              "Suma",           "Totale",
                                              "Итого:",         "總計",
                                              "総計",           "합계",
                                              "Average",        "Total (2 customers)",
                                              "Total for 2026", "合计 Total",
                                              "【合计】",       "** Total **",
                                              "Sous-total"};
    const std::vector<const char *> remarks = {
        "数据来源：CRM系统",
        "单位：万元",
        "打印时间：2026-11-30 10:00",
        "截至2026年11月30日",
        "以下空白",
        "第 1 页，共 3 页",
        "Page 1 of 3",
        "—— 完 ——",
        "End of report",
        "注 1：口径为含税",
        "Confidential Information - Do Not Distribute",
        "Generated by Admin on 2026-11-30",
        "Copyright (c) 2000-2026 example, inc. All rights reserved.",
        "Stand: 30.11.2026",
        "Remarque : provisoire",
        "合计：共2家客户"};
    QByteArray list = "客户名称,城市,年营收（万元）\n南山软件,深圳,80\n";
    for (const char *word : totals)
        list += QByteArray(word) + ",,80\n";
    for (const char *word : remarks)
        list += '"' + QByteArray(word) + "\",,\n";
    list += "合计,共2家,1550\nTotal,,=SUM(C2:C3)\n3,合计,80\n客户名称,城市,年营收（万元）\n"
            "东海机械,宁波,20\n";
    ListImport into(Accounts);
    into << list.constData();
    EXPECT_EQ(into.report.created, 2);
    EXPECT_EQ(into.count("account"), 2);
}

TEST(ImportHabits, NamesThatLookLikeTotalsStay)
{
    ListImport into(Accounts);
    into << "Company,City,Revenue\nTotalEnergies,,5\nSum Up Ltd,,5\n小计量器具厂,,5\n"
            "总装设备公司,,5\nMax,,5\nGrand Hotel,,5\nTotal,Paris,5\n联系人：王敏,,\n";
    EXPECT_EQ(into.report.created, 8);
}

TEST(ImportHabits, NumbersToCallAsProgramsWriteThem)
{
    ListImport into(Contacts);
    const std::vector<std::pair<const char *, const char *>> cells = {
        {"tel:13800001111", "13800001111"},
        {"13800001111.00", "13800001111"},
        {"13,800,001,111", "13800001111"},
        {"\u202D13800001111\u202C", "13800001111"},
        {"13800001111；13900002222", "13800001111"},
        {"13800001111 13900002222", "13800001111"},
        {"13800001111 ::: 13900002222", "13800001111"},
        {"(0512)66001234-801/802", "(0512)66001234-801/802"},
        {"1.38E+010", ""},
        {"########", ""},
        {"#NUM!", ""},
        {"#N/A", ""}};
    std::vector<const char *> written;
    for (const auto &each : cells)
        written.push_back(each.first);
    into << listOf("Mobile", written).constData();
    for (size_t i = 0; i < cells.size(); ++i)
        EXPECT_EQ(into.named<Contact>(nameAt(i).constData()).mobile, QLatin1String(cells[i].second))
            << cells[i].first;
    EXPECT_EQ(into.named<Contact>("D4").notes, QStringLiteral("Mobile: 13900002222"));
    for (const qint64 lost : {10, 11, 12, 13})
        EXPECT_FALSE(into.finding(lost, "Mobile").isEmpty()) << lost;
}

TEST(ImportHabits, TraditionalNamesOfPlacesAreKnown)
{
    ListImport into(Accounts);
    into << "客戶名稱,省份,城市\n甲,廣東,深圳\n乙,,臺北\n";
    EXPECT_EQ(into.named<Account>("甲").province, QStringLiteral("广东"));
    EXPECT_EQ(into.named<Account>("乙").province, QStringLiteral("台湾"));
    EXPECT_TRUE(into.report.findings.empty());
    into << "客戶名稱,所在地區\n丙,臺北市信義區松仁路\n";
    EXPECT_EQ(into.named<Account>("丙").city, QStringLiteral("台北"));
    EXPECT_EQ(into.named<Account>("丙").address, QStringLiteral("信義區松仁路"));
}

TEST(ImportHabits, ListsInCellsInManyNotations)
{
    const std::vector<std::pair<const char *, const char *>> cells = {
        {"['a@b.example', 'd@e.example']", "a@b.example"},
        {"{a@b.example,d@e.example}", "a@b.example"},
        {R"([{"address":"a@b.example","primary":true}])", "a@b.example"},
        {R"([{"value":"x@y.example"},{"value":"a@b.example","primary":true}])", "a@b.example"},
        {"[{'label': 'work', 'value': 'a@b.example'}]", "a@b.example"},
        {R"([["a@b.example"]])", "a@b.example"},
        {"a@b.example; d@e.example", "a@b.example"},
        {"a@b.example ::: d@e.example", "a@b.example"},
        {"Vera <a@b.example>", "a@b.example"},
        {"mailto:a@b.example", "a@b.example"},
        {"[null]", ""},
        {"[{'label': 'work', 'value': None}]", ""},
        {"null", ""}};
    std::vector<const char *> written;
    for (const auto &each : cells)
        written.push_back(each.first);
    ListImport into(Contacts);
    into << listOf("emails", written).constData();
    for (size_t i = 0; i < cells.size(); ++i)
        EXPECT_EQ(into.named<Contact>(nameAt(i).constData()).email, QLatin1String(cells[i].second))
            << cells[i].first;
    EXPECT_EQ(into.named<Contact>("D3").notes, QStringLiteral("emails: x@y.example"));
    into << "name,emails\nZ,\"{\"\"work\"\":\"\"a@b.example\"\",\"\"home\"\":\"\"d@e.example\"\"}"
            "\"\n";
    const Contact both = into.named<Contact>("Z");
    EXPECT_TRUE((both.email + both.notes).contains(u"a@b.example")) << "nothing is lost";
    EXPECT_TRUE((both.email + both.notes).contains(u"d@e.example"));
}

TEST(ImportHabits, HeadersOfManyLanguagesAreKnown)
{
    ListImport into(Contacts);
    into << "氏名,会社名,電話番号,メール\n山田太郎,青空,03-1234-5678,y@aozora.example\n";
    EXPECT_EQ(into.named<Contact>("山田太郎").phone, QStringLiteral("03-1234-5678"));
    into << "Имя;Компания;Телефон\nИван Петров;Ромашка;+7 495 1234567\n";
    EXPECT_EQ(into.named<Contact>("Иван Петров").phone, QStringLiteral("+7 495 1234567"));
    into << "Name;Firma;Telefon\nJürgen Groß;Müller;089 1234\n";
    EXPECT_EQ(into.named<Contact>("Jürgen Groß").phone, QStringLiteral("089 1234"));
}

struct Written
{
    const char *codec;
    const char *text;
};

TEST(ImportHabits, ListsInTheEncodingsOfManyCountries)
{
    const char *russian = "Имя;Компания;Телефон\nИван Петров;ООО Ромашка;1\nАнна Сидорова;ЗАО "
                          "Восток;2\n";
    const char *polish = "Name;Firma\nŁukasz Żółć;Spółdzielnia Północ\nAgnieszka Gęś;Zakład "
                         "Ślusarski\n";
    const char *chinese =
        "姓名,公司,备注\n王敏,北辰数据科技,重点客户\n李强,华东精工,很好很好很好\n";
    for (const Written &each : std::initializer_list<Written>{
             {"KOI8-R", russian},
             {"IBM866", russian},
             {"ISO-8859-5", russian},
             {"windows-1251", russian},
             {"ISO-8859-2", polish},
             {"windows-1250", polish},
             {"windows-1253", "Όνομα;Εταιρεία\nΓιώργος Παπαδόπουλος;Αιγαίο ΑΕ\nΜαρία "
                              "Νικολάου;Θεσσαλία ΕΠΕ\n"},
             {"windows-1254", "Ad Soyad;Şirket;Şehir\nÖzgür Çağlar;Işık Tekstil;İstanbul\nGülşen "
                              "Yıldız;Doğuş Ticaret;Ankara\n"},
             {"windows-1255", "שם;חברה;טלפון\nדוד כהן;חברת אור;03\n"},
             {"windows-1256", "الاسم;الشركة\nمحمد علي;شركة النور\nفاطمة حسن;مؤسسة الأمل\n"},
             {"windows-874", "ชื่อ,บริษัท\nสมชาย ใจดี,บริษัท ไทย จำกัด\n"},
             {"IBM850", "Name;Ort\nJürgen Groß;München\nKäthe Weiß;Köln\n"},
             {"ISO-2022-JP", "氏名,会社名\n山田太郎,株式会社青空\n"},
             {"Shift_JIS", "氏名,会社名\nﾔﾏﾀﾞ ﾀﾛｳ,ｱｵｿﾞﾗ(株)\n高橋一郎,株式会社青空\n"},
             {"EUC-JP",
              "氏名,会社名,メール\n山田太郎,株式会社あおぞら,a\n鈴木花子,とうかい商事,b\n"},
             {"EUC-KR", "이름,회사명\n김철수,푸른상사\n이영희,한빛전자\n"},
             {"Big5-HKSCS", "姓名,公司名稱\n陳詠彤,恒生啲電子\n林小美,聯華電子股份有限公司\n"},
             {"GB18030", chinese},
             {"UTF-16LE", chinese},
             {"UTF-16BE", chinese}}) {
        QStringEncoder encoder(each.codec);
        ASSERT_TRUE(encoder.isValid()) << each.codec;
        const QByteArray bytes = encoder(QString::fromUtf8(each.text));
        const auto source = CsvSource::fromBytes(bytes, QStringLiteral("list.csv"));
        ASSERT_TRUE(source) << each.codec;
        QString back = (*source)->header().join(QLatin1Char('|'));
        ASSERT_TRUE((*source)->read(
            [&](const SourceRow &row) -> Result<void> {
                for (const std::string_view cell : row.cells)
                    back += QLatin1Char('|') +
                            QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
                return {};
            },
            Progress()));
        QString right = QString::fromUtf8(each.text).trimmed();
        right.replace(QLatin1Char('\n'), QLatin1Char('|'))
            .replace(QLatin1Char(';'), QLatin1Char('|'));
        right.replace(QLatin1Char(','), QLatin1Char('|'));
        EXPECT_EQ(back, right) << each.codec << " as " << qPrintable((*source)->encoding());
    }
}

TEST(ImportHabits, DueDatesAreReadWholeOrNotAtAll)
{
    DateRules rules;
    rules.today = QDate(2026, 11, 25);
    const auto read = [&](const char *text) {
        const auto found = findDate(QString::fromUtf8(text), rules);
        return found ? found->date : QDate();
    };
    EXPECT_EQ(read("元月十日前"), QDate(2027, 1, 10));
    EXPECT_EQ(read("周六日"), QDate(2026, 11, 29));
    EXPECT_EQ(read("the first of December"), QDate(2026, 12, 1));
    EXPECT_EQ(read("下下周三"), QDate(2026, 12, 9));
    EXPECT_EQ(read("请说明后天的安排"), QDate(2026, 11, 27));
    for (const char *none : {"清明后", "说明后再签", "7/24 支持", "完成了3/10", "3號樓驗收",
                             "5號線開通", "within 5 days of receipt", "两会后", "week 49"})
        EXPECT_FALSE(read(none).isValid()) << none;
}

} // namespace
} // namespace attache
