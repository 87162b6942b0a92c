#include "ui/print/document_layout.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <iterator>
#include <numeric>

/// @file
/// The blocks of DocumentLayout that are ruled or stand side by side.

namespace attache {

namespace {

Shape cellBox(const QRectF &rect, const QColor &line, QColor fill = Qt::transparent)
{
    Shape box;
    box.rect = rect;
    box.line = line;
    box.fill = fill;
    box.lineWidth = Hairline;
    return box;
}

/// Boxes stand behind the text of their piece, in the order they were made.
void boxBehind(Piece &piece, const Shape &box)
{
    piece.shapes.insert(piece.shapes.begin(), box);
}

/// The longest stretch of @p text that a line does not break: a word, or what stands between two
/// Han characters.
QString longestWord(const QString &text)
{
    QTextBoundaryFinder lines(QTextBoundaryFinder::Line, text);
    QString longest;
    for (qsizetype from = 0, to = lines.toNextBoundary(); to > 0; to = lines.toNextBoundary()) {
        const QString word = text.sliced(from, to - from).trimmed();
        if (word.size() > longest.size())
            longest = word;
        from = to;
    }
    return longest;
}

/// Widens columns of @p widths that are narrower than their longest word, at the cost of columns
/// with room to spare, because a cell of more lines reads better than a word cut in two.
void keepWordsWhole(std::vector<qreal> &widths, const std::vector<qreal> &words)
{
    qreal lendable = 0;
    qreal lacking = 0;
    for (size_t i = 0; i < widths.size(); ++i)
        (widths[i] > words[i] ? lendable : lacking) += std::abs(widths[i] - words[i]);
    const qreal moved = std::min(lendable, lacking);
    if (moved <= 0)
        return;
    for (size_t i = 0; i < widths.size(); ++i)
        widths[i] -= (widths[i] - words[i]) * moved / (widths[i] > words[i] ? lendable : lacking);
}

/// What tables of one kind have in common: a day of a week has the columns of the other days.
QStringList tableKind(const TableBlock &table)
{
    QStringList kind;
    for (const TableBlock::Column &column : table.columns)
        kind << column.header << QString::number(column.weight);
    return kind;
}

} // namespace

qreal DocumentLayout::labelWidthOf(const std::vector<KeyValues::Row> &rows, qreal width)
{
    qreal widest = 0;
    for (const KeyValues::Row &row : rows) {
        if (!row.label.isEmpty())
            widest = std::max(widest, m_shaper.line(row.label, m_style.body).width);
    }
    return std::min(widest, width * 0.35);
}

/// A label and its value beside each other; returns the y below both.
qreal DocumentLayout::labelledRow(Piece &piece, const KeyValues::Row &row, qreal x, qreal y,
                                  qreal labelWidth, qreal width)
{
    const TextStyle label = m_style.body.in(Ink.textMuted);
    const qreal gap = labelWidth > 0 ? m_style.body.size * 0.9 : 0;
    const qreal valueX = x + labelWidth + gap;
    const qreal room = width - labelWidth - gap;
    qreal left = y;
    if (!row.label.isEmpty())
        left = piece.place(x, y, m_shaper.lines(row.label, label, labelWidth + 1));
    qreal right = piece.place(valueX, y, m_shaper.lines(row.value, m_style.body, room));
    if (!row.note.isEmpty())
        right = piece.place(valueX, right, m_shaper.lines(row.note, m_style.small, room));
    return std::max(left, right);
}

void DocumentLayout::add(const KeyValues &values)
{
    if (values.rows.empty())
        return;
    if (values.boxed)
        return addBoxed(values);
    if (values.columns <= 1)
        return addLabelled(values.rows);
    const auto columns = static_cast<size_t>(values.columns);
    for (size_t first = 0; first < values.rows.size(); first += columns)
        append(columnsRow(values, first), m_afterHeading ? m_style.gap * 0.35 : m_style.gap);
}

void DocumentLayout::addLabelled(const std::vector<KeyValues::Row> &rows)
{
    const qreal labelWidth = labelWidthOf(rows, m_style.width());
    qreal before = m_afterHeading ? m_style.gap * 0.35 : m_style.gap;
    for (const KeyValues::Row &row : rows) {
        Piece piece;
        piece.height = labelledRow(piece, row, 0, 0, labelWidth, m_style.width());
        append(std::move(piece), before);
        before = m_style.compact ? 0 : pt(1.5);
    }
}

/// Three or more values beside each other, each of them bold, are the figures of a page and stand
/// large.
TextStyle DocumentLayout::valueStyle(const KeyValues &values, const KeyValues::Row &row) const
{
    const bool isFigure =
        values.columns >= 3 && row.value.spans.size() == 1 && row.value.spans.front().bold;
    TextStyle style = m_style.body;
    if (isFigure) {
        style.size = m_style.section.size * 1.3;
        style.leading = m_style.section.leading;
    }
    return style;
}

Piece DocumentLayout::columnsRow(const KeyValues &values, size_t first)
{
    const auto columns = static_cast<size_t>(values.columns);
    const qreal gap = m_style.cellPad * 1.6;
    const qreal width =
        (m_style.width() - gap * static_cast<qreal>(columns - 1)) / static_cast<qreal>(columns);
    const TextStyle label = m_style.small.in(Ink.textMuted);
    Piece piece;
    for (size_t i = 0; i < columns && first + i < values.rows.size(); ++i) {
        const KeyValues::Row &row = values.rows[first + i];
        const qreal x = static_cast<qreal>(i) * (width + gap);
        qreal y = 0;
        if (!row.label.isEmpty())
            y = piece.place(x, y, m_shaper.lines(row.label, label, width));
        y = piece.place(x, y, m_shaper.lines(row.value, valueStyle(values, row), width));
        if (!row.note.isEmpty())
            y = piece.place(x, y, m_shaper.lines(row.note, m_style.small, width));
        piece.height = std::max(piece.height, y);
        piece.items.push_back({static_cast<int>(first + i), QRectF(x, 0, width, y)});
    }
    return piece;
}

void DocumentLayout::addBoxed(const KeyValues &values)
{
    const qreal labelWidth = labelWidthOf(values.rows, m_style.width()) + 2 * m_style.cellPad;
    qreal before = m_style.gap;
    for (size_t i = 0; i < values.rows.size(); ++i) {
        std::vector<const KeyValues::Row *> together{&values.rows[i]};
        if (values.rows[i].half && i + 1 < values.rows.size() && values.rows[i + 1].half)
            together.push_back(&values.rows[++i]);
        append(boxedRow(together, labelWidth), before);
        before = 0;
    }
}

Piece DocumentLayout::boxedRow(const std::vector<const KeyValues::Row *> &rows, qreal labelWidth)
{
    const TextStyle label = m_style.body.in(Ink.secondary);
    const qreal pad = m_style.cellPad;
    const qreal total = m_style.width();
    // The second entry of a line is the short one: kind beside time.
    const qreal split = rows.size() > 1 ? total * 0.66 : total;
    Piece piece;
    std::vector<QRectF> labels;
    std::vector<QRectF> cells;
    for (size_t i = 0; i < rows.size(); ++i) {
        const KeyValues::Row &row = *rows[i];
        const qreal x = i == 0 ? 0 : split;
        const qreal right = i == 0 ? split : total;
        const qreal labelRoom =
            i == 0 ? labelWidth
                   : std::min(m_shaper.line(row.label, label).width + 2 * pad, (right - x) * 0.5);
        const qreal valueX = x + labelRoom;
        const qreal leftEnd = piece.place(
            x + pad, m_style.rowPad, m_shaper.lines(row.label, label, labelRoom - 2 * pad + 1));
        const qreal room = right - valueX - 2 * pad;
        qreal y = piece.place(valueX + pad, m_style.rowPad,
                              m_shaper.lines(row.value, m_style.body, room));
        if (!row.note.isEmpty())
            y = piece.place(valueX + pad, y, m_shaper.lines(row.note, m_style.small, room));
        piece.height = std::max({piece.height, leftEnd + m_style.rowPad, y + m_style.rowPad});
        labels.emplace_back(x, 0, labelRoom, 0);
        cells.emplace_back(valueX, 0, right - valueX, 0);
    }
    for (QRectF &rect : labels) {
        rect.setHeight(piece.height);
        piece.shapes.push_back(cellBox(rect, PaperLine, Ink.window));
    }
    for (QRectF &rect : cells) {
        rect.setHeight(piece.height);
        piece.shapes.push_back(cellBox(rect, PaperLine));
    }
    return piece;
}

std::vector<const TableBlock *> DocumentLayout::tablesLike(const TableBlock &table) const
{
    std::vector<const TableBlock *> alike;
    const QStringList kind = tableKind(table);
    std::ranges::copy_if(m_tables, std::back_inserter(alike),
                         [&kind](const TableBlock *each) { return tableKind(*each) == kind; });
    return alike;
}

/// Each column's share by weight; columns with room to spare lend it to those whose text would
/// break. Tables of one kind in a document have the same columns, so that they are read as one.
std::vector<qreal> DocumentLayout::columnWidths(const TableBlock &table)
{
    constexpr size_t Sample = 50; // rows looked at in each table
    std::vector<qreal> &known = m_columnsOf[tableKind(table)];
    if (!known.empty())
        return known;
    const std::vector<const TableBlock *> alike = tablesLike(table);
    int total = 0;
    for (const TableBlock::Column &column : table.columns)
        total += std::max(column.weight, 1);
    std::vector<qreal> widths;
    std::vector<qreal> words;
    std::vector<qreal> spare;
    qreal lendable = 0;
    qreal lacking = 0;
    for (size_t i = 0; i < table.columns.size(); ++i) {
        const qreal share = m_style.width() * std::max(table.columns[i].weight, 1) / total;
        const auto widthOfWord = [&](const Inline &content) {
            qreal widest = 0;
            for (Span span : content.spans) {
                span.text = longestWord(span.text);
                widest = std::max(widest, m_shaper.line(Inline{span}, m_style.body).width);
            }
            return widest + 2 * m_style.cellPad + pt(1);
        };
        qreal natural = m_shaper.line(table.columns[i].header, m_style.body).width;
        words.push_back(widthOfWord(table.columns[i].header));
        for (const TableBlock *each : alike) {
            const size_t looked = std::min(each->rows.size(), Sample);
            for (size_t r = 0; r < looked; ++r) {
                const std::vector<Inline> &row = each->rows[r];
                if (i >= row.size())
                    continue;
                natural = std::max(natural, m_shaper.line(row[i], m_style.body).width);
                words.back() = std::max(words.back(), widthOfWord(row[i]));
            }
        }
        widths.push_back(share);
        spare.push_back(share - natural - 2 * m_style.cellPad - pt(1));
        (spare.back() > 0 ? lendable : lacking) += std::abs(spare.back());
    }
    const qreal moved = std::min(lendable, lacking);
    for (size_t i = 0; moved > 0 && i < widths.size(); ++i)
        widths[i] -= spare[i] * moved / (spare[i] > 0 ? lendable : lacking);
    keepWordsWhole(widths, words);
    known = widths;
    return widths;
}

Piece DocumentLayout::tableRow(const std::vector<Inline> &cells, const TableBlock &table,
                               const std::vector<qreal> &widths, bool head)
{
    const TextStyle style = head ? m_style.body.in(Ink.secondary) : m_style.body;
    const qreal pad = m_style.cellPad;
    Piece piece;
    qreal x = 0;
    for (size_t i = 0; i < widths.size(); ++i) {
        const Align align = table.columns[i].right ? Align::End : Align::Start;
        const Inline empty;
        const Inline &cell = i < cells.size() ? cells[i] : empty;
        const qreal y = piece.place(x + pad, m_style.rowPad,
                                    m_shaper.lines(cell, style, widths[i] - 2 * pad, align));
        piece.height = std::max(piece.height, y + m_style.rowPad);
        x += widths[i];
    }
    x = 0;
    for (const qreal width : widths) {
        piece.shapes.push_back(cellBox(QRectF(x, 0, width, piece.height), PaperLine,
                                       head ? Ink.window : QColor(Qt::transparent)));
        x += width;
    }
    return piece;
}

void DocumentLayout::add(const TableBlock &table)
{
    if (table.columns.empty())
        return;
    const std::vector<qreal> widths = columnWidths(table);
    const qreal before = m_afterHeading ? m_style.gap * 0.5 : m_style.gap;
    const bool headed = std::any_of(table.columns.begin(), table.columns.end(),
                                    [](const auto &column) { return !column.header.isEmpty(); });
    int head = -1;
    if (headed) {
        std::vector<Inline> headers;
        for (const TableBlock::Column &column : table.columns)
            headers.emplace_back(column.header);
        Piece piece = tableRow(headers, table, widths, true);
        piece.keepWithNext = !table.rows.empty();
        append(std::move(piece), before);
        head = static_cast<int>(m_pieces.size()) - 1;
    }
    for (size_t i = 0; i < table.rows.size(); ++i) {
        Piece piece = tableRow(table.rows[i], table, widths, false);
        piece.repeats = head;
        piece.items = {{static_cast<int>(i), QRectF(0, 0, m_style.width(), piece.height)}};
        append(std::move(piece), i == 0 && !headed ? before : 0);
    }
}

Piece DocumentLayout::card(const Card &card, qreal width)
{
    const qreal pad = m_style.cellPad * 1.2;
    const qreal room = width - 2 * pad;
    Piece piece;
    qreal y = m_style.rowPad + pt(2);

    qreal titleRoom = room;
    if (!card.badges.spans.empty()) {
        TextLine badges = m_shaper.line(card.badges, m_style.small);
        if (badges.width < room * 0.6) {
            titleRoom -= badges.width + pt(4);
            badges.height = m_style.body.size * m_style.body.leading;
            badges.baseline = m_shaper.line(QString(), m_style.body).baseline;
            const qreal x = width - pad - badges.width;
            piece.place(x, y, std::move(badges));
        } else {
            y = piece.place(pad, y, m_shaper.lines(card.badges, m_style.small, room));
        }
    }
    Inline title{Span{card.title, Tone::Neutral, true, false, {}}};
    if (!card.subtitle.isEmpty()) {
        // One line saves room where both fit; a long post goes below the name.
        Inline both = title;
        both.spans.push_back({QStringLiteral("  ") + card.subtitle, Tone::Muted, false, false, {}});
        if (m_shaper.line(both, m_style.body).width <= titleRoom)
            title = both;
    }
    y = piece.place(pad, y, m_shaper.lines(title, m_style.body, titleRoom));
    if (!card.subtitle.isEmpty() && title.spans.size() == 1)
        y = piece.place(pad, y,
                        m_shaper.lines(card.subtitle, m_style.small.in(Ink.textMuted), room));
    y += m_style.rowPad * 0.4;
    const qreal labelWidth = labelWidthOf(card.rows, room);
    for (const KeyValues::Row &row : card.rows)
        y = labelledRow(piece, row, pad, y, labelWidth, room);
    piece.height = y + m_style.rowPad + pt(2);
    return piece;
}

void DocumentLayout::add(const Cards &cards)
{
    const auto columns = static_cast<size_t>(std::max(cards.columns, 1));
    const qreal gap = m_style.compact ? pt(6) : pt(8);
    const qreal width =
        (m_style.width() - gap * static_cast<qreal>(columns - 1)) / static_cast<qreal>(columns);
    for (size_t first = 0; first < cards.cards.size(); first += columns) {
        Piece row;
        std::vector<Piece> several;
        for (size_t i = first; i < std::min(first + columns, cards.cards.size()); ++i) {
            several.push_back(card(cards.cards[i], width));
            row.height = std::max(row.height, several.back().height);
        }
        for (size_t i = 0; i < several.size(); ++i) {
            const qreal x = static_cast<qreal>(i) * (width + gap);
            Shape frame = cellBox(QRectF(x, 0, width, row.height), Ink.borderStrong);
            frame.radius = pt(3);
            boxBehind(row, frame);
            for (PlacedLine &placed : several[i].lines)
                row.place(placed.at.x() + x, placed.at.y(), std::move(placed.line));
        }
        append(std::move(row),
               m_afterHeading ? m_style.gap * 0.7 : std::max(m_style.gap * 0.8, pt(4)));
    }
}

} // namespace attache
