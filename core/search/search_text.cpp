#include "core/search/search_text.h"

#include "core/base/fold.h"

#include <QVarLengthArray>

namespace attache {
namespace {

using CodePoints = QVarLengthArray<char32_t, 256>;

/// The tokenizer's tables are older than Unicode is now, and it strips accents of its own accord;
/// only these stay what they are for certain.
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

bool isLineBreak(char32_t c)
{
    return c == U'\n' || c == U'\r' || c == 0x2028 || c == 0x2029;
}

/// Appends the characters that count, line by line; a zero stands behind each line that has any.
CodePoints keyOf(QStringView text)
{
    const QString fold = folded(text);
    CodePoints key;
    key.reserve(fold.size() + 1);
    const auto endLine = [&key] {
        if (!key.isEmpty() && key.back() != 0)
            key.append(0);
    };
    for (qsizetype at = 0; at < fold.size();) {
        const char32_t c = nextCodePoint(fold, at);
        if (isPlain(c))
            key.append(c);
        else if (isLineBreak(c))
            endLine();
        else if (!isAccent(c) && (QChar::isLetterOrNumber(c) || QChar::isMark(c)))
            key.append(withoutAccent(c));
    }
    endLine();
    return key;
}

void appendUtf8(QByteArray &out, char32_t c)
{
    if (c < 0x80) {
        out.append(static_cast<char>(c));
        return;
    }
    out.append(static_cast<char>(0xE0 | (c >> 12)));
    out.append(static_cast<char>(0x80 | ((c >> 6) & 0x3F)));
    out.append(static_cast<char>(0x80 | (c & 0x3F)));
}

void appendCharacter(QByteArray &out, char32_t c)
{
    if (isPlain(c)) {
        appendUtf8(out, c);
        return;
    }
    appendUtf8(out, FirstYi + c / PerSyllable);
    appendUtf8(out, FirstYi + c % PerSyllable);
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

QByteArray searchTokens(QStringView text)
{
    const CodePoints key = keyOf(text);
    QByteArray tokens;
    tokens.reserve(key.size() * 7);
    for (qsizetype at = 0; at < key.size(); ++at) {
        if (key[at] == 0)
            continue;
        if (!tokens.isEmpty())
            tokens.append(' ');
        appendCharacter(tokens, key[at]);
        if (key[at + 1] != 0)
            appendCharacter(tokens, key[at + 1]);
    }
    return tokens;
}

QString matchExpression(QStringView query)
{
    QByteArray expression;
    qsizetype start = 0;
    for (qsizetype at = 0; at <= query.size(); ++at) {
        if (at < query.size() && !query[at].isSpace())
            continue;
        const CodePoints word = keyOf(query.sliced(start, at - start));
        start = at + 1;
        if (word.isEmpty())
            continue;
        expression.append(expression.isEmpty() ? "\"" : " AND \"");
        // The last pair of the text's final character is that character alone, so one character
        // is looked for as the beginning of a pair.
        const bool single = word.size() == 2;
        for (qsizetype index = 0; single ? index < 1 : index + 2 < word.size(); ++index) {
            if (index > 0)
                expression.append(' ');
            appendCharacter(expression, word[index]);
            if (!single)
                appendCharacter(expression, word[index + 1]);
        }
        expression.append(single ? "\"*" : "\"");
    }
    return QString::fromUtf8(expression);
}

} // namespace attache
