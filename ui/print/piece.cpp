#include "ui/print/piece.h"

#include <QPainter>

#include <algorithm>

namespace attache {

void Piece::place(qreal x, qreal y, TextLine line)
{
    lines.push_back({QPointF(x, y), std::move(line)});
}

qreal Piece::place(qreal x, qreal y, std::vector<TextLine> several)
{
    for (TextLine &line : several) {
        const qreal height = line.height;
        place(x, y, std::move(line));
        y += height;
    }
    return y;
}

Piece Piece::splitAt(qreal available)
{
    // Moves the cut up until no line of text crosses it; lines come in no particular order.
    qreal cut = available;
    for (bool moved = true; moved;) {
        moved = false;
        for (const PlacedLine &placed : lines) {
            const qreal top = placed.at.y();
            if (top < cut - 0.5 && top + placed.line.height > cut + 0.5) {
                cut = top;
                moved = true;
            }
        }
    }
    Piece upper;
    const bool anyAbove = std::any_of(lines.begin(), lines.end(),
                                      [&](const PlacedLine &p) { return p.at.y() < cut - 0.5; });
    if (cut <= 0 || !anyAbove)
        return upper;

    upper.before = before;
    upper.repeats = repeats;
    upper.block = block;
    upper.height = cut;
    before = 0;
    std::vector<PlacedLine> lower;
    for (PlacedLine &placed : lines) {
        if (placed.at.y() < cut - 0.5) {
            upper.lines.push_back(std::move(placed));
        } else {
            placed.at.ry() -= cut;
            lower.push_back(std::move(placed));
        }
    }
    lines = std::move(lower);

    std::vector<Shape> rest;
    for (Shape &shape : shapes) {
        if (shape.rect.top() < cut) {
            Shape part = shape;
            part.rect.setBottom(std::min(part.rect.bottom(), cut));
            upper.shapes.push_back(part);
        }
        if (shape.rect.bottom() > cut) {
            shape.rect.setTop(std::max(shape.rect.top(), cut));
            shape.rect.translate(0, -cut);
            rest.push_back(shape);
        }
    }
    shapes = std::move(rest);
    height -= cut;
    return upper;
}

void paintShape(QPainter &painter, const Shape &shape, QPointF offset)
{
    const QRectF rect = shape.rect.translated(offset);
    QPen pen(Qt::NoPen);
    if (shape.line.alpha() > 0) {
        pen = QPen(shape.line, shape.lineWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
        if (shape.dashed)
            pen.setDashPattern({3, 2.5});
    }
    painter.setPen(pen);
    painter.setBrush(shape.fill.alpha() > 0 ? QBrush(shape.fill) : QBrush(Qt::NoBrush));
    switch (shape.kind) {
    case Shape::Kind::Box:
        if (shape.radius > 0)
            painter.drawRoundedRect(rect, shape.radius, shape.radius);
        else
            painter.drawRect(rect);
        break;
    case Shape::Kind::Ellipse:
        painter.drawEllipse(rect);
        break;
    case Shape::Kind::Rule:
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        break;
    case Shape::Kind::Tick:
        painter.drawPolyline(QPolygonF{QPointF(rect.left(), rect.top() + rect.height() * 0.55),
                                       QPointF(rect.left() + rect.width() * 0.38, rect.bottom()),
                                       rect.topRight()});
        break;
    case Shape::Kind::Cross:
        painter.drawLine(rect.topLeft(), rect.bottomRight());
        painter.drawLine(rect.topRight(), rect.bottomLeft());
        break;
    }
}

void paintLine(QPainter &painter, const TextLine &line, QPointF topLeft)
{
    const QPointF base = topLeft + QPointF(0, line.baseline);
    for (const Shape &shape : line.behind)
        paintShape(painter, shape, base);
    for (const TextLine::Run &run : line.runs) {
        painter.setPen(run.color);
        painter.drawGlyphRun(base + QPointF(run.x, 0), run.glyphs);
    }
}

void Piece::paint(QPainter &painter, QPointF topLeft) const
{
    for (const Shape &shape : shapes)
        paintShape(painter, shape, topLeft);
    if (drawing) {
        painter.save();
        painter.translate(topLeft);
        drawing(painter);
        painter.restore();
    }
    for (const PlacedLine &placed : lines)
        paintLine(painter, placed.line, topLeft + placed.at);
}

} // namespace attache
