#pragma once

#include <QString>

#include <algorithm>

namespace attache {

/// Whether @p c is a character of Chinese writing.
inline bool isHan(QChar c)
{
    return c.script() == QChar::Script_Han;
}
/// Whether @p text has such a character.
inline bool hasHan(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isHan);
}
/// Whether @p c is of a writing that puts no space between words: Han, kana, their punctuation.
inline bool isUnspaced(QChar c)
{
    return c.unicode() >= 0x2e80;
}

/// A traditional Chinese character as its simplified one; any other as it is. Any thread.
char16_t simplifiedHan(char16_t c);
/// The same for all of @p text: 客戶名稱 becomes 客户名称. For looking up, never for showing.
QString simplifiedHan(const QString &text);

} // namespace attache
