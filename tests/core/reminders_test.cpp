#include "core/insight/reminders.h"

#include <gtest/gtest.h>

namespace attache {
namespace {

QDateTime at(int hour, int minute)
{
    return QDateTime(QDate(2026, 11, 24), QTime(hour, minute));
}

VisitRow visitAt(int hour, int minute, VisitStatus status = VisitStatus::Planned)
{
    VisitRow row;
    row.visit.id = Id<Visit>(hour * 60 + minute);
    row.visit.title = QStringLiteral("方案演示");
    row.visit.status = status;
    row.visit.startsAt = at(hour, minute).toUTC();
    row.account = QStringLiteral("远山汽车");
    return row;
}

PromiseRow promiseDue(QDate due, Party party = Party::Us, PromiseState state = PromiseState::Open)
{
    PromiseRow row;
    row.promise.text = QStringLiteral("发报价");
    row.promise.party = party;
    row.promise.state = state;
    row.promise.due = due;
    row.account = QStringLiteral("远山汽车");
    return row;
}

TEST(Reminders, AVisitIsSaidOnceHalfAnHourBefore)
{
    const std::vector visits{visitAt(10, 0)};
    const ReminderTimes times;
    EXPECT_TRUE(remindersAt(at(9, 29), at(9, 28), visits, {}, times).empty());
    const auto due = remindersAt(at(9, 30), at(9, 29), visits, {}, times);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due[0].kind, Reminder::Kind::Visit);
    EXPECT_EQ(due[0].account, QStringLiteral("远山汽车"));
    EXPECT_EQ(due[0].startsAt, at(10, 0));
    EXPECT_TRUE(remindersAt(at(9, 31), at(9, 30), visits, {}, times).empty());
    EXPECT_EQ(remindersAt(at(9, 45), at(9, 10), visits, {}, times).size(), 1U)
        << "the computer slept meanwhile";
    EXPECT_EQ(remindersAt(at(9, 50), {}, visits, {}, times).size(), 1U)
        << "the program was started meanwhile";
    EXPECT_TRUE(remindersAt(at(10, 0), {}, visits, {}, times).empty()) << "it has begun";
    EXPECT_TRUE(
        remindersAt(at(9, 30), {}, std::vector{visitAt(10, 0, VisitStatus::Cancelled)}, {}, times)
            .empty());
}

TEST(Reminders, QuietHoursPutOffToTheirEnd)
{
    ReminderTimes times;
    EXPECT_TRUE(times.isQuiet({23, 0}));
    EXPECT_TRUE(times.isQuiet({7, 59}));
    EXPECT_FALSE(times.isQuiet({8, 0}));
    EXPECT_FALSE(times.isQuiet({19, 59}));
    EXPECT_TRUE(times.isQuiet({20, 0}));
    const std::vector early{visitAt(8, 20)};
    EXPECT_TRUE(remindersAt(at(7, 50), at(7, 49), early, {}, times).empty());
    EXPECT_EQ(remindersAt(at(8, 0), at(7, 59), early, {}, times).size(), 1U);
    EXPECT_TRUE(remindersAt(at(8, 0), at(7, 59), std::vector{visitAt(8, 0)}, {}, times).empty())
        << "it has begun by then";
    const std::vector late{visitAt(21, 0)};
    EXPECT_TRUE(remindersAt(at(20, 30), at(20, 29), late, {}, times).empty());
    times.quietFrom = times.quietTo;
    EXPECT_EQ(remindersAt(at(20, 30), at(20, 29), late, {}, times).size(), 1U);
    times.on = false;
    EXPECT_TRUE(remindersAt(at(20, 30), at(20, 29), late, {}, times).empty());
    times = {true, {12, 0}, {13, 0}, 30, {9, 0}};
    EXPECT_TRUE(times.isQuiet({12, 30}));
    EXPECT_FALSE(times.isQuiet({23, 0}));
}

TEST(Reminders, OurPromisesThatAreDueAreSaidTogetherInTheMorning)
{
    const QDate today(2026, 11, 24);
    const std::vector promises{promiseDue(today),
                               promiseDue(today.addDays(-3)),
                               promiseDue(today.addDays(1)),
                               promiseDue(today, Party::Them),
                               promiseDue(today, Party::Us, PromiseState::Kept),
                               promiseDue({})};
    ReminderTimes times;
    EXPECT_TRUE(remindersAt(at(8, 59), at(8, 58), {}, promises, times).empty());
    const auto due = remindersAt(at(9, 0), at(8, 59), {}, promises, times);
    ASSERT_EQ(due.size(), 1U);
    EXPECT_EQ(due[0].kind, Reminder::Kind::Promises);
    EXPECT_EQ(due[0].count, 2);
    EXPECT_EQ(due[0].text, QStringLiteral("发报价"));
    EXPECT_TRUE(remindersAt(at(9, 1), at(9, 0), {}, promises, times).empty());
    EXPECT_EQ(remindersAt(at(15, 0), {}, {}, promises, times).size(), 1U);
    times.quietTo = {9, 30};
    EXPECT_TRUE(remindersAt(at(9, 0), at(8, 59), {}, promises, times).empty());
    EXPECT_EQ(remindersAt(at(9, 30), at(9, 29), {}, promises, times).size(), 1U);
}

} // namespace
} // namespace attache
