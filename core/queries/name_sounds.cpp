#include "core/queries/name_sounds.h"

#include "core/base/han_table.h"
#include "core/base/pinyin.h"
#include "core/store/stacked_tokens.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <bit>
#include <string>
#include <tuple>
#include <vector>

namespace attache {
namespace {

constexpr char StartMark = '^';
constexpr char PairMark = '-';
constexpr char BesideMark = '\'';
/// Of the ways to split a word into syllables and initials.
constexpr size_t MostSplits = 8;
constexpr size_t LongestWord = 40;
constexpr size_t LongestSyllable = 6;

bool isLetter(char32_t c)
{
    return c >= U'a' && c <= U'z';
}

bool isLetterOrDigit(char32_t c)
{
    return isLetter(c) || (c >= U'0' && c <= U'9');
}

char capital(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

/// A syllable as the index holds it, of one size to be copied at once.
struct Capitals
{
    std::array<char, 8> letters{};
    quint8 size = 0;
};
static_assert(std::tuple_size_v<decltype(Capitals::letters)> >= LongestSyllable);

char *writeSyllable(char *out, quint16 reading)
{
    static const std::vector<Capitals> all = [] {
        std::vector<Capitals> made(han::SyllableCount);
        for (quint16 i = 0; i < han::SyllableCount; ++i) {
            for (const char c : syllableAt(i))
                made[i].letters.at(made[i].size++) = capital(c);
        }
        return made;
    }();
    const Capitals &syllable = all[reading];
    std::copy(syllable.letters.begin(), syllable.letters.end(), out);
    return out + syllable.size;
}

constexpr int FirstDigit = 32; ///< among the bits of initials, behind the letters

quint64 bitOf(char initial)
{
    return quint64(1) << (initial >= 'a' ? initial - 'a' : initial - '0' + FirstDigit);
}

template <typename Use>
void eachInitial(quint64 initials, Use use)
{
    for (; initials != 0; initials &= initials - 1) {
        const int bit = std::countr_zero(initials);
        use(static_cast<char>(bit < FirstDigit ? 'A' + bit : '0' + bit - FirstDigit));
    }
}

/// What a word is split into: a syllable, how one begins, or a letter or digit by itself.
struct Part
{
    enum class Kind { Syllable, Beginning, Initial };
    Kind kind;
    std::string letters;
};
using Split = std::vector<Part>;

bool hasVowel(std::string_view letters)
{
    return letters.find_first_of("aeiouv") != std::string_view::npos;
}

/// All parts that @p word can have at @p at, with how many characters each takes, longest first.
std::vector<std::pair<Part, size_t>> partsAt(std::span<const char32_t> word, size_t at)
{
    std::vector<std::pair<Part, size_t>> parts;
    if (!isLetter(word[at])) {
        const auto readings = readingsOf(word[at]);
        if (!readings.empty())
            parts.push_back({{Part::Kind::Syllable, std::string(syllableAt(readings.front()))}, 1});
        else if (isLetterOrDigit(word[at]))
            parts.push_back(
                {{Part::Kind::Initial, std::string(1, static_cast<char>(word[at]))}, 1});
        return parts;
    }
    std::string letters;
    for (size_t end = at; end < word.size() && end < at + LongestSyllable && isLetter(word[end]);) {
        letters += static_cast<char>(word[end++]);
        const bool isLast = end == word.size();
        const bool isInitial =
            letters.size() == 1 || letters == "zh" || letters == "ch" || letters == "sh";
        if (isInitial)
            parts.push_back({{Part::Kind::Initial, letters}, letters.size()});
        else if (isLast && hasVowel(letters) && beginsSyllable(letters))
            parts.push_back({{Part::Kind::Beginning, letters}, letters.size()});
        else if (isSyllable(letters))
            parts.push_back({{Part::Kind::Syllable, letters}, letters.size()});
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

/// The ways to split @p word, those with the fewest parts first, and into single letters.
std::vector<Split> splitsOf(std::span<const char32_t> word)
{
    std::vector<std::vector<Split>> behind(word.size() + 1); // each from its last part to its first
    behind[word.size()] = {{}};
    for (size_t at = word.size(); at-- > 0;) {
        std::vector<Split> &here = behind[at];
        for (const auto &[part, length] : partsAt(word, at)) {
            for (const Split &rest : behind[at + length]) {
                here.push_back(rest);
                here.back().push_back(part);
            }
        }
        std::stable_sort(here.begin(), here.end(),
                         [](const Split &a, const Split &b) { return a.size() < b.size(); });
        if (here.size() > MostSplits)
            here.resize(MostSplits);
    }
    std::vector<Split> splits = std::move(behind.front());
    for (Split &split : splits)
        std::reverse(split.begin(), split.end());
    const bool isPlain = std::all_of(word.begin(), word.end(), isLetterOrDigit);
    const bool hasSingles = std::any_of(splits.begin(), splits.end(), [&](const Split &split) {
        return split.size() == word.size();
    });
    if (isPlain && !hasSingles) {
        Split singles;
        for (const char32_t c : word)
            singles.push_back({Part::Kind::Initial, std::string(1, static_cast<char>(c))});
        splits.push_back(std::move(singles));
    }
    return splits;
}

QByteArray pairOf(const Part &first, const Part &second)
{
    return {QByteArray(1, PairMark) + capital(first.letters.front()) +
            capital(second.letters.front())};
}

QByteArray capitalsOf(const Part &part)
{
    QByteArray letters;
    for (const char c : part.letters)
        letters.append(capital(c));
    return letters;
}

QByteArray quoted(const QByteArray &token, bool isOpen = false)
{
    return '"' + token + (isOpen ? "\"*" : "\"");
}

/// A name that begins so is asked for by its start; one that has it anywhere either in full, or
/// only as far as FTS5 need not gather much.
enum class Asking { Start, Anywhere, AtOnce };

QByteArray expressionOf(const Part &only, Asking asking)
{
    const bool isInitial = only.kind == Part::Kind::Initial;
    // A letter alone is in nearly every name: only those that begin with it are meant.
    const bool isLetterAlone = isInitial && only.letters.size() == 1;
    const bool isMarked = asking == Asking::Start || isLetterAlone;
    const QByteArray mark = isMarked ? QByteArray(1, StartMark) : QByteArray();
    if (only.kind != Part::Kind::Syllable)
        return quoted(mark + capitalsOf(only), !isLetterAlone);
    if (isMarked)
        return quoted(mark + capitalsOf(only));
    // Beside another one, or the last one.
    return '(' + quoted(capitalsOf(only) + BesideMark, true) + " OR " + quoted(capitalsOf(only)) +
           ')';
}

/// Tokens of a name that sounds like @p split.
QByteArray expressionOf(const Split &split, Asking asking)
{
    if (split.size() == 1)
        return expressionOf(split.front(), asking);
    QByteArrayList tokens;
    for (size_t i = 0; i + 1 < split.size(); ++i) {
        const Part &first = split[i];
        const Part &second = split[i + 1];
        const bool isOpen = second.kind == Part::Kind::Beginning;
        const bool areBeside = first.kind == Part::Kind::Syllable &&
                               second.kind != Part::Kind::Initial &&
                               (!isOpen || asking == Asking::Anywhere);
        tokens.append(areBeside
                          ? quoted(capitalsOf(first) + BesideMark + capitalsOf(second), isOpen)
                          : quoted(pairOf(first, second)));
    }
    if (asking == Asking::Start) {
        tokens.append(quoted(StartMark + pairOf(split[0], split[1])));
        if (split.front().kind == Part::Kind::Syllable)
            tokens.append(quoted(StartMark + capitalsOf(split.front())));
    }
    return tokens.size() == 1 ? tokens.front() : '(' + tokens.join(" AND ") + ')';
}

/// Whether the tokens of @p split are all that there is to it: of one part, or of two neighbours
/// that are one token.
bool isTold(const Split &split)
{
    const auto isLetter = [](const Part &part) {
        return part.kind == Part::Kind::Initial && part.letters.size() == 1;
    };
    return split.size() == 1 ||
           (split.size() == 2 &&
            (std::ranges::all_of(split, isLetter) ||
             (split[0].kind == Part::Kind::Syllable && split[1].kind != Part::Kind::Initial)));
}

QString anyOf(const QByteArrayList &expressions)
{
    if (expressions.isEmpty())
        return {};
    return u'(' + QString::fromLatin1(expressions.join(" OR ")) + u')';
}

} // namespace

NameSounds::NameSounds(std::span<const char32_t> letters)
{
    if (std::none_of(letters.begin(), letters.end(),
                     [](char32_t c) { return !readingsOf(c).empty(); }))
        return;
    m_sounds.reserve(static_cast<qsizetype>(letters.size()));
    for (const char32_t c : letters) {
        Sound sound;
        if (isLetterOrDigit(c)) {
            sound.initials = bitOf(static_cast<char>(c));
        } else {
            sound.readings = readingsOf(c);
            for (const quint16 reading : sound.readings)
                sound.initials |= bitOf(syllableAt(reading).front());
        }
        m_sounds.append(sound);
    }
}

template <typename Use>
void NameSounds::eachPair(size_t at, Use use) const
{
    const qsizetype next = qsizetype(at) + 1;
    if (next >= m_sounds.size())
        return;
    eachInitial(m_sounds[next - 1].initials, [&](char first) {
        eachInitial(m_sounds[next].initials, [&](char second) { use(first, second); });
    });
}

qsizetype NameSounds::room(size_t at) const
{
    constexpr qsizetype OfSyllable = 2 + sizeof(Capitals::letters);
    constexpr qsizetype OfPair = 4 + 2 * OfSyllable; // their initials, and the syllables
    if (m_sounds.isEmpty())
        return 0;
    // Each reading begins with one letter, and a letter or digit is its own.
    const auto lettersAt = [this](qsizetype place) {
        return std::max<qsizetype>(1, std::ssize(m_sounds[place].readings));
    };
    const auto here = static_cast<qsizetype>(at);
    const qsizetype first = lettersAt(here);
    const qsizetype second = here + 1 < m_sounds.size() ? lettersAt(here + 1) : 0;
    return (1 + first) * OfSyllable + first * second * OfPair;
}

char *NameSounds::write(char *out, size_t at) const
{
    if (m_sounds.isEmpty())
        return out;
    const Sound &sound = m_sounds[static_cast<qsizetype>(at)];
    eachPair(at, [&out](char first, char second) {
        *out++ = TokenEnd;
        *out++ = PairMark;
        *out++ = first;
        *out++ = second;
    });
    const bool isLast = qsizetype(at) + 1 == m_sounds.size();
    const auto next =
        isLast ? std::span<const quint16>() : m_sounds[static_cast<qsizetype>(at) + 1].readings;
    for (const quint16 reading : sound.readings) {
        if (next.empty()) {
            *out++ = TokenEnd;
            out = writeSyllable(out, reading);
        }
        for (const quint16 beside : next) {
            *out++ = TokenEnd;
            out = writeSyllable(out, reading);
            *out++ = BesideMark;
            out = writeSyllable(out, beside);
        }
    }
    return out;
}

char *NameSounds::writeStart(char *out) const
{
    if (m_sounds.isEmpty())
        return out;
    const auto mark = [&out] {
        *out++ = TokenEnd;
        *out++ = StartMark;
    };
    eachInitial(m_sounds.front().initials, [&](char initial) {
        mark();
        *out++ = initial;
    });
    for (const quint16 reading : m_sounds.front().readings) {
        if (syllableAt(reading).size() == 1)
            continue; // is its initial
        mark();
        out = writeSyllable(out, reading);
    }
    eachPair(0, [&](char first, char second) {
        mark();
        *out++ = PairMark;
        *out++ = first;
        *out++ = second;
    });
    return out;
}

SoundQuestion soundQuestion(std::span<const char32_t> word)
{
    if (word.size() > LongestWord || std::none_of(word.begin(), word.end(), isLetter))
        return {};
    QByteArrayList told;
    QByteArrayList untold;
    QByteArrayList atOnce;
    QByteArrayList starts;
    const auto add = [](QByteArrayList &list, const QByteArray &expression) {
        if (!list.contains(expression))
            list.append(expression);
    };
    for (const Split &split : splitsOf(word)) {
        add(isTold(split) ? told : untold, expressionOf(split, Asking::Anywhere));
        add(atOnce, expressionOf(split, Asking::AtOnce));
        add(starts, expressionOf(split, Asking::Start));
    }
    const bool isOpen = std::ranges::any_of(
        atOnce, [](const QByteArray &expression) { return expression.contains('*'); });
    return {anyOf(told), anyOf(untold), anyOf(atOnce), anyOf(starts), isOpen};
}

bool isSounded(QStringView word)
{
    return std::ranges::all_of(word, [](QChar c) {
        return isLetterOrDigit(c.unicode()) || !readingsOf(c.unicode()).empty();
    });
}

qsizetype soundingLength(QStringView key, QStringView word)
{
    if (key.isEmpty() || word.isEmpty() || key[0] == u'\n' ||
        word.size() > static_cast<qsizetype>(LongestWord))
        return 0;
    std::array<bool, LongestSyllable + 2> isTried{}; // by how many letters of the word are taken
    qsizetype found = 0;
    const auto take = [&](qsizetype letters) {
        bool &tried = isTried[static_cast<size_t>(letters)];
        if (found > 0 || tried)
            return;
        tried = true;
        if (letters == word.size()) {
            found = 1;
            return;
        }
        const qsizetype rest = soundingLength(key.sliced(1), word.sliced(letters));
        found = rest > 0 ? rest + 1 : 0;
    };
    if (key[0] == word[0])
        take(1);
    for (const quint16 reading : readingsOf(key[0].unicode())) {
        const std::string_view syllable = syllableAt(reading);
        const QLatin1String letters(syllable.data(), static_cast<qsizetype>(syllable.size()));
        qsizetype common = 0;
        while (common < letters.size() && common < word.size() && word[common] == letters[common])
            ++common;
        if (common == letters.size() || (common > 0 && common == word.size()))
            take(common);
        if (common >= 2 && letters[1] == u'h')
            take(2);
        if (common >= 1)
            take(1);
    }
    return found;
}

} // namespace attache
