#pragma once

#include "core/base/result.h"
#include "core/brief/document.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

/// @file
/// Documents as PDF: one self-contained file with embedded subsets of the fonts, whose text can be
/// searched and copied exactly as it was typed. GUI thread; needs a QGuiApplication, no display.

namespace attache {

struct PdfOptions
{
    QString password;  ///< empty for none; else AES-256, at most 127 bytes of UTF-8
    QDateTime created; ///< creation date in the metadata; invalid leaves it out
    QString language;  ///< BCP 47 tag of the text; empty takes the default locale's
};

/// @p document as the bytes of a PDF. Without a password the same input gives the same bytes.
/// Errors: Invalid for a password too long, Io where the PDF could not be made.
Result<QByteArray> renderPdf(const Document &document, const PdfOptions &options = {});

/// Writes @p document to @p path as a whole or not at all: an existing file is replaced only once
/// the new one is complete, and nothing is left behind on failure. Errors: as renderPdf(), Io for
/// the disk.
Result<void> writePdf(const Document &document, const QString &path,
                      const PdfOptions &options = {});

} // namespace attache
