#pragma once

#include <QFont>

class QLabel;
class QPalette;

namespace attache {

/// The text styles of a page. Figure and Wordmark appear at most once on a page.
enum class FontRole { Body, BodyBold, Small, SmallBold, Section, Title, Figure, Wordmark };

/// Words in which colour; see Colors for which of them meets which background.
enum class TextColor { Text, Secondary, Muted, Accent, Ok, Warn, Danger };

/// The font of @p role: the one family (its Chinese variant named, or the Japanese forms appear),
/// whose figures are tabular, in the role's pixel size.
QFont fontFor(FontRole role);

QColor textColor(const QPalette &palette, TextColor color);

} // namespace attache
