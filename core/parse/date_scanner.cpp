#include "core/parse/date_scanner.h"

#include <algorithm>
#include <array>

namespace attache::dates {
namespace {

constexpr QStringView HanDigits = u"零一二三四五六七八九";
constexpr QStringView Traditional =
    u"俩倆週禮個號後兩內點這來時開種兒隔間過連終與將從為於後樓線櫃機門"
    u"車庫廠會館單鐘價歲頁條張層輪輛遍筆噸節農陰曆";
constexpr QStringView Simplified =
    u"两两周礼个号后两内点这来时开种儿隔间过连终与将从为于后楼线柜机门车"
    u"库厂会馆单钟价岁页条张层轮辆遍笔吨节农阴历";
static_assert(Traditional.size() == Simplified.size());

int hanDigit(QChar c)
{
    if (c == u'两')
        return 2;
    return c == u'〇' ? 0 : static_cast<int>(HanDigits.indexOf(c));
}

QChar plain(QChar typed)
{
    char16_t c = typed.unicode();
    if (c < 0x80)
        return typed.toLower();
    if (c >= 0xFF01 && c <= 0xFF5E)
        return QChar(static_cast<char16_t>(c - 0xFEE0)).toLower();
    if (c == 0x3000 || c == 0x00A0 || c == 0x2009 || c == 0x202F)
        return u' ';
    if (c == 0x2018 || c == 0x2019)
        return u'\'';
    if (c == 0x2010 || c == 0x2011 || c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2015)
        return u'-';
    if (c == 0x301C)
        return u'~';
    const qsizetype folded = Traditional.indexOf(typed);
    return folded < 0 ? typed : Simplified[folded];
}

} // namespace

Scanner::Scanner(QStringView line)
    : m_line(line)
    , m_text(line.size(), Qt::Uninitialized)
{
    std::ranges::transform(line, m_text.begin(), plain);
}

QChar Scanner::at(qsizetype place) const
{
    return place >= 0 && place < m_text.size() ? m_text[place] : QChar();
}

bool Scanner::isAt(qsizetype place, QStringView word) const
{
    if (place < 0 || place + word.size() > m_text.size() ||
        text().sliced(place, word.size()) != word)
        return false;
    const bool latin = word.back() >= u'a' && word.back() <= u'z';
    return !latin || !isLetter(place + word.size());
}

qsizetype Scanner::oneOf(qsizetype place, std::initializer_list<QStringView> words) const
{
    qsizetype end = -1;
    for (const QStringView word : words) {
        if (isAt(place, word))
            end = std::max(end, place + word.size());
    }
    return end;
}

bool Scanner::endsWith(qsizetype place, std::initializer_list<QStringView> words) const
{
    return std::ranges::any_of(words, [&](QStringView word) {
        const qsizetype start = place - word.size();
        if (start < 0 || text().sliced(start, word.size()) != word)
            return false;
        return !(word.front() >= u'a' && word.front() <= u'z') || !isLetter(start - 1);
    });
}

qsizetype Scanner::spaces(qsizetype place) const
{
    for (int count = 0; count < 3 && at(place).isSpace(); ++count)
        ++place;
    return place;
}

qsizetype Scanner::spacesBefore(qsizetype place) const
{
    for (int count = 0; count < 3 && at(place - 1).isSpace(); ++count)
        --place;
    return place;
}

bool Scanner::isDigit(qsizetype place) const
{
    const QChar c = at(place);
    return c >= u'0' && c <= u'9';
}

bool Scanner::isLetter(qsizetype place) const
{
    const QChar c = at(place);
    return c >= u'a' && c <= u'z';
}

bool Scanner::isCapital(qsizetype place) const
{
    return isLetter(place) && m_line[place] != m_text[place];
}

bool Scanner::isWordPart(qsizetype place) const
{
    return isDigit(place) || isLetter(place) || at(place) == u'_';
}

bool Scanner::isHanNumeral(qsizetype place) const
{
    const QChar c = at(place);
    return c == u'十' || c == u'百' || c == u'廿' || c == u'卅' ||
           (!c.isNull() && hanDigit(c) >= 0);
}

bool Scanner::isBoundary(qsizetype place) const
{
    const QChar c = at(place);
    return place >= m_text.size() || place < 0 || c.isSpace() || c.isPunct() || c.isSymbol();
}

std::optional<Number> Scanner::digits(qsizetype place, int most) const
{
    Number number{0, place, 0, false, false};
    while (isDigit(number.end)) {
        if (number.digits == most)
            return std::nullopt;
        number.value = number.value * 10 + at(number.end).unicode() - u'0';
        ++number.digits;
        ++number.end;
    }
    return number.digits > 0 ? std::optional(number) : std::nullopt;
}

std::optional<Number> Scanner::hanNumber(qsizetype place) const
{
    const QChar first = at(place);
    if (first.isNull())
        return std::nullopt;
    int value = hanDigit(first);
    qsizetype end = place;
    if (value >= 0)
        ++end;
    if (at(end) == u'十' && value != 0) {
        value = std::max(value, 1) * 10;
        ++end;
        if (const int ones = at(end).isNull() ? -1 : hanDigit(at(end)); ones > 0) {
            value += ones;
            ++end;
        }
    }
    if (end == place || at(end) == u'百' || at(end) == u'千' || at(end) == u'十')
        return std::nullopt;
    return Number{value, end, static_cast<int>(end - place), true, false};
}

std::optional<Number> Scanner::hanHundreds(qsizetype place) const
{
    const int hundreds = at(place).isNull() ? -1 : hanDigit(at(place));
    if (hundreds < 1 || at(place + 1) != u'百')
        return std::nullopt;
    Number number{100 * hundreds, place + 2, 2, true, false};
    const bool isZero = at(number.end) == u'零' || at(number.end) == u'〇';
    const auto rest = hanNumber(isZero ? number.end + 1 : number.end);
    if (rest) {
        if (isZero == (rest->value > 9))
            return std::nullopt;
        number.value += rest->value;
        number.end = rest->end;
    } else if (isZero || isHanNumeral(number.end)) {
        return std::nullopt;
    }
    number.digits = static_cast<int>(number.end - place);
    return number;
}

std::optional<Number> Scanner::number(qsizetype place, int most) const
{
    return isDigit(place) ? digits(place, most) : hanNumber(place);
}

std::optional<Number> Scanner::englishNumber(qsizetype place) const
{
    if (isDigit(place))
        return digits(place, 3);
    static constexpr std::array Small = {
        u"a",        u"one",     u"two",     u"three",     u"four",     u"five",    u"six",
        u"seven",    u"eight",   u"nine",    u"ten",       u"eleven",   u"twelve",  u"thirteen",
        u"fourteen", u"fifteen", u"sixteen", u"seventeen", u"eighteen", u"nineteen"};
    static constexpr std::array Tens = {u"twenty", u"thirty",  u"forty",  u"fifty",
                                        u"sixty",  u"seventy", u"eighty", u"ninety"};
    if (isAt(place, u"an"))
        return Number{1, place + 2, 2, false, true};
    for (size_t index = 0; index < Small.size(); ++index) {
        const QStringView word(Small[index]);
        if (isAt(place, word)) {
            const int value = std::max(static_cast<int>(index), 1);
            return Number{value, place + word.size(), static_cast<int>(word.size()), false, true};
        }
    }
    for (size_t index = 0; index < Tens.size(); ++index) {
        const QStringView word(Tens[index]);
        if (!isAt(place, word))
            continue;
        Number number{10 * (static_cast<int>(index) + 2), place + word.size(), 0, false, true};
        const QChar joint = at(number.end);
        if (joint == u'-' || joint == u' ') {
            const auto ones = englishNumber(number.end + 1);
            if (ones && ones->isWord && ones->value < 10 && at(number.end + 1) != u'a') {
                number.value += ones->value;
                number.end = ones->end;
            }
        }
        return number;
    }
    return std::nullopt;
}

std::optional<Number> Scanner::hanYear(qsizetype place) const
{
    Number year{0, place, 0, true, false};
    while (year.digits < 4) {
        const QChar c = at(year.end);
        const int digit = c.isNull() || c == u'两' ? -1 : hanDigit(c);
        if (digit < 0)
            return std::nullopt;
        year.value = year.value * 10 + digit;
        ++year.digits;
        ++year.end;
    }
    return year.value >= 1900 && year.value < 2100 ? std::optional(year) : std::nullopt;
}

} // namespace attache::dates
