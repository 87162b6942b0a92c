#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace attache {

/// @file
/// XML as bytes: what its text is made of, whoever wrote it.

/// Whether any reader accepts the text of @p xml: UTF-8 or UTF-16, without the characters that XML
/// does not allow.
bool isSoundText(const QByteArray &xml);

/// Whether @p xml is sound and UTF-8, so that it can be looked through as bytes.
bool isPlainText(const QByteArray &xml);

/// @p xml in UTF-8, whatever it says or turns out to be written in. What cannot be read becomes the
/// character for that.
QByteArray asPlainText(QByteArray xml);

/// @p text as the text or an attribute of UTF-8 XML holds it, without what XML does not allow.
QByteArray escapedXml(const QString &text);

/// Takes the characters that XML does not allow out of @p xml, and the references to them.
void removeForbidden(QByteArray &xml);

/// The ids in the attributes of @p xml, UTF-8, that belong to the namespace of relationships,
/// whatever prefix it has.
QSet<QString> referencesIn(const QByteArray &xml);

} // namespace attache
