#pragma once

#include "ui/print/piece.h"

#include <vector>

namespace attache {

/// Spreads pieces over pages: headings stay with what follows, table heads are repeated, what is
/// higher than half a page is divided between lines.
class PageFiller
{
public:
    struct Placed
    {
        size_t piece = 0; ///< index into the pieces returned
        qreal y = 0;
    };
    using Page = std::vector<Placed>;

    PageFiller(std::vector<Piece> pieces, qreal height);

    std::vector<Page> pages() const { return m_pages; }
    /// The pieces, with the parts of divided ones added at the end.
    std::vector<Piece> takePieces() { return std::move(m_pieces); }

private:
    void fill(size_t index);
    void startPage(const Piece &next);
    qreal neededFrom(size_t index) const;
    void put(size_t index, qreal before);

    std::vector<Piece> m_pieces;
    size_t m_count;
    qreal m_height;
    qreal m_y = 0;
    bool m_fresh = true; ///< nothing on the page yet but a repeated head
    std::vector<Page> m_pages;
};

} // namespace attache
