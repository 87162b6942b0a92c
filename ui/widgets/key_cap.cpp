#include "ui/widgets/key_cap.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QFontMetrics>
#include <QPainter>

namespace attache::keyCap {

namespace {

constexpr int Padding = 7;

} // namespace

int widthOf(const QString &key)
{
    return QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(key) + 2 * Padding;
}

void draw(QPainter *painter, const QRect &rect, const QString &key, const QPalette &palette)
{
    const Colors &colors = colorsFor(palette);
    drawPanel(painter, rect, colors.surface, colors.borderStrong, tokens::RadiusTag);
    drawLine(painter, rect, key, fontFor(FontRole::Small), colors.secondary, Qt::AlignCenter);
}

QStringList keysOf(const QKeySequence &sequence)
{
    return sequence.toString(QKeySequence::NativeText).split(u'+', Qt::SkipEmptyParts);
}

} // namespace attache::keyCap
