#include "ui/print/document_layout.h"

#include <algorithm>

namespace attache {

namespace {

/// A rule of a section heading in a brief.
Shape ruleAt(qreal y, qreal width, const QColor &color)
{
    Shape rule;
    rule.kind = Shape::Kind::Rule;
    rule.rect = QRectF(0, y, width, 0);
    rule.line = color;
    rule.lineWidth = Hairline;
    return rule;
}

} // namespace

void DocumentLayout::append(Piece piece, qreal before)
{
    piece.before = m_pieces.empty() ? 0 : before;
    piece.block = m_block;
    m_pieces.push_back(std::move(piece));
    m_afterHeading = false;
}

std::vector<Piece> DocumentLayout::pieces(const Document &document)
{
    for (const Block &block : document.blocks) {
        if (const auto *table = std::get_if<TableBlock>(&block))
            m_tables.push_back(table);
    }
    addTitle(document);
    std::vector<const Meter *> meters;
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        const Block &block = document.blocks[i];
        // Meters in a row stand beside each other.
        if (const Meter *meter = std::get_if<Meter>(&block)) {
            meters.push_back(meter);
            continue;
        }
        addMeters(meters);
        meters.clear();
        m_block = static_cast<int>(i);
        std::visit([this](const auto &content) { add(content); }, block);
    }
    addMeters(meters);
    return std::move(m_pieces);
}

void DocumentLayout::addTitle(const Document &document)
{
    if (document.title.isEmpty())
        return;
    const Align align = m_style.compact ? Align::Start : Align::Centre;
    Piece piece;
    qreal y =
        piece.place(0, 0, m_shaper.lines(document.title, m_style.title, m_style.width(), align));
    if (!document.subtitle.isEmpty())
        y = piece.place(0, y + pt(1),
                        m_shaper.lines(document.subtitle, m_style.small, m_style.width(), align));
    piece.height = y + (m_style.compact ? 0 : pt(4));
    piece.keepWithNext = true;
    append(std::move(piece), 0);
}

void DocumentLayout::add(const Heading &heading)
{
    const TextStyle &style = heading.level <= 1 ? m_style.section : m_style.subsection;
    Inline text{Span{heading.text, Tone::Neutral, true, false, {}}};
    Piece piece;
    std::vector<TextLine> lines = m_shaper.lines(text, style, m_style.width());
    const qreal used = lines.back().width + pt(6);
    qreal y = piece.place(0, 0, std::move(lines));
    if (!heading.note.isEmpty()) {
        TextLine note =
            m_shaper.elided(heading.note, m_style.small.in(Ink.textMuted), m_style.width() - used);
        // On the heading's own baseline.
        note.baseline = piece.lines.back().line.baseline;
        note.height = piece.lines.back().line.height;
        piece.place(used, piece.lines.back().at.y(), std::move(note));
    }
    if (m_style.compact && heading.level <= 1) {
        piece.shapes.push_back(ruleAt(y + pt(0.5), m_style.width(), Ink.borderStrong));
        y += pt(1);
    }
    piece.height = y;
    piece.keepWithNext = true;
    piece.newPage = heading.level == 0;
    piece.heading = heading.text;
    append(std::move(piece), heading.level <= 1 ? m_style.sectionGap : m_style.gap * 1.3);
    m_afterHeading = true;
}

void DocumentLayout::addRule()
{
    Piece piece;
    piece.height = m_style.body.size * m_style.body.leading;
    piece.shapes.push_back(ruleAt(piece.height - Hairline, m_style.width(), Ink.borderStrong));
    append(std::move(piece), m_style.gap);
}

void DocumentLayout::add(const Paragraph &paragraph)
{
    // Nothing but underscores is a line to write on.
    const QString words = paragraph.text.plain();
    if (!words.isEmpty() && words.count(u'_') == words.size())
        return addRule();
    std::vector<TextLine> lines = m_shaper.lines(paragraph.text, m_style.body, m_style.width());
    qreal before = m_afterHeading ? m_style.gap * 0.35 : m_style.gap;
    const size_t count = lines.size();
    for (size_t i = 0; i < count; ++i) {
        Piece piece;
        piece.height = lines[i].height;
        piece.place(0, 0, std::move(lines[i]));
        // No single line of a paragraph alone at the foot or the head of a page.
        piece.keepWithNext = count > 1 && (i == 0 || i + 2 == count);
        append(std::move(piece), before);
        before = 0;
    }
}

void DocumentLayout::marker(Piece &piece, const ListBlock &list, const ListBlock::Item &item,
                            int number, qreal indent)
{
    const qreal size = m_style.body.size;
    const qreal middle = size * m_style.body.leading / 2;
    const QColor mark = item.tone == Tone::Neutral ? Ink.secondary : paperTone(item.tone).mark;
    if (list.marker == ListBlock::Marker::Number) {
        TextLine label = m_shaper.line(QString::number(number) + u'.', m_style.body);
        const qreal left = indent - size * 0.45 - label.width;
        piece.place(left, 0, std::move(label));
        return;
    }
    Shape shape;
    if (list.marker == ListBlock::Marker::Bullet) {
        const qreal dot = size * 0.42;
        shape.kind = Shape::Kind::Ellipse;
        shape.rect = QRectF(size * 0.15, middle - dot / 2, dot, dot);
        shape.fill = mark;
        piece.shapes.push_back(shape);
        return;
    }
    const qreal box = size * 0.78;
    shape.rect = QRectF(0, middle - box / 2, box, box);
    shape.radius = pt(1.2);
    shape.line = item.checked ? paperTone(Tone::Ok).mark : mark;
    shape.lineWidth = pt(0.7);
    piece.shapes.push_back(shape);
    if (item.checked) {
        Shape tick = shape;
        tick.kind = Shape::Kind::Tick;
        tick.rect = shape.rect.adjusted(box * 0.2, box * 0.22, -box * 0.18, -box * 0.24);
        tick.lineWidth = pt(1.1);
        piece.shapes.push_back(tick);
    }
}

Piece DocumentLayout::listItem(const ListBlock &list, size_t index, int number, qreal width)
{
    const ListBlock::Item &item = list.items[index];
    const qreal size = m_style.body.size;
    const bool longNumbers = list.items.size() > 99;
    const qreal indent = list.marker != ListBlock::Marker::Number ? size * 1.25
                         : list.items.size() < 10                 ? size * 1.35
                         : longNumbers                            ? size * 2.7
                                                                  : size * 1.9;
    Piece piece;
    marker(piece, list, item, number, indent);
    qreal room = width - indent;
    if (!item.trailing.spans.empty()) {
        const TextStyle small = m_style.small;
        std::vector<TextLine> lines = m_shaper.lines(item.trailing, small, width * 0.4);
        const qreal used = widthOf(lines);
        qreal y = (m_style.body.size * m_style.body.leading - small.size * small.leading) / 2;
        for (TextLine &line : lines) {
            const qreal height = line.height;
            const qreal left = width - line.width;
            piece.place(left, y, std::move(line));
            y += height;
        }
        piece.height = y;
        room -= used + size;
    }
    const qreal bottom = piece.place(indent, 0, m_shaper.lines(item.text, m_style.body, room));
    piece.height = std::max(piece.height, bottom);
    return piece;
}

/// Short items stand two and two where room is scarce.
bool DocumentLayout::fitsTwoColumns(const ListBlock &list)
{
    if (!m_style.compact || list.items.size() < 4)
        return false;
    const qreal column = (m_style.width() - m_style.body.size * 2) / 2;
    const qreal single = m_style.body.size * m_style.body.leading * 1.2;
    for (size_t i = 0; i < list.items.size(); ++i) {
        const qreal trailing =
            widthOf(m_shaper.lines(list.items[i].trailing, m_style.small, column * 0.4));
        const Piece piece = listItem(list, i, 1, column);
        if (piece.height > single || trailing > column * 0.35)
            return false;
    }
    return true;
}

void DocumentLayout::add(const ListBlock &list)
{
    const qreal first = m_afterHeading ? m_style.gap * 0.35 : m_style.gap * 0.6;
    const qreal between = m_style.compact ? 0 : pt(1.5);
    const bool two = fitsTwoColumns(list);
    const qreal columnGap = m_style.body.size * 2;
    const qreal width = two ? (m_style.width() - columnGap) / 2 : m_style.width();
    for (size_t i = 0; i < list.items.size(); i += two ? 2 : 1) {
        Piece piece = listItem(list, i, static_cast<int>(i) + 1, width);
        if (two && i + 1 < list.items.size()) {
            Piece right = listItem(list, i + 1, static_cast<int>(i) + 2, width);
            for (Shape &shape : right.shapes) {
                shape.rect.translate(width + columnGap, 0);
                piece.shapes.push_back(shape);
            }
            for (PlacedLine &placed : right.lines)
                piece.place(placed.at.x() + width + columnGap, placed.at.y(),
                            std::move(placed.line));
            piece.height = std::max(piece.height, right.height);
        }
        append(std::move(piece), i == 0 ? first : between);
    }
}

void DocumentLayout::add(const Callout &callout)
{
    const ToneColors tone = paperTone(callout.tone);
    const qreal pad = m_style.cellPad;
    const qreal bar = pt(2.5);
    const qreal room = m_style.width() - bar - 2 * pad;
    Piece piece;
    qreal y = m_style.rowPad + pt(1);
    if (!callout.title.isEmpty())
        y = piece.place(bar + pad, y,
                        m_shaper.lines(callout.title, m_style.body.bolder().in(tone.text), room));
    if (!callout.text.plain().isEmpty())
        y = piece.place(bar + pad, y, m_shaper.lines(callout.text, m_style.body, room));
    piece.height = y + m_style.rowPad + pt(1);
    Shape fill;
    fill.rect = QRectF(0, 0, m_style.width(), piece.height);
    fill.fill = tone.fill;
    Shape edge;
    edge.rect = QRectF(0, 0, bar, piece.height);
    edge.fill = tone.mark;
    piece.shapes = {fill, edge};
    append(std::move(piece), m_style.gap);
}

} // namespace attache
