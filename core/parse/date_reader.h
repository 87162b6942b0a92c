#pragma once

#include <QDate>
#include <QString>
#include <QTime>

#include <optional>

/// @file
/// The one reader of dates as people write them, in Chinese and English: for notes, fields, cells,
/// import and the command line. Any thread; time grows with the length of the text.

namespace attache {

/// What a date means where it does not say everything.
struct DateRules
{
    /// The year of a day without one.
    enum class WithoutYear {
        Next,   ///< the next such day, today included
        Unread, ///< such a day is not read
    };

    /// What the first number of 11/9/22 is; where the others allow one reading only, it counts.
    enum class Order { MonthFirst, DayFirst, YearFirst };

    /// The day it is said on. Without one, only dates that name their year are read.
    QDate today;
    WithoutYear withoutYear = WithoutYear::Next;
    Order order = Order::MonthFirst;
};

/// A date found in a text and where it stands, with the words that belong to it ("by", "前",
/// "截止"), so that cutting [start, start + length) leaves the rest of the sentence.
struct DateReading
{
    QDate date;
    std::optional<QTime> time; ///< as said beside the day
    int start = 0;
    int length = 0;
    /// What was said is longer than a day (下周, Q1, 12月) or vague (月中, 左右); `date` is the
    /// last day it can mean, of a week its Friday.
    bool approximate = false;

    friend bool operator==(const DateReading &, const DateReading &) = default;
};

/// The first date said in @p line, one line of running text; nothing when none is said or the day
/// does not exist (11月31日). A phrase is read whole or not at all: what stands beside it and
/// belongs to it counts (明年3月, 星期三(11月29日), "COB Friday"), and where that is not
/// understood, nothing is read.
///
/// - A day without a year follows `rules.withoutYear`. 3/4 and 12.5 are dates only where a word
///   beside them says so (12.5前, "by 3/4"), or 3/4 begins the line.
/// - A weekday by itself is the next one after today: said on a Thursday, 周四 is in a week, for
/// the
///   day itself is called 今天. 本周四 and "this Thu" are this week's, 下周四 and "next Thu" next
///   week's; weeks begin on Monday.
/// - 下周, "next week", 本周内: the Friday of that week (Sunday where that Friday has passed);
/// 周末:
///   its Sunday; 月底, 3月, 明年一季度, "end of month": the last day.
/// - 三天内, 两周后, 3个工作日内, "in 2 weeks": counted from today, or from the day named
///   (12月5日后三天内). Counted from something else (验收后三天内, "within 5 days of receipt"),
///   they are not dates.
/// - 周三到周五, 12月1-5日, "Dec 1 to 5": the last day.
/// What has passed (上周四, 近三天内) or recurs (每周三) is not a date, and neither are festivals,
/// versions, telephone numbers and amounts, nor a day that is ruled out (周五除外, "not Friday"),
/// that something depends on (如果周五没回), that was (成立于2012年5月) or only says from when
/// (周五之后, "Friday at the earliest"). Days that contradict one another ("Friday the 13th") are
/// none, unless one of them has its month.
std::optional<DateReading> findDate(QStringView line, const DateRules &rules);

/// The date that @p text as a whole is; nothing when anything else stands in it. Knowing that it
/// should be a date, it also takes 12.5, 3/4, 12-5, 25/12, 1225 and 261225.
std::optional<DateReading> readWholeDate(QStringView text, const DateRules &rules);

} // namespace attache
