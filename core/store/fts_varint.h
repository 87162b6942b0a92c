#pragma once

#include <QtGlobal>

namespace attache {

/// The most bytes that a number takes.
inline constexpr qsizetype LongestFtsVarint = 9;

/// Writes @p value as FTS5 does, and gives the byte behind it.
inline char *writeFtsVarint(char *out, quint64 value)
{
    if (value < 0x80) {
        *out++ = static_cast<char>(value);
        return out;
    }
    constexpr quint64 EightSevens = quint64(1) << 56;
    if (value >= EightSevens) { // all of the ninth byte counts
        for (int shift = 57; shift >= 8; shift -= 7)
            *out++ = static_cast<char>(0x80 | ((value >> shift) & 0x7F));
        *out++ = static_cast<char>(value & 0xFF);
        return out;
    }
    int shift = 7;
    while (value >> (shift + 7) != 0)
        shift += 7;
    for (; shift > 0; shift -= 7)
        *out++ = static_cast<char>(0x80 | ((value >> shift) & 0x7F));
    *out++ = static_cast<char>(value & 0x7F);
    return out;
}

} // namespace attache
