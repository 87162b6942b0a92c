#include "ui/print/page_filler.h"

#include <algorithm>

namespace attache {

namespace {

/// So much of a page may stay empty because a piece is kept whole.
constexpr qreal DivideAbove = 0.5;

} // namespace

PageFiller::PageFiller(std::vector<Piece> pieces, qreal height)
    : m_pieces(std::move(pieces))
    , m_count(m_pieces.size())
    , m_height(height)
    , m_pages(1)
{
    for (size_t i = 0; i < m_count; ++i)
        fill(i);
}

/// The height that must be free for piece @p index to stand here: its own and that of all it is
/// kept with.
qreal PageFiller::neededFrom(size_t index) const
{
    qreal needed = 0;
    for (size_t i = index; i < m_count; ++i) {
        const Piece &piece = m_pieces[i];
        needed += (i == index ? 0 : piece.before) + std::min(piece.height, m_height * DivideAbove);
        if (!piece.keepWithNext || needed > m_height * DivideAbove)
            break;
    }
    return needed;
}

void PageFiller::startPage(const Piece &next)
{
    m_pages.emplace_back();
    m_y = 0;
    if (next.repeats >= 0) {
        const auto head = static_cast<size_t>(next.repeats);
        // A head that would fill the page by itself is not worth repeating.
        if (m_pieces[head].height < m_height * DivideAbove)
            put(head, 0);
    }
    m_fresh = true;
}

void PageFiller::put(size_t index, qreal before)
{
    m_y += before;
    m_pages.back().push_back({index, m_y});
    m_y += m_pieces[index].height;
    m_fresh = false;
}

void PageFiller::fill(size_t index)
{
    constexpr qreal Tolerance = 1;
    qreal before = m_y > 0 ? m_pieces[index].before : 0;
    const bool divisible = m_pieces[index].height > m_height * DivideAbove;
    const bool asksForPage = m_pieces[index].newPage && !m_pages.back().empty();
    if (asksForPage) {
        startPage(m_pieces[index]);
        before = 0;
    }
    if (!divisible && m_y > 0 && m_y + before + neededFrom(index) > m_height + Tolerance) {
        startPage(m_pieces[index]);
        before = 0;
    }
    while (m_y + before + m_pieces[index].height > m_height + Tolerance) {
        Piece upper = m_pieces[index].splitAt(m_height - m_y - before);
        if (upper.height > 0) {
            m_pieces.push_back(std::move(upper));
            put(m_pieces.size() - 1, before);
        } else if (m_fresh) {
            break; // A line higher than the page can only be cut off.
        }
        startPage(m_pieces[index]);
        before = 0;
    }
    put(index, before);
}

} // namespace attache
