#include "core/base/han.h"
#include "core/parse/date_reader.h"
#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cstdlib>
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
    int namedMonth = 0;          ///< 1–12; 0 when the month is a number
    int monthPosition = 0;       ///< how many numbers stand before the name
    bool isMonthJoined = false;  ///< a hyphen or apostrophe stands behind the name: Jan-23
    bool isForeignMonth = false; ///< named in a language that puts the day before the month
    QChar separator;             ///< behind the first number
};

/// What the names of a month begin with, in the languages that spreadsheets write dates in.
constexpr std::array<std::array<const char16_t *, 9>, 12> Months = {{
    {u"jan", u"jän", u"ene", u"gen", u"янв"},
    {u"feb", u"fév", u"fev", u"fév", u"фев"},
    {u"mar", u"mär", u"mrz", u"maa", u"мар"},
    {u"apr", u"avr", u"abr", u"апр"},
    {u"may", u"mai", u"mei", u"mag", u"maj", u"май", u"мая"},
    {u"jun", u"juin", u"giu", u"июн"},
    {u"jul", u"juil", u"lug", u"июл"},
    {u"aug", u"aoû", u"aou", u"ago", u"авг"},
    {u"sep", u"set", u"сен"},
    {u"oct", u"okt", u"out", u"ott", u"окт"},
    {u"nov", u"ноя"},
    {u"dec", u"dez", u"déc", u"dic", u"дек"},
}};

int monthOf(QStringView word)
{
    for (size_t i = 0; i < Months.size(); ++i) {
        for (const char16_t *name : Months[i]) {
            if (name && word.startsWith(QStringView(name)))
                return static_cast<int>(i) + 1;
        }
    }
    return 0;
}

/// Cuts a time of day off the end: "t20:47:07.000z", "20230512t204707z", " 00:02:00", " 12:00 am",
/// " 下午 3:04", 上午.
QStringView withoutTime(QStringView text)
{
    static const QRegularExpression basic(QStringLiteral("^[0-9]{8}(?=t[0-9]{4}([0-9]{2})?z?$)"));
    if (text.size() > 12 && text[8] == u't' && basic.match(text).hasMatch())
        return text.left(8);
    qsizetype cut = text.indexOf(QLatin1Char(':'));
    if (cut < 0 && !text.isEmpty() && text[0].isDigit()) // 15时4分, 下午3点
        cut = std::max(text.lastIndexOf(u'时'), text.lastIndexOf(u'点'));
    if (cut >= 0) {
        while (cut > 0 && text[cut - 1].isDigit())
            --cut;
        text = text.left(cut).trimmed();
    }
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
    // 2023年1月5日(四)
    if (text.size() > 3 && text.endsWith(u')') && text[text.size() - 3] == u'(')
        text = text.chopped(3).trimmed();
    return text;
}

/// A few digits of Han as a number: 十 is 10, 二十五 is 25, 〇五 is 5, 一百一十四 is 114.
int hanNumber(QStringView han)
{
    int value = 0;
    int pending = 0;
    for (const QChar c : han) {
        if (const int power = values::hanPower(c); power == 1 || power == 2) {
            value += std::max(pending, 1) * (power == 1 ? 10 : 100);
            pending = 0;
        } else {
            pending = pending * 10 + values::hanDigit(c);
        }
    }
    return value + pending;
}

/// @p written with numbers in Han before 年, 月, 日 and 号 as digits, and years of the Republic of
/// China and of Japan's eras as ours: 二〇二三年一月五日, 民国112年1月5日, 112/1/5, 令和5年1月5日.
QString withPlainNumbers(const QString &written)
{
    static const QRegularExpression han(
        QStringLiteral("[〇零一二三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]+(?=[年月日号]|$)"));
    static const QRegularExpression era(
        QStringLiteral("^((?:中华)?民国|令和|平成|昭和)\\s*([0-9]{1,3}|元)\\s*(?=[年./-])"));
    const bool isAscii =
        std::all_of(written.begin(), written.end(), [](QChar c) { return c.unicode() < 0x80; });
    static const QRegularExpression japanese(
        QStringLiteral("^([rhs])([0-9]{1,2})(?=[./-][0-9]{1,2}[./-][0-9]{1,2}$)"));
    if (isAscii && !written.startsWith(QLatin1Char('1'))) {
        // R7.12.5, as spreadsheets in Japan write it
        const QRegularExpressionMatch match = japanese.match(written);
        if (!match.hasMatch())
            return written; // nearly every cell
        const QString name = match.captured(1);
        const int before = name == u"r" ? 2018 : name == u"h" ? 1988 : 1925;
        return QString::number(match.captured(2).toInt() + before) +
               written.mid(match.capturedLength());
    }
    static const QRegularExpression taiwan(
        QStringLiteral("^(1[0-9]{2})(?=[./-][0-9]{1,2}[./-]|年)"));
    static const QRegularExpression korean(QStringLiteral("([0-9]+)\\s*(년|월|일)"));
    QString text = simplifiedHan(written);
    text.replace(QStringLiteral("元月"), QStringLiteral("1月"));
    text.replace(korean, QStringLiteral("\\1."));
    if (const QRegularExpressionMatch match = taiwan.match(text); match.hasMatch())
        text.replace(0, match.capturedLength(), QString::number(match.captured(1).toInt() + 1911));
    if (!text.contains(u'年') && !text.contains(u'月') && !era.match(text).hasMatch())
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
    if (const QRegularExpressionMatch match = era.match(plain); match.hasMatch()) {
        const QString name = match.captured(1);
        const int year = match.captured(2) == u"元" ? 1 : match.captured(2).toInt();
        const int before = name == u"令和"   ? 2018
                           : name == u"平成" ? 1988
                           : name == u"昭和" ? 1925
                                             : 1911;
        plain.replace(0, match.capturedLength(), QString::number(year + before));
    }
    return plain;
}

/// Words that stand between the parts of a date: "5th of", "5 de enero de", "5 января 2023 г."
bool isFiller(QStringView word)
{
    static constexpr std::array Words = {
        QStringView(u"st"),  QStringView(u"nd"),  QStringView(u"rd"),  QStringView(u"th"),
        QStringView(u"of"),  QStringView(u"the"), QStringView(u"de"),  QStringView(u"del"),
        QStringView(u"den"), QStringView(u"der"), QStringView(u"am"),  QStringView(u"le"),
        QStringView(u"er"),  QStringView(u"г"),   QStringView(u"uhr"), QStringView(u"t")};
    return std::find(Words.begin(), Words.end(), word) != Words.end();
}

/// Names of days, in full or shortened, that begin like no month.
bool isWeekday(QStringView word)
{
    static constexpr std::array Short = {QStringView(u"mo"), QStringView(u"di"), QStringView(u"mi"),
                                         QStringView(u"do"), QStringView(u"fr"), QStringView(u"sa"),
                                         QStringView(u"so")};
    static constexpr std::array Days = {
        QStringView(u"mon"),  QStringView(u"tue"),  QStringView(u"wed"), QStringView(u"thu"),
        QStringView(u"fri"),  QStringView(u"sat"),  QStringView(u"sun"), QStringView(u"montag"),
        QStringView(u"dien"), QStringView(u"mitt"), QStringView(u"don"), QStringView(u"frei"),
        QStringView(u"sam"),  QStringView(u"sonn"), QStringView(u"lun"), QStringView(u"mercr"),
        QStringView(u"mié"),  QStringView(u"jeu"),  QStringView(u"jue"), QStringView(u"vend"),
        QStringView(u"vie"),  QStringView(u"sáb"),  QStringView(u"dim"), QStringView(u"dom")};
    return std::find(Short.begin(), Short.end(), word) != Short.end() ||
           std::any_of(Days.begin(), Days.end(),
                       [&](QStringView day) { return word.startsWith(day); });
}

bool isEnglishMonth(QStringView word)
{
    static constexpr std::array Names = {
        QStringView(u"january"), QStringView(u"february"), QStringView(u"march"),
        QStringView(u"april"),   QStringView(u"may"),      QStringView(u"june"),
        QStringView(u"july"),    QStringView(u"august"),   QStringView(u"september"),
        QStringView(u"october"), QStringView(u"november"), QStringView(u"december")};
    return std::any_of(Names.begin(), Names.end(),
                       [&](QStringView name) { return name.startsWith(word); });
}

bool isWordLetter(QChar c)
{
    return c.isLetter() && c.script() != QChar::Script_Han;
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
        } else if (isWordLetter(text[i])) {
            while (i < text.size() && isWordLetter(text[i]))
                ++i;
            const QStringView word = text.mid(start, i - start);
            const int month = isWeekday(word) || isFiller(word) ? 0 : monthOf(word);
            if (month > 0 && parts.namedMonth == 0) {
                parts.namedMonth = month;
                parts.monthPosition = parts.count;
                qsizetype next = i;
                while (next < text.size() && (text[next] == u' ' || text[next] == u'.'))
                    ++next;
                parts.isMonthJoined =
                    next < text.size() &&
                    (text[next] == u'-' || text[next] == u'\'' || text[next] == u'\u2019');
                parts.isForeignMonth = !isEnglishMonth(word);
            } else if (!isFiller(word) && !isWeekday(word)) {
                return std::nullopt;
            }
        } else if (QStringView(u"-/., '年月日号。\u2019").contains(text[i++]) == false) {
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
    const QString text = plain(cell);
    return takeApart(withPlainNumbers(withoutWeekday(withoutTime(text)).toString()));
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

} // namespace

Result<QDate> readDateOrMonth(std::string_view cell, DateOrder order, MonthDay day, QString *remark)
{
    Result<QDate> date = readDate(cell, order);
    if (date)
        return date;
    const std::optional<DateParts> parts = partsOf(cell);
    int year = 0;
    int month = 0;
    if (!parts || (parts->count != 1 && parts->count != 2)) {
        const auto spoken = day == MonthDay::Last ? readSpoken(cell, order) : std::nullopt;
        if (!spoken)
            return date;
        if (remark)
            *remark =
                values::quoted(Tr::tr("\"%1\" is longer than a day. Its last day was used."), cell);
        return spoken->date;
    }
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
    const std::optional<DateParts> parts = partsOf(plainDay);
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
        const std::optional<DateParts> parts = partsOf(cell);
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
        else if (const auto whole = partsOf(cell); whole && whole->count >= 2)
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
    const std::optional<DateParts> parts = partsOf(cell);
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
