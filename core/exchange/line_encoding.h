#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// @file
/// Texts of which each line may be in an encoding of its own: cards gathered from several phones.

namespace attache {

/// Whether @p bytes are UTF-8 that was cut off within a character.
bool isCutUtf8(QByteArrayView bytes);

/// @p bytes in the encoding called @p name, by whatever name programs know it.
QString decodedAs(const QString &name, QByteArrayView bytes);

/// A text line by line in UTF-8.
struct LinesInUtf8
{
    QByteArray utf8;
    QString encoding;      ///< of the lines that do not say theirs
    qint64 unreadable = 0; ///< places that mean nothing in the encoding, now U+FFFD
};

/// The lines of @p bytes, which are not all UTF-8: each in the encoding that it says, in UTF-8
/// where it is that, else in what the others of its kind are most likely in. Lines folded within a
/// character are joined.
LinesInUtf8 linesInUtf8(const QByteArray &bytes);

} // namespace attache
