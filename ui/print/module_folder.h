#pragma once

#include <QString>
#include <QtGlobal>

namespace attache {

/// The function @p function of our module @p module, which is loaded with it; null where it cannot
/// be, and then @p problem says why. Modules stand below the build folder or a bundle, or where
/// packages install them.
QFunctionPointer moduleFunction(const QString &module, const char *function, QString &problem);

} // namespace attache
