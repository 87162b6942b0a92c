#pragma once

#include <QColor>
#include <QGlyphRun>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QPainter;

/// @file
/// What a laid-out document is made of: a flat list of shapes and lines of text, in units of
/// paper_style.h, relative to the piece's top left corner.

namespace attache {

struct Shape
{
    enum class Kind { Box, Ellipse, Rule, Tick, Cross };
    Kind kind = Kind::Box;
    QRectF rect;
    QColor fill = Qt::transparent;
    QColor line = Qt::transparent;
    qreal lineWidth = 5;
    qreal radius = 0;
    bool dashed = false;
};

/// One line of shaped text; the runs lie on a common baseline at y = 0, from x = 0 on.
struct TextLine
{
    struct Run
    {
        QGlyphRun glyphs;
        QColor color;
        qreal x = 0;
        QString reads; ///< what a one-glyph run stands for, where its glyph alone cannot tell
    };
    std::vector<Run> runs;
    std::vector<Shape> behind; ///< fills of tags, relative to the baseline
    qreal width = 0;
    qreal height = 0;
    qreal baseline = 0; ///< below the line's top
    bool rightToLeft = false;
    int change = 0; ///< number of the first change in it; 0: none
};

struct PlacedLine
{
    QPointF at; ///< top left
    TextLine line;
};

/// The smallest thing a page is filled with; never divided unless higher than half a page.
struct Piece
{
    qreal height = 0;
    qreal before = 0;          ///< space above, dropped at the top of a page
    bool keepWithNext = false; ///< a heading must not end a page
    bool newPage = false;      ///< begins a page
    QString heading;           ///< the text of the heading it is; empty for any other
    int block = -1;            ///< index of the block of the document it is of; -1 for the title
    int repeats = -1;          ///< index of the piece repeated above this one on a new page
    std::vector<Shape> shapes;
    std::vector<PlacedLine> lines;
    /// Draws what is neither, with the piece's top left corner at the origin.
    std::function<void(QPainter &painter)> drawing{};
    /// What can be asked for by itself: a row of a table, an entry of key values, a category of a
    /// chart, by its number in the block.
    struct Item
    {
        int number = 0;
        QRectF rect;
    };
    std::vector<Item> items{};

    void place(qreal x, qreal y, TextLine line);
    /// Places @p lines below one another; returns the y below the last.
    qreal place(qreal x, qreal y, std::vector<TextLine> lines);

    /// Divides at the last place above @p available that crosses no line of text; what remains
    /// stays in this piece. An empty piece when not even one line fits.
    Piece splitAt(qreal available);

    void paint(QPainter &painter, QPointF topLeft) const;
};

/// Paints the tags' fills and the text of @p line.
void paintLine(QPainter &painter, const TextLine &line, QPointF topLeft);
void paintShape(QPainter &painter, const Shape &shape, QPointF offset);

} // namespace attache
