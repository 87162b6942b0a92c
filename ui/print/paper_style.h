#pragma once

#include "core/brief/document.h"
#include "ui/base/tokens.h"

#include <QColor>
#include <QFont>
#include <QSizeF>

/// @file
/// How paper looks: always light, whatever theme the window has. All lengths in the layout are
/// *units*, tenths of a point, so that fonts keep whole pixel sizes and metrics stay exact.

namespace attache {

/// Units of one typographic point.
inline constexpr qreal UnitsPerPoint = 10;

constexpr qreal pt(qreal points)
{
    return points * UnitsPerPoint;
}
constexpr qreal mm(qreal millimetres)
{
    return pt(millimetres * 72 / 25.4);
}

inline constexpr qreal Hairline = pt(0.5);

/// The colours of paper: those of the light theme, whatever theme the window has.
inline constexpr const Colors &Ink = LightColors;

/// What a tone looks like on paper.
ToneColors paperTone(Tone tone);

struct TextStyle
{
    qreal size = pt(10.5); ///< font height
    qreal leading = 1.5;   ///< line height as a multiple of it
    bool bold = false;
    QColor color = Ink.text;

    TextStyle bolder() const;
    TextStyle in(const QColor &other) const;
};

/// Sizes of one document, in units. No text is ever smaller than 8 pt.
struct PaperStyle
{
    QSizeF page;
    qreal marginSide = 0;
    qreal bodyTop = 0;    ///< from the top edge to the first line
    qreal bodyBottom = 0; ///< from the last line to the bottom edge
    qreal headerLine = 0; ///< of the hairline under the running header
    qreal footerBase = 0; ///< baseline of "page x of y"
    qreal gap = 0;        ///< between blocks
    qreal sectionGap = 0; ///< above a section heading
    qreal cellPad = 0;    ///< inside cells and cards, left and right
    qreal rowPad = 0;     ///< inside cells and cards, above and below
    TextStyle title;
    TextStyle section;
    TextStyle subsection;
    TextStyle body;
    TextStyle small;
    bool compact = false;

    qreal width() const { return page.width() - 2 * marginSide; }
    qreal height() const { return page.height() - bodyTop - bodyBottom; }
};

/// A4, the type of a letter.
PaperStyle letterStyle();

/// How many steps compactStyle() has; the last is the smallest that is still legible.
inline constexpr int CompactSteps = 5;

/// A4, the type of a one-page brief; @p step 0 is the normal one, each further one is tighter.
PaperStyle compactStyle(int step);

/// The family by name: left to itself, Qt takes the Japanese variant of Noto for Han characters.
QFont paperFont(const TextStyle &style);
/// @p font for the quotation marks of Latin text.
QFont latinQuoteFont(QFont font);

} // namespace attache
