#pragma once

#include "core/exchange/row_filler.h"

/// @file
/// What is wrong with a cell, in words for whoever imports it.

namespace attache {

/// @p cell as it goes to the notes.
QString keptText(std::string_view cell);
/// A cell of @p column whose text goes to the notes, for @p reason.
CellFinding lost(const FillColumn &column, std::string_view cell, const QString &reason);
/// What a spreadsheet writes for what it could not find or reckon: "#N/A", "#REF!". It is nothing,
/// whatever the column, and no text to be kept.
bool isSheetError(std::string_view cell);
/// Of a cell in which a spreadsheet program destroyed what stood there.
CellFinding lostNumber(const FillColumn &column, std::string_view cell);
/// Of an amount written in the currency @p written where the row says @p said.
QString twoCurrencies(std::string_view cell, const QString &written, const QString &said);
/// What is wrong with @p cell, read as @p text, as an address of e-mail or a number to call; empty
/// for nothing and where @p editor asks for neither.
QString wrongAddress(Editor editor, const QString &text, std::string_view cell);

} // namespace attache
