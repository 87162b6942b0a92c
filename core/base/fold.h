#pragma once

#include <QString>

namespace attache {

/// @p text as Unicode's NFKC_Casefold and in simplified writing: one form for full and half width,
/// upper and lower case, composed and decomposed, 臺灣 and 台湾; invisible marks are dropped. For
/// comparing and looking up, never for showing. Idempotent; stray surrogates pass unchanged. Any
/// thread.
QString folded(QStringView text);

/// folded() without anything that is neither letter, mark nor digit.
QString foldedLetters(QStringView text);

/// The next code point of @p text from @p at, which is moved past it; a stray surrogate is
/// returned as it stands.
inline char32_t nextCodePoint(QStringView text, qsizetype &at)
{
    const QChar first = text[at++];
    if (first.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(first, text[at++]);
    return first.unicode();
}

} // namespace attache
