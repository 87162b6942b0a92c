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

/// The number at @p at, which is moved past it.
inline quint64 readFtsVarint(const char *&at)
{
    quint64 value = 0;
    for (int i = 1; i < LongestFtsVarint; ++i) {
        const auto byte = static_cast<uchar>(*at++);
        value = (value << 7) | (byte & 0x7F);
        if (byte < 0x80)
            return value;
    }
    return (value << 8) | static_cast<uchar>(*at++);
}

} // namespace attache
