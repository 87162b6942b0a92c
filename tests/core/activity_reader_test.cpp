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

} // namespace
} // namespace attache
