#pragma once

#include <QByteArray>
#include <QString>

/// @file
/// What parts are where their package does not say it.

namespace attache {

/// How many of the first bytes contentTypeOf() wants to see.
inline constexpr qint64 BytesThatTell = 4096;

/// Whether @p contentType says nothing about what a part is: there is none, or just "XML".
bool saysNothing(const QString &contentType);

/// The content type of a part that begins with @p start, else that of the ending of its @p name;
/// empty where neither is known.
QString contentTypeOf(const QByteArray &start, const QString &name);

} // namespace attache
