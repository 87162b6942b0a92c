#include "core/base/pinyin.h"

#include "core/base/han_table.h"

#include <algorithm>

namespace attache {
namespace {

std::span<const std::string_view> syllables()
{
    return {han::Syllables, han::SyllableCount};
}

} // namespace

std::span<const quint16> readingsOf(char32_t c)
{
    if (!han::isInTable(c))
        return {};
    const quint16 *const begin = han::Readings + han::ReadingsAt[c - han::First];
    const quint16 *end = begin;
    while (*end != han::EndOfReadings)
        ++end;
    return {begin, end};
}

std::string_view syllableAt(quint16 reading)
{
    return han::Syllables[reading];
}

bool isSyllable(std::string_view letters)
{
    return std::ranges::binary_search(syllables(), letters);
}

bool beginsSyllable(std::string_view letters)
{
    const auto next = std::ranges::upper_bound(syllables(), letters);
    return next != syllables().end() && next->starts_with(letters);
}

QString soundOf(const QString &name)
{
    constexpr qsizetype ShortestName = 4;
    QString sound;
    qsizetype characters = 0;
    for (const QChar c : name) {
        const auto readings = readingsOf(c.unicode());
        if (readings.empty()) {
            sound += c;
            continue;
        }
        const std::string_view syllable = syllableAt(readings.front());
        sound += QLatin1String(syllable.data(), static_cast<qsizetype>(syllable.size()));
        sound += u' ';
        ++characters;
    }
    return characters >= ShortestName ? sound : QString();
}

} // namespace attache
