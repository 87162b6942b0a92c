#include "ui/widgets/key_hints.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace attache {

namespace {

constexpr int CapHeight = 20;
constexpr int CapPadding = 7;

int capWidth(const QString &keys)
{
    return QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(keys) + 2 * CapPadding;
}

} // namespace

KeyHints::KeyHints(std::vector<Hint> hints, QWidget *parent)
    : QWidget(parent)
    , m_hints(std::move(hints))
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    QStringList all;
    for (const Hint &hint : m_hints)
        all.append(hint.keys + QLatin1Char(' ') + hint.words);
    setAccessibleName(all.join(QStringLiteral(", ")));
}

int KeyHints::widthOf(const Hint &hint) const
{
    return capWidth(hint.keys) + tokens::Space2 +
           QFontMetrics(fontFor(FontRole::Small)).horizontalAdvance(hint.words);
}

void KeyHints::setTrailing(bool trailing)
{
    m_trailing = trailing;
    update();
}

QSize KeyHints::sizeHint() const
{
    int width = 0;
    for (const Hint &hint : m_hints)
        width += widthOf(hint) + tokens::Space4;
    return {width, CapHeight};
}

QSize KeyHints::minimumSizeHint() const
{
    return {0, CapHeight};
}

void KeyHints::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QFont font = fontFor(FontRole::Small);
    int x = m_trailing ? qMax(0, width() - sizeHint().width() + tokens::Space4) : 0;
    const int y = (height() - CapHeight) / 2;
    for (const Hint &hint : m_hints) {
        if (x + widthOf(hint) > width())
            break;
        const QRect cap(x, y, capWidth(hint.keys), CapHeight);
        drawPanel(&painter, cap, colors.surface, colors.borderStrong, tokens::RadiusTag);
        drawLine(&painter, cap, hint.keys, font, colors.secondary, Qt::AlignCenter);
        drawLine(&painter, QRectF(cap.right() + 1 + tokens::Space2, y, width(), CapHeight),
                 hint.words, font, colors.secondary);
        x += widthOf(hint) + tokens::Space4;
    }
}

} // namespace attache
