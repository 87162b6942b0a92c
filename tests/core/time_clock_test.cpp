#include "core/brief/time_clock.h"
#include "core/queries/running_time.h"
#include "core/queries/tier_rows.h"
#include "tests/support/temp_workspace.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

class TimeClock : public testing::Test
{
protected:
    TimeClock()
    {
        Account made;
        made.name = QStringLiteral("Calder Motors");
        made.shortName = QStringLiteral("Calder");
        account = file.insert(made).id;
    }
    TimeEntry start(Id<Account> of, Activity activity)
    {
        TimeEntry entry;
        const auto done = [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(entry, startClock(writer, of, activity));
            return {};
        };
        EXPECT_TRUE(file.workspace->perform(QStringLiteral("start"), done).has_value());
        return entry;
    }
    std::optional<TimeEntry> stop()
    {
        std::optional<TimeEntry> entry;
        const auto done = [&](Writer &writer) -> Result<void> {
            ATTACHE_TRY(entry, stopClock(writer));
            return {};
        };
        EXPECT_TRUE(file.workspace->perform(QStringLiteral("stop"), done).has_value());
        return entry;
    }
    std::vector<TimeEntry> entries() { return *Store<TimeEntry>(file.connection()).list(); }

    test::TempWorkspace file;
    Id<Account> account;
};

TEST_F(TimeClock, CountsWholeMinutesOnTheDayOnWhichItWasStarted)
{
    const QDate day = file.clock.today();
    start(account, Activity::Preparation);
    auto running = runningTime(file.connection());
    ASSERT_OK(running);
    ASSERT_TRUE(running->has_value());
    EXPECT_EQ((*running)->accountName, QStringLiteral("Calder"));
    EXPECT_EQ((*running)->minutes(file.clock.now()), 1) << "at least one";
    file.clock.advance(25 * 60 + 29);
    EXPECT_EQ((*running)->minutes(file.clock.now()), 25);
    file.clock.advance(86400);
    const auto stopped = stop();
    ASSERT_TRUE(stopped.has_value());
    EXPECT_EQ(stopped->minutes, 25 + 24 * 60);
    EXPECT_EQ(stopped->day, day);
    EXPECT_FALSE(entries().front().runningSince.isValid());
    EXPECT_FALSE(stop().has_value()) << "none runs";
}

TEST_F(TimeClock, OnlyOneRuns)
{
    start(account, Activity::Preparation);
    file.clock.advance(600);
    start({}, Activity::Office);
    ASSERT_EQ(entries().size(), 2U);
    EXPECT_EQ(entries()[0].minutes, 10);
    EXPECT_FALSE(entries()[0].runningSince.isValid());
    EXPECT_TRUE((*runningTime(file.connection()))->accountName.isEmpty());
    file.clock.advance(300);
    EXPECT_EQ(stop()->minutes, 5);
    // What was noted counts in the own week by activity.
    const QDate today = file.clock.today();
    const auto times = activityTimes(file.connection(), today.addDays(-7), today);
    ASSERT_OK(times);
    int minutes = 0;
    for (const ActivityTime &each : *times)
        minutes += each.minutes;
    EXPECT_EQ(minutes, 15);
}

TEST_F(TimeClock, ATimeIsSaidInHoursAndMinutes)
{
    EXPECT_EQ(durationText(25), QStringLiteral("25 min"));
    EXPECT_EQ(durationText(120), QStringLiteral("2 h"));
    EXPECT_EQ(durationText(90), QStringLiteral("1 h 30 min"));
}

} // namespace
} // namespace attache
