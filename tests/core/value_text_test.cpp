#include "core/brief/value_text.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

constexpr auto Zh = Language::Chinese;
constexpr auto En = Language::English;

QDateTime local(int day, int hour, int minute = 0)
{
    return QDateTime(QDate(2026, 11, day), QTime(hour, minute)).toUTC();
}

TEST(Wording, WritesPeriods)
{
    EXPECT_EQ(periodText(local(22, 14), local(22, 15, 30), Zh),
              QStringLiteral("2026年11月22日 14:00–15:30"));
    EXPECT_EQ(periodText(local(22, 14), local(22, 15, 30), En),
              QStringLiteral("22 November 2026, 14:00–15:30"));
    EXPECT_EQ(periodText(local(22, 14), local(23, 9), Zh),
              QStringLiteral("2026年11月22日 14:00 – 2026年11月23日 09:00"));
    EXPECT_EQ(periodText(local(22, 14), {}, Zh), QStringLiteral("2026年11月22日 14:00"));
    EXPECT_EQ(periodText(local(22, 14), local(22, 14), Zh), QStringLiteral("2026年11月22日 14:00"));
    EXPECT_TRUE(periodText({}, local(22, 14), Zh).isEmpty());
    // Whole days, as calendars write them.
    EXPECT_EQ(periodText(local(22, 0), local(23, 0), En),
              QStringLiteral("22 November 2026, all day"));
    EXPECT_EQ(periodText(local(22, 0), local(24, 0), En),
              QStringLiteral("22 November 2026 – 23 November 2026, all day"));
    EXPECT_EQ(periodText(local(22, 0), local(22, 0), Zh), QStringLiteral("2026年11月22日 00:00"));
}

TEST(Wording, WritesShortDatesWithTheYearOnlyWhereItDiffers)
{
    const QDate today(2026, 11, 22);
    EXPECT_EQ(shortDateText(QDate(2026, 12, 1), today, Zh), QStringLiteral("12月1日"));
    EXPECT_EQ(shortDateText(QDate(2027, 1, 5), today, Zh), QStringLiteral("2027年1月5日"));
    EXPECT_EQ(shortDateText(QDate(2026, 12, 1), today, En), QStringLiteral("1 Dec"));
    EXPECT_TRUE(shortDateText({}, today, Zh).isEmpty());
}

TEST(Wording, NumbersSectionsAsTheLanguageDoes)
{
    struct Case
    {
        int number;
        QString zh;
    };
    for (const Case &each :
         {Case{1, QStringLiteral("一、")}, Case{9, QStringLiteral("九、")},
          Case{10, QStringLiteral("十、")}, Case{11, QStringLiteral("十一、")},
          Case{20, QStringLiteral("二十、")}, Case{21, QStringLiteral("二十一、")}})
        EXPECT_EQ(sectionNumber(each.number, Zh), each.zh);
    EXPECT_EQ(sectionNumber(12, En), QStringLiteral("12. "));
}

TEST(Wording, WritesAmountsPeopleAndLists)
{
    EXPECT_EQ(moneyText(Money::fromMajor(2'400'000), QStringLiteral("CNY")),
              QStringLiteral("¥2,400,000"));
    EXPECT_EQ(moneyText({-150}, QStringLiteral("CNY")), QStringLiteral("-¥1.50"));
    EXPECT_EQ(moneyText({123450}, QStringLiteral("USD")), QStringLiteral("USD 1,234.50"));
    EXPECT_EQ(personText(QStringLiteral("张三"), QStringLiteral("采购经理"), Zh),
              QStringLiteral("张三（采购经理）"));
    EXPECT_EQ(personText(QStringLiteral("Li Lei"), QStringLiteral("Buyer"), En),
              QStringLiteral("Li Lei (Buyer)"));
    EXPECT_EQ(personText(QStringLiteral("张三"), {}, Zh), QStringLiteral("张三"));
    EXPECT_EQ(listText({QStringLiteral("张三"), {}, QStringLiteral("李四")}, Zh),
              QStringLiteral("张三、李四"));
    EXPECT_EQ(labelledText(QStringLiteral("上次"), QStringLiteral("周一"), Zh),
              QStringLiteral("上次：周一"));
}

} // namespace
} // namespace attache
