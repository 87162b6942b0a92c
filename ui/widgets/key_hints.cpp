#include "ui/widgets/key_hints.h"

#include "ui/base/tokens.h"
#include "ui/style/fonts.h"
#include "ui/style/paint.h"
#include "ui/widgets/key_cap.h"

#include <QPainter>

namespace attache {

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
    return keyCap::widthOf(hint.keys) + tokens::Space2 +
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
    return {width, keyCap::Height};
}

QSize KeyHints::minimumSizeHint() const
{
    return {0, keyCap::Height};
}

void KeyHints::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Colors &colors = colorsFor(palette());
    const QFont font = fontFor(FontRole::Small);
    int x = m_trailing ? qMax(0, width() - sizeHint().width() + tokens::Space4) : 0;
    const int y = (height() - keyCap::Height) / 2;
    for (const Hint &hint : m_hints) {
        if (x + widthOf(hint) > width())
            break;
        const QRect cap(x, y, keyCap::widthOf(hint.keys), keyCap::Height);
        keyCap::draw(&painter, cap, hint.keys, palette());
        drawLine(&painter, QRectF(cap.right() + 1 + tokens::Space2, y, width(), keyCap::Height),
                 hint.words, font, colors.secondary);
        x += widthOf(hint) + tokens::Space4;
    }
}

} // namespace attache
