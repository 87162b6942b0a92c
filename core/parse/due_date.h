#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace attache {

/// A date found in running text and where it stands, with the words that belong to it ("by",
/// "前", "截止"), so that cutting [start, start + length) leaves the rest of the sentence.
struct DueDate
{
    QDate date;
    int start = 0;
    int length = 0;

    friend bool operator==(const DueDate &, const DueDate &) = default;
};

/// The first due date said in @p line, which is one line of Chinese or English, seen from
/// @p today. Nothing when none is said or the day does not exist (11月31日).
///
/// - 2026-11-30, 2026/11/30, 2026.11.30, 2026年11月30日: that day, even if past.
/// - 11-30 (two digits each), 11/30, 11月30日, 30日, "Nov 30", "30 Nov": the next such day, today
///   included; 明年 and 今年 are heeded. 3/4 and the like are fractions unless
///   they begin the line or a word beside them makes a date ("before 3/4", 3/4 之前).
/// - A weekday by itself (周四, "Thursday", "by Fri") is the next one strictly after today: said on
///   a Thursday it is in a week, for that day itself is called 今天. 本周四 and "this Thu" are
///   this week's, 下周四 and "next Thu" next week's, weeks beginning on Monday.
/// - 下周, "next week", 本周内: the Friday of that week (Sunday where that Friday is past).
/// - 月底, 下月底, 11月底, 季度末, 年底, "end of month", EOM: the last day; 下月5日: that day.
/// - 今天 … 大后天, "tomorrow", 三天后, 2周内, 半个月内, "in 2 weeks", 3个工作日内 (Monday to
///   Friday): counted from today.
/// What has passed (上周四, 近三天内, 每周三) is no due date, nor are versions, telephone numbers
/// and amounts. Any thread.
std::optional<DueDate> findDueDate(QStringView line, QDate today);

} // namespace attache
