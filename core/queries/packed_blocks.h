#pragma once

#include "core/queries/packed_numbers.h"
#include "core/store/connection.h"

#include <map>
#include <vector>

/// @file
/// What is packed of many records, in few rows of a derived table. A hundred thousand rows take
/// longer to step through than a person waits for a chart; as many pieces of a few rows do not.

namespace attache::queries {

/// A part of such a table: a piece of bytes for each record, by id. A row holds some sixty of them,
/// a block. Where a block begins the ids alone say, so that the same pieces always stand in the
/// same rows, however they came there, and one that changes changes one row.
class PackedBlocks
{
public:
    using Pieces = std::map<qint64, QByteArray>; ///< by id

    /// SQL that makes the table @p name, with room for any number of parts.
    static QByteArray schema(const char *name);

    PackedBlocks(Connection &connection, const char *table, const char *part);

    /// Puts each of @p pieces in the place of what is there for its id; an empty one goes.
    Result<void> replace(const Pieces &pieces);
    /// The bytes of all of it, by which room can be made for what is read of them.
    Result<qint64> size() const;

private:
    friend class BlockWriter;
    friend class PieceReader;
    struct Block
    {
        qint64 first = 0; ///< the record that it begins with; 0 for what stands before all others
        Packed pieces;
    };
    struct Range
    {
        qint64 low;
        qint64 high; ///< behind the last one
    };

    /// Where the blocks begin that change with the piece of @p id.
    Result<Range> rangeOf(qint64 id, bool goes) const;
    Result<void> rewrite(const Range &range, Pieces::const_iterator piece,
                         Pieces::const_iterator end);
    Result<void> insert(const Block &block);

    Connection &m_connection;
    QByteArray m_table;
    QByteArray m_ofPart; ///< SQL: from the table where it is this part
    QByteArray m_part;
};

/// Fills a part in which nothing is yet.
class BlockWriter
{
public:
    explicit BlockWriter(PackedBlocks blocks)
        : m_blocks(std::move(blocks))
    {
    }
    /// @p ids grow; an empty piece is left out.
    Result<void> add(qint64 id, const QByteArray &piece);
    /// After the last one.
    Result<void> finish();

private:
    PackedBlocks m_blocks;
    PackedBlocks::Block m_open;
};

/// Reads the pieces of a part by growing id. Only one at a time reads the same part.
class PieceReader
{
public:
    static Result<PieceReader> open(const PackedBlocks &blocks);
    /// Only the block in which @p id stands, if it stands anywhere.
    static Result<PieceReader> openAt(const PackedBlocks &blocks, qint64 id);

    /// False behind the last one.
    Result<bool> next()
    {
        do {
            while (m_rest.atEnd()) {
                ATTACHE_TRY(const bool found, nextBlock());
                if (!found)
                    return false;
            }
            m_id = m_rest.take<qint64>();
            m_piece = m_rest.takeBytes(m_rest.take<quint32>());
        } while (m_id == 0); // what is left of a damaged one
        return true;
    }
    qint64 id() const { return m_id; }
    std::string_view piece() const { return m_piece; } ///< until the next one

private:
    explicit PieceReader(BorrowedStatement row)
        : m_row(std::move(row))
    {
    }
    Result<bool> nextBlock();

    BorrowedStatement m_row;
    Unpacked m_rest{std::string_view()};
    qint64 m_id = 0;
    std::string_view m_piece;
};

} // namespace attache::queries
