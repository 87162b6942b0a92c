#include "core/base/fold.h"

#include "core/base/han.h"

#include <unicode/unorm2.h>

namespace attache {
namespace {

/// What a common character folds to by itself; 0 for any other, which needs the full algorithm. No
/// character in this table composes with another one in it.
char16_t foldedAlone(char16_t c)
{
    if (c < 0x80)
        return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 0x20) : c;
    if (c >= 0x4E00 && c <= 0x9FFF)
        return simplifiedHan(c);
    if (c >= 0xFF01 && c <= 0xFF5E)
        return foldedAlone(static_cast<char16_t>(c - 0xFEE0));
    if (c == 0x3000)
        return u' ';
    if (c == 0x3001 || c == 0x3002 || (c >= 0x3008 && c <= 0x3011))
        return c;
    return 0;
}

QString foldedInFull(QStringView text)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *normalizer = unorm2_getNFKCCasefoldInstance(&status);
    if (U_FAILURE(status))
        return simplifiedHan(
            text.toString().normalized(QString::NormalizationForm_KC).toCaseFolded());

    const auto length = static_cast<int32_t>(text.size());
    QString result(text.size() * 2 + 8, Qt::Uninitialized);
    const auto normalize = [&] {
        status = U_ZERO_ERROR;
        return unorm2_normalize(normalizer, reinterpret_cast<const UChar *>(text.utf16()), length,
                                reinterpret_cast<UChar *>(result.data()),
                                static_cast<int32_t>(result.size()), &status);
    };
    int32_t needed = normalize();
    if (status == U_BUFFER_OVERFLOW_ERROR) {
        result.resize(needed);
        needed = normalize();
    }
    result.resize(U_FAILURE(status) ? 0 : needed);
    return simplifiedHan(result);
}

} // namespace

QString folded(QStringView text)
{
    QString result(text.size(), Qt::Uninitialized);
    QChar *out = result.data();
    for (const QChar c : text) {
        const char16_t plain = foldedAlone(c.unicode());
        if (plain == 0 && !c.isNull())
            return foldedInFull(text);
        *out++ = QChar(plain);
    }
    return result;
}

QString foldedLetters(QStringView text)
{
    const QString fold = folded(text);
    QString result;
    result.reserve(fold.size());
    for (qsizetype at = 0; at < fold.size();) {
        const qsizetype start = at;
        const char32_t c = nextCodePoint(fold, at);
        if (QChar::isLetterOrNumber(c) || QChar::isMark(c))
            result.append(QStringView(fold).sliced(start, at - start));
    }
    return result;
}

} // namespace attache
