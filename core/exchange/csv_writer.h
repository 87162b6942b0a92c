#pragma once

#include <QByteArray>
#include <QStringList>

namespace attache {

/// @p cells as one record after RFC 4180, in UTF-8, with CRLF. A cell is quoted where it must be.
QByteArray csvRecord(const QStringList &cells);

/// What a CSV file begins with so that spreadsheets take it for UTF-8.
inline constexpr char CsvByteOrderMark[] = "\xEF\xBB\xBF";

} // namespace attache
