#pragma once

#include <QString>

namespace attache {

/// How many columns @p text takes where every character stands in a grid, as in a terminal: two
/// for a Han character, none for a combining mark.
int columnWidth(QStringView text);

/// @p text in exactly @p columns: filled up with spaces behind it, or before it where
/// @p alignRight, and cut with "…" where it is too long.
QString inColumns(const QString &text, int columns, bool alignRight = false);

} // namespace attache
