#pragma once

#include <QtGlobal>

#include <string_view>

/// @file
/// What cmake/han_table.py makes of the Unicode Han database.

namespace attache::han {

/// The characters of the tables below, each by its distance from the first one.
inline constexpr char32_t First = 0x3400;
inline constexpr char32_t Last = 0x9FFF;

constexpr bool isInTable(char32_t c)
{
    return c >= First && c <= Last;
}

/// The simplified form; the character itself where it has no other.
extern const char16_t Simplified[];
/// Where in Readings those of a character begin; 0 where none are known.
extern const quint16 ReadingsAt[];
/// Places in Syllables, the commonest reading first; EndOfReadings stands behind each character's.
extern const quint16 Readings[];
inline constexpr quint16 EndOfReadings = 0xFFFF;
/// Without tones, in the order of their letters.
extern const std::string_view Syllables[];
extern const quint16 SyllableCount;

} // namespace attache::han
