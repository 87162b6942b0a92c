#pragma once

#include <QString>

class QFont;

namespace attache {

/// @p text with what can be drawn in @p font or in a font that stands in for it: of emoji that no
/// font of the system has, the usual ones become a word in brackets ("[thumbs up]") and the others
/// are left out, as no reader wants the empty boxes drawn for them. All other characters stay.
QString withDrawnSymbols(const QString &text, const QFont &font);

} // namespace attache
