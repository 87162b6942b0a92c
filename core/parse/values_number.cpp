#include "core/base/shared_text.h"
#include "core/parse/values_number_p.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace attache {

using values::Decimal;
using values::NumberStyle;
using values::NumberText;
using values::plain;
using values::readAnyNumber;
using values::readUnits;
using values::rounded;
using values::Tr;
using values::unreadable;

namespace {

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

/// Whether the groups of digits between @p separator are those of a grouped number: three each,
/// or the Indian 2-2-3.
bool isGrouped(QStringView whole, QChar separator)
{
    const QList<QStringView> groups = whole.split(separator);
    if (groups.first().isEmpty() || groups.first().size() > 3 || groups.last().size() != 3 ||
        groups.first() == u"0")
        return false;
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](QStringView group) { return group.size() == 3 || group.size() == 2; });
}

/// Whether the one separator of @p number, at @p at, may stand between thousands as well as begin
/// three decimals: 12.500, but neither 0.500 nor 1234.500.
bool readsTwoWays(QStringView number, qsizetype at)
{
    return at >= 1 && at <= 3 && number.size() - at == 4 && number.front() != QLatin1Char('0');
}

/// Where the decimal mark of @p number stands, -1 without one; nothing where commas and points
/// make no sense.
std::optional<qsizetype> decimalMark(QStringView number, NumberStyle style)
{
    const qsizetype comma = number.lastIndexOf(QLatin1Char(','));
    const qsizetype point = number.lastIndexOf(QLatin1Char('.'));
    if (comma < 0 && point < 0)
        return -1;
    const bool one = number.count(QLatin1Char(',')) + number.count(QLatin1Char('.')) == 1;
    if (one && readsTwoWays(number, std::max(comma, point)) &&
        (style.sign != DecimalSign::Open || style.whole)) {
        const bool decimal =
            !style.whole && style.sign == (comma >= 0 ? DecimalSign::Comma : DecimalSign::Point);
        return decimal ? std::max(comma, point) : -1;
    }
    const QChar last = number[std::max(comma, point)];
    const QChar other = last == QLatin1Char(',') ? QLatin1Char('.') : QLatin1Char(',');
    if (comma >= 0 && point >= 0) {
        const QStringView whole = number.left(std::max(comma, point));
        return number.count(last) == 1 && isGrouped(whole, other)
                   ? std::optional(std::max(comma, point))
                   : std::nullopt;
    }
    if (number.count(last) > 1 || last == QLatin1Char(',')) {
        if (isGrouped(number, last))
            return -1;
        // Three decimals behind a comma only where it cannot stand between thousands: 0,125.
        const qsizetype decimals = number.size() - 1 - comma;
        const bool european = number.count(last) == 1 && last == QLatin1Char(',') && decimals <= 3;
        return european ? std::optional(comma) : std::nullopt;
    }
    return point;
}

/// The digits of @p number, a run of digits, separators and perhaps an exponent.
std::optional<Decimal> readDecimal(QString number, NumberStyle style)
{
    Decimal value;
    if (const qsizetype e = number.indexOf(QLatin1Char('e')); e > 0) {
        bool ok = false;
        value.exponent = QStringView(number).mid(e + 1).toInt(&ok);
        if (!ok || std::abs(value.exponent) > 30)
            return std::nullopt;
        number.truncate(e);
    }
    number.remove(QLatin1Char(' ')).remove(QLatin1Char('\''));
    const std::optional<qsizetype> mark = decimalMark(number, style);
    if (!mark)
        return std::nullopt;
    for (qsizetype i = 0; i < number.size(); ++i) {
        if (!isDigit(number[i]))
            continue;
        const auto digit = static_cast<quint64>(number[i].unicode() - u'0');
        const bool fraction = *mark >= 0 && i > *mark;
        if (value.digits > (std::numeric_limits<quint64>::max() - digit) / 10) {
            if (!fraction) // digits behind the eighteenth decide nothing after the point
                return std::nullopt;
            continue;
        }
        value.digits = value.digits * 10 + digit;
        value.exponent -= fraction ? 1 : 0;
    }
    return value;
}

/// "人民币壹拾贰万元整": a number in Han and the units around it.
std::optional<NumberText> readHanText(QStringView text)
{
    qsizetype from = 0;
    while (from < text.size() && values::hanDigit(text[from]) < 0 &&
           values::hanPower(text[from]) != 1)
        ++from;
    qsizetype to = from;
    const auto number = values::readHanNumber(text, to);
    if (!number)
        return std::nullopt;
    NumberText result{{false, *number, 0}, {}, false};
    const auto front = readUnits(text.left(from), &result.about);
    if (to < text.size() && (text[to] == u'元' || text[to] == u'圆')) {
        qsizetype behind = to + 1;
        if (const quint64 hundredths = values::readJiaoAndFen(text, behind); hundredths > 0) {
            result.value = {false, *number * 100 + hundredths, -2};
            result.unit.currency = QStringLiteral("CNY");
            to = behind;
        }
    }
    const auto back = readUnits(text.mid(to), &result.about);
    if (!front || !back || front->powerOfTen != 0)
        return std::nullopt;
    result.unit.powerOfTen = back->powerOfTen;
    for (const QString &currency : {back->currency, front->currency}) {
        if (result.unit.currency.isEmpty())
            result.unit.currency = currency;
    }
    return result;
}

bool isNumberPart(QStringView text, qsizetype i)
{
    const QChar c = text[i];
    const bool between =
        i + 1 < text.size() && isDigit(text[i + 1]) && i > 0 && isDigit(text[i - 1]);
    const bool exponent = c == QLatin1Char('e') && i > 0 && isDigit(text[i - 1]) &&
                          i + 1 < text.size() &&
                          (isDigit(text[i + 1]) || text[i + 1] == QLatin1Char('+') ||
                           text[i + 1] == QLatin1Char('-'));
    const bool sign = (c == QLatin1Char('+') || c == QLatin1Char('-')) && i > 0 &&
                      text[i - 1] == QLatin1Char('e');
    return isDigit(c) || c == QLatin1Char(',') || c == QLatin1Char('.') || exponent || sign ||
           (between && (c == QLatin1Char(' ') || c == QLatin1Char('\'')));
}

/// Splits "(¥1.2万)" into its number and what is written around it.
std::optional<NumberText> readNumberText(std::string_view cell, NumberStyle style)
{
    QString text = plain(cell);
    bool negative = false;
    if (text.startsWith(QLatin1Char('(')) && text.endsWith(QLatin1Char(')'))) {
        negative = true;
        text = text.mid(1, text.size() - 2).trimmed();
    }
    qsizetype from = 0;
    while (from < text.size() && !isDigit(text[from]) &&
           !(text[from] == QLatin1Char('.') && from + 1 < text.size() && isDigit(text[from + 1])))
        ++from;
    qsizetype to = from;
    while (to < text.size() && isNumberPart(text, to))
        ++to;
    QString before = text.left(from);
    const qsizetype signs = before.count(QLatin1Char('-')) + before.count(QChar(u'−'));
    if (from == to)
        return readHanText(text);
    if (signs > 1)
        return std::nullopt;
    negative = negative != (signs == 1);
    before.remove(QLatin1Char('-')).remove(QChar(u'−'));
    bool about = false;
    const auto value = readDecimal(text.mid(from, to - from), style);
    const auto front = readUnits(before, &about);
    const auto back = readUnits(QStringView(text).mid(to), &about);
    if (!value || !front || !back || front->powerOfTen != 0)
        return std::nullopt;
    NumberText result{*value, *back, about};
    result.value.negative = negative;
    if (result.unit.currency.isEmpty())
        result.unit.currency = front->currency;
    return result;
}

/// The common case, straight from the bytes: an optional minus, digits, perhaps a point and digits.
std::optional<Decimal> readPlainDecimal(std::string_view cell, NumberStyle style)
{
    Decimal value;
    if (cell.starts_with('-')) {
        value.negative = true;
        cell.remove_prefix(1);
    }
    if (cell.empty() || cell.size() > 18 || cell.front() == '.')
        return std::nullopt;
    bool fraction = false;
    for (const char c : cell) {
        if (c == '.' && !fraction) {
            fraction = true;
        } else if (c >= '0' && c <= '9') {
            value.digits = value.digits * 10 + static_cast<quint64>(c - '0');
            value.exponent -= fraction ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    const bool byStyle = style.sign == DecimalSign::Comma || style.whole;
    if (byStyle && fraction && value.exponent == -3)
        return std::nullopt; // perhaps 12.500 with a point between thousands
    return value;
}

bool isWhole(Decimal value)
{
    for (; value.exponent < 0 && value.digits % 10 == 0 && value.digits > 0; ++value.exponent)
        value.digits /= 10;
    return value.exponent >= 0 || value.digits == 0;
}

double toDouble(const Decimal &value)
{
    const double size = static_cast<double>(value.digits) * std::pow(10.0, value.exponent);
    return value.negative ? -size : size;
}

} // namespace

std::optional<qint64> values::rounded(Decimal value, quint64 limit)
{
    for (; value.exponent > 0 && value.digits > 0; --value.exponent) {
        if (value.digits > limit / 10)
            return std::nullopt;
        value.digits *= 10;
    }
    quint64 last = 0;
    for (; value.exponent < 0 && (value.digits > 0 || last > 0); ++value.exponent) {
        last = value.digits % 10;
        value.digits /= 10;
    }
    if (last >= 5)
        ++value.digits;
    if (value.digits > limit)
        return std::nullopt;
    const auto whole = static_cast<qint64>(value.digits);
    return value.negative ? -whole : whole;
}

std::optional<NumberText> values::readAnyNumber(std::string_view cell, NumberStyle style)
{
    cell = trimmedCell(cell);
    if (const auto value = readPlainDecimal(cell, style))
        return NumberText{*value, {}, false};
    auto text = readNumberText(cell, style);
    if (text)
        text->value.exponent += text->unit.powerOfTen;
    return text;
}

void DecimalSignDetector::observe(std::string_view cell)
{
    const size_t from = cell.find_first_of("0123456789");
    if (from == std::string_view::npos || cell.find_first_of(".,", from) == std::string_view::npos)
        return;
    const size_t to = cell.find_first_not_of("0123456789.,' ", from);
    const std::string_view part =
        trimmedCell(cell.substr(from, to == std::string_view::npos ? to : to - from));
    QString number = QString::fromLatin1(part.data(), static_cast<qsizetype>(part.size()));
    number.remove(QLatin1Char(' ')).remove(QLatin1Char('\''));
    while (number.endsWith(QLatin1Char('.')) || number.endsWith(QLatin1Char(',')))
        number.chop(1);
    const qsizetype points = number.count(QLatin1Char('.'));
    const qsizetype commas = number.count(QLatin1Char(','));
    if (points + commas == 0)
        return;
    const qsizetype last =
        std::max(number.lastIndexOf(QLatin1Char('.')), number.lastIndexOf(QLatin1Char(',')));
    if (points + commas == 1 && readsTwoWays(number, last)) {
        if (m_doubtful.isEmpty())
            m_doubtful = QByteArray(cell.data(), static_cast<qsizetype>(cell.size()));
        return;
    }
    const std::optional<qsizetype> mark = decimalMark(number, {});
    if (!mark)
        return;
    const bool comma = *mark >= 0 ? number[*mark] == QLatin1Char(',') : points > 0;
    ++(comma ? m_commas : m_points);
}

DecimalSign DecimalSignDetector::sign() const
{
    if (m_points == m_commas)
        return DecimalSign::Open;
    return m_commas > m_points ? DecimalSign::Comma : DecimalSign::Point;
}

Result<double> readNumber(std::string_view cell, DecimalSign sign)
{
    const auto text = readAnyNumber(cell, {sign, false});
    if (!text || !text->unit.currency.isEmpty())
        return unreadable(Common::tr("\"%1\" is not a number."), cell);
    return toDouble(text->value);
}

namespace {

bool isAmong(std::initializer_list<QStringView> words, QStringView word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// The lower end of "10-50人", "500人以上", "less than 50"; nothing when it is no such thing.
std::optional<Decimal> readLowerBound(std::string_view cell, NumberStyle style)
{
    const QString text = plain(cell);
    qsizetype from = 0;
    while (from < text.size() && !isDigit(text[from]))
        ++from;
    qsizetype to = from;
    while (to < text.size() && isNumberPart(text, to))
        ++to;
    const QString before = text.left(from).trimmed();
    const QString after = text.mid(to).trimmed();
    auto lower = from < to ? readDecimal(text.mid(from, to - from), style) : std::nullopt;
    if (!lower)
        return std::nullopt;
    const bool upperOnly =
        isAmong({u"<", u"≤", u"under", u"less than", u"up to", u"少于", u"不足"}, before) ||
        after.contains(u"以下") || after.contains(u"以内");
    if (upperOnly)
        return Decimal{};
    static constexpr QStringView Followers = u"-~–—至到+人名位个家年天ep万";
    if (!isAmong({u"", u"约", u">", u"≥", u"~", u"over", u"about", u"more than"}, before) ||
        (!after.isEmpty() && !Followers.contains(after.front())))
        return std::nullopt;
    if (after.startsWith(u'万'))
        lower->exponent += 4;
    return lower;
}

} // namespace

Result<qint64> readInteger(std::string_view cell)
{
    constexpr quint64 Limit = 1'000'000'000'000'000ULL;
    const NumberStyle style{DecimalSign::Open, true};
    const auto text = readAnyNumber(cell, style);
    const bool number = text && text->unit.currency.isEmpty();
    const auto value = number ? std::optional(text->value) : readLowerBound(cell, style);
    if (!value || !isWhole(*value))
        return unreadable(Tr::tr("\"%1\" is not a whole number."), cell);
    const auto whole = rounded(*value, Limit);
    if (!whole)
        return unreadable(Tr::tr("The number \"%1\" is too large."), cell);
    return *whole;
}

namespace {

std::optional<double> percentNumber(std::string_view cell, bool *marked)
{
    std::string_view number = trimmedCell(cell);
    *marked = false;
    for (const std::string_view sign : {std::string_view("%"), std::string_view("％")}) {
        if (number.ends_with(sign)) {
            number.remove_suffix(sign.size());
            *marked = true;
        }
    }
    const auto text = readAnyNumber(number);
    return text && text->unit == MoneyUnit{} ? std::optional(toDouble(text->value)) : std::nullopt;
}

} // namespace

Result<int> readPercent(std::string_view cell, PercentScale scale, QString *remark)
{
    bool marked = false;
    const std::optional<double> number = percentNumber(cell, &marked);
    // Nobody writes a chance of less than one in a hundred into a list.
    const bool share = !marked && number && *number > 0 &&
                       (*number < 1 || (*number == 1 && scale == PercentScale::One));
    const double percent = number.value_or(-1) * (share ? 100 : 1);
    if (!number || percent < 0 || percent > 100)
        return unreadable(Common::tr("\"%1\" is not a percentage from 0 to 100."), cell);
    const long whole = std::lround(percent);
    if (remark && std::abs(percent - static_cast<double>(whole)) > 1e-9)
        *remark = values::quoted(Tr::tr("\"%1\" was rounded to a whole percent."), cell);
    return static_cast<int>(whole);
}

void PercentScaleDetector::observe(std::string_view cell)
{
    cell = trimmedCell(cell);
    if (m_beyondOne || cell.find_first_not_of("0123456789.%") != std::string_view::npos)
        return; // settled, or no such number
    bool marked = false;
    const std::optional<double> number = percentNumber(cell, &marked);
    if (!number || marked)
        return;
    m_beyondOne = m_beyondOne || *number > 1;
    m_fraction = m_fraction || (*number > 0 && *number < 1);
}

PercentScale PercentScaleDetector::scale() const
{
    return m_fraction && !m_beyondOne ? PercentScale::One : PercentScale::Hundred;
}

} // namespace attache
