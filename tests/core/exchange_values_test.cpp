#include "core/base/resource_table.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

#include <string>

namespace attache {
namespace {

/// The key that @p text is read as in the choice named @p choice; null for none.
QString keyRead(const QString &choice, const QString &text)
{
    const std::string cell = text.toStdString();
    const auto key = [](const auto &value) { return value ? keyOf(*value) : QString(); };
    if (choice == u"stage")
        return key(readStage(cell));
    if (choice == u"contract_state")
        return key(values::readContractState(cell));
    if (choice == u"tier")
        return key(readTier(cell));
    if (choice == u"business_type")
        return key(readBusinessType(cell));
    if (choice == u"lifecycle")
        return key(readLifecycle(cell));
    if (choice == u"channel")
        return key(readSalesChannel(cell));
    if (choice == u"aim")
        return key(readDealAim(cell));
    const Result<bool> value = readBool(cell);
    return choice != u"yes_no" || !value ? QString()
           : *value                      ? QStringLiteral("yes")
                                         : QStringLiteral("no");
}

TEST(Values, EveryWordOfTheTableIsReadAsItSays)
{
    const auto rows = readResourceTable(QStringLiteral(":/reference/value_words.csv"));
    ASSERT_GT(rows.size(), 20U);
    for (const QStringList &row : rows) {
        for (const QString &word : row.value(2).split(u'|'))
            EXPECT_EQ(keyRead(row.value(0), word), row.value(1))
                << row.join(u' ').toStdString() << ": " << word.toStdString();
    }
}

TEST(Values, Money)
{
    const struct
    {
        const char *text;
        qint64 minor;
        const char *currency;
    } cases[] = {
        {"$22,700.00", 2270000, "USD"},
        {"¥1,234.5", 123450, "CNY"},
        {"￥１，２３４．５", 123450, "CNY"},
        {"1.2万", 1200000, ""},
        {"3亿", 30000000000, ""},
        {"1100.04", 110004, ""},
        {"(500)", -50000, ""},
        {"-500", -50000, ""},
        {"−500", -50000, ""},
        {"-$1,000.50", -100050, "USD"},
        {"EUR 12.500,00", 1250000, "EUR"},
        {"12,5 €", 1250, "EUR"},
        {"1'234'567.89", 123456789, ""},
        {"1 234,50", 123450, ""},
        {"12,34,567.00", 123456700, ""},
        {"120万元", 120000000, "CNY"},
        {"50万美元", 50000000, "USD"},
        {"人民币 800 元", 80000, "CNY"},
        {"HK$3.5M", 350000000, "HKD"},
        {"2 billion", 200000000000, ""},
        {"873607.155", 87360716, ""},
        {"0.004", 0, ""},
        {"1.5E+3", 150000, ""},
        {" 7 ", 700, ""},
        {".5", 50, ""},
    };
    for (const auto &c : cases) {
        const Result<MoneyValue> value = readMoney(c.text);
        ASSERT_TRUE(value) << c.text;
        EXPECT_EQ(value->amount.minor, c.minor) << c.text;
        EXPECT_EQ(value->currency, QLatin1String(c.currency)) << c.text;
    }
    for (const char *text : {"", "abc", "12 apples", "1,2,3", "1.2.3", "5-6", "--5", "12:30",
                             "1,2345", "99999999999999999999", "1e29", "3亿亿亿"})
        EXPECT_FALSE(readMoney(text)) << text;
}

TEST(Values, TheHeaderSaysTheUnitOfItsColumn)
{
    EXPECT_EQ(moneyUnitOf(QStringLiteral("营业收入（万元）")),
              (MoneyUnit{4, QStringLiteral("CNY")}));
    EXPECT_EQ(moneyUnitOf(QStringLiteral("revenue ($ millions)")),
              (MoneyUnit{6, QStringLiteral("USD")}));
    EXPECT_EQ(moneyUnitOf(QStringLiteral("金额（单位：亿美元）")),
              (MoneyUnit{8, QStringLiteral("USD")}));
    for (const char16_t *header :
         {u"合同额（含税）（万元）", u"合同额（万元）（含税）", u"金额(CNY)(万)",
          u"金额【万元】(税前)", u"Amount (net) (10k) (in 万元)",
          u"合同额（首期）（万元）（含税）"})
        EXPECT_EQ(moneyUnitOf(QString::fromUtf16(header)), (MoneyUnit{4, QStringLiteral("CNY")}))
            << QString::fromUtf16(header).toStdString();
    EXPECT_EQ(moneyUnitOf(QStringLiteral("Revenue (millions) (USD)")),
              (MoneyUnit{6, QStringLiteral("USD")}));
    EXPECT_EQ(moneyUnitOf(QStringLiteral("金额（含税）（不含运费）")), MoneyUnit());
    EXPECT_EQ(moneyUnitOf(QStringLiteral("Probability (%)")), MoneyUnit());
    EXPECT_EQ(moneyUnitOf(QStringLiteral("Amount (net)")), MoneyUnit());
    EXPECT_EQ(moneyUnitOf(QStringLiteral("Amount")), MoneyUnit());
    EXPECT_EQ(readMoney("476294.0", {6, QStringLiteral("USD")})->amount.minor, 47629400000000);
    EXPECT_EQ(readMoney("¥3", {6, QStringLiteral("USD")})->currency, QStringLiteral("CNY"));
}

TEST(Values, TheWordOfACurrencyNamesItAndCountsNothing)
{
    const std::pair<const char *, const char *> before[] = {
        {"US$", "USD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"NZ$", "NZD"}, {"A$", "AUD"},
        {"AU$", "AUD"}, {"CA$", "CAD"}, {"C$", "CAD"},  {"SG$", "SGD"}, {"S$", "SGD"},
        {"R$", "BRL"},  {"€", "EUR"},   {"£", "GBP"},   {"₩", "KRW"},   {"₹", "INR"},
        {"₽", "RUB"}, {"₺", "TRY"},   {"฿", "THB"},   {"₫", "VND"},   {"₱", "PHP"}};
    const std::pair<const char *, const char *> behind[] = {
        {"港币", "HKD"},   {"港元", "HKD"}, {"新台币", "TWD"}, {"台币", "TWD"},   {"澳元", "AUD"},
        {"澳门元", "MOP"}, {"加元", "CAD"}, {"欧元", "EUR"},   {"英镑", "GBP"},   {"日元", "JPY"},
        {"韩元", "KRW"},   {"卢比", "INR"}, {"瑞郎", "CHF"},   {"卢布", "RUB"},   {"里拉", "TRY"},
        {"泰铢", "THB"},   {"马币", "MYR"}, {"越南盾", "VND"}, {"印尼盾", "IDR"}, {"원", "KRW"}};
    const auto check = [](const std::string &text, const char *currency) {
        const auto read = readMoney(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(read->amount, Money::fromMajor(100)) << text;
        EXPECT_EQ(read->currency, QLatin1String(currency)) << text;
    };
    for (const auto &[word, currency] : before)
        check(std::string(word) + "100", currency);
    for (const auto &[word, currency] : behind)
        check(std::string("100") + word, currency);
}

// Property: every amount is read back from each of its spellings.
TEST(Values, MoneyReadsBackEverySpelling)
{
    QRandomGenerator random(7);
    for (int i = 0; i < 2000; ++i) {
        const auto minor = static_cast<qint64>(random.generate64() % 1'000'000'000'000'00ULL);
        const QString digits = QString::number(minor / 100);
        QString grouped;
        for (qsizetype k = 0; k < digits.size(); ++k) {
            if (k > 0 && (digits.size() - k) % 3 == 0)
                grouped += QLatin1Char(',');
            grouped += digits[k];
        }
        const QString cents = QStringLiteral("%1").arg(minor % 100, 2, 10, QLatin1Char('0'));
        for (const QString &text : {digits + QLatin1Char('.') + cents,
                                    QLatin1Char('$') + grouped + QLatin1Char('.') + cents,
                                    QString(grouped).replace(QLatin1Char(','), QLatin1Char('.')) +
                                        QLatin1Char(',') + cents})
            ASSERT_EQ(readMoney(text.toStdString())->amount.minor, minor) << text.toStdString();
    }
}

TEST(Values, Dates)
{
    const QDate day(2016, 10, 2);
    for (const char *text : {"2016-10-02",
                             "2016/10/2",
                             "2016.10.2",
                             "2016年10月2日",
                             "2016年10月02号",
                             "20161002",
                             "10/2/2016",
                             "2.10.2016",
                             "2 Oct, 2016 00:02:00",
                             "Oct 2, 2016",
                             "October 2nd 2016",
                             "Sun, 2 Oct 2016",
                             "2-Oct-16",
                             "2016-10-02T20:47:07.000Z",
                             "2016-10-02 01:01:01",
                             "2016/10/2 9:05",
                             "10/2/16",
                             "42645",
                             "42645.5",
                             "２０１６年１０月２日",
                             "16年10月2日"}) {
        const Result<QDate> date = readDate(text);
        ASSERT_TRUE(date) << text;
        EXPECT_EQ(*date, day) << text << " is " << date->toString(Qt::ISODate).toStdString();
    }
    EXPECT_EQ(*readDate("2/10/2016", DateOrder::DayFirst), day);
    EXPECT_EQ(*readDate("13/10/2016"), QDate(2016, 10, 13));
    for (const char *text : {"", "abc", "2016", "2022-02-30", "2022-13-01", "31.12", "32.13.2022",
                             "123", "1/2/3/4", "next week", "99999"})
        EXPECT_FALSE(readDate(text)) << text;
}

TEST(Values, AColumnTellsTheOrderOfItsDates)
{
    DateOrderDetector european;
    for (const char *text : {"1/2/2022", "13/2/2022", "", "x"})
        european.observe(text);
    EXPECT_EQ(european.order(), DateOrder::DayFirst);
    EXPECT_FALSE(european.isUncertain());
    DateOrderDetector american;
    for (const char *text : {"11/9/2022", "6/13/2022"})
        american.observe(text);
    EXPECT_EQ(american.order(), DateOrder::MonthFirst);
    DateOrderDetector untold;
    untold.observe("11/9/2022");
    EXPECT_TRUE(untold.isUncertain());
    DateOrderDetector iso;
    iso.observe("2022-09-11");
    EXPECT_FALSE(iso.isUncertain());
}

TEST(Values, WholeNumbers)
{
    const struct
    {
        const char *text;
        qint64 value;
    } cases[] = {{"2,822", 2822},
                 {"2822.0", 2822},
                 {"10-50人", 10},
                 {"1000人以上", 1000},
                 {"500+", 500},
                 {"50人以下", 0},
                 {"少于50人", 0},
                 {"1.2万", 12000},
                 {"1万人", 10000},
                 {"约300人", 300},
                 {"10,001+ employees", 10001},
                 {"-3", -3}};
    for (const auto &c : cases) {
        ASSERT_TRUE(readInteger(c.text)) << c.text;
        EXPECT_EQ(*readInteger(c.text), c.value) << c.text;
    }
    for (const char *text : {"", "many", "$5", "12 apples", "大型企业"})
        EXPECT_FALSE(readInteger(text)) << text;
}

TEST(Values, Percentages)
{
    EXPECT_EQ(*readPercent("70%", PercentScale::One), 70);
    EXPECT_EQ(*readPercent("70％", PercentScale::Hundred), 70);
    EXPECT_EQ(*readPercent("0.7", PercentScale::One), 70);
    EXPECT_EQ(*readPercent("100.0", PercentScale::Hundred), 100);
    // One is all of it only in a column of shares.
    EXPECT_EQ(*readPercent("1", PercentScale::Hundred), 1);
    EXPECT_EQ(*readPercent("1", PercentScale::One), 100);
    EXPECT_EQ(*readPercent("1%", PercentScale::One), 1);
    EXPECT_FALSE(readPercent("101", PercentScale::Hundred));
    EXPECT_FALSE(readPercent("-1", PercentScale::Hundred));
    EXPECT_FALSE(readPercent("$5", PercentScale::Hundred));
    PercentScaleDetector ones;
    for (const char *text : {"0.7", "1", "0"})
        ones.observe(text);
    EXPECT_EQ(ones.scale(), PercentScale::One);
    ones.observe("20");
    EXPECT_EQ(ones.scale(), PercentScale::Hundred);
}

TEST(Values, TiersAndOtherWords)
{
    EXPECT_EQ(*readTier("A（重点客户）"), Tier::A);
    EXPECT_EQ(*readTier("S级"), Tier::S);
    EXPECT_EQ(*readTier("c"), Tier::C);
    EXPECT_EQ(*readTier("普通客户"), Tier::B);
    EXPECT_FALSE(readTier("Apple"));
    EXPECT_FALSE(readTier("D"));
    EXPECT_TRUE(*readBool("是"));
    EXPECT_FALSE(*readBool("FALSE"));
    EXPECT_FALSE(readBool("maybe"));
    EXPECT_EQ(*readCurrency("人民币"), QStringLiteral("CNY"));
    EXPECT_EQ(*readCurrency("sek"), QStringLiteral("SEK"));
    EXPECT_FALSE(readCurrency("12"));
    EXPECT_EQ(*readBusinessType("平台型"), BusinessType::Platform);
    EXPECT_EQ(*readLifecycle("Sales Qualified Lead"), Lifecycle::Convert);
}

TEST(Values, Stages)
{
    const struct
    {
        Stage stage;
        std::vector<const char *> words;
    } cases[] = {
        {Stage::Lead,
         {"Prospecting", "Prospect", "Appointment Scheduled", "线索", "初步接洽", "lead",
          "Lead In"}},
        {Stage::Qualified,
         {"Engaging", "Qualification", "Qualified To Buy", "Needs Analysis", "需求确认",
          "2. 需求分析（30%）"}},
        {Stage::Proposal,
         {"Presentation Scheduled", "Value Proposition", "Id. Decision Makers",
          "Perception Analysis", "Proposal/Price Quote", "Initial Offer", "方案/报价",
          "方案演示阶段"}},
        {Stage::Negotiation,
         {"Decision Maker Bought-In", "Contract Sent", "Negotiation/Review", "商务谈判",
          "谈判审核"}},
        {Stage::Won, {"Won", "Closed Won", "签约", "赢单", "成交"}},
        {Stage::Lost,
         {"Lost", "Closed Lost", "Closed-Lost to Competition", "流失", "输单", "无效"}},
    };
    for (const auto &c : cases) {
        for (const char *word : c.words) {
            ASSERT_TRUE(readStage(word)) << word;
            EXPECT_EQ(*readStage(word), c.stage) << word;
        }
    }
    EXPECT_FALSE(readStage("Mars"));
    EXPECT_FALSE(readStage(""));
}

TEST(Values, EveryChoiceIsReadFromItsKey)
{
    for (const Choice<Stage> &choice : choicesOf<Stage>)
        EXPECT_EQ(*readStage(choice.key), choice.value);
    for (const Choice<Tier> &choice : choicesOf<Tier>)
        EXPECT_EQ(*readTier(choice.key), choice.value);
    for (const Choice<Lifecycle> &choice : choicesOf<Lifecycle>)
        EXPECT_EQ(*readLifecycle(choice.key), choice.value);
    for (const Choice<BusinessType> &choice : choicesOf<BusinessType>)
        EXPECT_EQ(*readBusinessType(choice.key), choice.value);
}

TEST(Values, TextAndTheLackOfIt)
{
    EXPECT_EQ(readText("\u3000 Acme\u00A0\t"), QStringLiteral("Acme"));
    EXPECT_EQ(readText("=\"0012\""), QStringLiteral("0012"));
    EXPECT_EQ(readText("\u200B"), QString());
    for (const char *text : {"", " ", "-", "--", "N/A", "NULL", "无", "0000-00-00", "\u3000"})
        EXPECT_TRUE(isNoValue(text)) << text;
    for (const char *text : {"0", "No", "无锡", "12", "-5"})
        EXPECT_FALSE(isNoValue(text)) << text;
}

TEST(Values, ReasonsQuoteTheCellButNotAllOfIt)
{
    EXPECT_TRUE(readDate("next week").error().message.contains(u"next week"));
    EXPECT_LT(readDate(std::string(5000, 'x')).error().message.size(), 120);
}

} // namespace
} // namespace attache
