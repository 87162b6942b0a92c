#pragma once

#include <QByteArrayView>
#include <QString>

#include <span>

/// @file
/// What encoding the bytes of a list are in. Pure; any thread.

namespace attache {

/// An encoding that lists come in.
struct KnownEncoding
{
    const char *name;  ///< shown
    const char *codec; ///< ICU's
};
/// How many bytes tell what a list is.
inline constexpr qsizetype SampleSize = qsizetype(64) * 1024;

/// All of them, the usual ones first.
std::span<const KnownEncoding> knownEncodings();

/// @p bytes read with @p codec, what it cannot read as replacement characters; empty where ICU has
/// no such codec.
QString decodeWith(const char *codec, QByteArrayView bytes);

/// The name of the encoding that @p bytes, which have no byte-order mark, are most likely in.
/// @p validUtf8 is set where they are UTF-8 without a fault.
QString guessEncoding(QByteArrayView bytes, bool *validUtf8);

} // namespace attache
