#include "tests/support/window_session.h"
#include "ui/desk/reminder_times.h"
#include "ui/shell/reminders.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

/// What the day holds, as the desktop would be told. The day of the sample begins at 8:40.
class RemindersTest : public testing::Test, protected test::WindowSession
{
protected:
    void SetUp() override
    {
        openSample();
        reminders = main().findChild<Reminders *>();
        ASSERT_NE(reminders, nullptr);
        reminders->setSay([this](const DesktopMessage &message) { said.push_back(message); });
    }
    void lookAt(QTime time)
    {
        clock.set(QDateTime(clock.today(), time).toUTC());
        reminders->look();
    }

    Reminders *reminders = nullptr;
    std::vector<DesktopMessage> said;
};

TEST_F(RemindersTest, VisitsOfTodayAndPromisesDueAreSaidOnceOutsideQuietHours)
{
    lookAt({9, 0});
    const auto morning = said.size();
    ASSERT_GT(morning, 0U) << "the sample has promises that are due";
    EXPECT_FALSE(said.front().title.isEmpty());
    lookAt({9, 1});
    EXPECT_EQ(said.size(), morning) << "once";
    for (int hour = 9; hour < 20; ++hour)
        lookAt({hour, 45});
    EXPECT_GT(said.size(), morning) << "the sample has visits today";
    EXPECT_TRUE(said.back().link.startsWith(QStringLiteral("attache:visit/")));
}

TEST_F(RemindersTest, QuietHoursAndTheSwitchAreKeptOnThisComputer)
{
    ReminderTimes times = reminderTimes(preferences);
    EXPECT_TRUE(times.on);
    times.quietFrom = {8, 0};
    times.quietTo = {19, 0};
    setReminderTimes(preferences, times);
    EXPECT_EQ(reminderTimes(preferences), times);
    lookAt({9, 0});
    EXPECT_TRUE(said.empty());
    lookAt({19, 0});
    EXPECT_FALSE(said.empty()) << "what was put off";
    said.clear();
    times.on = false;
    setReminderTimes(preferences, times);
    clock.advance(24 * 3600);
    lookAt({19, 0});
    EXPECT_TRUE(said.empty());
}

} // namespace
} // namespace attache
