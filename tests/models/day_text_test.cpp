#include "ui/models/day_text.h"

#include <QLocale>

#include <gtest/gtest.h>

namespace attache {
namespace {

class DayWords : public testing::Test
{
protected:
    DayWords() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    ~DayWords() override { QLocale::setDefault(m_before); }

    QLocale m_before;
    QDate m_today{2026, 11, 24};
};

TEST_F(DayWords, NameTheYearOnlyWhereItIsAnother)
{
    EXPECT_EQ(shortDay({2026, 11, 3}, m_today), QStringLiteral("3 Nov"));
    EXPECT_EQ(shortDay({2025, 12, 31}, m_today), QStringLiteral("31 Dec 2025"));
    EXPECT_EQ(longDay({2026, 11, 22}, m_today), QStringLiteral("Sunday 22 November"));
}

TEST_F(DayWords, SayTheDaysAroundTodayAloneAndWithinASentence)
{
    EXPECT_EQ(relativeDay(m_today.addDays(-1), m_today), QStringLiteral("Yesterday"));
    EXPECT_EQ(relativeDayWithin(m_today.addDays(-1), m_today), QStringLiteral("yesterday"));
    EXPECT_EQ(relativeDayWithin(m_today, m_today), QStringLiteral("today"));
    EXPECT_EQ(relativeDayWithin(m_today.addDays(1), m_today), QStringLiteral("tomorrow"));
    EXPECT_EQ(relativeDayWithin(m_today.addDays(2), m_today), QStringLiteral("26 Nov"));
}

TEST_F(DayWords, LeaveOutMinutesWhereThereAreNone)
{
    EXPECT_EQ(hoursAndMinutes(9 * 3600), QStringLiteral("9 h"));
    EXPECT_EQ(hoursAndMinutes(9 * 3600 + 300), QStringLiteral("9 h 5 min"));
}

TEST_F(DayWords, CountHowLateSomethingIs)
{
    EXPECT_EQ(dueText(m_today, m_today), QStringLiteral("Today")) << "not late yet";
    EXPECT_EQ(dueText(m_today.addDays(1), m_today), QStringLiteral("Tomorrow"));
    EXPECT_EQ(dueText(m_today.addDays(2), m_today), QStringLiteral("26 Nov"));
    EXPECT_TRUE(dueText(m_today.addDays(-2), m_today).contains(QLatin1Char('2')));
    EXPECT_TRUE(dueDistance(m_today.addDays(5), m_today).contains(QLatin1Char('5')));
}

} // namespace
} // namespace attache
