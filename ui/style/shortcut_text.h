#pragma once

#include <QKeySequence>
#include <QString>

namespace attache {

/// @p keys as they are shown beside a command: "Ctrl+K", "Alt+←".
QString shortcutText(const QKeySequence &keys);

} // namespace attache
