#include "core/exchange/cell_format.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>
#include <QTime>

#include <cmath>

namespace attache {
namespace {

/// The part of a format code for positive numbers, without colours and conditions, taken apart.
struct Code
{
    QString letters;      ///< what is neither quoted nor escaped
    QString quoted;       ///< the last quoted text
    QString currency;     ///< of [$¥-804]
    bool elapsed = false; ///< [h], [mm]
    bool scaled = false;  ///< a point that is only shown: 0\.0,"万"
};

Code taken(const QString &text)
{
    Code code;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text[at];
        if (c == u';')
            break;
        if (c == u'"') {
            const qsizetype end = text.indexOf(u'"', at + 1);
            code.quoted = text.mid(at + 1, (end < 0 ? text.size() : end) - at - 1);
            code.scaled |= code.quoted == u".";
            at = end < 0 ? text.size() : end;
        } else if (c == u'[') {
            const qsizetype end = text.indexOf(u']', at);
            const QString inside = text.mid(at + 1, (end < 0 ? text.size() : end) - at - 1);
            if (inside.startsWith(u'$'))
                code.currency = inside.mid(1).section(u'-', 0, 0);
            const QString letters = inside.toLower();
            code.elapsed |= letters == u"h" || letters == u"hh" || letters == u"m" ||
                            letters == u"mm" || letters == u"s" || letters == u"ss";
            at = end < 0 ? text.size() : end;
        } else if (c == u'\\' || c == u'!' || c == u'_' || c == u'*') {
            ++at;
            code.scaled |= (c == u'\\' || c == u'!') && at < text.size() && text[at] == u'.';
        } else {
            code.letters += c;
        }
    }
    return code;
}

bool isGeneral(const QString &letters)
{
    return letters.contains(QLatin1String("general"), Qt::CaseInsensitive) ||
           letters.contains(QStringLiteral("通用格式"));
}

std::string twoDigits(int number)
{
    std::string digits = std::to_string(number);
    if (number < 10)
        digits.insert(digits.begin(), '0');
    return digits;
}

std::string timeText(qint64 seconds)
{
    const int minutes = static_cast<int>((seconds + 30) / 60);
    return twoDigits(minutes / 60) + ':' + twoDigits(minutes % 60);
}

std::string dateText(double value, bool from1904)
{
    constexpr double LastDay = 2958466; // of the year 9999
    constexpr qint64 MinutesOfDay = 1440;
    if (value < 0 || value >= LastDay)
        return plainNumber(value);
    qint64 day = static_cast<qint64>(std::floor(value));
    const qint64 minutes = std::llround((value - std::floor(value)) * MinutesOfDay);
    day += minutes / MinutesOfDay;
    QDate start(1904, 1, 1);
    if (!from1904) {
        // There was no 29 February 1900, but spreadsheets count it.
        constexpr qint64 FalseDay = 60;
        start = day < FalseDay ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    }
    const std::string date = start.addDays(day).toString(Qt::ISODate).toStdString();
    const qint64 ofDay = minutes % MinutesOfDay;
    return ofDay == 0 ? date : date + ' ' + timeText(ofDay * 60);
}

} // namespace

CellFormat CellFormat::of(const QString &text)
{
    CellFormat format;
    const Code code = taken(text);
    if (isGeneral(code.letters))
        return format;
    const QString letters = code.letters.toLower();
    // "e" is a year in Taiwan and Japan, but "E+" an exponent.
    static const QRegularExpression day(QStringLiteral("[yd]|e(?![+-])"));
    static const QRegularExpression time(QStringLiteral("[hs]|am/pm|上午/下午"));
    const bool hasTime = code.elapsed || time.match(letters).hasMatch();
    const bool hasDay = day.match(letters).hasMatch() || (letters.contains(u'm') && !hasTime);
    if (hasDay || hasTime) {
        format.kind = hasDay ? Kind::Date : Kind::Time;
        return format;
    }
    if (letters.contains(u'%')) {
        format.kind = Kind::Percent;
        return format;
    }
    static const QRegularExpression zeros(QStringLiteral("^0{2,}$"));
    // 0.0,"万" and 0!.0000"万" divide what is shown: the value itself is in 元.
    static const QRegularExpression divided(QStringLiteral("[0#?],+(?![0#?,])"));
    const bool isScaled = code.scaled || divided.match(letters).hasMatch();
    if (zeros.match(letters).hasMatch() && !isScaled)
        format.digits = static_cast<int>(letters.size());
    static const QStringList Units{QStringLiteral("元"), QStringLiteral("万"),
                                   QStringLiteral("万元"), QStringLiteral("亿"),
                                   QStringLiteral("亿元")};
    if (const QString unit = code.quoted.trimmed(); isScaled && unit.endsWith(u'元'))
        format.behind = "元";
    else if (Units.contains(unit) && !isScaled)
        format.behind = unit.toStdString();
    static const QRegularExpression sign(QStringLiteral("[¥￥$€£]"));
    const QString all = code.currency + code.letters + code.quoted;
    if (!code.currency.isEmpty() && code.currency.size() <= 3)
        format.before = code.currency.toStdString();
    else if (const auto found = sign.match(all); found.hasMatch())
        format.before = found.captured().toStdString();
    return format;
}

CellFormat CellFormat::builtIn(int number)
{
    CellFormat format;
    const auto within = [number](int first, int last) { return number >= first && number <= last; };
    // 27 to 36 and 50 to 58 are days and times of the Chinese, Japanese and Korean editions.
    const bool time = within(18, 21) || within(45, 47) || within(32, 35);
    const bool date =
        within(14, 17) || number == 22 || within(27, 31) || number == 36 || within(50, 58);
    if (date || time)
        format.kind = date ? Kind::Date : Kind::Time;
    else if (number == 9 || number == 10)
        format.kind = Kind::Percent;
    return format;
}

std::string plainNumber(double value)
{
    if (!std::isfinite(value))
        return {};
    QByteArray text = QByteArray::number(value, 'g', 15);
    if (text.contains('e')) {
        const double size = std::abs(value);
        text = size < 1 ? QByteArray::number(value, 'f', 20) : QByteArray::number(value, 'f', 0);
        if (size < 1) {
            while (text.endsWith('0'))
                text.chop(1);
            if (text.endsWith('.'))
                text.chop(1);
        }
    }
    return text.toStdString();
}

std::string shownValue(double value, const CellFormat &format, bool from1904)
{
    switch (format.kind) {
    case CellFormat::Kind::Date:
        return dateText(value, from1904);
    case CellFormat::Kind::Time:
        // Durations of a day and more, and days shown by their time alone.
        if (value >= 1)
            return dateText(value, from1904);
        return value < 0 ? plainNumber(value) : timeText(std::llround(value * 24 * 60 * 60));
    case CellFormat::Kind::Percent:
        return plainNumber(value * 100) + '%';
    case CellFormat::Kind::Number:
        break;
    }
    // A spreadsheet keeps fifteen digits: what is behind them is not what was typed, and shown as
    // such it is known to be lost.
    constexpr double Exact = 1e15;
    std::string text = std::abs(value) < Exact ? plainNumber(value)
                                               : QByteArray::number(value, 'E', 14).toStdString();
    if (const auto digits = static_cast<size_t>(format.digits);
        text.size() < digits && text.find_first_of(".-") == std::string::npos)
        text.insert(0, digits - text.size(), '0');
    return format.before + text + format.behind;
}

} // namespace attache
