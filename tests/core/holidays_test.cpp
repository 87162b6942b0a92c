#include "core/base/holidays.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

TEST(Holidays, AreThoseOfTheLunarYearAndTheFirstWeekOfOctober)
{
    const struct
    {
        int year;
        QDate newYear;
    } known[] = {{2024, {2024, 2, 10}}, {2025, {2025, 1, 29}}, {2026, {2026, 2, 17}},
                 {2027, {2027, 2, 6}},  {2028, {2028, 1, 26}}, {2033, {2033, 1, 31}}};
    for (const auto &each : known) {
        const auto found = longHolidays({each.year, 1, 1}, {each.year, 12, 31});
        ASSERT_EQ(found.size(), 2U) << each.year;
        EXPECT_EQ(found[0].kind, HolidayKind::SpringFestival);
        EXPECT_EQ(found[0].first, each.newYear.addDays(-1)) << each.year;
        EXPECT_EQ(found[0].last, each.newYear.addDays(6)) << each.year;
        EXPECT_EQ(found[1].kind, HolidayKind::NationalDay);
    }
}

TEST(Holidays, CountWhereTheyTouchTheDaysAskedFor)
{
    EXPECT_EQ(longHolidays({2027, 2, 12}, {2027, 3, 1}).size(), 1U);
    EXPECT_TRUE(longHolidays({2027, 2, 13}, {2027, 3, 1}).empty());
    EXPECT_TRUE(longHolidays({}, {2027, 3, 1}).empty());
    EXPECT_EQ(longHolidays({2026, 11, 24}, {2027, 3, 29}).size(), 1U);
}

} // namespace
} // namespace attache
