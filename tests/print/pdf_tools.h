#pragma once

#include "core/brief/document.h"
#include "ui/print/pdf_writer.h"

#include <QString>
#include <QStringList>

/// @file
/// PDFs as a reader's tools see them.

namespace attache::pdf {

/// Whether pdftotext and pdfinfo (poppler-utils) can be run.
bool toolsInstalled();

/// Standard output of @p program; standard error and status in @p failed where given.
QString run(const QString &program, const QStringList &arguments, bool *failed = nullptr);

/// The text pdftotext finds in @p document written as PDF.
QString textOf(const Document &document, const QStringList &arguments = {},
               const PdfOptions &options = {});

/// The value of @p key in pdfinfo's answer about @p document.
QString infoOf(const Document &document, const QString &key, const PdfOptions &options = {});

QString withoutSpace(const QString &text);

} // namespace attache::pdf
