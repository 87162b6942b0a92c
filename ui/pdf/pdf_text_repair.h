#pragma once

#include "ui/print/printed_document.h"

class QPDF;

namespace attache {

/// Rewrites the ToUnicode maps of @p pdf, painted from @p document, so that every glyph reads as
/// what was typed. Qt writes for a glyph the lowest character that has it (the radical ⼾ for 户),
/// nothing beyond U+FFFF, and for a ligature its compatibility form.
void repairText(QPDF &pdf, const PrintedDocument &document);

} // namespace attache
