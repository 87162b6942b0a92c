#pragma once

#include "core/brief/document.h"
#include "ui/print/drawn_page.h"
#include "ui/print/pdf_writer.h"

#include <QString>

class QWidget;

/// @file
/// What can be done with a document: save it, print it, copy it. GUI thread.

namespace attache {

class Desk;

/// Asks for a place, beginning with @p name, and writes the PDF there; says so, or what went wrong.
/// False when nothing was written.
bool exportPdf(Desk &desk, QWidget *parent, const Document &document, const QString &name,
               const PdfOptions &options = {});

bool exportPdf(Desk &desk, QWidget *parent, const DrawnPage &page, const QString &name,
               const PdfOptions &options = {});

/// Asks for a printer, gives it the pages as they are on screen, and says so, or what went wrong.
/// On other paper they are as large as fits. False when nothing was printed.
bool printDocument(Desk &desk, QWidget *parent, const Document &document);
bool printDocument(Desk &desk, QWidget *parent, const DrawnPage &page);

/// Puts @p text on the clipboard and says @p said.
void copyText(Desk &desk, const QString &text, const QString &said);

/// @p parts as a name for a file: joined, without what a file name must not hold.
QString fileNameOf(const QStringList &parts);

} // namespace attache
