#include "core/queries/packed_blocks.h"

#include "tests/support/temp_workspace.h"

#include <QRandomGenerator>

namespace attache::queries {
namespace {

/// A part of a table of its own, and what should stand in it.
class PackedBlocksTest : public testing::Test
{
protected:
    void SetUp() override
    {
        auto opened = Connection::openInMemory();
        ASSERT_OK(opened);
        m_connection = std::move(*opened);
        ASSERT_OK(m_connection->execute(PackedBlocks::schema("packed")));
    }

    Connection &connection() { return *m_connection; }
    PackedBlocks part(const char *name = "one") { return {*m_connection, "packed", name}; }

    PackedBlocks::Pieces read(const PackedBlocks &blocks)
    {
        PackedBlocks::Pieces pieces;
        auto row = PieceReader::open(blocks);
        EXPECT_TRUE(row);
        qint64 last = 0;
        while (*row->next()) {
            EXPECT_GT(row->id(), last);
            last = row->id();
            pieces[last] = QByteArray(row->piece().data(), qsizetype(row->piece().size()));
        }
        return pieces;
    }
    /// The rows of part @p name as they stand in the file.
    std::vector<std::pair<qint64, QByteArray>> rows(const QString &name)
    {
        std::vector<std::pair<qint64, QByteArray>> all;
        Statement row = *m_connection->prepare(
            "SELECT first, pieces FROM packed WHERE part = ?1 ORDER BY first");
        row.bind(1, name);
        while (*row.step())
            all.emplace_back(row.integer(0), row.blob(1));
        return all;
    }
    void write(const char *name, const PackedBlocks::Pieces &pieces)
    {
        BlockWriter writer(part(name));
        for (const auto &[id, piece] : pieces)
            ASSERT_OK(writer.add(id, piece));
        ASSERT_OK(writer.finish());
    }

private:
    std::unique_ptr<Connection> m_connection;
};

PackedBlocks::Pieces many(int count, qint64 first = 1, qint64 step = 1)
{
    PackedBlocks::Pieces pieces;
    for (int i = 0; i < count; ++i)
        pieces[first + i * step] = QByteArray::number(i);
    return pieces;
}

TEST_F(PackedBlocksTest, GivesByIdWhatWasPutIn)
{
    const PackedBlocks::Pieces pieces = many(1000);
    PackedBlocks blocks = part();
    ASSERT_OK(blocks.replace(pieces));
    EXPECT_EQ(read(blocks), pieces);
    EXPECT_EQ(*blocks.size(), *connection().integer("SELECT sum(length(pieces)) FROM packed"));
    EXPECT_TRUE(read(part("other")).empty());
    EXPECT_EQ(*part("other").size(), 0);
}

TEST_F(PackedBlocksTest, PacksSomeSixtyIntoARowWhateverTheIdsAre)
{
    constexpr int Count = 20000;
    write("following", many(Count, qint64(1) << 40));
    write("of instants", many(Count, qint64(1) << 58, qint64(1) << 21));
    QRandomGenerator random(3);
    PackedBlocks::Pieces chance;
    while (chance.size() < Count)
        chance[qint64(random.generate64() >> 1)] = QByteArrayLiteral("x");
    write("chance", chance);
    for (const char *name : {"following", "of instants", "chance"}) {
        const auto stored = rows(QString::fromLatin1(name));
        EXPECT_GT(stored.size(), Count / 128U) << name;
        EXPECT_LT(stored.size(), Count / 32U) << name;
        for (const auto &[first, bytes] : stored)
            EXPECT_LT(bytes.size(), 1000 * 20) << name;
    }
}

TEST_F(PackedBlocksTest, StandsInTheSameRowsHoweverItCameThere)
{
    QRandomGenerator random(7);
    PackedBlocks::Pieces expected;
    PackedBlocks blocks = part("changed");
    for (int turn = 0; turn < 300; ++turn) {
        PackedBlocks::Pieces change;
        const auto size = 1 + random.bounded(turn % 10 == 0 ? 400 : 5);
        for (int i = 0; i < size; ++i) {
            const qint64 id = 1 + random.bounded(3000);
            change[id] = random.bounded(3) == 0 ? QByteArray() : QByteArray::number(turn);
            if (change[id].isEmpty())
                expected.erase(id);
            else
                expected[id] = change[id];
        }
        ASSERT_OK(blocks.replace(change));
    }
    EXPECT_EQ(read(blocks), expected);
    write("written", expected);
    EXPECT_EQ(rows(QStringLiteral("changed")), rows(QStringLiteral("written")));
    for (const auto &[id, piece] : PackedBlocks::Pieces(expected))
        ASSERT_OK(blocks.replace({{id, {}}}));
    EXPECT_TRUE(rows(QStringLiteral("changed")).empty());
}

TEST_F(PackedBlocksTest, OneThatChangesChangesOneRow)
{
    const PackedBlocks::Pieces pieces = many(5000);
    PackedBlocks blocks = part();
    ASSERT_OK(blocks.replace(pieces));
    const auto changes = [&](qint64 id, const QByteArray &piece) {
        const qint64 before = *connection().integer("SELECT total_changes()");
        EXPECT_TRUE(blocks.replace({{id, piece}}));
        return *connection().integer("SELECT total_changes()") - before;
    };
    EXPECT_EQ(changes(2500, "other"), 2) << "taken out and put in";
    EXPECT_EQ(changes(2500, "other"), 0) << "the same again";
    EXPECT_EQ(changes(9000, {}), 0) << "not there";
}

TEST_F(PackedBlocksTest, FindsTheBlockOfOne)
{
    const PackedBlocks::Pieces pieces = many(1000, 10, 3);
    const PackedBlocks blocks = part();
    write("one", pieces);
    const auto found = [&](qint64 id) {
        auto row = PieceReader::openAt(blocks, id);
        EXPECT_TRUE(row);
        while (*row->next()) {
            if (row->id() == id)
                return QByteArray(row->piece().data(), qsizetype(row->piece().size()));
        }
        return QByteArray();
    };
    for (const auto &[id, piece] : pieces)
        EXPECT_EQ(found(id), piece);
    EXPECT_EQ(found(1), QByteArray());
    EXPECT_EQ(found(11), QByteArray());
    EXPECT_EQ(found(99999), QByteArray());
}

/// A file that is damaged gives wrong figures at worst.
TEST_F(PackedBlocksTest, ABlockThatEndsEarlyEnds)
{
    write("one", many(10));
    ASSERT_OK(connection().execute("UPDATE packed SET pieces = substr(pieces, 1, 40)"));
    EXPECT_LE(read(part()).size(), 4U);
}

} // namespace
} // namespace attache::queries
