#include "core/queries/search_text.h"

#include "core/base/fold.h"
#include "core/store/stacked_tokens.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>

namespace attache {
namespace {

using CodePoints = QVarLengthArray<char32_t, 256>;

/// Most characters: they need no look into the tables of Unicode.
bool isPlain(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0x4E00 && c <= 0x9FA5);
}

char32_t withoutAccent(char32_t c)
{
    const bool latin = (c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF);
    while (latin && QChar::decompositionTag(c) == QChar::Canonical)
        c = QChar::decomposition(c).at(0).unicode();
    return c;
}

bool isAccent(char32_t c)
{
    return c >= 0x300 && c <= 0x36F;
}

/// What says whether a sign is drawn as a picture.
bool isVariant(char32_t c)
{
    return c >= 0xFE00 && c <= 0xFE0F;
}

bool isLineBreak(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029;
}

/// Pictures among letters, which are all that some names differ in.
bool isPicture(char32_t c)
{
    return c >= 0x1F000 && c <= 0x1FAFF && !(c >= 0x1F3FB && c <= 0x1F3FF); // but for skin tones
}

/// What somebody may look for beside letters and digits: 50%, C++, C#, user_id. What stands between
/// words, in numbers to call and in names of companies is not among them.
bool isSign(char32_t c)
{
    return c == U'%' || c == U'_' || c == U'+' || c == U'#' || c == 0x2030;
}

/// Whether the sign @p c counts behind @p before: the + of +86 does not.
bool countsBehind(char32_t c, char32_t before)
{
    return c != U'+' || before == U'+' || QChar::isLetterOrNumber(before);
}

/// The characters that count, line by line; a zero stands behind each line that has any.
CodePoints keyOf(const QString &fold, bool withSigns)
{
    CodePoints key;
    key.resize(fold.size() + 1);
    char32_t *const begin = key.data();
    char32_t *out = begin;
    char32_t before = 0;
    for (qsizetype at = 0; at < fold.size();) {
        const char32_t c = nextCodePoint(fold, at);
        if (isPlain(c) || (withSigns && isSign(c) && countsBehind(c, before)))
            *out++ = c;
        else if (isLineBreak(c) && out != begin && out[-1] != 0)
            *out++ = 0;
        else if (!isAccent(c) && !isVariant(c) &&
                 (QChar::isLetterOrNumber(c) || QChar::isMark(c) || isPicture(c)))
            *out++ = withoutAccent(c);
        before = c;
    }
    if (out != begin && out[-1] != 0)
        *out++ = 0;
    key.resize(out - begin);
    return key;
}

bool hasSign(QStringView fold)
{
    char32_t before = 0;
    return std::ranges::any_of(fold, [&before](QChar c) {
        const char32_t last = std::exchange(before, c.unicode());
        return isSign(c.unicode()) && countsBehind(c.unicode(), last);
    });
}

/// What a word asked for is compared by: with its signs, where it has any.
CodePoints keyOfWord(QStringView word)
{
    const QString fold = folded(word);
    return keyOf(fold, hasSign(fold));
}

/// The key of a text: each line with signs is there twice, without them and with them, so that it
/// is found in either way.
CodePoints keyOf(QStringView text)
{
    const QString fold = folded(text);
    CodePoints key = keyOf(fold, false);
    if (!hasSign(fold))
        return key;
    QString signedLines;
    for (const QString &line : fold.split(u'\n')) {
        if (hasSign(line))
            signedLines += line + u'\n';
    }
    const CodePoints more = keyOf(signedLines, true);
    key.append(more.data(), more.size());
    return key;
}

constexpr qsizetype MostBytes = 4;

char *writeUtf8(char *out, char32_t c)
{
    const auto rest = [&out, c](int shift) {
        for (; shift >= 0; shift -= 6)
            *out++ = static_cast<char>(0x80 | ((c >> shift) & 0x3F));
        return out;
    };
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
        return out;
    }
    if (c < 0x800) {
        *out++ = static_cast<char>(0xC0 | (c >> 6));
        return rest(0);
    }
    if (c < 0x10000) {
        *out++ = static_cast<char>(0xE0 | (c >> 12));
        return rest(6);
    }
    *out++ = static_cast<char>(0xF0 | (c >> 18));
    return rest(12);
}

/// Writes the first two characters of @p letters, or the one there is.
char *writePair(char *out, std::span<const char32_t> letters)
{
    for (const char32_t letter : letters.first(std::min<size_t>(2, letters.size())))
        out = writeUtf8(out, letter);
    return out;
}

} // namespace

QString searchKey(QStringView text)
{
    const CodePoints key = keyOf(text);
    QString result;
    result.reserve(key.size());
    for (qsizetype at = 0; at < key.size(); ++at) {
        if (key[at] != 0)
            result += QChar::fromUcs4(key[at]);
        else if (at + 1 < key.size())
            result += u'\n';
    }
    return result;
}

namespace {

using Lines = QVarLengthArray<std::span<const char32_t>, 8>;

Lines linesOf(const CodePoints &key)
{
    Lines lines;
    for (const char32_t *line = key.begin(); line != key.end();) {
        const char32_t *const end = std::find(line, key.end(), U'\0');
        lines.append({line, end});
        line = end + 1;
    }
    return lines;
}

/// Bytes with room for what is written next.
class TokenBytes
{
public:
    explicit TokenBytes(qsizetype room)
        : m_bytes(room, Qt::Uninitialized)
        , m_end(m_bytes.data())
    {
    }

    /// Where to write up to @p room bytes, behind a TokenEnd.
    char *next(qsizetype room)
    {
        const qsizetype used = m_end - m_bytes.data();
        if (m_bytes.size() - used <= room) {
            m_bytes.resize(2 * m_bytes.size() + room + 1);
            m_end = m_bytes.data() + used;
        }
        if (used > 0)
            *m_end++ = TokenEnd;
        return m_end;
    }
    void setEnd(char *end) { m_end = end; }
    QByteArray taken()
    {
        m_bytes.truncate(m_end - m_bytes.constData());
        return std::move(m_bytes);
    }

private:
    QByteArray m_bytes;
    char *m_end;
};

constexpr std::string_view Digits = "0123456789";

bool isDigit(char32_t c)
{
    return c < 0x80 && Digits.find(static_cast<char>(c)) != std::string_view::npos;
}

/// So many names have these that to look at each of them for their pairs would take long.
struct LegalForm
{
    std::u32string_view letters;
    std::string_view token; ///< with a mark that nothing else has
};
/// A form that is part of another one stands before it.
constexpr std::array LegalForms = {LegalForm{U"有限公司", "&YXGS"},
                                   LegalForm{U"有限责任公司", "&YXZRGS"},
                                   LegalForm{U"股份有限公司", "&GFYXGS"}};

constexpr char NameEnd = '$';
constexpr qsizetype PairBytes = qsizetype(sizeof NameStart) + 2 * MostBytes;

/// The first pair of a name, marked, and its sounds, and the first character alone.
void writeStart(TokenBytes &tokens, std::span<const char32_t> line, const NameSounds &sounds)
{
    char *out = tokens.next(PairBytes + 3 * sounds.room(0));
    out = std::copy_n(NameStart, sizeof NameStart - 1, out);
    out = writePair(out, line);
    tokens.setEnd(sounds.writeStart(out));
    if (line.size() == 1)
        return;
    out = tokens.next(PairBytes);
    out = std::copy_n(NameStart, sizeof NameStart - 1, out);
    tokens.setEnd(writePair(out, line.first(1)));
}

/// What of a name begins at @p at: a pair, or the last character. A digit in any place is
/// told by itself, so the last one has a mark of its own.
char *writeNamePair(char *out, std::span<const char32_t> line, size_t at)
{
    const bool isEnd = at + 1 == line.size() && isDigit(line[at]);
    *out++ = isEnd ? NameEnd : NameMark;
    return writePair(out, line.subspan(at));
}

void writeAll(TokenBytes &tokens, std::span<const char32_t> line, const NameSounds &sounds)
{
    for (size_t at = 0; at < line.size(); ++at) {
        char *const out = writeNamePair(tokens.next(PairBytes + sounds.room(at)), line, at);
        tokens.setEnd(sounds.write(out, at));
    }
}

void appendPairs(QByteArray &tokens, std::span<const char32_t> line)
{
    const qsizetype used = tokens.size();
    tokens.resize(used + std::ssize(line) * (2 * MostBytes + 1));
    char *const begin = tokens.data();
    char *out = begin + used;
    for (size_t at = 0; at < line.size(); ++at) {
        if (out != begin)
            *out++ = TokenEnd;
        out = writePair(out, line.subspan(at));
    }
    tokens.truncate(out - begin);
}

QByteArray pairsOf(const CodePoints &key)
{
    QByteArray tokens;
    tokens.reserve(key.size() * (2 * MostBytes + 1));
    for (const auto line : linesOf(key))
        appendPairs(tokens, line);
    return tokens;
}

void writeForms(TokenBytes &tokens, const CodePoints &key)
{
    for (const auto &[letters, token] : LegalForms) {
        if (std::search(key.begin(), key.end(), letters.begin(), letters.end()) != key.end())
            tokens.setEnd(std::copy(token.begin(), token.end(), tokens.next(std::ssize(token))));
    }
}

/// Calls @p use with each of Digits that is in @p key.
template <typename Use>
void eachDigit(const CodePoints &key, Use use)
{
    std::array<bool, 0x80> isThere{};
    for (const char32_t c : key) {
        if (c < isThere.size())
            isThere[c] = true;
    }
    for (const char c : Digits) {
        if (isThere[static_cast<uchar>(c)])
            use(c);
    }
}

bool isPart(std::span<const char32_t> line, std::span<const char32_t> of)
{
    return std::search(of.begin(), of.end(), line.begin(), line.end()) != of.end();
}

bool isPartOfOneBefore(const Lines &lines, qsizetype at)
{
    return std::any_of(lines.begin(), lines.begin() + at,
                       [&](auto other) { return isPart(lines[at], other); });
}

QString quoted(const QString &token)
{
    return u'"' + token + u'"';
}

const QLatin1String And(" AND ");

} // namespace

QByteArray nameTokens(QStringView names)
{
    const CodePoints key = keyOf(names);
    const Lines lines = linesOf(key);
    TokenBytes tokens(key.size() * 5 * MostBytes);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto line = lines[i];
        const NameSounds sounds(line);
        writeStart(tokens, line, sounds);
        if (isPartOfOneBefore(lines, i)) {
            tokens.setEnd(writeNamePair(tokens.next(PairBytes), line, line.size() - 1));
            continue;
        }
        writeAll(tokens, line, sounds);
    }
    writeForms(tokens, key);
    eachDigit(key, [&tokens](char digit) {
        char *out = tokens.next(PairBytes);
        *out++ = NameMark;
        *out++ = digit;
        tokens.setEnd(out);
    });
    return tokens.taken();
}

QByteArray namePairs(QStringView names)
{
    const CodePoints key = keyOf(names);
    const Lines lines = linesOf(key);
    QByteArray pairs;
    pairs.reserve(key.size() * (2 * MostBytes + 1));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!isPartOfOneBefore(lines, i))
            appendPairs(pairs, lines[i]);
    }
    return pairs;
}

QByteArray searchTokens(QStringView text)
{
    const CodePoints key = keyOf(text);
    QByteArray tokens = pairsOf(key);
    eachDigit(key, [&tokens](char digit) {
        tokens.append(TokenEnd);
        tokens.append(digit);
    });
    return tokens;
}

namespace {

/// Pairs and sounds that are told by themselves need no form.
void setForm(SearchWord &word)
{
    if (word.pairs.size() == 1 || !word.sound.told.isEmpty())
        return;
    QStringList forms;
    std::vector<QString> suiting;
    for (const auto &[letters, token] : LegalForms) {
        const QString form = QString::fromUcs4(letters.data(), std::ssize(letters));
        const QString named = quoted(QString::fromLatin1(token.data(), std::ssize(token)));
        if (form == word.key) {
            word.isForm = true;
            word.inForm = named;
            return;
        }
        // Names with a longer form have the shorter one in it as well.
        const bool isCovered = std::ranges::any_of(
            suiting, [&form](const QString &shorter) { return form.contains(shorter); });
        if (!isCovered && placeOf(form, word.key)) {
            suiting.push_back(form);
            forms.append(named);
        }
    }
    word.inForm = SearchWord::either(forms);
}

} // namespace

std::vector<SearchWord> searchWords(QStringView query)
{
    // A text that was pasted has more: each would be asked for in all ways that it can be split.
    constexpr size_t MostSounded = 8;
    std::vector<SearchWord> words;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= query.size(); ++at) {
        if (at < query.size() && !query[at].isSpace())
            continue;
        const CodePoints word = keyOfWord(query.sliced(start, at - start));
        start = at + 1;
        if (word.isEmpty())
            continue;
        const std::span<const char32_t> letters(word.data(), static_cast<size_t>(word.size() - 1));
        SearchWord made;
        made.key = QString::fromUcs4(word.data(), word.size() - 1);
        const bool isPasted = words.size() >= MostSounded;
        if (isPasted && std::ranges::find(words, made.key, &SearchWord::key) != words.end())
            continue;
        made.isAlone = letters.size() == 1;
        made.isSingle = made.isAlone && !isDigit(letters[0]);
        made.pairs = QString::fromUtf8(pairsOf(word)).split(QLatin1Char(TokenEnd));
        if (!made.isAlone)
            made.pairs.removeLast();
        if (!isPasted)
            made.sound = soundQuestion(letters);
        setForm(made);
        words.push_back(std::move(made));
    }
    return words;
}

namespace {

bool isNumber(const QString &pair)
{
    return pair.size() == 2 && pair[0].isDigit() && pair[1].isDigit();
}

} // namespace

QString SearchWord::allPairs(const QString &mark) const
{
    if (isSingle)
        return quoted(mark + pairs.front()) + u'*';
    // Numbers that count up begin alike: what is asked for is the end of a long one.
    constexpr qsizetype EndOfNumber = 3;
    QStringList all;
    for (qsizetype i = 0; i < pairs.size(); ++i) {
        const QStringList next = pairs.mid(i, EndOfNumber + 1);
        if (next.size() <= EndOfNumber || !std::all_of(next.begin(), next.end(), isNumber))
            all.append(quoted(mark + pairs[i]));
    }
    all.removeDuplicates();
    return all.size() == 1 ? all.front() : u'(' + all.join(And) + u')';
}

QString SearchWord::told(bool inNames) const
{
    return pairs.size() == 1 ? either({inNames ? QString() : inRest(), inName(), sound.told})
                             : either({sound.told, inForm});
}

QString SearchWord::either(QStringList expressions)
{
    expressions.removeAll(QString());
    return expressions.size() < 2 ? expressions.value(0)
                                  : u'(' + expressions.join(QLatin1String(" OR ")) + u')';
}

QString SearchWord::atStart() const
{
    const QString start = quoted(QString::fromUtf8(NameStart) + pairs.front());
    return isAlone ? start : start + And + inName();
}

QString SearchWord::asPhrase() const
{
    return quoted(pairs.join(QLatin1Char(TokenEnd))) +
           (isAlone ? QLatin1String("*") : QLatin1String());
}

QString sameNameExpression(QStringView query)
{
    const CodePoints key = keyOfWord(query);
    if (key.isEmpty() || query.contains(u'\n'))
        return {};
    const QStringList tokens = QString::fromUtf8(pairsOf(key)).split(QLatin1Char(TokenEnd));
    QStringList all{quoted(QString::fromUtf8(NameStart) + tokens.front())};
    for (const QString &token : tokens)
        all.append(quoted(QLatin1Char(NameMark) + token));
    if (isDigit(key[key.size() - 2]))
        all.back() = quoted(QLatin1Char(NameEnd) + tokens.back());
    all.removeDuplicates();
    return all.join(And);
}

std::optional<std::pair<qsizetype, qsizetype>> placeOf(QStringView key, const QString &word)
{
    const bool sounds = isSounded(word);
    std::optional<std::pair<qsizetype, qsizetype>> first;
    for (qsizetype at = 0; at < key.size(); ++at) {
        const bool begins = at == 0 || key[at - 1] == u'\n';
        if (first && !begins)
            continue;
        // A letter alone is meant as a sound only where a name begins.
        const bool maySound = sounds && (begins || word.size() > 1);
        const QStringView rest = key.sliced(at);
        const qsizetype length = rest.startsWith(word) ? word.size()
                                 : maySound            ? soundingLength(rest, word)
                                                       : 0;
        if (length > 0 && (begins || !first))
            first = {at, length};
        if (length > 0 && begins)
            break;
    }
    return first;
}

} // namespace attache
