#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace attache {

/// The text of a foreign file, in UTF-8 without byte-order mark, and what it took to get there.
struct DecodedText
{
    QByteArray utf8;        ///< always valid UTF-8, never holds NUL
    QString encoding;       ///< as shown to a person: "UTF-8", "UTF-8 (BOM)", "GB18030", …
    qint64 removedNuls = 0; ///< NUL characters taken out
    qint64 unreadable = 0;  ///< places that mean nothing in the encoding, now U+FFFD
};

/// The encodings a person can choose instead of the one found.
QStringList textEncodings();

/// Finds the encoding of @p bytes and decodes them; UTF-8 costs one check and no copy.
/// @p encoding, one of textEncodings(), overrules what is found; empty finds.
/// @p fileName is only for messages.
/// Errors: Invalid when the bytes are a workbook, an archive, a picture, a database or otherwise no
/// text; the message names what they are. Any thread.
Result<DecodedText> decodeText(QByteArray bytes, const QString &fileName,
                               const QString &encoding = {});

/// The largest file readTextFile() takes, in bytes.
inline constexpr qint64 TextFileLimit = 256LL * 1024 * 1024;

/// Reads and decodes the file at @p path. Errors as decodeText(), and Io, and Invalid for a file
/// beyond TextFileLimit or without content.
Result<DecodedText> readTextFile(const QString &path, const QString &encoding = {});

/// What @p bytes are when they begin like a well-known format that is not plain text ("an Excel
/// workbook"), translated; empty otherwise.
QString foreignFormat(QByteArrayView bytes);

} // namespace attache
