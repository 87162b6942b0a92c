#pragma once

#include <QPalette>
#include <QProcessEnvironment>
#include <QString>

namespace attache {

/// What the desktop asks of programs.
struct SystemLook
{
    bool dark = false;
    bool reducedMotion = false;
};

/// Reads what the desktop asks for. Qt 6.4 cannot be asked for the colour scheme, so in this order:
/// GTK_THEME ("…-dark" or ":dark"), the desktop's own settings under @p configFolder
/// (gtk-4.0, gtk-3.0, kdeglobals), and last the lightness of @p initial, the palette the platform
/// gave before ours replaced it.
SystemLook readSystemLook(const QProcessEnvironment &environment, const QString &configFolder,
                          const QPalette &initial);

} // namespace attache
