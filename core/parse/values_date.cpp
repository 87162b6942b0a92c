#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <optional>

namespace attache {

using values::plain;
using values::Tr;
using values::unreadable;

namespace {

/// A date taken apart: up to three numbers in the order written, and a month's name where one is.
struct DateParts
{
    std::array<int, 3> numbers = {};
    std::array<qsizetype, 3> widths = {};
    int count = 0;
    int namedMonth = 0;    ///< 1–12; 0 when the month is a number
    int monthPosition = 0; ///< how many numbers stand before the name
    QChar separator;       ///< behind the first number
};

constexpr std::array Months = {"jan", "feb", "mar", "apr", "may", "jun",
                               "jul", "aug", "sep", "oct", "nov", "dec"};

int monthOf(QStringView word)
{
    for (size_t i = 0; i < Months.size(); ++i) {
        if (word.size() >= 3 && word.startsWith(QLatin1String(Months[i])))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

/// Cuts a time of day off the end: "t20:47:07.000z", " 00:02:00", " 12:00 am", " 下午 3:04".
QStringView withoutTime(QStringView text)
{
    const qsizetype colon = text.indexOf(QLatin1Char(':'));
    if (colon < 0)
        return text;
    qsizetype cut = colon;
    while (cut > 0 && text[cut - 1].isDigit())
        --cut;
    text = text.left(cut).trimmed();
    for (const QStringView half :
         {QStringView(u"上午"), QStringView(u"下午"), QStringView(u"凌晨"), QStringView(u"早上"),
          QStringView(u"中午"), QStringView(u"晚上"), QStringView(u"am"), QStringView(u"pm")}) {
        if (text.endsWith(half))
            text.chop(half.size());
    }
    return text;
}

/// Cuts a day of the week off either end: "2023年1月5日 星期四", "(周四)".
QStringView withoutWeekday(QStringView text)
{
    for (const QStringView word : {QStringView(u"星期"), QStringView(u"礼拜"), QStringView(u"禮拜"),
                                   QStringView(u"週"), QStringView(u"周")}) {
        const qsizetype at = text.indexOf(word);
        if (at < 0)
            continue;
        const qsizetype end = at + word.size() + 1;
        const bool day =
            end <= text.size() && QStringView(u"一二三四五六日天").contains(text[end - 1]);
        const auto isAround = [](QChar c) { return c.isSpace() || c == u'(' || c == u')'; };
        const bool atEnd = day && std::all_of(text.begin() + end, text.end(), isAround);
        if (!atEnd)
            continue;
        text = text.left(at);
        while (!text.isEmpty() && isAround(text.back()))
            text.chop(1);
    }
    return text;
}

/// Two digits of Han as a number: 十 is 10, 二十五 is 25, 〇五 is 5.
int hanNumber(QStringView han)
{
    static constexpr QStringView Digits = u"〇一二三四五六七八九";
    int value = 0;
    int pending = 0;
    for (const QChar c : han) {
        if (c == u'十') {
            value += std::max(pending, 1) * 10;
            pending = 0;
        } else {
            pending =
                pending * 10 + static_cast<int>(Digits.indexOf(c == u'零' ? QChar(u'〇') : c));
        }
    }
    return value + pending;
}

/// @p text with numbers in Han before 年, 月, 日 and 号 as digits, and years of the Republic of
/// China as ours: 二〇二三年一月五日, 民国112年1月5日.
QString withPlainNumbers(const QString &text)
{
    static const QRegularExpression han(
        QStringLiteral("[〇零一二三四五六七八九十]+(?=[年月日号])"));
    static const QRegularExpression republic(
        QStringLiteral("^(?:中华|中華)?民[国國]\\s*([0-9]{1,3}|元)\\s*(?=[年./-])"));
    if (!text.contains(u'年') && !text.contains(u'月') && !text.startsWith(u'民'))
        return text;
    QString plain;
    qsizetype at = 0;
    for (auto found = han.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        plain += text.mid(at, match.capturedStart() - at);
        const bool year = text.mid(match.capturedEnd(), 1) == u"年";
        const QString number = QString::number(hanNumber(match.captured()));
        // A year is written digit by digit; 二三年 is one of two digits.
        plain += year ? number.rightJustified(2, QLatin1Char('0')) : number;
        at = match.capturedEnd();
    }
    plain += text.mid(at);
    if (const QRegularExpressionMatch match = republic.match(plain); match.hasMatch()) {
        const int year = match.captured(1) == u"元" ? 1 : match.captured(1).toInt();
        plain.replace(0, match.capturedLength(), QString::number(year + 1911));
    }
    return plain;
}

bool isOrdinal(QStringView word)
{
    return word == u"st" || word == u"nd" || word == u"rd" || word == u"th" || word == u"of";
}

bool isWeekday(QStringView word)
{
    static constexpr std::array Days = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    return std::any_of(Days.begin(), Days.end(),
                       [&](const char *day) { return word.startsWith(QLatin1String(day)); });
}

std::optional<DateParts> takeApart(QStringView text)
{
    DateParts parts;
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        if (text[i].isDigit()) {
            while (i < text.size() && text[i].isDigit())
                ++i;
            if (parts.count == 3 || i - start > 8)
                return std::nullopt;
            const auto at = static_cast<size_t>(parts.count++);
            parts.numbers[at] = text.mid(start, i - start).toInt();
            parts.widths[at] = i - start;
            if (at == 0 && i < text.size())
                parts.separator = text[i];
        } else if (text[i] >= QLatin1Char('a') && text[i] <= QLatin1Char('z')) {
            while (i < text.size() && text[i] >= QLatin1Char('a') && text[i] <= QLatin1Char('z'))
                ++i;
            const QStringView word = text.mid(start, i - start);
            const int month = monthOf(word);
            if (month > 0 && parts.namedMonth == 0) {
                parts.namedMonth = month;
                parts.monthPosition = parts.count;
            } else if (!isOrdinal(word) && !isWeekday(word) && word != u"t") {
                return std::nullopt;
            }
        } else if (QStringView(u"-/., '年月日号").contains(text[i++]) == false) {
            return std::nullopt;
        }
    }
    return parts;
}

/// Two digits mean 1970–2069.
int fullYear(int year, qsizetype width)
{
    return width > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

std::optional<DateParts> partsOf(std::string_view cell)
{
    const QString text = withPlainNumbers(plain(cell));
    return takeApart(withoutWeekday(withoutTime(text)));
}

/// The day a spreadsheet counts from; it starts two days early because it takes 1900 for a leap
/// year.
QDate fromSerial(int days)
{
    return QDate(1899, 12, 30).addDays(days);
}

QDate fromOneNumber(const DateParts &parts)
{
    const int number = parts.numbers[0];
    if (parts.widths[0] == 8)
        return {number / 10000, number / 100 % 100, number % 100};
    constexpr int FirstSerial = 18264; // 1950
    constexpr int LastSerial = 73050;  // 2099
    if (parts.widths[0] == 5 && number >= FirstSerial && number <= LastSerial)
        return fromSerial(number);
    return {};
}

/// Numbers without a month's name; the separator and the width of the first tell the order.
QDate fromThreeNumbers(const DateParts &parts, DateOrder order)
{
    const auto [a, b, c] = parts.numbers;
    const bool yearFirst = parts.widths[0] == 2 && parts.widths[2] <= 2 &&
                           parts.separator != QLatin1Char('.') &&
                           (order == DateOrder::YearFirst || a > 31 || parts.widths[2] == 1);
    if (parts.widths[0] == 4 || parts.separator == u'年' || yearFirst)
        return {fullYear(a, parts.widths[0]), b, c};
    if (parts.widths[2] != 4 && parts.widths[2] != 2)
        return {};
    const int year = fullYear(c, parts.widths[2]);
    const bool dayFirst = parts.separator == QLatin1Char('.') || order == DateOrder::DayFirst;
    const QDate date = dayFirst ? QDate(year, b, a) : QDate(year, a, b);
    // One value the other way round in an otherwise clear column is still only readable one way.
    return date.isValid() ? date : (dayFirst ? QDate(year, a, b) : QDate(year, b, a));
}

QDate fromNamedMonth(const DateParts &parts)
{
    const int first = parts.numbers[0];
    const int second = parts.numbers[1];
    if (parts.widths[0] == 4) // 2021 Apr 16
        return {first, parts.namedMonth, second};
    return {fullYear(second, parts.widths[1]), parts.namedMonth, first};
}

/// The ISO form straight from the bytes: what nearly every program writes.
QDate fromIso(std::string_view cell)
{
    if (cell.size() < 10 || (cell.size() > 10 && cell[10] != 'T' && cell[10] != ' ') ||
        cell[4] != cell[7] || (cell[4] != '-' && cell[4] != '/'))
        return {};
    const auto number = [&](size_t from, size_t count) {
        int value = 0;
        for (const char c : cell.substr(from, count)) {
            if (c < '0' || c > '9')
                return -1;
            value = value * 10 + (c - '0');
        }
        return value;
    };
    return {number(0, 4), number(5, 2), number(8, 2)};
}

} // namespace

Result<QDate> readDateOrMonth(std::string_view cell, DateOrder order, MonthDay day, QString *remark)
{
    Result<QDate> date = readDate(cell, order);
    if (date)
        return date;
    const std::optional<DateParts> parts = partsOf(cell);
    if (!parts)
        return date;
    int year = 0;
    int month = 0;
    if (parts->namedMonth > 0 && parts->count == 1 && parts->widths[0] == 4) { // Jan 2023
        year = parts->numbers[0];
        month = parts->namedMonth;
    } else if (parts->namedMonth == 0 && parts->count == 2) {
        const bool yearFirst = parts->widths[0] == 4 || parts->separator == u'年';
        const bool yearLast = parts->widths[1] == 4 && parts->widths[0] <= 2; // 01/2023
        const size_t at = yearFirst ? 0 : 1;
        year = yearFirst || yearLast ? fullYear(parts->numbers[at], parts->widths[at]) : 0;
        month = parts->numbers[1 - at];
    }
    const QDate first(year, month, 1);
    if (year < 1000 || !first.isValid())
        return date;
    const QDate taken = day == MonthDay::First ? first : QDate(year, month, first.daysInMonth());
    if (remark)
        *remark = (day == MonthDay::First
                       ? values::quoted(Tr::tr("\"%1\" is a month. Its first day was used."), cell)
                       : values::quoted(Tr::tr("\"%1\" is a month. Its last day was used."), cell));
    return taken;
}

Result<DayOfYear> readDayOfYear(std::string_view cell, DateOrder order)
{
    cell = trimmedCell(cell);
    const std::string_view plainDay = cell.starts_with("--") ? cell.substr(2) : cell;
    const std::optional<DateParts> parts = partsOf(plainDay);
    DayOfYear day;
    if (parts && parts->namedMonth > 0 && parts->count == 1 && parts->widths[0] <= 2) {
        day = {parts->namedMonth, parts->numbers[0]};
    } else if (parts && parts->namedMonth == 0 && parts->count == 1 && parts->widths[0] == 4 &&
               cell.starts_with("--")) { // --0519
        day = {parts->numbers[0] / 100, parts->numbers[0] % 100};
    } else if (parts && parts->namedMonth == 0 && parts->count == 2 && parts->widths[0] <= 2 &&
               parts->widths[1] <= 2 && parts->separator != u'年') {
        const bool dayFirst =
            parts->separator == QLatin1Char('.') ||
            (parts->separator == QLatin1Char('/') && order == DateOrder::DayFirst);
        day = {parts->numbers[dayFirst ? 1 : 0], parts->numbers[dayFirst ? 0 : 1]};
        if (day.month > 12)
            std::swap(day.month, day.day);
    }
    constexpr int LeapYear = 2000;
    if (!QDate(LeapYear, day.month, day.day).isValid())
        return unreadable(Tr::tr("\"%1\" is not a date."), cell);
    return day;
}

Result<QDate> readDate(std::string_view cell, DateOrder order)
{
    cell = trimmedCell(cell);
    QDate date = fromIso(cell);
    if (!date.isValid()) {
        const std::optional<DateParts> parts = partsOf(cell);
        if (parts && parts->namedMonth > 0 && parts->count == 2)
            date = fromNamedMonth(*parts);
        else if (parts && parts->namedMonth == 0 && parts->count == 3)
            date = fromThreeNumbers(*parts, order);
        else if (parts && parts->namedMonth == 0 &&
                 (parts->count == 1 || (parts->count == 2 && parts->separator == QLatin1Char('.') &&
                                        parts->widths[0] == 5)))
            date = fromOneNumber(*parts);
    }
    if (!date.isValid() || date.year() < 1000 || date.year() > 9999)
        return unreadable(Tr::tr("\"%1\" is not a date."), cell);
    return date;
}

void DateOrderDetector::observe(std::string_view cell)
{
    // Called for every cell that begins with a digit: most are told by two bytes to be no 1/2/2022.
    cell = trimmedCell(cell);
    const auto isSeparator = [&](size_t i) {
        return i < cell.size() && (cell[i] == '/' || cell[i] == '-' || cell[i] == ' ');
    };
    if (cell.size() > 30 || (!isSeparator(1) && !isSeparator(2)))
        return;
    const std::optional<DateParts> parts = partsOf(cell);
    if (!parts || parts->namedMonth > 0 || parts->count != 3 || parts->widths[0] > 2 ||
        parts->separator == QLatin1Char('.') || parts->separator == u'年')
        return;
    if (parts->widths[0] == 2 && (parts->numbers[0] > 31 || parts->widths[2] == 1))
        ++m_yearFirst;
    else if (parts->numbers[0] > 12)
        ++m_dayFirst;
    else if (parts->numbers[1] > 12)
        ++m_monthFirst;
    else if (parts->numbers[0] != parts->numbers[1])
        ++m_either;
}

DateOrder DateOrderDetector::order() const
{
    if (m_yearFirst > 0)
        return DateOrder::YearFirst;
    return m_dayFirst > m_monthFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

bool DateOrderDetector::isUncertain() const
{
    const bool contradiction = m_yearFirst == 0 && m_dayFirst > 0 && m_monthFirst > 0;
    const bool untold = m_either > 0 && m_yearFirst + m_dayFirst + m_monthFirst == 0;
    return contradiction || untold;
}

} // namespace attache
