#pragma once

#include "ui/print/glyph_map.h"
#include "ui/print/piece.h"

#include <vector>

class QPDF;

namespace attache {

/// Rewrites the ToUnicode maps of @p pdf, on which @p drawn was painted in that order, so that
/// every glyph reads as what was typed: what @p texts knows. Qt writes for a glyph the lowest
/// character that has it (the radical ⼾ for 户), nothing beyond U+FFFF, and for a ligature its
/// compatibility form.
void repairText(QPDF &pdf, const std::vector<const TextLine::Run *> &drawn, const GlyphMap &texts);

} // namespace attache
