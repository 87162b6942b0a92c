#pragma once

#include "core/exchange/text_encoding.h"

namespace attache {

/// decodeText() for text that is not a table: vCard and iCalendar files are taken, too.
Result<DecodedText> decodeLines(QByteArray bytes, const QString &fileName,
                                const QString &encoding = {});

/// readTextFile() for the same.
Result<DecodedText> readLines(const QString &path, const QString &encoding = {});

/// readTextFile() for a web page or XML, which says itself which encoding it is in; that counts
/// where neither @p encoding nor the bytes tell.
Result<DecodedText> readMarkup(const QString &path, const QString &encoding = {});

} // namespace attache
