#include "core/parse/due_date_words.h"

#include <array>

namespace attache::duedate {
namespace {

using Match = QRegularExpressionMatch;

QString group(const Match &match, QLatin1String name)
{
    return match.captured(name);
}

/// "12", "十二", "两", "two", "a"; 0 when it is none of these.
int numberIn(const QString &text)
{
    bool isNumber = false;
    if (const int number = text.toInt(&isNumber); isNumber)
        return number;
    static constexpr std::array English = {"a",   "one",   "two",   "three", "four", "five",
                                           "six", "seven", "eight", "nine",  "ten"};
    const QString lower = text.toLower();
    if (lower == u"an")
        return 1;
    for (int index = 0; index < static_cast<int>(English.size()); ++index) {
        if (lower == QLatin1String(English[static_cast<std::size_t>(index)]))
            return std::max(index, 1);
    }
    int number = 0;
    int digit = 0;
    for (const QChar c : text) {
        if (c == u'十') {
            number += std::max(digit, 1) * 10;
            digit = 0;
        } else {
            digit =
                c == u'两' ? 2 : static_cast<int>(QStringView(u"零一二三四五六七八九").indexOf(c));
            if (digit < 0)
                return 0;
        }
    }
    return number + digit;
}

QDate endOfMonth(QDate day)
{
    return {day.year(), day.month(), day.daysInMonth()};
}

QDate endOfQuarter(QDate day)
{
    return endOfMonth(QDate(day.year(), (day.month() + 2) / 3 * 3, 1));
}

QDate mondayOf(QDate day)
{
    return day.addDays(1 - day.dayOfWeek());
}

/// The next such day from @p today on; a leap day may be years away, other days at most one.
QDate nextMonthDay(int month, int day, QDate today)
{
    for (int year = today.year(); year <= today.year() + 8; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

QDate nextDayOfMonth(int day, QDate today)
{
    for (int ahead = 0; ahead < 3; ++ahead) {
        const QDate month = QDate(today.year(), today.month(), 1).addMonths(ahead);
        const QDate date(month.year(), month.month(), day);
        if (date.isValid() && date >= today)
            return date;
    }
    return {};
}

QDate addWorkingDays(QDate day, int count)
{
    while (count > 0) {
        day = day.addDays(1);
        if (day.dayOfWeek() < Qt::Saturday)
            --count;
    }
    return day;
}

/// Weeks ahead said by 本, 下, 下下, this, next; -1 for what is past or recurs.
int weeksAhead(const QString &word)
{
    if (word.startsWith(u"下下"))
        return 2;
    if (word.startsWith(u'下') || word.compare(u"next", Qt::CaseInsensitive) == 0)
        return 1;
    if (word.startsWith(u'本') || word.startsWith(u'这') ||
        word.compare(u"this", Qt::CaseInsensitive) == 0)
        return 0;
    return -1;
}

QDate weekday(const QString &relative, int day, QDate today)
{
    if (relative.isEmpty() || relative.compare(u"coming", Qt::CaseInsensitive) == 0)
        return today.addDays((day - today.dayOfWeek() + 6) % 7 + 1);
    const int weeks = weeksAhead(relative);
    return weeks < 0 ? QDate() : mondayOf(today).addDays(7 * weeks + day - 1);
}

QDate endOfWeek(int weeks, QDate today)
{
    const QDate friday = mondayOf(today).addDays(7 * weeks + 4);
    return friday < today ? friday.addDays(2) : friday;
}

QDate readFull(const Match &match, QDate)
{
    const bool han = !group(match, QLatin1String("m2")).isEmpty();
    return {group(match, QLatin1String("y")).toInt(),
            group(match, QLatin1String(han ? "m2" : "m")).toInt(),
            group(match, QLatin1String(han ? "d2" : "d")).toInt()};
}

QDate readMonthDay(const Match &match, QDate today)
{
    return nextMonthDay(numberIn(group(match, QLatin1String("m"))),
                        numberIn(group(match, QLatin1String("d"))), today);
}

QDate readHanMonthDay(const Match &match, QDate today)
{
    const QString year = group(match, QLatin1String("rel"));
    if (year.isEmpty())
        return readMonthDay(match, today);
    return {today.year() + (year == u"今年" ? 0 : 1), numberIn(group(match, QLatin1String("m"))),
            numberIn(group(match, QLatin1String("d")))};
}

QDate monthAhead(const QString &word, QDate today)
{
    const int months = word == u"下下" ? 2 : word == u"下" || word == u"次" ? 1 : 0;
    return QDate(today.year(), today.month(), 1).addMonths(months);
}

QDate readDayOfMonthAhead(const Match &match, QDate today)
{
    const QDate month = monthAhead(group(match, QLatin1String("rel")), today);
    return {month.year(), month.month(), numberIn(group(match, QLatin1String("d")))};
}

QDate readDay(const Match &match, QDate today)
{
    return nextDayOfMonth(numberIn(group(match, QLatin1String("d"))), today);
}

QDate readMonthEnd(const Match &match, QDate today)
{
    const QString word = group(match, QLatin1String("rel"));
    return word == u"上" || word == u"每" ? QDate() : endOfMonth(monthAhead(word, today));
}

QDate readNamedMonthEnd(const Match &match, QDate today)
{
    const int month = numberIn(group(match, QLatin1String("m")));
    if (month < 1 || month > 12)
        return {};
    return endOfMonth(QDate(today.year() + (month < today.month() ? 1 : 0), month, 1));
}

QDate readYearEnd(const Match &match, QDate today)
{
    const QString word = group(match, QLatin1String("rel"));
    if (word == u"去" || word == u"每")
        return {};
    if (!word.isEmpty() && word[0].isDigit())
        return {word.toInt(), 12, 31};
    return {today.year() + (word == u"明" ? 1 : 0), 12, 31};
}

QDate readQuarterEnd(const Match &match, QDate today)
{
    const QString word = group(match, QLatin1String("rel"));
    if (word == u"上" || word == u"每")
        return {};
    return endOfQuarter(word == u"下" ? endOfQuarter(today).addDays(1) : today);
}

QDate readHanWeekday(const Match &match, QDate today)
{
    const QString day = group(match, QLatin1String("w"));
    const auto index = static_cast<int>(QStringView(u"一二三四五六日天").indexOf(day[0]));
    return weekday(group(match, QLatin1String("rel")), std::min(index, 6) + 1, today);
}

QDate readWeek(const Match &match, QDate today)
{
    const int weeks = weeksAhead(group(match, QLatin1String("rel")));
    return weeks < 0 ? QDate() : endOfWeek(weeks, today);
}

QDate readNearDay(const Match &match, QDate today)
{
    const QString word = match.captured();
    if (word.startsWith(u'今'))
        return today;
    return today.addDays(word.startsWith(u'明') ? 1 : word.startsWith(u'大') ? 3 : 2);
}

QDate after(const QString &amount, const QString &unit, QDate today)
{
    const bool half = amount == u"半";
    const int count = half ? 0 : numberIn(amount);
    if (unit.contains(u"工作日") || unit.contains(u"business") || unit.contains(u"working"))
        return addWorkingDays(today, count);
    if (unit.contains(u"小时") || unit.startsWith(u"hour"))
        return today.addDays((count + 23) / 24);
    if (unit.contains(u"半月"))
        return today.addMonths(count).addDays(15);
    if (unit.contains(u'月') || unit.startsWith(u"month"))
        return half ? today.addDays(15) : today.addMonths(count);
    if (unit.contains(u'年') || unit.startsWith(u"year"))
        return half ? today.addMonths(6) : today.addYears(count);
    if (half)
        return {};
    const bool days = unit == u"天" || unit == u"日" || unit.startsWith(u"day");
    return today.addDays(days ? count : 7 * count);
}

QDate readSpan(const Match &match, QDate today)
{
    return after(group(match, QLatin1String("n")), group(match, QLatin1String("u")).toLower(),
                 today);
}

QDate readEnglishWord(const Match &match, QDate today)
{
    const QString word = match.captured().toLower();
    if (word == u"tomorrow")
        return today.addDays(1);
    if (word == u"eow")
        return endOfWeek(0, today);
    if (word == u"eom")
        return endOfMonth(today);
    if (word == u"eoq")
        return endOfQuarter(today);
    return word == u"eoy" ? QDate(today.year(), 12, 31) : today;
}

int englishMonth(const QString &name)
{
    static constexpr QStringView Starts = u"janfebmaraprmayjunjulaugsepoctnovdec";
    return static_cast<int>(Starts.indexOf(name.left(3).toLower())) / 3 + 1;
}

QDate readEnglishEnd(const Match &match, QDate today)
{
    const bool next = !group(match, QLatin1String("next")).isEmpty();
    const QString unit = group(match, QLatin1String("u")).toLower();
    if (unit == u"day")
        return next ? today.addDays(1) : today;
    if (unit == u"week")
        return endOfWeek(next ? 1 : 0, today);
    if (unit == u"month")
        return endOfMonth(QDate(today.year(), today.month(), 1).addMonths(next ? 1 : 0));
    if (unit == u"quarter")
        return endOfQuarter(next ? endOfQuarter(today).addDays(1) : today);
    if (unit == u"year")
        return {today.year() + (next ? 1 : 0), 12, 31};
    const int month = englishMonth(unit);
    return endOfMonth(QDate(today.year() + (month < today.month() ? 1 : 0), month, 1));
}

QDate readEnglishWeekday(const Match &match, QDate today)
{
    static constexpr QStringView Starts = u"montuewedthufrisatsun";
    const QString day = group(match, QLatin1String("w")).left(3).toLower();
    return weekday(group(match, QLatin1String("rel")),
                   static_cast<int>(Starts.indexOf(day)) / 3 + 1, today);
}

QDate readEnglishMonthDay(const Match &match, QDate today)
{
    const int month = englishMonth(group(match, QLatin1String("mon")));
    const int day = group(match, QLatin1String("d")).toInt();
    const QString year = group(match, QLatin1String("y"));
    return year.isEmpty() ? nextMonthDay(month, day, today) : QDate(year.toInt(), month, day);
}

QString numberPattern()
{
    return QStringLiteral("\\d{1,3}|[一二两三四五六七八九十]{1,3}");
}

QString monthsPattern()
{
    return QStringLiteral(
        "jan(?:uary)?|feb(?:ruary)?|(?-i:Mar(?:ch)?)|apr(?:il)?|(?-i:May)|june?|july?|aug(?:ust)?|"
        "sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?");
}

/// What makes two numbers an amount or a range rather than a month and a day.
QString unitPattern()
{
    return QStringLiteral("(?:[个人天万元点时次台家套米岁页倍期份件款项颗亿千百分%]|小时|周(?!["
                          "一二三四五六日天])|月|年|"
                          "(?:of|days?|weeks?|months?|hours?|people|pcs|times)\\b)");
}

std::vector<Writing> numeric()
{
    return {
        {QStringLiteral("(?<![\\w.\\-/])(?<y>(?:19|20)\\d\\d)(?:(?:[-/.](?<m>\\d{1,2})[-/.]"
                        "(?<d>\\d{1,2}))|(?: ?年 ?(?<m2>\\d{1,2}) ?月 ?(?<d2>\\d{1,2}) ?[日号]?))"
                        "(?!\\w|[-/.]\\d)"),
         readFull},
        // One digit over one digit is a fraction until a word says otherwise.
        {QStringLiteral(
             "(?<![\\w.\\-/+,¥$￥])(?:^|(?<=by |due |on |before |until |截止|截至|最晚|"
             "最迟|于|在)|(?![1-9]/[1-9](?!\\d| ?(?:前|之前|以前|截止|为止|下班|上午|"
             "下午|晚))))(?<m>\\d{1,2})/(?<d>\\d{1,2})(?!\\w|[-/.]\\d| ?%| ?of\\b| ?的|") +
             unitPattern() + u')',
         readMonthDay},
        {QStringLiteral("(?<![\\w.\\-/+])(?<m>\\d\\d)-(?<d>\\d\\d)(?!\\w|[-/.]\\d| ?") +
             unitPattern() + u')',
         readMonthDay},
    };
}

std::vector<Writing> chineseDays()
{
    const QString day = QStringLiteral("(?<d>\\d{1,2}|[一二三四五六七八九十]{1,3})");
    const QString month = QStringLiteral("(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})");
    const QString beginning = QStringLiteral("(?<![\\w.\\-/一二三四五六七八九十])(?<!去年)");
    return {
        {beginning + QStringLiteral("(?:(?<rel>明年|今年|来年) ?)?") + month +
             QStringLiteral(" ?月份? ?") + day +
             QStringLiteral(" ?(?:[日号]|(?<=\\d)(?= *(?:$|[,，。;；、)）]|前|之前|以前))|"
                            "(?<=\\d)(?= ))"),
         readHanMonthDay},
        {QStringLiteral("(?<rel>下下|下|本|这|次)个?月份? ?") + day + QStringLiteral(" ?[日号]"),
         readDayOfMonthAhead},
        {QStringLiteral(
             "(?<![\\w月第近每前后.\\-/年])(?<d>\\d{1,2})[日号](?=$|[\\s,，。;；、:：)）]|"
             "[前之以截交发上下晚早中完给回提到再开来去见约补送签付确])"),
         readDay},
        {QStringLiteral("(?:(?<rel>下下|下|本|这|次|上|每)个?)?月[底末]"), readMonthEnd},
        {beginning + month + QStringLiteral("月份?[底末]"), readNamedMonthEnd},
        {QStringLiteral("(?<rel>明|今|本|去|每|(?<!\\d)20\\d\\d)?年[底末]"), readYearEnd},
        {QStringLiteral("(?:(?<rel>下|本|这|上|每)个?)?季度?[末底]"), readQuarterEnd},
        {QStringLiteral("(?<![\\d两])(?:(?<rel>下下|下|本|这|上上|上|每|隔)个?)?"
                        "(?:周|星期|礼拜)(?<w>[一二三四五六日天])(?![次家个名人天])"),
         readHanWeekday},
        {QStringLiteral("(?:(?<rel>下下|下|上)个?(?:周|星期|礼拜)(?![一二三四五六日天末])|"
                        "(?<rel2>本|这)个?(?:周|星期)(?:之内|以内|内))"),
         [](const Match &match, QDate today) {
             return group(match, QLatin1String("rel")).isEmpty() ? endOfWeek(0, today)
                                                                 : readWeek(match, today);
         }},
        {QStringLiteral("(?<![以之最今])(?:今[天日晚]|明[天日早晚]|大后天|(?<!大)后[天日])(?!性)"),
         readNearDay},
        {QStringLiteral("(?<![近去前第\\d.一二两三四五六七八九十])(?<n>半|") + numberPattern() +
             QStringLiteral(") ?(?<u>个?工作日|天|日|个?小时|周|个?星期|个?礼拜|个半月|个?月|年)"
                            "(?:之|以)?[内后]"),
         readSpan},
    };
}

std::vector<Writing> english()
{
    const QString count =
        QStringLiteral("(?<n>\\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) "
                       "(?<u>(?:business|working) days?|days?|weeks?|months?|years?|hours?)\\b");
    return {
        {QStringLiteral("(?i)\\b(?:today|tonight|tomorrow|eod|eow|eom|eoq|eoy)\\b"),
         readEnglishWord},
        {QStringLiteral("(?i)\\b(?:the )?end of (?:(?:the|this|(?<next>next)) )?"
                        "(?<u>day|week|month|quarter|year|") +
             monthsPattern() + QStringLiteral(")\\b"),
         readEnglishEnd},
        {QStringLiteral("(?i)\\b(?:(?<next>next) (?<u>week|month)|(?<=by |within |before )this "
                        "(?<u2>week|month))\\b"),
         [](const Match &match, QDate today) {
             if (!group(match, QLatin1String("next")).isEmpty())
                 return readEnglishEnd(match, today);
             return group(match, QLatin1String("u2")).toLower() == u"week" ? endOfWeek(0, today)
                                                                           : endOfMonth(today);
         }},
        // Sat and Sun are words of their own unless something marks them as days.
        {QStringLiteral("(?i)\\b(?:(?<rel>next|this|coming|last|past|every|each) )?(?<w>"
                        "mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|"
                        "fri(?:day)?|saturday|sunday|(?<=by |on |next |this |before |until )"
                        "(?:sat|sun)|(?-i:Sat|Sun)(?= ?(?:$|[^ A-Za-z])))\\b(?![-'’])"),
         readEnglishWeekday},
        {QStringLiteral("(?i)\\b(?<mon>") + monthsPattern() +
             QStringLiteral(")\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?\\b(?![:%]|[.,]\\d)"
                            "(?:,? (?<y>20\\d\\d)\\b)?"),
         readEnglishMonthDay},
        {QStringLiteral("(?i)(?<![\\w.\\-/])(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<mon>") +
             monthsPattern() + QStringLiteral(")\\b(?:,? (?<y>20\\d\\d)\\b)?"),
         readEnglishMonthDay},
        {QStringLiteral("(?i)\\b(?:in|within) ") + count, readSpan},
        {QStringLiteral("(?i)\\b") + count + QStringLiteral(" from (?:now|today)\\b"), readSpan},
    };
}

} // namespace

std::vector<Writing> writings()
{
    std::vector<Writing> all = numeric();
    for (Writing &writing : chineseDays())
        all.push_back(std::move(writing));
    for (Writing &writing : english())
        all.push_back(std::move(writing));
    return all;
}

} // namespace attache::duedate
