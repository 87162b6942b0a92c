#include "core/queries/packed_blocks.h"

#include "core/queries/read_rows.h"

#include <sqlite3.h>

#include <limits>

namespace attache::queries {

namespace {

constexpr qint64 Behind = std::numeric_limits<qint64>::max();

/// About one of 64, whether ids are chance or follow one another.
bool beginsBlock(qint64 id)
{
    constexpr quint64 GoldenRatio = 0x9E3779B97F4A7C15;
    return (static_cast<quint64>(id) * GoldenRatio) >> 58 == 0;
}

void append(Packed &pieces, qint64 id, std::string_view piece)
{
    pieces.add(id);
    pieces.add(static_cast<quint32>(piece.size()));
    pieces.addBytes(piece);
}

std::string_view bytesOf(const QByteArray &bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

std::string_view bytesAt(const Statement &row, int column)
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(row.handle(), column));
    return {bytes, static_cast<size_t>(sqlite3_column_bytes(row.handle(), column))};
}

} // namespace

QByteArray PackedBlocks::schema(const char *name)
{
    return QByteArray("CREATE TABLE ") + name +
           "(part TEXT NOT NULL, first INTEGER NOT NULL, pieces BLOB NOT NULL, "
           "PRIMARY KEY(part, first)) STRICT, WITHOUT ROWID;";
}

PackedBlocks::PackedBlocks(Connection &connection, const char *table, const char *part)
    : m_connection(connection)
    , m_table(table)
    , m_ofPart(QByteArray(" FROM ") + table + " WHERE part = '" + part + "' ")
    , m_part(part)
{
}

Result<void> PackedBlocks::replace(const Pieces &pieces)
{
    for (auto piece = pieces.begin(); piece != pieces.end();) {
        ATTACHE_TRY(const Range range, rangeOf(piece->first, piece->second.isEmpty()));
        const auto end = pieces.lower_bound(range.high);
        ATTACHE_CHECK(rewrite(range, piece, end));
        piece = end;
    }
    return {};
}

Result<PackedBlocks::Range> PackedBlocks::rangeOf(qint64 id, bool goes) const
{
    // A block whose first record goes joins the one before it.
    ATTACHE_TRY(const qint64 low, m_connection.integer("SELECT coalesce(max(first), 0)" + m_ofPart +
                                                           "AND first <= ?1",
                                                       goes ? id - 1 : id));
    ATTACHE_TRY(
        const qint64 next,
        m_connection.integer("SELECT coalesce(min(first), 0)" + m_ofPart + "AND first > ?1", id));
    return Range{low, next == 0 ? Behind : next};
}

Result<void> PackedBlocks::rewrite(const Range &range, Pieces::const_iterator piece,
                                   Pieces::const_iterator end)
{
    ATTACHE_TRY(const auto known,
                readRows(
                    m_connection,
                    "SELECT pieces" + m_ofPart + "AND first >= ?1 AND first < ?2 ORDER BY first",
                    [](const Statement &row) { return row.blob(0); }, range.low, range.high));
    std::map<qint64, std::string_view> all;
    for (const QByteArray &block : known) {
        for (Unpacked rest(bytesOf(block)); !rest.atEnd();) {
            const auto id = rest.take<qint64>();
            all.emplace_hint(all.end(), id, rest.takeBytes(rest.take<quint32>()));
        }
    }
    for (; piece != end; ++piece)
        all[piece->first] = bytesOf(piece->second);
    std::vector<Block> made;
    for (const auto &[id, bytes] : all) {
        if (bytes.empty())
            continue;
        if (made.empty() || beginsBlock(id))
            made.push_back({beginsBlock(id) ? id : 0, {}});
        append(made.back().pieces, id, bytes);
    }
    if (known.size() == 1 && made.size() == 1 && made.front().pieces.bytes() == known.front())
        return {};
    ATTACHE_CHECK(m_connection.run("DELETE" + m_ofPart + "AND first >= ?1 AND first < ?2",
                                   range.low, range.high));
    for (const Block &block : made)
        ATTACHE_CHECK(insert(block));
    return {};
}

Result<void> PackedBlocks::insert(const Block &block)
{
    return m_connection.run("INSERT INTO " + m_table + "(part, first, pieces) VALUES(?1, ?2, ?3)",
                            QString::fromLatin1(m_part), block.first, block.pieces.bytes());
}

Result<qint64> PackedBlocks::size() const
{
    return m_connection.integer("SELECT coalesce(sum(length(pieces)), 0)" + m_ofPart);
}

Result<void> BlockWriter::add(qint64 id, const QByteArray &piece)
{
    if (piece.isEmpty())
        return {};
    if (beginsBlock(id)) {
        ATTACHE_CHECK(finish());
        m_open.first = id;
    }
    append(m_open.pieces, id, bytesOf(piece));
    return {};
}

Result<void> BlockWriter::finish()
{
    if (m_open.pieces.bytes().isEmpty())
        return {};
    ATTACHE_CHECK(m_blocks.insert(m_open));
    m_open.pieces.clear();
    return {};
}

Result<PieceReader> PieceReader::open(const PackedBlocks &blocks)
{
    ATTACHE_TRY(BorrowedStatement row,
                blocks.m_connection.borrow("SELECT pieces" + blocks.m_ofPart + "ORDER BY first"));
    return PieceReader(std::move(row));
}

Result<PieceReader> PieceReader::openAt(const PackedBlocks &blocks, qint64 id)
{
    ATTACHE_TRY(BorrowedStatement row,
                blocks.m_connection.borrow("SELECT pieces" + blocks.m_ofPart +
                                           "AND first <= ?1 ORDER BY first DESC LIMIT 1"));
    row->bind(1, id);
    return PieceReader(std::move(row));
}

Result<bool> PieceReader::nextBlock()
{
    ATTACHE_TRY(const bool found, m_row->step());
    if (found)
        m_rest = Unpacked(bytesAt(*m_row, 0));
    return found;
}

} // namespace attache::queries
