#pragma once

#include <QString>

namespace attache {

/// How many columns @p text takes where every character stands in a grid, as in a terminal: two
/// for a Han character, none for a combining mark.
int columnWidth(QStringView text);

/// @p text in exactly @p columns: padded with spaces at its end, or at its start if @p alignRight,
/// and cut with "…" if it is too long.
QString inColumns(const QString &text, int columns, bool alignRight = false);

} // namespace attache
