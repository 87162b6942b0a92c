#pragma once

#include <QIcon>
#include <QString>

namespace attache {

/// The Breeze icon of that freedesktop name (listed in resources/icons/icons.txt), drawn in the
/// colours of the theme at the moment of painting: secondary, accent when selected, muted when
/// disabled. A null icon when the name is not compiled in.
QIcon icon(const QString &name);

/// The same in one fixed text colour, for use on a filled background.
QIcon icon(const QString &name, const QColor &color);

/// The program's own, as it is installed.
QIcon programIcon();

/// The arrow of whatever drops down a list, as combo boxes have it.
QIcon dropArrowIcon();

/// The icon painted into a pixmap of @p size logical pixels in @p color; what delegates and
/// painted widgets use.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

} // namespace attache
