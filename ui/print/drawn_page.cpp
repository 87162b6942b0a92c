#include "ui/print/drawn_page.h"

#include "ui/print/text_shaper.h"

#include <QPainter>

#include <algorithm>

namespace attache {

namespace {

/// Text is shaped this much larger than it is drawn, so that advances are not rounded to units.
constexpr qreal Fineness = 10;
constexpr qreal SmallestPart = 0.7; ///< of its size, before text is rather shortened

} // namespace

void DrawnText::line(QPainter *painter, const QRectF &rect, const QString &text, const QFont &font,
                     const QColor &color, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.isEmpty())
        return;
    const qreal size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF();
    const qreal room = rect.width() * Fineness;
    TextStyle style;
    style.size = size * Fineness;
    style.bold = font.bold();
    style.color = color;
    TextShaper shaper(m_texts);
    const qreal natural = shaper.line(Inline{Span{text}}, style).width;
    if (natural > room)
        style.size *= std::max(SmallestPart, room / natural * 0.99);
    m_lines.push_back(shaper.elided(text, style, room));
    const TextLine &made = m_lines.back();
    qreal left = 0;
    if (alignment & Qt::AlignHCenter)
        left = (room - made.width) / 2;
    else if (alignment & Qt::AlignRight)
        left = room - made.width;
    painter->save();
    painter->translate(rect.topLeft());
    painter->scale(1 / Fineness, 1 / Fineness);
    paintLine(*painter, made, {left, (rect.height() * Fineness - made.height) / 2});
    painter->restore();
}

std::vector<const TextLine::Run *> DrawnText::drawnRuns() const
{
    std::vector<const TextLine::Run *> runs;
    for (const TextLine &line : m_lines) {
        for (const TextLine::Run &run : line.runs)
            runs.push_back(&run);
    }
    return runs;
}

} // namespace attache
