#pragma once

#include <QtGlobal>

class QTextLayout;

namespace attache {

/// Breaks the text of @p layout at words, and within a word only where it is wider than @p width,
/// as a text edit of that width does; gives the height of all lines.
qreal wrapLines(QTextLayout &layout, int width);

} // namespace attache
