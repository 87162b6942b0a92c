#include "core/queries/search_text.h"

#include "core/base/fold.h"
#include "core/queries/name_sounds.h"

#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

namespace attache {
namespace {

using CodePoints = QVarLengthArray<char32_t, 256>;

/// The tokenizer's tables are older than current Unicode, and it removes accents on its own. Only
/// these characters are certain to stay as they are.
bool isPlain(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') || (c >= 0x4E00 && c <= 0x9FA5);
}

/// Any other character becomes two Yi syllables, which have neither case nor accents and have been
/// letters since Unicode 3.0. Yi itself is written so too: no two texts give the same tokens.
constexpr char32_t FirstYi = 0xA000;
constexpr char32_t PerSyllable = 1024;
static_assert(FirstYi + 0x10FFFF / PerSyllable <= 0xA48C && FirstYi + PerSyllable - 1 <= 0xA48C);

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

/// The longest a character gets: two Yi syllables of three bytes.
constexpr qsizetype MostBytes = 6;

char *writeUtf8(char *out, char32_t c)
{
    if (c < 0x80) {
        *out++ = static_cast<char>(c);
        return out;
    }
    *out++ = static_cast<char>(0xE0 | (c >> 12));
    *out++ = static_cast<char>(0x80 | ((c >> 6) & 0x3F));
    *out++ = static_cast<char>(0x80 | (c & 0x3F));
    return out;
}

char *writeCharacter(char *out, char32_t c)
{
    if (isPlain(c))
        return writeUtf8(out, c);
    return writeUtf8(writeUtf8(out, FirstYi + c / PerSyllable), FirstYi + c % PerSyllable);
}

/// Writes the pairs of @p line and, if asked, its last character alone, with spaces between.
char *writeTokens(char *out, const char32_t *line, qsizetype size, bool withLast)
{
    char *const begin = out;
    for (qsizetype at = 0; at + (withLast ? 0 : 1) < size; ++at) {
        if (out != begin)
            *out++ = ' ';
        out = writeCharacter(out, line[at]);
        if (at + 1 < size)
            out = writeCharacter(out, line[at + 1]);
    }
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

QByteArray nameTokens(QStringView name)
{
    constexpr qsizetype OfPair = 2 * MostBytes + 1;
    const CodePoints key = keyOf(name);
    QByteArray tokens(key.size() * 4 * MostBytes, Qt::Uninitialized);
    char *out = tokens.data();
    const auto makeRoom = [&](qsizetype bytes) {
        const qsizetype used = out - tokens.data();
        if (tokens.size() - used >= bytes)
            return;
        tokens.resize(2 * tokens.size() + bytes);
        out = tokens.data() + used;
    };
    for (const char32_t *line = key.begin(); line != key.end();) {
        const char32_t *const end = std::find(line, key.end(), U'\0');
        const std::span<const char32_t> letters(line, end);
        const NameSounds sounds(letters);
        const auto writePair = [&](size_t at) {
            const qsizetype size = std::min<qsizetype>(2, end - line - qsizetype(at));
            out = writeTokens(out, line + at, size, size == 1);
        };
        makeRoom(qsizetype(sizeof NameStart) + OfPair + 3 * sounds.room(0));
        if (out != tokens.constData())
            *out++ = ' ';
        out = std::copy_n(NameStart, sizeof NameStart - 1, out);
        writePair(0);
        out = sounds.writeStart(out);
        for (size_t at = 0; at < letters.size(); ++at) {
            makeRoom(OfPair + sounds.room(at));
            *out++ = ' ';
            writePair(at);
            out = sounds.write(out, at);
        }
        line = end + 1;
    }
    tokens.truncate(out - tokens.constData());
    return tokens;
}

namespace {

QByteArray tokensOf(const CodePoints &key)
{
    QByteArray tokens(key.size() * (2 * MostBytes + 1), Qt::Uninitialized);
    char *const begin = tokens.data();
    char *out = begin;
    for (const char32_t *line = key.begin(); line != key.end();) {
        const char32_t *const end = std::find(line, key.end(), U'\0');
        if (out != begin)
            *out++ = ' ';
        out = writeTokens(out, line, end - line, true);
        line = end + 1;
    }
    tokens.truncate(out - begin);
    return tokens;
}

} // namespace

QByteArray searchTokens(QStringView text)
{
    return tokensOf(keyOf(text));
}

std::vector<SearchWord> searchWords(QStringView query)
{
    std::vector<SearchWord> words;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= query.size(); ++at) {
        if (at < query.size() && !query[at].isSpace())
            continue;
        const CodePoints word = keyOfWord(query.sliced(start, at - start));
        start = at + 1;
        if (word.isEmpty())
            continue;
        SearchWord made;
        made.key = QString::fromUcs4(word.data(), word.size() - 1);
        made.isSingle = word.size() == 2;
        QByteArray tokens(word.size() * (2 * MostBytes + 1), Qt::Uninitialized);
        const char *const end =
            writeTokens(tokens.data(), word.data(), word.size() - 1, made.isSingle);
        made.tokens = QString::fromUtf8(tokens.constData(), end - tokens.constData());
        std::tie(made.sound, made.soundStart) =
            soundExpressions({word.data(), static_cast<size_t>(word.size() - 1)});
        words.push_back(std::move(made));
    }
    return words;
}

QString matchExpression(QStringView query)
{
    QStringList expressions;
    for (const SearchWord &word : searchWords(query))
        expressions.append(word.writtenOrSounding());
    return expressions.join(QLatin1String(" AND "));
}

QString sameNameExpression(QStringView query)
{
    const QByteArray tokens = tokensOf(keyOfWord(query));
    if (tokens.isEmpty() || query.contains(u'\n'))
        return {};
    const qsizetype first = tokens.indexOf(' ');
    return QStringLiteral("name : \"%1%2 %3\"")
        .arg(QString::fromUtf8(NameStart), QString::fromUtf8(tokens.left(first)),
             QString::fromUtf8(tokens));
}

std::optional<std::pair<qsizetype, qsizetype>> placeOf(QStringView key, const QString &word)
{
    std::optional<std::pair<qsizetype, qsizetype>> first;
    for (qsizetype at = 0; at < key.size(); ++at) {
        const bool begins = at == 0 || key[at - 1] == u'\n';
        if (first && !begins)
            continue;
        // A letter alone is meant as a sound only where a name begins.
        const bool maySound = begins || word.size() > 1;
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
