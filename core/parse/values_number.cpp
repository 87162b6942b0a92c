#include "core/parse/values.h"
#include "core/parse/values_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace attache {

using values::plain;
using values::Tr;
using values::unreadable;

namespace {

/// digits × 10^exponent: decimal through and through, so that no cent is lost to binary fractions.
struct Decimal
{
    bool negative = false;
    quint64 digits = 0;
    int exponent = 0;
};

struct UnitWord
{
    QStringView word;
    int powerOfTen;
    const char *currency; ///< nullptr for a mere multiplier
};

/// Longer words before those they begin with.
constexpr std::array UnitWords = {
    UnitWord{u"trillion", 12, nullptr}, UnitWord{u"billions", 9, nullptr},
    UnitWord{u"billion", 9, nullptr},   UnitWord{u"bn", 9, nullptr},
    UnitWord{u"millions", 6, nullptr},  UnitWord{u"million", 6, nullptr},
    UnitWord{u"mio", 6, nullptr},       UnitWord{u"mn", 6, nullptr},
    UnitWord{u"thousands", 3, nullptr}, UnitWord{u"thousand", 3, nullptr},
    UnitWord{u"万亿", 12, nullptr},     UnitWord{u"亿", 8, nullptr},
    UnitWord{u"億", 8, nullptr},        UnitWord{u"千万", 7, nullptr},
    UnitWord{u"百万", 6, nullptr},      UnitWord{u"万", 4, nullptr},
    UnitWord{u"萬", 4, nullptr},        UnitWord{u"千", 3, nullptr},
    UnitWord{u"人民币", 0, "CNY"},      UnitWord{u"cn¥", 0, "CNY"},
    UnitWord{u"rmb", 0, "CNY"},         UnitWord{u"cny", 0, "CNY"},
    UnitWord{u"yuan", 0, "CNY"},        UnitWord{u"¥", 0, "CNY"},
    UnitWord{u"元整", 0, "CNY"},        UnitWord{u"美元", 0, "USD"},
    UnitWord{u"美金", 0, "USD"},        UnitWord{u"us$", 0, "USD"},
    UnitWord{u"usd", 0, "USD"},         UnitWord{u"hk$", 0, "HKD"},
    UnitWord{u"hkd", 0, "HKD"},         UnitWord{u"港元", 0, "HKD"},
    UnitWord{u"港币", 0, "HKD"},        UnitWord{u"nt$", 0, "TWD"},
    UnitWord{u"twd", 0, "TWD"},         UnitWord{u"新台币", 0, "TWD"},
    UnitWord{u"a$", 0, "AUD"},          UnitWord{u"aud", 0, "AUD"},
    UnitWord{u"澳元", 0, "AUD"},        UnitWord{u"ca$", 0, "CAD"},
    UnitWord{u"c$", 0, "CAD"},          UnitWord{u"cad", 0, "CAD"},
    UnitWord{u"加元", 0, "CAD"},        UnitWord{u"s$", 0, "SGD"},
    UnitWord{u"sgd", 0, "SGD"},         UnitWord{u"新加坡元", 0, "SGD"},
    UnitWord{u"$", 0, "USD"},           UnitWord{u"欧元", 0, "EUR"},
    UnitWord{u"eur", 0, "EUR"},         UnitWord{u"€", 0, "EUR"},
    UnitWord{u"英镑", 0, "GBP"},        UnitWord{u"gbp", 0, "GBP"},
    UnitWord{u"£", 0, "GBP"},           UnitWord{u"日元", 0, "JPY"},
    UnitWord{u"円", 0, "JPY"},          UnitWord{u"jp¥", 0, "JPY"},
    UnitWord{u"jpy", 0, "JPY"},         UnitWord{u"韩元", 0, "KRW"},
    UnitWord{u"krw", 0, "KRW"},         UnitWord{u"₩", 0, "KRW"},
    UnitWord{u"inr", 0, "INR"},         UnitWord{u"₹", 0, "INR"},
    UnitWord{u"瑞士法郎", 0, "CHF"},    UnitWord{u"chf", 0, "CHF"},
    UnitWord{u"元", 0, "CNY"},          UnitWord{u"圆", 0, "CNY"},
    UnitWord{u"块", 0, "CNY"},          UnitWord{u"k", 3, nullptr},
    UnitWord{u"m", 6, nullptr},         UnitWord{u"b", 9, nullptr},
    UnitWord{u"w", 4, nullptr},         UnitWord{u"仟", 3, nullptr},
};

/// Words that make a number an approximate one.
constexpr std::array AboutWords = {
    QStringView(u"大约"),   QStringView(u"大概"),  QStringView(u"约"),     QStringView(u"预计"),
    QStringView(u"左右"),   QStringView(u"上下"),  QStringView(u"以上"),   QStringView(u"approx."),
    QStringView(u"approx"), QStringView(u"about"), QStringView(u"around"), QStringView(u"circa"),
    QStringView(u"ca."),    QStringView(u"over"),  QStringView(u"近"),     QStringView(u"~"),
    QStringView(u"+"),      QStringView(u"≈"),     QStringView(u"至少"),
};

/// Words that stand beside a number and say nothing about it.
constexpr std::array FillerWords = {QStringView(u"单位"), QStringView(u"in "), QStringView(u":"),
                                    QStringView(u"整"), QStringView(u" ")};

/// Reads @p text as nothing but units and currencies; nothing when anything else stands there.
/// @p about, where given, lets words of approximation pass and is set by them.
std::optional<MoneyUnit> readUnits(QStringView text, bool *about = nullptr)
{
    const auto cutWord = [&text](const auto &words) {
        const auto word = std::find_if(words.begin(), words.end(),
                                       [&](QStringView w) { return text.startsWith(w); });
        if (word != words.end())
            text = text.mid(word->size());
        return word != words.end();
    };
    MoneyUnit unit;
    while (!text.isEmpty()) {
        const auto *word = std::find_if(UnitWords.begin(), UnitWords.end(),
                                        [&](const UnitWord &w) { return text.startsWith(w.word); });
        if (word != UnitWords.end()) {
            unit.powerOfTen += word->powerOfTen;
            if (word->currency)
                unit.currency = QString::fromLatin1(word->currency);
            text = text.mid(word->word.size());
            continue;
        }
        if (cutWord(FillerWords))
            continue;
        if (!about || !cutWord(AboutWords))
            return std::nullopt;
        *about = true;
    }
    return unit;
}

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

/// How a run of digits and separators is to be taken.
struct NumberStyle
{
    DecimalSign sign = DecimalSign::Open;
    bool whole = false; ///< no decimals are to be expected
};

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

struct NumberText
{
    Decimal value;
    MoneyUnit unit;
    bool about = false; ///< "约", "左右"
};

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

/// @p value rounded half away from zero to a whole number; nothing beyond @p limit.
std::optional<qint64> rounded(Decimal value, quint64 limit)
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

std::optional<NumberText> readAnyNumber(std::string_view cell, NumberStyle style = {})
{
    cell = trimmedCell(cell);
    if (const auto value = readPlainDecimal(cell, style))
        return NumberText{*value, {}, false};
    auto text = readNumberText(cell, style);
    if (text)
        text->value.exponent += text->unit.powerOfTen;
    return text;
}

/// Whether @p cell gives two ends: "300-500万".
bool isRange(std::string_view cell)
{
    const QString text = plain(cell);
    static const QRegularExpression range(
        QStringLiteral("[0-9][^0-9]*(-|~|–|—|至|到| to )[^0-9]*[0-9]"));
    return range.match(text).hasMatch();
}

Error notAnAmount(std::string_view cell)
{
    return isRange(cell) ? unreadable(Tr::tr("\"%1\" is a range, not an amount of money."), cell)
                         : unreadable(Tr::tr("\"%1\" is not an amount of money."), cell);
}

} // namespace

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

MoneyUnit moneyUnitOf(const QString &header)
{
    const QByteArray bytes = header.toUtf8();
    const QString text = plain({bytes.constData(), static_cast<size_t>(bytes.size())});
    const qsizetype open = text.lastIndexOf(QLatin1Char('('));
    const qsizetype close = text.indexOf(QLatin1Char(')'), std::max<qsizetype>(open, 0));
    if (open < 0 || close < 0)
        return {};
    return readUnits(QStringView(text).mid(open + 1, close - open - 1)).value_or(MoneyUnit{});
}

Result<MoneyValue> readMoney(std::string_view cell, const MoneyUnit &unit, DecimalSign sign,
                             QString *remark)
{
    constexpr quint64 Limit = 1'000'000'000'000'000'000ULL;
    auto text = readAnyNumber(cell, {sign, false});
    if (!text)
        return notAnAmount(cell);
    if (text->about && remark)
        *remark = values::quoted(Tr::tr("\"%1\" was read as an exact amount."), cell);
    text->value.exponent += unit.powerOfTen + 2;
    const auto minor = rounded(text->value, Limit);
    if (!minor)
        return unreadable(Tr::tr("The amount \"%1\" is too large."), cell);
    return MoneyValue{Money{*minor},
                      text->unit.currency.isEmpty() ? unit.currency : text->unit.currency};
}

bool canStandFor(std::string_view cell, const QString &written, const QString &currency)
{
    if (written == currency)
        return true;
    const QString text = plain(cell);
    static const QStringList Dollars{
        QStringLiteral("USD"), QStringLiteral("HKD"), QStringLiteral("TWD"), QStringLiteral("AUD"),
        QStringLiteral("CAD"), QStringLiteral("SGD"), QStringLiteral("NZD"), QStringLiteral("MXN")};
    const qsizetype dollar = text.indexOf(QLatin1Char('$'));
    if (dollar >= 0 && (dollar == 0 || !text[dollar - 1].isLetter()))
        return Dollars.contains(currency);
    return (text.contains(u'¥') && currency == u"JPY") ||
           (text.contains(u'元') && written == u"CNY" &&
            (Dollars.contains(currency) || currency == u"JPY"));
}

Result<QString> readCurrency(std::string_view cell)
{
    const QString text = plain(cell);
    const auto unit = readUnits(text);
    if (unit && unit->powerOfTen == 0 && !unit->currency.isEmpty())
        return unit->currency;
    const bool code = text.size() == 3 && std::all_of(text.begin(), text.end(), [](QChar c) {
                          return c >= QLatin1Char('a') && c <= QLatin1Char('z');
                      });
    if (code)
        return text.toUpper();
    return unreadable(Tr::tr("\"%1\" is not a currency. Use a code such as CNY."), cell);
}

Result<double> readNumber(std::string_view cell, DecimalSign sign)
{
    const auto text = readAnyNumber(cell, {sign, false});
    if (!text || !text->unit.currency.isEmpty())
        return unreadable(Tr::tr("\"%1\" is not a number."), cell);
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
        return unreadable(Tr::tr("\"%1\" is not a percentage from 0 to 100."), cell);
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
