#pragma once

#include "core/brief/document.h"
#include "ui/print/paper_style.h"
#include "ui/print/piece.h"
#include "ui/print/text_shaper.h"

#include <QCoreApplication>

#include <map>
#include <vector>

namespace attache {

/// Turns the blocks of a Document into pieces, one under another, for PageFiller to spread over
/// pages. One object lays out one document with one style.
class DocumentLayout
{
    Q_DECLARE_TR_FUNCTIONS(attache::DocumentLayout)

public:
    DocumentLayout(const PaperStyle &style, TextShaper &shaper)
        : m_style(style)
        , m_shaper(shaper)
    {
    }

    std::vector<Piece> pieces(const Document &document);

private:
    void addTitle(const Document &document);
    void add(const Heading &heading);
    void add(const Paragraph &paragraph);
    void add(const ListBlock &list);
    void add(const KeyValues &values);
    void add(const TableBlock &table);
    void add(const Callout &callout);
    void add(const Cards &cards);
    void add(const Meter &meter);
    void add(const ChainStrip &strip);
    void add(const Chart &chart);

    Piece listItem(const ListBlock &list, size_t index, int number, qreal width);
    bool fitsTwoColumns(const ListBlock &list);
    void marker(Piece &piece, const ListBlock &list, const ListBlock::Item &item, int number,
                qreal indent);
    void addBoxed(const KeyValues &values);
    void addLabelled(const std::vector<KeyValues::Row> &rows);
    Piece boxedRow(const std::vector<const KeyValues::Row *> &rows, qreal labelWidth);
    Piece columnsRow(const KeyValues &values, size_t first);
    TextStyle valueStyle(const KeyValues &values, const KeyValues::Row &row) const;
    /// A line to write on, from margin to margin.
    void addRule();
    Piece tableRow(const std::vector<Inline> &cells, const TableBlock &table,
                   const std::vector<qreal> &widths, bool head);
    std::vector<qreal> columnWidths(const TableBlock &table);
    std::vector<const TableBlock *> tablesLike(const TableBlock &table) const;
    Piece card(const Card &card, qreal width);
    qreal labelledRow(Piece &piece, const KeyValues::Row &row, qreal x, qreal y, qreal labelWidth,
                      qreal width);
    qreal labelWidthOf(const std::vector<KeyValues::Row> &rows, qreal width);
    void addMeters(const std::vector<const Meter *> &meters);
    qreal meterBar(Piece &piece, const Meter &meter, qreal x, qreal y, qreal width);
    void chainCell(Piece &piece, const ChainCell &cell, qreal x, qreal width, qreal side);

    void append(Piece piece, qreal before);

    PaperStyle m_style;
    TextShaper &m_shaper;
    std::vector<Piece> m_pieces;
    std::vector<const TableBlock *> m_tables;              ///< of the document that is laid out
    std::map<QStringList, std::vector<qreal>> m_columnsOf; ///< by what tableKind() says
    bool m_afterHeading = false;
    int m_block = -1; ///< the one that is laid out
};

} // namespace attache
