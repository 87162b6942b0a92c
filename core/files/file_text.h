#pragma once

#include "core/base/progress.h"

#include <QString>

namespace attache {

/// So many characters of a file are kept for the full text; what follows in a longer one is not
/// found.
inline constexpr qsizetype MostFileText = 200'000;

/// What can be read in the file at @p path: plain text in whatever encoding, PDF where pdftotext
/// (poppler) is installed, DOCX, PPTX, and the cells of XLSX and ODS. Nothing for any other file
/// and for one that cannot be read: it is attached all the same. Any thread.
QString fileText(const QString &path, const Progress &progress = {});

} // namespace attache
