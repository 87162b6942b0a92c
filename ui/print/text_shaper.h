#pragma once

#include "core/brief/document.h"
#include "ui/print/glyph_map.h"
#include "ui/print/paper_style.h"
#include "ui/print/piece.h"

#include <vector>

class QTextLayout;

namespace attache {

enum class Align { Start, Centre, End };

/// Breaks text into lines of glyphs. Lines break by the Unicode rules, so that none begins with
/// closing punctuation; tags stand in the line as one unbreakable thing.
class TextShaper
{
public:
    explicit TextShaper(GlyphMap &texts)
        : m_texts(texts)
    {
    }

    /// The lines of @p content, at least one, none wider than @p width (units).
    std::vector<TextLine> lines(const Inline &content, const TextStyle &style, qreal width,
                                Align align = Align::Start);

    /// @p content in one line of its natural width; line ends become spaces.
    TextLine line(const Inline &content, const TextStyle &style);

    /// @p text in one line, shortened with an ellipsis to @p width.
    TextLine elided(const QString &text, const TextStyle &style, qreal width);
    static QString shortened(const QString &text, const TextStyle &style, qreal width);

private:
    struct Flow;
    struct Pen
    {
        QColor color;
        qreal x = 0;
        QString reads;
    };
    void takeRuns(Flow &flow, const QTextLine &line, int from, int to, const Pen &pen);
    void addText(Flow &flow, const std::vector<Span> &spans);
    void addBadge(Flow &flow, const Span &span);
    void takeLine(Flow &flow, const QTextLayout &layout, int index, qreal x);

    GlyphMap &m_texts;
};

/// The width of the widest of @p lines.
qreal widthOf(const std::vector<TextLine> &lines);
/// Their heights together.
qreal heightOf(const std::vector<TextLine> &lines);

} // namespace attache
