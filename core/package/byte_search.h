#pragma once

#include <QByteArrayView>

namespace attache {

/// @file
/// Looking through the bytes of long texts, most of which hold nothing of what is looked for.

/// Where @p word begins in @p bytes, not before @p from; -1 for nowhere. QByteArray's own search
/// reads short words byte by byte.
qsizetype placeOfWord(QByteArrayView bytes, QByteArrayView word, qsizetype from = 0);

/// Whether @p word stands anywhere in @p bytes.
inline bool hasWord(QByteArrayView bytes, QByteArrayView word)
{
    return placeOfWord(bytes, word) >= 0;
}

/// Where the first byte stands that suits @p suits, not before @p from; the size for nowhere.
/// @p suits is asked about whole blocks, so it should compare and not branch.
template <typename Suits>
qsizetype placeOfByte(QByteArrayView bytes, qsizetype from, Suits suits)
{
    constexpr qsizetype Block = 64;
    const char *const data = bytes.data();
    for (; from + Block <= bytes.size(); from += Block) {
        unsigned char any = 0;
        for (qsizetype at = from; at < from + Block; ++at)
            any |= static_cast<unsigned char>(suits(data[at]));
        if (any != 0)
            break;
    }
    while (from < bytes.size() && !suits(data[from]))
        ++from;
    return from;
}

} // namespace attache
