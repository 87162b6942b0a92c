#include "core/store/text_segment.h"

#include "core/store/connection.h"
#include "core/store/text_postings.h"

#include <QRandomGenerator>

#include <gtest/gtest.h>

namespace attache {

namespace {

struct Row
{
    qint64 id;
    QByteArray text;
};

using Detail = TextPostings::Detail;

std::unique_ptr<Connection> emptyIndex(Detail detail)
{
    auto connection = *Connection::openInMemory();
    EXPECT_TRUE(connection->execute(QByteArray("CREATE VIRTUAL TABLE t USING fts5(text, "
                                               "content='', columnsize=0, tokenize='stacked'") +
                                    (detail == Detail::Rows ? ", detail=none)" : ")")));
    return connection;
}

/// Each token once.
QByteArray distinct(const QByteArray &text)
{
    QByteArrayList tokens;
    for (const QByteArray &token : text.split(' ')) {
        if (!tokens.contains(token))
            tokens.append(token);
    }
    return tokens.join(' ');
}

/// Of FTS5 itself, in one segment.
std::unique_ptr<Connection> byFts5(const std::vector<Row> &rows, Detail detail)
{
    auto connection = emptyIndex(detail);
    EXPECT_TRUE(connection->execute("INSERT INTO t(t, rank) VALUES('hashsize', 1 << 28); BEGIN"));
    for (const Row &row : rows) {
        const QByteArray text = detail == Detail::Rows ? distinct(row.text) : row.text;
        EXPECT_TRUE(connection->run("INSERT INTO t(rowid, text) VALUES(?1, ?2)", row.id,
                                    QString::fromUtf8(text)));
    }
    EXPECT_TRUE(connection->execute("COMMIT"));
    return connection;
}

std::optional<TextSegment> segmentOf(const std::vector<Row> &rows, Detail detail)
{
    TextPostings postings(detail);
    for (const Row &row : rows)
        EXPECT_TRUE(postings.add(row.id, row.text));
    return TextSegment::of(postings);
}

std::unique_ptr<Connection> byUs(const std::vector<Row> &rows, Detail detail)
{
    auto connection = emptyIndex(detail);
    const auto segment = segmentOf(rows, detail);
    EXPECT_TRUE(*TextSegment::known(*connection, "t"));
    EXPECT_TRUE(segment && segment->writeTo(*connection, "t"));
    return connection;
}

/// All that FTS5 keeps, but for the number of its settings, which differ.
QStringList stored(Connection &connection)
{
    QStringList all;
    for (const char *sql :
         {"SELECT id, hex(iif(id = 10, substr(block, 5), block)) FROM t_data "
          "ORDER BY id",
          "SELECT segid || ' ' || pgno, typeof(term) || hex(term) FROM t_idx ORDER BY 1, 2"}) {
        Statement row = *connection.prepare(sql);
        while (*row.step())
            all.append(row.text(0) + u' ' + row.text(1));
    }
    return all;
}

void expectAlike(const std::vector<Row> &rows)
{
    for (const Detail detail : {Detail::Rows, Detail::Places}) {
        const auto theirs = byFts5(rows, detail);
        const auto ours = byUs(rows, detail);
        EXPECT_EQ(stored(*ours), stored(*theirs));
        EXPECT_TRUE(ours->execute("INSERT INTO t(t) VALUES('integrity-check')"));
    }
}

QByteArray randomText(QRandomGenerator &random, int tokens)
{
    QByteArray text;
    for (int i = 0; i < tokens; ++i) {
        if (random.bounded(30) == 0)
            text += ' '; // an empty token
        // Few are common and many are rare.
        const int word = random.bounded(1 + random.bounded(1 + random.bounded(2000)));
        text += QByteArray::number(word) + QByteArray("苏州公司").left(word % 5 * 3);
        text += ' ';
    }
    return text;
}

std::vector<Row> randomRows(quint32 seed, int count, int mostTokens)
{
    QRandomGenerator random(seed);
    std::vector<Row> rows;
    qint64 id = seed % 2 ? -5 : qint64(1) << 58;
    for (int i = 0; i < count; ++i) {
        id += random.bounded(3) ? 1 : 1 + random.bounded(1'000'000);
        rows.push_back({id, randomText(random, random.bounded(2 * mostTokens))});
    }
    return rows;
}

} // namespace

TEST(TextSegment, IsToTheByteWhatFts5Writes)
{
    for (quint32 seed = 1; seed <= 12; ++seed) {
        SCOPED_TRACE(seed);
        expectAlike(randomRows(seed, 1 + int(seed * seed) * 9, 40));
    }
    expectAlike(randomRows(20, 3000, 12));
    expectAlike(randomRows(21, 4, 20'000)); // the places in one row go over several pages
    expectAlike({{7, "a"}});
    expectAlike({{7, " x  y z"}});
}

TEST(TextSegment, ListsThePagesOfTokensInManyRows)
{
    std::vector<Row> rows;
    QRandomGenerator random(3);
    for (int i = 0; i < 30'000; ++i) {
        const QByteArray often = i % 3 ? "公司 有限" : "公司 公司 有限";
        const QByteArray rare = ' ' + QByteArray::number(random.bounded(5000));
        rows.push_back(
            {1000 + i, often + QByteArray(" 公司").repeated(i % 500 == 0 ? 4000 : 0) + rare});
    }
    expectAlike(rows);
}

/// Also where FTS5 goes on with it: more rows, rows taken out, all of it merged.
void expectChangedAlike(Detail detail)
{
    std::vector<Row> rows = randomRows(8, 2000, 30);
    for (Row &row : rows)
        row.text = detail == Detail::Rows ? distinct(row.text) : row.text;
    const auto theirs = byFts5(rows, detail);
    const auto ours = byUs(rows, detail);
    for (Connection *connection : {theirs.get(), ours.get()}) {
        for (int i = 0; i < 50; ++i) {
            const Row &gone = rows[size_t(i) * 7];
            EXPECT_TRUE(connection->run("INSERT INTO t(t, rowid, text) VALUES('delete', ?1, ?2)",
                                        gone.id, QString::fromUtf8(gone.text)));
            EXPECT_TRUE(connection->run("INSERT INTO t(rowid, text) VALUES(?1, ?2)",
                                        rows.back().id + 1 + i,
                                        QStringLiteral("new 1苏 ") + QString::fromUtf8(gone.text)));
        }
        EXPECT_TRUE(connection->execute("INSERT INTO t(t) VALUES('optimize')"));
        EXPECT_TRUE(connection->execute("INSERT INTO t(t) VALUES('integrity-check')"));
        EXPECT_TRUE(connection->execute("CREATE VIRTUAL TABLE temp.words USING "
                                        "fts5vocab('main', 't', 'instance')"));
    }
    const auto all = [](Connection &connection) {
        QStringList found;
        Statement row =
            *connection.prepare("SELECT term || ' ' || doc || ' ' || ifnull(\"offset\", "
                                "'') FROM temp.words ORDER BY term, doc, \"offset\"");
        while (*row.step())
            found.append(row.text(0));
        return found;
    };
    EXPECT_FALSE(all(*ours).isEmpty());
    EXPECT_EQ(all(*ours), all(*theirs));
}

TEST(TextSegment, IsChangedAndMergedByFts5)
{
    expectChangedAlike(Detail::Rows);
    expectChangedAlike(Detail::Places);
}

TEST(TextSegment, IsNotMadeOfWhatItCannotWrite)
{
    TextPostings postings(Detail::Places);
    EXPECT_TRUE(postings.add(1, QByteArray(TextPostings::LongestToken, 'a')));
    EXPECT_TRUE(postings.add(2, QByteArray(TextPostings::LongestToken, 'a') + " b"));
    EXPECT_FALSE(postings.add(3, QByteArray(TextPostings::LongestToken + 1, 'a')));
    EXPECT_FALSE(segmentOf({{1, " "}}, Detail::Rows).has_value());
    const QByteArray many = QByteArray("a ").repeated(10'000);
    TextPostings tree(Detail::Places);
    for (int i = 0; i < 1700; ++i)
        EXPECT_TRUE(tree.add(i, many));
    EXPECT_FALSE(TextSegment::of(tree).has_value());
}

TEST(TextSegment, KnowsTheFormOfAnEmptyTable)
{
    const auto isKnown = [](const QByteArray &spoilt) {
        const auto connection = emptyIndex(Detail::Rows);
        EXPECT_TRUE(connection->execute(spoilt));
        return *TextSegment::known(*connection, "t");
    };
    EXPECT_TRUE(isKnown(""));
    EXPECT_FALSE(isKnown("UPDATE t_config SET v = 5 WHERE k = 'version'"));
    EXPECT_FALSE(isKnown("DELETE FROM t_config"));
    EXPECT_FALSE(isKnown("INSERT INTO t_config VALUES('pgsz', 1000)"));
    EXPECT_FALSE(isKnown("CREATE TABLE t_docsize(id INTEGER PRIMARY KEY)"));
    EXPECT_FALSE(isKnown("INSERT INTO t(rowid, text) VALUES(1, 'a')"));
}

} // namespace attache
