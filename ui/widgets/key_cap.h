#pragma once

#include <QKeySequence>
#include <QRect>
#include <QString>

class QPainter;
class QPalette;

namespace attache {

/// A key as it stands among words: its name in a small frame.
namespace keyCap {

inline constexpr int Height = 20;

int widthOf(const QString &key);
/// Draws the key into @p rect, which is Height high.
void draw(QPainter *painter, const QRect &rect, const QString &key, const QPalette &palette);
/// The keys of @p sequence one by one, as this system names them: "Ctrl", "Z".
QStringList keysOf(const QKeySequence &sequence);

} // namespace keyCap

} // namespace attache
