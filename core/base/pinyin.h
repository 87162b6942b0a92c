#pragma once

#include <QString>

#include <span>
#include <string_view>

/// @file
/// How Han characters are read, from the Unicode Han database: every reading of modern Chinese,
/// without tones; ü is both v and u.

namespace attache {

/// All readings of @p c in simplified writing, the commonest first, as what syllableAt() takes;
/// empty for what is no Han character. Any thread.
std::span<const quint16> readingsOf(char32_t c);
/// "zhao".
std::string_view syllableAt(quint16 reading);

/// Whether @p letters, in lower case, are a syllable.
bool isSyllable(std::string_view letters);
/// Whether a longer syllable begins with @p letters.
bool beginsSyllable(std::string_view letters);

/// How a name of Han characters is read, by the commonest readings: "青禾通信" as "qing he tong xin
/// "; empty for a short one, of which too many sound alike.
QString soundOf(const QString &name);

} // namespace attache
