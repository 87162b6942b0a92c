#pragma once

#include <QWidget>

namespace attache {

/// Lower windows have no room for the usual spaces of a page.
inline constexpr int LowWindow = 800;

/// Whether @p widget stands in a window in which a page has to be close.
inline bool isInLowWindow(const QWidget &widget)
{
    return widget.window()->height() < LowWindow;
}

} // namespace attache
