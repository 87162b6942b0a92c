#include "core/base/company_name.h"

#include "core/base/fold.h"

#include <QVarLengthArray>

#include <algorithm>
#include <array>

namespace attache {
namespace {

/// Longer ones first: 股份有限公司 is one form, not 股份 behind 有限公司.
constexpr std::array HanEndings = {
    QStringView(u"股份有限公司"), QStringView(u"有限责任公司"), QStringView(u"株式会社"),
    QStringView(u"有限会社"),     QStringView(u"주식회사"),     QStringView(u"유한회사"),
    QStringView(u"有限公司"),     QStringView(u"集团公司"),     QStringView(u"股份公司"),
    QStringView(u"总公司"),       QStringView(u"公司"),         QStringView(u"集团"),
    QStringView(u"集團"),         QStringView(u"股份")};

constexpr std::array LatinEndings = {
    QStringView(u"inc"),   QStringView(u"incorporated"), QStringView(u"llc"),
    QStringView(u"llp"),   QStringView(u"ltd"),          QStringView(u"limited"),
    QStringView(u"co"),    QStringView(u"coltd"),        QStringView(u"company"),
    QStringView(u"corp"),  QStringView(u"corporation"),  QStringView(u"gmbh"),
    QStringView(u"ag"),    QStringView(u"sa"),           QStringView(u"plc"),
    QStringView(u"group"), QStringView(u"pte"),          QStringView(u"pty"),
    QStringView(u"kg"),    QStringView(u"kgaa"),         QStringView(u"ohg"),
    QStringView(u"se"),    QStringView(u"bv"),           QStringView(u"nv"),
    QStringView(u"ab"),    QStringView(u"oy"),           QStringView(u"oyj"),
    QStringView(u"srl"),   QStringView(u"spa"),          QStringView(u"sarl"),
    QStringView(u"sas"),   QStringView(u"sl"),           QStringView(u"lda"),
    QStringView(u"ltda"),  QStringView(u"sro"),          QStringView(u"spzoo"),
    QStringView(u"kft"),   QStringView(u"zrt"),          QStringView(u"doo"),
    QStringView(u"sdn"),   QStringView(u"bhd"),          QStringView(u"pvt"),
    QStringView(u"kk"),    QStringView(u"jsc"),          QStringView(u"pjsc")};

/// Forms that stand before the name.
constexpr std::array LatinStarts = {QStringView(u"the"), QStringView(u"ооо"), QStringView(u"оао"),
                                    QStringView(u"зао"), QStringView(u"пао"), QStringView(u"ао")};
constexpr std::array HanStarts = {QStringView(u"株式会社"), QStringView(u"有限会社"),
                                  QStringView(u"주식회사"), QStringView(u"유한회사")};

/// Said in brackets, these name the form or the country, not the company. A town there does name
/// the company: 华为（北京） is not 华为（西安）.
constexpr std::array BracketedAsides = {
    QStringView(u"集团"),     QStringView(u"集團"),     QStringView(u"股份"), QStringView(u"中国"),
    QStringView(u"中國"),     QStringView(u"china"),    QStringView(u"prc"),  QStringView(u"group"),
    QStringView(u"有限合伙"), QStringView(u"普通合伙"), QStringView(u"株"),   QStringView(u"주")};

bool isOpening(char16_t c)
{
    return c == u'(' || c == u'[' || c == u'【' || c == u'〔';
}

bool isClosing(char16_t c)
{
    return c == u')' || c == u']' || c == u'】' || c == u'〕';
}

bool isPartOfName(char32_t c)
{
    return (c >= U'a' && c <= U'z') || (c >= 0x4E00 && c <= 0x9FFF) || QChar::isLetterOrNumber(c) ||
           QChar::isMark(c);
}

/// Past the bracket opened at @p at if it holds an aside, else @p at.
qsizetype skippedAside(QStringView text, qsizetype at)
{
    const qsizetype limit = std::min<qsizetype>(text.size(), at + 12);
    for (qsizetype end = at + 1; end < limit; ++end) {
        if (!isClosing(text[end].unicode()))
            continue;
        const QStringView inside = text.sliced(at + 1, end - at - 1).trimmed();
        return std::ranges::find(BracketedAsides, inside) != BracketedAsides.end() ? end + 1 : at;
    }
    return at;
}

/// The letters and digits of a name, and where its words begin.
struct Letters
{
    QString text;
    /// Only a gap begins a word: once gaps are gone nothing must look like an ending that did not
    /// before, or normalising twice would give another result than once.
    QVarLengthArray<qsizetype, 16> words;
};

/// How much of @p text is left without an "and" at its end, which is an & in words; @p words loses
/// it, too.
qsizetype withoutAnd(QVarLengthArray<qsizetype, 16> &words, QStringView text)
{
    if (words.size() < 2 || text.sliced(words.back()) != u"and")
        return text.size();
    const qsizetype start = words.back();
    words.pop_back();
    return start;
}

Letters lettersOf(QStringView fold, bool withAsides)
{
    Letters letters;
    letters.text.resize(fold.size());
    QChar *const begin = letters.text.data();
    QChar *out = begin;
    bool gap = true;
    for (qsizetype at = 0; at < fold.size();) {
        const char16_t unit = fold[at].unicode();
        if (isOpening(unit) && !withAsides) {
            if (const qsizetype behind = skippedAside(fold, at); behind > at) {
                at = behind;
                gap = true;
                continue;
            }
        }
        const qsizetype start = at;
        if (isPartOfName(nextCodePoint(fold, at))) {
            if (gap) {
                out = begin + withoutAnd(letters.words, QStringView(begin, out));
                letters.words.append(out - begin);
            }
            gap = false;
            out = std::copy(fold.begin() + start, fold.begin() + at, out);
        } else if (unit != u'.' || at == fold.size() || !isPartOfName(fold[at].unicode())) {
            gap = true; // a point inside S.A. or Co.Ltd is none
        }
    }
    letters.text.truncate(out - begin);
    return letters;
}

/// How many units of the ending of @p text can go, leaving something; 0 for none.
qsizetype endingLength(QStringView text, QVarLengthArray<qsizetype, 16> &words)
{
    while (!words.isEmpty() && words.back() >= text.size())
        words.pop_back();
    for (const QStringView ending : HanEndings) {
        if (text.size() <= ending.size() || !text.endsWith(ending))
            continue;
        // A branch is a party of its own, and 分 alone would not be a word.
        const QChar before = text[text.size() - ending.size() - 1];
        if (ending != u"公司" || (before != u'分' && before != u'子'))
            return ending.size();
    }
    if (words.size() > 1 || (words.size() == 1 && words[0] > 0)) {
        const QStringView last = text.sliced(words.back());
        if (std::ranges::find(LatinEndings, last) != LatinEndings.end())
            return last.size();
    }
    return 0;
}

QString withoutEndings(Letters letters)
{
    QStringView text(letters.text);
    while (const qsizetype length = endingLength(text, letters.words))
        text.chop(length);
    qsizetype first = 0;
    for (qsizetype word = 0; word + 1 < letters.words.size(); ++word) {
        const qsizetype next = letters.words[word + 1];
        if (next >= text.size() ||
            std::ranges::find(LatinStarts, text.sliced(letters.words[word], next - first)) ==
                LatinStarts.end())
            break;
        first = next;
    }
    text = text.sliced(first);
    for (const QStringView start : HanStarts) {
        if (text.size() > start.size() && text.startsWith(start))
            text = text.sliced(start.size());
    }
    return text.toString();
}

} // namespace

QString normaliseCompanyName(QStringView name)
{
    const QString fold = folded(name);
    QString result = withoutEndings(lettersOf(fold, false));
    if (result.isEmpty())
        result = withoutEndings(lettersOf(fold, true));
    if (!result.isEmpty())
        return folded(result); // a mark may have met its letter only now
    return fold.isEmpty() ? name.toString() : fold;
}

} // namespace attache
