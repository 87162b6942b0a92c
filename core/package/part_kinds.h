#pragma once

#include <QByteArray>
#include <QString>

/// @file
/// What parts are where their package does not say it.

namespace attache {

/// How many of the first bytes contentTypeOf() wants to see.
inline constexpr qint64 BytesThatTell = 4096;

/// Whether @p contentType says nothing about what a part is: there is none, just "XML", or what is
/// no content type at all.
bool saysNothing(const QString &contentType);

/// Whether the picture, sound or film @p name is said to be something else than its ending stands
/// for, so that its first bytes have to tell.
bool isDoubtful(const QString &contentType, const QString &name);

/// The content type of a part that begins with @p start, else that of the ending of its @p name;
/// empty where neither is known.
QString contentTypeOf(const QByteArray &start, const QString &name);

/// What the part @p name, which is said to be a @p contentType and begins with @p start, is: what
/// its bytes prove, else what is said where that says something. Empty where nobody knows.
QString toldType(const QString &contentType, const QByteArray &start, const QString &name);

} // namespace attache
