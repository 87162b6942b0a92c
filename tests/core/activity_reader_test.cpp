#include "core/exchange/activity_reader.h"

#include <gtest/gtest.h>

/// @file
/// What the cells of a list of calls or meetings are read as.

namespace attache {
namespace {

/// The only row of a list with @p headers.
Activity read(const QStringList &headers, const std::vector<std::string_view> &cells)
{
    const ActivityLayout layout(headers);
    const std::vector<ColumnProfile> profiles(static_cast<size_t>(headers.size()));
    SourceRow row;
    row.cells = cells;
    return ActivityReader(layout, headers, profiles).read(row);
}

/// Minutes from the beginning to the end; -1 without an end.
qint64 minutesOf(const Activity &activity)
{
    return activity.ends.isValid() ? activity.starts.secsTo(activity.ends) / 60 : -1;
}

qint64 minutesOf(const char *header, std::string_view cell)
{
    return minutesOf(read(
        {QStringLiteral("Subject"), QStringLiteral("Call Start Time"), QString::fromUtf8(header)},
        {"Price", "2026-03-05 15:00", cell}));
}

TEST(ActivityReader, ADurationIsReadAsItsColumnSays)
{
    EXPECT_EQ(minutesOf("Call Duration (HH:mm:ss)", "01:12:30"), 72);
    EXPECT_EQ(minutesOf("Duration", "02:15"), 135);
    EXPECT_EQ(minutesOf("Duration (minutes)", "45"), 45);
    EXPECT_EQ(minutesOf("Call Duration (in seconds)", "750"), 12);
    EXPECT_EQ(minutesOf("Duration", "soon"), -1);
}

TEST(ActivityReader, TwoNumbersOfACallAreMinutesAndSeconds)
{
    EXPECT_EQ(minutesOf("Call Duration", "12:30"), 12);
    EXPECT_EQ(minutesOf("通话时长", "05:40"), 5);
}

TEST(ActivityReader, AnEndBeforeTheBeginningIsNone)
{
    const QStringList headers{QStringLiteral("Event Title"), QStringLiteral("From"),
                              QStringLiteral("To")};
    EXPECT_EQ(minutesOf(read(headers, {"Workshop", "2026-03-05 09:00", "2026-03-05 17:00"})), 480);
    EXPECT_EQ(minutesOf(read(headers, {"Workshop", "2026-03-05 09:00", "2026-03-05 08:00"})), -1);
}

TEST(ActivityReader, ATimeIsReadInTheWaysItIsWritten)
{
    const struct
    {
        const char *text;
        QTime time;
        bool utc = false;
    } times[] = {
        {"09:05", {9, 5}},
        {"9:05:07", {9, 5, 7}},
        {"2026-03-05 14:30", {14, 30}},
        {"1:00 PM", {13, 0}},
        {"12:15 pm", {12, 15}},
        {"12:15 AM", {0, 15}},
        {"11:59 a.m.", {11, 59}},
        {"11:59 p.m.", {23, 59}},
        {"下午3:20", {15, 20}},
        {"下午 12:20", {12, 20}},
        {"晚上 8：00", {20, 0}},
        {"上午12:05", {0, 5}},
        {"上午9:05", {9, 5}},
        {"凌晨 1:30", {1, 30}},
        {"中午12:30", {12, 30}},
        {"中午 1:15", {13, 15}},
        {"中午11:45", {11, 45}},
        {"13:00 pm", {13, 0}},
        {"14:30Z", {14, 30}, true},
        {"14:30:00.000+0000", {14, 30}, true},
        {"14:30 UTC", {14, 30}, true},
        {"14:30+08:00", {14, 30}},
        {"25:00", {}},
        {"no time", {}},
        {"", {}},
    };
    for (const auto &each : times) {
        bool utc = true;
        EXPECT_EQ(timeOfDay(QString::fromUtf8(each.text), &utc), each.time) << each.text;
        if (each.time.isValid()) {
            EXPECT_EQ(utc, each.utc) << each.text;
        }
    }
}

TEST(ActivityReader, ADayWithoutATimeBeginsAtNineUnlessAnotherColumnSaysWhen)
{
    const QStringList plain{QStringLiteral("Subject"), QStringLiteral("Start Date")};
    EXPECT_EQ(read(plain, {"x", "2026-03-05"}).starts.toLocalTime(),
              QDateTime(QDate(2026, 3, 5), QTime(9, 0)));
    const QStringList apart{QStringLiteral("Subject"), QStringLiteral("Start Date"),
                            QStringLiteral("Start Time"), QStringLiteral("End Date"),
                            QStringLiteral("End Time")};
    const Activity event = read(apart, {"x", "2026-03-05", "13:00", "2026-03-05", "14:30"});
    EXPECT_EQ(event.starts.toLocalTime(), QDateTime(QDate(2026, 3, 5), QTime(13, 0)));
    EXPECT_EQ(minutesOf(event), 90);
    EXPECT_EQ(read(plain, {"x", "2026-03-05T13:00:00Z"}).starts,
              QDateTime(QDate(2026, 3, 5), QTime(13, 0), Qt::UTC));
}

TEST(ActivityReader, AnInstantKeepsItsTimeHoweverItIsWritten)
{
    const QDateTime local(QDate(2026, 11, 20), QTime(14, 5));
    for (const char *text :
         {"2026-11-20T14:05", "2026-11-20 14:05", "2026-11-20 14:05:00", "2026/11/20 14:05",
          "2026年11月20日 14:05", "2026/11/20 下午 2:05", "20 Nov 2026 2:05 PM"}) {
        const auto read = readInstant(text);
        ASSERT_TRUE(read) << text;
        EXPECT_EQ(*read, local.toUTC()) << text;
    }
    EXPECT_EQ(*readInstant("2026-11-20T14:05:00-05:00"),
              QDateTime(QDate(2026, 11, 20), QTime(19, 5), Qt::UTC));
    EXPECT_EQ(*readInstant("2026-11-20"), QDate(2026, 11, 20).startOfDay().toUTC());
    for (const char *text : {"2026-11-20T25:00", "2026-11-20 12:60", "2026/11/20 24:30", "14:05"})
        EXPECT_FALSE(readInstant(text)) << text;
    const QStringList plain{QStringLiteral("Subject"), QStringLiteral("Start Date")};
    EXPECT_EQ(read(plain, {"x", "2026-03-05T13:00:00-05:00"}).starts,
              QDateTime(QDate(2026, 3, 5), QTime(18, 0), Qt::UTC));
}

TEST(ActivityReader, AnEndMayStandBehindTheBeginning)
{
    const auto minutes = [](std::string_view time) {
        return minutesOf(
            read({QStringLiteral("日期"), QStringLiteral("时间"), QStringLiteral("客户"),
                  QStringLiteral("参加人"), QStringLiteral("主题")},
                 {"2026-12-01", time, "Stein AG", "Vera", "Demo"}));
    };
    EXPECT_EQ(minutes("14:00-15:30"), 90);
    EXPECT_EQ(minutes("14:00 ～ 16:00"), 120);
    EXPECT_EQ(minutes("下午2:00-3:30"), 90);
    EXPECT_EQ(minutes("09:00至11:00"), 120);
    EXPECT_EQ(minutes("2:00 PM - 2:45 PM"), 45);
    EXPECT_EQ(minutes("14:00"), -1);
    EXPECT_EQ(minutes("14:00-待定"), -1);
    EXPECT_EQ(minutes("16:00-14:00"), -1);
}

TEST(ActivityReader, OfADurationOnlyWhatCanBeOneCounts)
{
    EXPECT_EQ(minutesOf("Duration", "0"), -1);
    EXPECT_EQ(minutesOf("Duration", "-5"), -1);
    EXPECT_EQ(minutesOf("Duration", "1"), 1);
    EXPECT_EQ(minutesOf("Duration", "1000000"), 1'000'000);
    EXPECT_EQ(minutesOf("Duration", "1000001"), -1);
    EXPECT_EQ(minutesOf("通话时长（秒）", "119"), 1);
}

TEST(ActivityReader, MarkUpGoesAndItsLinesStay)
{
    const auto plain = [](const char *text) {
        return withoutTags(QString::fromUtf8(text)).toStdString();
    };
    EXPECT_EQ(plain("a < b and b > c"), "a < b and b > c") << "no mark-up at all";
    EXPECT_EQ(plain("<p>One</p><p>Two&nbsp;three</p>"), "One\nTwo three");
    EXPECT_EQ(plain("One<br/>Two<BR>Three"), "One\nTwo\nThree");
    EXPECT_EQ(plain("<ul><li>a</li><li>b</li></ul>"), "a\nb");
    EXPECT_EQ(plain("<div>5 &lt; 6 &amp;&amp; 7 &gt; 6</div>"), "5 < 6 && 7 > 6");
    EXPECT_EQ(plain("<b>&amp;lt;</b>"), "&lt;") << "what was escaped twice is taken back once";
    EXPECT_EQ(plain("<p></p><p> x </p>"), "x");
}

} // namespace
} // namespace attache
