#include "core/base/han.h"
#include "core/base/shared_text.h"
#include "core/parse/values_number_p.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace attache {

using values::currencyOf;
using values::Decimal;
using values::NumberStyle;
using values::NumberText;
using values::plain;
using values::readAnyNumber;
using values::readHanText;
using values::readUnits;
using values::rounded;
using values::toDouble;
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
    if (groups.first().isEmpty() || groups.first() == u"0")
        return false;
    // By 万: 10,0000. Other four digits behind one comma may be decimals.
    const bool byFour = separator == QLatin1Char(',') && groups.first().size() <= 4 &&
                        (groups.size() > 2 || groups.last() == u"0000") &&
                        std::all_of(groups.begin() + 1, groups.end(),
                                    [](QStringView group) { return group.size() == 4; });
    if (byFour)
        return true;
    if (groups.first().size() > 3 || groups.last().size() != 3)
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
        const bool manyDecimals = style.sign == DecimalSign::Comma && number.count(last) == 1 &&
                                  number.size() - 1 - comma == 4;
        if (manyDecimals)
            return comma;
        if (isGrouped(number, last))
            return -1;
        // Three decimals behind a comma only where it cannot stand between thousands: 0,125.
        const qsizetype decimals = number.size() - 1 - comma;
        const bool european = number.count(last) == 1 && last == QLatin1Char(',') && decimals <= 3;
        return european ? std::optional(comma) : std::nullopt;
    }
    return point;
}

/// Whether spaces and apostrophes in @p number stand between thousands only: 22 123 45 67 is a
/// telephone number.
bool isSpaced(const QString &number)
{
    static const QRegularExpression marks(QStringLiteral("[ ']"));
    const QStringList groups = number.split(marks);
    if (groups.size() == 1)
        return true;
    const bool first = groups.first().size() <= 3 && !groups.first().startsWith(QLatin1Char('0'));
    return first && std::all_of(groups.begin() + 1, groups.end(), [](const QString &group) {
               qsizetype digits = 0;
               while (digits < group.size() && isDigit(group[digits]))
                   ++digits;
               return digits == 3;
           });
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
    if (!isSpaced(number))
        return std::nullopt;
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

/// Whether the words on both sides of a number name two currencies: "$1,000 CNY", but neither
/// "$500 HKD" nor 新台币30万元.
bool isOfTwoCurrencies(QStringView before, const MoneyUnit &front, QStringView after,
                       const MoneyUnit &back)
{
    if (front.currency.isEmpty() || back.currency.isEmpty() || front.currency == back.currency)
        return false;
    const bool isYuan = std::any_of(after.begin(), after.end(),
                                    [](QChar c) { return QStringView(u"元圆块").contains(c); });
    const QByteArray sign = before.toUtf8();
    return !(isYuan && back.currency == u"CNY") &&
           !canStandFor({sign.constData(), static_cast<size_t>(sign.size())}, front.currency,
                        back.currency);
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

/// @p text with one kind of apostrophe between thousands, in simplified Han, and with zeros where a
/// dash stands for no cents: 1’500.–
QString withPlainMarks(QString text)
{
    static const QRegularExpression noCents(QStringLiteral("([.,])(?:--|[-–—])(?![0-9])"));
    for (QChar &c : text) {
        if (c == u'\u2019' || c == u'\u2018' || c == u'\u00B4' || c == u'`' || c == u'\u02BC')
            c = QLatin1Char('\'');
    }
    text.replace(noCents, QStringLiteral("\\1"
                                         "00"));
    return simplifiedHan(text);
}

/// "50万(含税)": cuts a remark in brackets off the end. What the brackets hold of units stays.
bool cutRemark(QString &text)
{
    const qsizetype open = text.lastIndexOf(QLatin1Char('('));
    if (open <= 0 || !text.endsWith(QLatin1Char(')')))
        return false;
    const QString inside = text.mid(open + 1, text.size() - open - 2);
    text.truncate(open);
    if (readUnits(inside)) {
        text += inside;
        return false;
    }
    text = text.trimmed();
    return true;
}

/// The power of ten of the Han word at @p at, which is moved behind it; 0 for none.
int powerAt(QStringView text, qsizetype &at)
{
    int power = 0;
    while (at < text.size() && values::hanPower(text[at]) > 1)
        power += values::hanPower(text[at++]);
    return power;
}

/// "1亿2千万", "12万5": digits and powers in turn, from @p at on, which is moved behind them.
/// Nothing where it is a single number with a unit.
std::optional<Decimal> readMixed(QStringView text, qsizetype &at)
{
    qsizetype i = at;
    quint64 total = 0;
    int last = 16;
    int parts = 0;
    while (i < text.size() && isDigit(text[i])) {
        const qsizetype start = i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        const quint64 digits = text.mid(start, i - start).toULongLong();
        const qsizetype behind = i;
        int power = powerAt(text, i);
        if (i == behind && parts > 0 && behind - start == 1)
            power = last - 1; // 12万5
        if (power >= last || behind - start > 8 || (i == behind && parts == 0))
            return std::nullopt;
        quint64 worth = digits;
        for (int k = 0; k < power; ++k)
            worth *= 10;
        total += worth;
        ++parts;
        if (i == behind)
            break;
        last = power;
    }
    if (parts < 2 || (i < text.size() && (text[i] == u'.' || text[i] == u',')))
        return std::nullopt;
    at = i;
    return Decimal{false, total, 0};
}

/// Takes the minus signs out of what stands before a number: "-R$", "$ -". Nothing where they
/// make no sense.
std::optional<bool> takeSign(QString &before)
{
    before.replace(QChar(u'−'), QLatin1Char('-'));
    const QString trimmed = before.trimmed();
    const bool first = trimmed.startsWith(QLatin1Char('-'));
    const bool last = trimmed.size() > 1 && trimmed.endsWith(QLatin1Char('-'));
    if (first && last)
        return std::nullopt;
    before = trimmed.mid(first ? 1 : 0, trimmed.size() - (first || last ? 1 : 0));
    return first || last;
}

/// Where the first digit stands, or the point before it; the end where there is none.
qsizetype numberStart(const QString &text)
{
    qsizetype at = 0;
    while (at < text.size() && !isDigit(text[at]) &&
           !(text[at] == QLatin1Char('.') && at + 1 < text.size() && isDigit(text[at + 1])))
        ++at;
    return at;
}

/// Splits "(¥1.2万)" into its number and what is written around it.
std::optional<NumberText> readNumberText(std::string_view cell, NumberStyle style)
{
    QString text = values::withHalvesInFull(withPlainMarks(plain(cell)));
    bool negative = false;
    bool about = false;
    if (text.startsWith(QLatin1Char('(')) && text.endsWith(QLatin1Char(')'))) {
        negative = true;
        text = text.mid(1, text.size() - 2).trimmed();
    } else {
        about = cutRemark(text);
    }
    const qsizetype from = numberStart(text);
    qsizetype to = from;
    while (to < text.size() && isNumberPart(text, to))
        ++to;
    if (from == to) {
        auto han = readHanText(text);
        if (han)
            han->about |= about;
        return han;
    }
    QString before = text.left(from);
    const std::optional<bool> signedBefore = takeSign(before);
    if (!signedBefore)
        return std::nullopt;
    const QStringView number = QStringView(text).mid(from, to - from);
    qsizetype behind = from;
    auto value = readMixed(text, behind);
    const bool mixed = value.has_value();
    if (mixed) {
        to = behind;
    } else {
        value = readDecimal(number.toString(), style);
        about |= number.contains(QLatin1Char('e')); // a spreadsheet has rounded it
    }
    QStringView after = QStringView(text).mid(to);
    // As accounting programs print it: 1.234,50-
    const bool signedBehind = after.startsWith(QLatin1Char('-')) &&
                              (number.contains(QLatin1Char(',')) || number.contains(u'.'));
    if (signedBehind)
        after = after.mid(1);
    const auto front = readUnits(before, &about);
    const auto back = readUnits(after, &about);
    if (!value || !front || !back || (*signedBefore && signedBehind) ||
        isOfTwoCurrencies(before, *front, after, *back))
        return std::nullopt;
    if (front->powerOfTen != 0 && (front->currency.isEmpty() || back->powerOfTen != 0))
        return std::nullopt;
    NumberText result{*value, *back, about};
    result.value.negative = negative != (*signedBefore || signedBehind);
    result.unit.powerOfTen += front->powerOfTen;
    result.scaled = mixed || result.unit.powerOfTen != 0;
    result.unit.currency = currencyOf(*front, *back);
    return result;
}

/// Fast path for the common case: an optional minus, digits, perhaps a point and digits.
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

} // namespace

double values::toDouble(const Decimal &value)
{
    const double size = static_cast<double>(value.digits) * std::pow(10.0, value.exponent);
    return value.negative ? -size : size;
}

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
    const auto digit = std::ranges::find_if(cell, [](char c) { return isDigit(QLatin1Char(c)); });
    if (std::none_of(digit, cell.end(), [](char c) { return c == '.' || c == ','; }))
        return;
    const auto from = static_cast<size_t>(digit - cell.begin());
    const bool isAscii =
        std::all_of(digit, cell.end(), [](char c) { return static_cast<uchar>(c) < 0x80; });
    if (!isAscii || cell.ends_with('-')) {
        // Spaces and apostrophes of other kinds between thousands, and dashes for no cents.
        const QByteArray marks = withPlainMarks(plain(cell.substr(from))).toLatin1();
        observeMarks(cell, {marks.constData(), static_cast<size_t>(marks.size())});
        return;
    }
    observeMarks(cell, cell.substr(from));
}

void DecimalSignDetector::observeMarks(std::string_view cell, std::string_view marks)
{
    const std::string_view part =
        trimmedCell(marks.substr(0, marks.find_first_not_of("0123456789.,' ")));
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

bool DecimalSignDetector::isContradictory() const
{
    constexpr qint64 Slips = 10; // of the pen: one among many cells proves nothing
    return std::min(m_points, m_commas) * Slips > std::max(m_points, m_commas);
}

DecimalSign DecimalSignDetector::sign() const
{
    if (m_points == m_commas || isContradictory())
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

/// Whether @p word is what people of a company are counted in: "2.500 Mitarbeiter".
bool isPeople(const QString &word)
{
    return isAmong({u"employees", u"employee",     u"people",      u"persons",     u"staff",
                    u"headcount", u"fte",          u"ftes",        u"pax",         u"mitarbeiter",
                    u"ma",        u"beschäftigte", u"salariés",    u"employés",    u"personnes",
                    u"empleados", u"trabajadores", u"personas",    u"dipendenti",  u"addetti",
                    u"pessoas",   u"funcionários", u"pracowników", u"medewerkers", u"чел.",
                    u"чел",       u"сотрудников",  u"человек"},
                   word);
}

/// The lower end of "10-50人", "500人以上", "less than 50", 2023年末：300人; nothing for other
/// text.
std::optional<Decimal> readLowerBound(std::string_view cell, NumberStyle style)
{
    static const QRegularExpression year(QStringLiteral("^\\d{4}年[末底度]?\\D{0,3}(?=\\d)"));
    const QString text = plain(cell).remove(year);
    const qsizetype from = std::find_if(text.begin(), text.end(), isDigit) - text.begin();
    qsizetype to = from;
    while (to < text.size() && isNumberPart(text, to))
        ++to;
    const QString before = text.left(from).trimmed();
    QString after = text.mid(to).trimmed();
    auto lower = from < to ? readDecimal(text.mid(from, to - from), style) : std::nullopt;
    if (!lower)
        return std::nullopt;
    const bool upperOnly =
        isAmong({u"<", u"≤", u"under", u"less than", u"up to", u"少于", u"不足"}, before) ||
        after.contains(u"以下") || after.contains(u"以内");
    if (upperOnly)
        return Decimal{};
    if (after.startsWith(u'k') && (after.size() == 1 || !after[1].isLetter())) {
        lower->exponent += 3;
        after = after.mid(1);
    }
    static constexpr QStringView Followers = u"-~–—至到+人名位个家年天员社명인万";
    if (!isAmong({u"", u"约", u">", u"≥", u"~", u"over", u"about", u"more than", u"ca.", u"approx.",
                  u"大约"},
                 before) ||
        (!after.isEmpty() && !Followers.contains(after.front()) && !isPeople(after)))
        return std::nullopt;
    if (after.startsWith(u'万'))
        lower->exponent += 4;
    return lower;
}

/// "五百人", "三百多名": a number in Han and who is counted.
std::optional<NumberText> readCountedPeople(std::string_view cell, NumberStyle style)
{
    static const QRegularExpression counted(
        QStringLiteral("^(.*?)(?:名|位|个)?(?:员工|职工|人)?$"));
    const QByteArray number = counted.match(plain(cell)).captured(1).toUtf8();
    return readAnyNumber({number.constData(), static_cast<size_t>(number.size())}, style);
}

} // namespace

Result<qint64> readInteger(std::string_view cell)
{
    constexpr quint64 Limit = 1'000'000'000'000'000ULL;
    const NumberStyle style{DecimalSign::Open, true};
    auto text = readAnyNumber(cell, style);
    if (!text)
        text = readCountedPeople(cell, style);
    const bool number = text && text->unit.currency.isEmpty();
    const auto value = number ? std::optional(text->value) : readLowerBound(cell, style);
    if (!value || !isWhole(*value))
        return unreadable(Tr::tr("\"%1\" is not a whole number."), cell);
    const auto whole = rounded(*value, Limit);
    if (!whole)
        return unreadable(Tr::tr("The number \"%1\" is too large."), cell);
    return *whole;
}

} // namespace attache
