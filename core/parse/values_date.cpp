#include "core/base/han.h"
#include "core/parse/date_parts.h"
#include "core/parse/date_reader.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>

namespace attache {

using values::DateParts;
using values::dateParts;
using values::fullYear;
using values::plain;
using values::Tr;
using values::unreadable;

namespace {

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
    // 1141205: a year of the Republic of China
    if (parts.widths[0] == 7 && number / 10000 <= 150)
        return {number / 10000 + 1911, number / 100 % 100, number % 100};
    constexpr int FirstSerial = 18264; // 1950
    constexpr int LastSerial = 73050;  // 2099
    if (parts.widths[0] == 5 && number >= FirstSerial && number <= LastSerial)
        return fromSerial(number);
    return {};
}

/// Seconds or milliseconds since 1970, as programs export instants: from 2001 to 2096.
QDate fromTimestamp(std::string_view cell)
{
    const bool digits =
        std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!digits || (cell.size() != 10 && cell.size() != 13) || cell.front() > '3')
        return {};
    qint64 seconds = 0;
    for (const char c : cell.substr(0, 10))
        seconds = seconds * 10 + (c - '0');
    return seconds < 1'000'000'000 ? QDate() : QDate(1970, 1, 1).addDays(seconds / 86400);
}

/// What the one reader of dates makes of @p cell, which is to name its year: 2026年底, "Q1 2027".
std::optional<DateReading> readSpoken(std::string_view cell, DateOrder order)
{
    DateRules rules;
    rules.order = order == DateOrder::DayFirst    ? DateRules::Order::DayFirst
                  : order == DateOrder::YearFirst ? DateRules::Order::YearFirst
                                                  : DateRules::Order::MonthFirst;
    rules.withoutYear = DateRules::WithoutYear::Unread;
    return readWholeDate(
        simplifiedHan(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()))), rules);
}

/// Numbers without a month's name; the separator and the width of the first tell the order.
QDate fromThreeNumbers(const DateParts &parts, DateOrder order)
{
    const auto [a, b, c] = parts.numbers;
    if (parts.widths[0] == 4 || parts.separator == u'年')
        return {fullYear(a, parts.widths[0]), b, c};
    // 23.1.5 is one only among others that are.
    const bool dotted = parts.separator == QLatin1Char('.');
    const bool yearFirst =
        parts.widths[0] == 2 && parts.widths[2] <= 2 &&
        (order == DateOrder::YearFirst || a > 31 || (!dotted && parts.widths[2] == 1));
    if (const QDate date = yearFirst ? QDate(fullYear(a, 2), b, c) : QDate(); date.isValid())
        return date;
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

/// The day and time of 20230105150405; invalid for any other number.
QDate fromStamp(std::string_view cell)
{
    constexpr size_t Length = 14;
    const auto text = QString::fromLatin1(cell.data(), static_cast<qsizetype>(cell.size()));
    const auto at = cell.size() == Length
                        ? QDateTime::fromString(text, QStringLiteral("yyyyMMddHHmmss"))
                        : QDateTime();
    return at.date();
}

/// @p cell without a remark in brackets at its end: 2023年1月5日（暂定）. Empty where it has none.
std::string_view withoutRemark(std::string_view cell)
{
    if (!cell.ends_with(')') && !cell.ends_with("）"))
        return {};
    const size_t open = std::min(cell.rfind('('), cell.rfind("（"));
    return open == std::string_view::npos ? std::string_view() : trimmedCell(cell.substr(0, open));
}

/// The last day of "2023年" or "2023年内", where nothing more is said; invalid for any other text.
QDate endOfYear(std::string_view cell)
{
    static const QRegularExpression year(QStringLiteral("^((?:19|20)\\d{2})\\s*年[内度]?$"));
    const auto match = year.match(values::plain(cell));
    return match.hasMatch() ? QDate(match.captured(1).toInt(), 12, 31) : QDate();
}

} // namespace

namespace {

/// What is longer than a month, or has a remark behind it.
Result<QDate> readLonger(std::string_view cell, DateOrder order, MonthDay day, QString *remark)
{
    if (const std::string_view bare = withoutRemark(cell); !bare.empty()) {
        ATTACHE_TRY(const QDate date, readDateOrMonth(bare, order, day, remark));
        if (remark)
            *remark = values::quoted(Tr::tr("A remark stands behind the day in \"%1\"."), cell);
        return date;
    }
    const auto spoken = day == MonthDay::Last ? readSpoken(cell, order) : std::nullopt;
    const QDate date = spoken ? spoken->date : day == MonthDay::Last ? endOfYear(cell) : QDate();
    if (!date.isValid())
        return unreadable(Tr::tr("\"%1\" is not a date."), cell);
    if (remark)
        *remark =
            values::quoted(Tr::tr("\"%1\" is longer than a day. Its last day was used."), cell);
    return date;
}

} // namespace

Result<QDate> readDateOrMonth(std::string_view cell, DateOrder order, MonthDay day, QString *remark)
{
    Result<QDate> date = readDate(cell, order);
    if (date)
        return date;
    const std::optional<DateParts> parts = dateParts(cell);
    int year = 0;
    int month = 0;
    if (!parts || (parts->count != 1 && parts->count != 2)) {
        return readLonger(cell, order, day, remark);
    }
    if (const QDate end = day == MonthDay::Last ? endOfYear(cell) : QDate(); end.isValid())
        return readLonger(cell, order, day, remark);
    if (parts->namedMonth > 0 && parts->count == 1 && parts->widths[0] == 4) { // Jan 2023
        year = parts->numbers[0];
        month = parts->namedMonth;
    } else if (parts->namedMonth > 0 && parts->count == 1 && parts->widths[0] == 2 &&
               parts->monthPosition == 0 &&
               (parts->isMonthJoined || parts->isForeignMonth)) { // Jan-23, Mrz 23
        year = fullYear(parts->numbers[0], 2);
        month = parts->namedMonth;
    } else if (parts->namedMonth == 0 && parts->count == 1 && parts->widths[0] == 6) { // 202301
        year = parts->numbers[0] / 100;
        month = parts->numbers[0] % 100;
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
    const std::optional<DateParts> parts = dateParts(plainDay);
    DayOfYear day;
    if (parts && parts->namedMonth > 0 && parts->count == 1 && parts->widths[0] <= 2) {
        day = {parts->namedMonth, parts->numbers[0]};
    } else if (parts && parts->namedMonth == 0 && parts->count == 1 &&
               parts->widths[0] == 4) { // --0519, and a spreadsheet's 0519
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
    // The years by which programs say that they know none.
    if (parts && parts->namedMonth == 0 && parts->count == 3 && parts->widths[0] == 4 &&
        (parts->numbers[0] <= 4 || parts->numbers[0] == 1604))
        day = {parts->numbers[1], parts->numbers[2]};
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
        const std::optional<DateParts> parts = dateParts(cell);
        if (parts && parts->namedMonth > 0 && parts->count == 2)
            date = fromNamedMonth(*parts);
        else if (parts && parts->namedMonth == 0 && parts->count == 3)
            date = fromThreeNumbers(*parts, order);
        else if (parts && parts->namedMonth == 0 &&
                 (parts->count == 1 || (parts->count == 2 && parts->separator == QLatin1Char('.') &&
                                        parts->widths[0] == 5)))
            date = fromOneNumber(*parts);
        if (!date.isValid())
            date = fromTimestamp(cell);
        if (!date.isValid())
            date = fromStamp(cell);
        if (!date.isValid() && !parts) {
            if (const auto spoken = readSpoken(cell, order); spoken && !spoken->approximate)
                date = spoken->date;
        }
    }
    if (!date.isValid() || date.year() < 1000 || date.year() > 9999)
        return unreadable(Tr::tr("\"%1\" is not a date."), cell);
    return date;
}

void DateOrderDetector::Range::add(int value)
{
    low = isEmpty() ? value : std::min(low, value);
    high = std::max(high, value);
}

void DateOrderDetector::observe(std::string_view cell)
{
    // Called for every cell that begins with a digit: most are told by two bytes to be no 1/2/2022.
    cell = trimmedCell(cell);
    const auto isSeparator = [&](size_t i) {
        return i < cell.size() &&
               (cell[i] == '/' || cell[i] == '-' || cell[i] == ' ' || cell[i] == '.');
    };
    if (cell.size() > 30)
        return;
    constexpr std::string_view Year = "年";
    const bool beginsWithYear =
        cell.size() > 4 &&
        std::ranges::all_of(cell.substr(0, 4), [](char c) { return c >= '0' && c <= '9'; });
    if (beginsWithYear && (isSeparator(4) || cell.substr(4).starts_with(Year))) {
        if (const QDate date = fromIso(cell); date.isValid())
            m_years.add(date.year());
        else if (const auto whole = dateParts(cell); whole && whole->count >= 2)
            m_years.add(whole->numbers[0]);
        return;
    }
    if (cell.size() == 8 && beginsWithYear) { // 20261130
        if (const Result<QDate> date = readDate(cell); date && std::abs(date->year() - 2020) < 100)
            m_years.add(date->year());
        return;
    }
    if (!isSeparator(1) && !isSeparator(2))
        return;
    // 12.5 is no date of three numbers.
    const bool isDotted = cell[1] == '.' || (cell.size() > 2 && cell[2] == '.');
    if (isDotted && cell.find('.', 3) == std::string_view::npos)
        return;
    const std::optional<DateParts> parts = dateParts(cell);
    if (!parts || parts->namedMonth > 0 || parts->count < 2 || parts->widths[0] > 2 ||
        parts->separator == u'年')
        return;
    const auto [a, b, c] = parts->numbers;
    if (parts->count == 2) { // days without their year
        if (parts->separator != QLatin1Char('/') || parts->widths[1] > 2)
            return;
        m_dayFirst += a > 12 ? 1 : 0;
        m_monthFirst += b > 12 ? 1 : 0;
        return;
    }
    if (parts->widths[2] == 4)
        m_years.add(c);
    if (parts->widths[0] == 2 && (a > 31 || parts->widths[2] == 1)) {
        ++m_yearFirst;
        return;
    }
    const int last = fullYear(c, 2);
    if (parts->widths[0] == 2 && parts->widths[2] == 2 && QDate(fullYear(a, 2), b, c).isValid() &&
        (QDate(last, b, a).isValid() || (!isDotted && QDate(last, a, b).isValid()))) {
        ++m_short;
        m_firsts.add(fullYear(a, 2));
        m_lasts.add(last);
    }
    if (isDotted)
        return; // the day before the month, always
    if (a > 12)
        ++m_dayFirst;
    else if (b > 12)
        ++m_monthFirst;
    else if (a != b)
        ++m_either;
}

DateOrderDetector::ShortYear DateOrderDetector::shortYear() const
{
    if (m_short == 0)
        return ShortYear::Open;
    if (m_yearFirst > 0)
        return ShortYear::First;
    // Years lie near one another and near those written in full; days are spread over a month.
    const auto fromYears = [this](const Range &range) {
        return m_years.isEmpty()
                   ? 0
                   : std::max({0, m_years.low - range.low, range.high - m_years.high});
    };
    const int first = fromYears(m_firsts);
    const int last = fromYears(m_lasts);
    if (first != last)
        return first < last ? ShortYear::First : ShortYear::Last;
    const int firsts = m_firsts.high - m_firsts.low;
    const int lasts = m_lasts.high - m_lasts.low;
    if (firsts != lasts)
        return firsts < lasts ? ShortYear::First : ShortYear::Last;
    return m_prefersYearFirst ? ShortYear::First : ShortYear::Open;
}

bool DateOrderDetector::isYearFirst() const
{
    return m_yearFirst > 0 || shortYear() == ShortYear::First;
}

DateOrder DateOrderDetector::order() const
{
    if (isYearFirst())
        return DateOrder::YearFirst;
    return m_dayFirst > m_monthFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
}

bool DateOrderDetector::isUncertain() const
{
    if (isYearFirst())
        return false;
    const bool contradiction = m_dayFirst > 0 && m_monthFirst > 0;
    const bool untold = m_either > 0 && m_dayFirst + m_monthFirst == 0;
    const bool isYearOpen = m_short > 0 && shortYear() == ShortYear::Open;
    return contradiction || untold || isYearOpen;
}

} // namespace attache
