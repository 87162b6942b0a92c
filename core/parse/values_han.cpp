#include "core/parse/values_number_p.h"

#include <QRegularExpression>
#include <QStringView>

#include <algorithm>
#include <utility>

namespace attache::values {

namespace {

constexpr QStringView HanDigits = u"〇一二三四五六七八九";
constexpr QStringView HanFinancialDigits = u"零壹贰叁肆伍陆柒捌玖";

quint64 tenTo(int power)
{
    quint64 value = 1;
    for (; power > 0; --power)
        value *= 10;
    return value;
}

} // namespace

int hanDigit(QChar c)
{
    if (c == u'两' || c == u'貳' || c == u'弍')
        return 2;
    if (c == u'參' || c == u'叄')
        return 3;
    if (c == u'陸')
        return 6;
    const qsizetype plain = HanDigits.indexOf(c);
    return static_cast<int>(plain >= 0 ? plain : HanFinancialDigits.indexOf(c));
}

int hanPower(QChar c)
{
    switch (c.unicode()) {
    case u'十':
    case u'拾':
        return 1;
    case u'百':
    case u'佰':
        return 2;
    case u'千':
    case u'仟':
        return 3;
    case u'万':
    case u'萬':
        return 4;
    case u'亿':
    case u'億':
        return 8;
    default:
        return 0;
    }
}

std::optional<quint64> readHanNumber(QStringView text, qsizetype &at)
{
    constexpr quint64 Limit = 1'000'000'000'000'000ULL;
    quint64 total = 0;   // closed by 亿
    quint64 section = 0; // closed by 万
    quint64 group = 0;
    quint64 pending = 0; // a digit that waits for its power
    int shortened = 0;   // the power that stands right before the pending digit: 一万五
    int last = 0;
    qsizetype i = at;
    for (; i < text.size() && total <= Limit; ++i) {
        const int digit = hanDigit(text[i]);
        const int power = hanPower(text[i]);
        // 百万 is a number, 百 alone is none.
        const bool begins = power == 1 || (power > 0 && power < 4 && i + 1 < text.size() &&
                                           hanPower(text[i + 1]) >= 4);
        if (digit < 0 && (power == 0 || (i == at && !begins)))
            break;
        if ((digit >= 0 && pending > 0) || (power >= 4 && pending > 0 && shortened > 1))
            return std::nullopt; // 三五万 and 三百五万 are not numbers
        if (digit >= 0) {
            pending = static_cast<quint64>(digit);
            shortened = last;
        } else if (power < 4) {
            group += std::max<quint64>(pending, 1) * tenTo(power);
        } else if (power == 4) {
            section += (group + pending) * tenTo(power);
        } else {
            total = (total + section + group + pending) * tenTo(power);
            section = 0;
        }
        if (power > 0)
            pending = 0;
        if (power >= 4)
            group = 0;
        last = power;
    }
    if (i == at || total > Limit)
        return std::nullopt;
    at = i;
    return total + section + group + pending * (shortened > 1 ? tenTo(shortened - 1) : 1);
}

quint64 readJiaoAndFen(QStringView text, qsizetype &at)
{
    quint64 hundredths = 0;
    for (const auto &[unit, worth] : {std::pair(u'角', 10), std::pair(u'分', 1)}) {
        if (at + 1 < text.size() && text[at] == u'零')
            ++at;
        if (at + 1 < text.size() && hanDigit(text[at]) > 0 && text[at + 1] == unit) {
            hundredths += static_cast<quint64>(hanDigit(text[at]) * worth);
            at += 2;
        }
    }
    return hundredths;
}

QString currencyOf(const MoneyUnit &front, const MoneyUnit &back)
{
    const bool any = back.currency.isEmpty() || back.currency == u"CNY";
    return any && !front.currency.isEmpty() ? front.currency : back.currency;
}

QString withHalvesInFull(const QString &text)
{
    if (!text.contains(u'半'))
        return text;
    static const QRegularExpression half(
        QStringLiteral("(?<![0-9.半十百千万亿])"
                       "(?:(?:([0-9]{1,4}|[一二两三四五六七八九])个)?半个?(亿|千万|百万|万)|"
                       "([0-9]{1,4}|[一二两三四五六七八九])(亿|万)半)(?=[^个0-9]|$)"));
    const auto match = half.match(text);
    if (!match.hasMatch())
        return text;
    const QString count = match.captured(1) + match.captured(3);
    const int digit = count.isEmpty() ? 0 : hanDigit(count.front());
    const QString whole = digit < 0 ? count : QString::number(digit);
    return text.left(match.capturedStart()) + whole + QStringLiteral(".5") + match.captured(2) +
           match.captured(4) + text.mid(match.capturedEnd());
}

std::optional<NumberText> readHanText(QStringView text)
{
    qsizetype from = 0;
    const auto begins = [text](qsizetype at) {
        const int power = hanPower(text[at]);
        const bool isHundreds = power > 1 && power < 4 && at + 1 < text.size() && // 百万
                                hanPower(text[at + 1]) >= 4;
        return hanDigit(text[at]) >= 0 || power == 1 || isHundreds;
    };
    while (from < text.size() && !begins(from))
        ++from;
    qsizetype to = from;
    const auto number = readHanNumber(text, to);
    if (!number)
        return std::nullopt;
    const QStringView written = text.mid(from, to - from);
    NumberText result{{false, *number, 0}, {}, false};
    result.scaled =
        std::any_of(written.begin(), written.end(), [](QChar c) { return hanPower(c) >= 4; });
    // 三点五万
    for (qsizetype i = to + 1; !result.scaled && to < text.size() && text[to] == u'点' &&
                               i < text.size() && i < to + 4 && hanDigit(text[i]) >= 0;
         ++i) {
        result.value.digits = result.value.digits * 10 + static_cast<quint64>(hanDigit(text[i]));
        --result.value.exponent;
    }
    if (result.value.exponent < 0)
        to += 1 - result.value.exponent;
    const auto front = readUnits(text.left(from), &result.about);
    if (to < text.size() && (text[to] == u'元' || text[to] == u'圆')) {
        qsizetype behind = to + 1;
        if (const quint64 hundredths = readJiaoAndFen(text, behind); hundredths > 0) {
            result.value = {false, *number * 100 + hundredths, -2};
            result.unit.currency = QStringLiteral("CNY");
            to = behind;
        }
    }
    const auto back = readUnits(text.mid(to), &result.about);
    const bool isBare = hanPower(written.front()) > 1; // 近千万 is not ten million
    if (!front || !back || front->powerOfTen != 0 || (isBare && result.about))
        return std::nullopt;
    result.unit.powerOfTen = back->powerOfTen;
    result.scaled |= back->powerOfTen != 0;
    if (const QString currency = currencyOf(*front, *back); !currency.isEmpty())
        result.unit.currency = currency;
    return result;
}

} // namespace attache::values
