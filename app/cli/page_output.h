#pragma once

#include "core/brief/document.h"
#include "core/pack/visit_pack.h"

#include <QDateTime>

/// @file
/// What of the command line needs pages drawn, which only the program with the window can do. It
/// is compiled for each program; everything else of app/cli once for both.

namespace attache {

/// Writes @p document to @p path as a PDF, encrypted where @p password is not empty. Errors: as
/// writePdf(); Invalid in a program that draws no pages.
Result<void> writeAsPdf(const Document &document, const QString &path, const QString &password,
                        const QDateTime &created);

/// What prints the papers of a pack, encrypted where @p password is not empty; without functions in
/// a program that draws no pages.
PackPrinter packPrinter(const QDateTime &created, const QString &password);

} // namespace attache
