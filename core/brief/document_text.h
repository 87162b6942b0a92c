#pragma once

#include "core/brief/document.h"

#include <QString>

/// @file
/// A Document as text. Both renderings are pure functions; any thread.

namespace attache {

/// @p document as CommonMark with pipe tables. Text typed by people is escaped, so that it reads as
/// typed in any viewer and can never become mark-up; control characters are left out.
QString toMarkdown(const Document &document);

/// @p document for pasting into a chat or a mail: numbered lines instead of tables, headings a chat
/// window shows as such, no mark-up at all. Full-width punctuation where the label is Chinese.
QString toPlainText(const Document &document);

/// @p text without control characters and broken surrogates, line ends as '\n', tabs as spaces:
/// what every renderer starts from.
QString printable(const QString &text);

} // namespace attache
