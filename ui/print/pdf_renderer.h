#pragma once

#include "ui/print/drawn_page.h"
#include "ui/print/pdf_writer.h"

/// @file
/// What the program and the module that makes PDF (libattache_pdf) agree upon. Both are built from
/// the same sources at the same time; nobody else calls the module.

namespace attache {

struct RenderedPdf
{
    QByteArray bytes;
    QString problem; ///< for the log; empty when all went well
};

/// What is to be rendered: one of the two.
struct PdfContent
{
    const Document *document = nullptr;
    const DrawnPage *page = nullptr;
};

using PdfRenderer = void (*)(const PdfContent &content, const PdfOptions &options,
                             RenderedPdf &rendered);
inline constexpr char PdfRendererName[] = "attacheRenderPdf";

} // namespace attache
