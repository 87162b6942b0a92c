#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>
#include <memory_resource>
#include <optional>
#include <vector>

namespace attache {

class Connection;
class TextPostings;

/// All that one FTS5 table of one column holds, made at once and without SQLite, so that another
/// thread than the connection's can do it: what FTS5 itself would write if it had been given the
/// same rows in one step, to the byte. For tables of the form that known() recognises.
class TextSegment
{
public:
    /// Whether @p table, which is empty, is kept as it is made here: another version of SQLite may
    /// do that in another way.
    static Result<bool> known(Connection &connection, const QByteArray &table);

    /// Takes what was gathered apart. Nothing for what this cannot write: a token in so many rows
    /// that FTS5 would make a tree of their pages.
    static std::optional<TextSegment> of(TextPostings &postings);

    /// Fills @p table, which was just created: FTS5 keeps what it has read of one.
    Result<void> writeTo(Connection &connection, const QByteArray &table) const;

private:
    friend class TextSegmentWriter;
    struct Page
    {
        qint64 id;
        QByteArrayView bytes;
    };
    struct Split ///< where to look for a term
    {
        QByteArrayView beginning;
        qint64 page;
    };

    QByteArrayView kept(QByteArrayView bytes, QByteArrayView more = {});

    /// Apart, so that they stay where they are when the segment moves.
    std::unique_ptr<std::pmr::monotonic_buffer_resource> m_memory =
        std::make_unique<std::pmr::monotonic_buffer_resource>(1 << 20);
    std::vector<Page> m_pages;
    std::vector<Page> m_lists; ///< of the pages of one term
    std::vector<Split> m_splits;
    QByteArray m_totals;
    qint64 m_lastPage = 0;
};

} // namespace attache
