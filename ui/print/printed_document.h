#pragma once

#include "core/brief/document.h"
#include "ui/print/glyph_map.h"
#include "ui/print/page_filler.h"
#include "ui/print/paper_style.h"
#include "ui/print/piece.h"

#include <QCoreApplication>
#include <QImage>
#include <QSizeF>

#include <map>
#include <vector>

class QPainter;

namespace attache {

/// A Document laid out on A4 pages. The paper on screen and the PDF are both painted by it: what
/// is seen is what prints. Immutable once made; needs a QGuiApplication. Always light, in any
/// theme. A `compact` document is set as large as one page allows, or else two.
class PrintedDocument
{
    Q_DECLARE_TR_FUNCTIONS(attache::PrintedDocument)

public:
    explicit PrintedDocument(const Document &document);

    /// At least one.
    int pageCount() const { return static_cast<int>(m_pages.size()); }

    /// The pages, from 1, on which the headings stand that begin one, in their order.
    std::vector<int> headingPages() const;
    /// The page, from 1, on which each heading stands; of several of the same text, the first.
    std::map<QString, int> pagesOfHeadings() const;

    /// In points.
    QSizeF pageSize() const;

    /// Paints page @p page, from 0 on, with the page's top left corner at the origin and one point
    /// per unit of @p painter; scale the painter for a screen. The white of the paper is left to
    /// the caller. A page that does not exist paints nothing.
    void paintPage(QPainter *painter, int page) const;

    /// Where something differs from an earlier edition, which has a bar in the margin.
    struct ChangeMark
    {
        int change = 0; ///< its number
        int page = 0;
        QRectF place; ///< the line, from the left edge of the text on, in points
    };
    /// In the order of the pages; a change of several lines has as many.
    std::vector<ChangeMark> changeMarks() const;

    /// Where something of the document stands: a block, or what can be asked for in it by itself.
    struct Place
    {
        int block = -1; ///< its index in the document
        int item = -1;  ///< the row of its table, the entry of its key values, the category of its
                        ///< chart; -1 for the block
        int page = 0;
        QRectF rect; ///< in points
    };
    /// In the order of the pages; a block of several pieces has as many places, and items follow
    /// the piece they are in.
    std::vector<Place> places() const;

    /// What each glyph of this document stands for.
    const GlyphMap &glyphTexts() const { return m_texts; }

    /// The runs of all pages in the order paintPage() draws them.
    std::vector<const TextLine::Run *> drawnRuns() const;

private:
    void setOut(const Document &document);
    void fit(const Document &document);
    void layOut(const Document &document, const PaperStyle &style);
    void makeHeader(const Document &document);
    void makeFooters(const Document &document);
    void loadLogo(const QByteArray &logo, qreal height);
    void paintLogo(QPainter &painter) const;
    void paintChangeMarks(QPainter &painter, int page) const;

    PaperStyle m_style;
    GlyphMap m_texts;
    std::vector<Piece> m_pieces;
    std::vector<PageFiller::Page> m_pages;
    Piece m_header;
    std::vector<Piece> m_footers; ///< one a page
    QImage m_logo;
    QByteArray m_vectorLogo; ///< SVG
    QRectF m_logoRect;
};

/// Page @p page of @p document on white, @p scale pixels per point: for tests and previews. A null
/// image when there is no such page.
QImage renderPage(const Document &document, int page, qreal scale);

} // namespace attache
