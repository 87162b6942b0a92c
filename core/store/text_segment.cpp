#include "core/store/text_segment.h"

#include "core/store/connection.h"
#include "core/store/fts_varint.h"
#include "core/store/text_postings.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <string_view>

namespace attache {

namespace {

/// Of the form in which FTS5 keeps an index.
constexpr qint64 KnownFts5Version = 4;
/// FTS5's usual size of a page.
constexpr qsizetype PageSize = 4050;
/// What a page may be longer than that, by a rowid and by a number that is not split.
constexpr qsizetype Padding = 32;
constexpr qsizetype HeadSize = 4;
/// Of pages that begin no term; from so many on FTS5 keeps a list of them.
constexpr int FewPages = 4;
/// Before each term, which is in no index of prefixes.
constexpr char MainIndex = '0';
constexpr qint64 TotalsId = 1;
constexpr qint64 StructureId = 10;
constexpr qint64 Segment = qint64(1) << 37;
constexpr qint64 ListOfPages = qint64(1) << 36;

quint64 readFtsVarint(const char *&at)
{
    quint64 value = 0;
    for (int i = 1; i < LongestFtsVarint; ++i) {
        const auto byte = static_cast<uchar>(*at++);
        value = (value << 7) | (byte & 0x7F);
        if (byte < 0x80)
            return value;
    }
    return (value << 8) | static_cast<uchar>(*at++);
}

void appendFtsVarint(QByteArray &bytes, quint64 value)
{
    std::array<char, LongestFtsVarint> number;
    bytes.append(number.data(), writeFtsVarint(number.data(), value) - number.data());
}

/// The longest beginning of the numbers at @p at that takes no more than @p most bytes, but at
/// least one number.
qsizetype wholeNumbers(const char *at, qsizetype most)
{
    const char *const begin = at;
    (void)readFtsVarint(at);
    while (at - begin < most) {
        const char *next = at;
        (void)readFtsVarint(next);
        if (next - begin > most)
            break;
        at = next;
    }
    return at - begin;
}

qsizetype commonBytes(std::string_view a, std::string_view b)
{
    return std::mismatch(a.begin(), a.begin() + std::min(a.size(), b.size()), b.begin()).first -
           a.begin();
}

} // namespace

/// Bytes of a page, which has room for all that comes on it.
class PageBytes
{
public:
    qsizetype size() const { return m_end - m_bytes.data(); }
    QByteArrayView bytes() const { return {m_bytes.data(), size()}; }
    char *data() { return m_bytes.data(); }
    void clear(qsizetype size = 0) { m_end = std::fill_n(m_bytes.data(), size, '\0'); }
    void append(const char *bytes, qsizetype size)
    {
        std::memcpy(m_end, bytes, static_cast<size_t>(size));
        m_end += size;
    }
    void appendNumber(quint64 value) { m_end = writeFtsVarint(m_end, value); }

private:
    std::array<char, PageSize + Padding> m_bytes;
    char *m_end = m_bytes.data();
};

/// Fills one page after the other, as fts5FlushOneHash() of FTS5 does.
class TextSegmentWriter
{
public:
    TextSegmentWriter(TextSegment &segment, TextPostings::Detail detail)
        : m_segment(segment)
        , m_hasPlaces(detail == TextPostings::Detail::Places)
    {
        beginPage();
    }

    void append(const TextPostings::List &list)
    {
        appendTerm(MainIndex + std::string(list.token));
        if (used() + list.rows.size() + 1 <= PageSize)
            m_page.append(list.rows.data(), list.rows.size());
        else if (m_hasPlaces)
            appendRows(list.rows);
        else
            appendBareRows(list.rows);
    }

    /// False when something cannot be written here.
    bool finish()
    {
        if (m_page.size() > HeadSize)
            flushPage();
        flushSplit();
        m_segment.m_lastPage = m_number - 1;
        return !m_isTree;
    }

private:
    qsizetype used() const { return m_page.size() + m_terms.size(); }

    void beginPage()
    {
        m_page.clear(HeadSize);
        m_terms.clear();
        m_lastTerm = 0;
        m_beginsNoTerm = true;
        m_beginsNoRow = true;
    }

    void appendTerm(const std::string &term)
    {
        const auto size = static_cast<qsizetype>(term.size());
        if (used() + size + 2 >= PageSize && m_page.size() > HeadSize)
            flushPage();
        m_terms.appendNumber(quint64(m_page.size() - m_lastTerm));
        m_lastTerm = m_page.size();
        const qsizetype common = commonBytes(m_term, term);
        const qsizetype kept = m_beginsNoTerm ? 0 : common;
        if (!m_beginsNoTerm)
            m_page.appendNumber(quint64(kept));
        else if (m_number != 1)
            beginSplit(term, m_term.empty() ? size : common + 1);
        m_page.appendNumber(quint64(size - kept));
        m_page.append(term.data() + kept, size - kept);
        m_term = term;
        m_beginsNoTerm = false;
        m_beginsNoRow = false;
    }

    /// The rows of a term whose list goes over several pages.
    void appendRows(QByteArrayView rows)
    {
        quint64 row = 0;
        for (const char *at = rows.begin(); at < rows.end();) {
            if (m_beginsNoRow) {
                row += readFtsVarint(at);
                beginRows(row);
            } else {
                const char *places = endOfWhole(at, rows.end(), row);
                if (places < rows.end())
                    row += readFtsVarint(places); // stays on the page, full as it may be
                m_page.append(at, places - at);
                at = places;
            }
            if (at < rows.end())
                at = appendPlaces(at);
        }
    }

    /// The same where the list has no places.
    void appendBareRows(QByteArrayView rows)
    {
        quint64 row = 0;
        for (const char *at = rows.begin(); at < rows.end();) {
            const quint64 step = readFtsVarint(at);
            row += step;
            if (m_beginsNoRow)
                beginRows(row);
            else
                m_page.appendNumber(step);
            if (used() >= PageSize)
                flushPage();
        }
    }

    /// The first row on a page is not counted from the one before.
    void beginRows(quint64 row)
    {
        qToBigEndian(static_cast<quint16>(m_page.size()), m_page.data());
        m_page.appendNumber(row);
        m_beginsNoRow = false;
        listPage(row);
    }

    /// The end of the rows from the one at @p at on that fit on the page as they are; adds their
    /// steps to @p row.
    const char *endOfWhole(const char *at, const char *end, quint64 &row) const
    {
        const char *const most = at + (PageSize - used());
        while (at < end) {
            const char *places = at;
            const quint64 step = readFtsVarint(places);
            const char *const rowEnd = endOfPlaces(places);
            if (rowEnd > most)
                break;
            row += step;
            at = rowEnd;
        }
        return at;
    }

    static const char *endOfPlaces(const char *at)
    {
        const quint64 doubled = readFtsVarint(at);
        return at + doubled / 2;
    }

    /// Appends the places of one row and returns their end.
    const char *appendPlaces(const char *at)
    {
        const char *const end = endOfPlaces(at);
        if (end - at <= PageSize - used()) {
            m_page.append(at, end - at);
            return end;
        }
        while (at < end) {
            const qsizetype room = PageSize - used();
            const qsizetype taken = end - at <= room ? end - at : wholeNumbers(at, room);
            m_page.append(at, taken);
            at += taken;
            if (used() >= PageSize)
                flushPage();
        }
        return end;
    }

    void flushPage()
    {
        qToBigEndian(static_cast<quint16>(m_page.size()), m_page.data() + 2);
        if (m_beginsNoTerm) {
            if (m_beginsNoRow && !m_list.isEmpty())
                appendFtsVarint(m_list, 0);
            ++m_pagesOfTerm;
        }
        m_segment.m_pages.push_back(
            {Segment + m_number, m_segment.kept(m_page.bytes(), m_terms.bytes())});
        ++m_number;
        beginPage();
    }

    /// Notes that the page has rows of the term that begins on a page before, the first one @p row.
    void listPage(quint64 row)
    {
        if (m_list.isEmpty()) {
            m_list.append('\0');
            appendFtsVarint(m_list, quint64(m_number));
            appendFtsVarint(m_list, row);
        } else {
            m_isTree |= m_list.size() >= PageSize;
            appendFtsVarint(m_list, row - m_listedRow);
        }
        m_listedRow = row;
    }

    void beginSplit(const std::string &term, qsizetype size)
    {
        flushSplit();
        m_split.assign(term, 0, static_cast<size_t>(size));
        m_splitPage = m_number;
    }

    /// All of the term that begins last on the page of the split is written.
    void flushSplit()
    {
        const bool isListed = !m_list.isEmpty() && m_pagesOfTerm >= FewPages;
        if (isListed)
            m_segment.m_lists.push_back(
                {Segment + ListOfPages + m_splitPage, m_segment.kept(m_list)});
        m_list.resize(0);
        m_pagesOfTerm = 0;
        m_segment.m_splits.push_back({m_segment.kept({m_split.data(), qsizetype(m_split.size())}),
                                      2 * m_splitPage + (isListed ? 1 : 0)});
    }

    TextSegment &m_segment;
    const bool m_hasPlaces;
    PageBytes m_page;
    PageBytes m_terms; ///< where they begin on it
    qsizetype m_lastTerm = 0;
    qint64 m_number = 1; ///< of the page
    std::string m_term;
    std::string m_split;
    qint64 m_splitPage = 1;
    QByteArray m_list; ///< of the pages of the last term
    quint64 m_listedRow = 0;
    int m_pagesOfTerm = 0;
    bool m_beginsNoTerm = true;
    bool m_beginsNoRow = true;
    bool m_isTree = false;
};

std::optional<TextSegment> TextSegment::of(TextPostings &postings)
{
    TextSegment segment;
    const auto lists = postings.sorted();
    TextSegmentWriter writer(segment, postings.detail());
    for (const TextPostings::List &list : lists)
        writer.append(list);
    if (lists.empty() || !writer.finish())
        return std::nullopt;
    for (const quint64 total : {postings.rows(), postings.tokens()})
        appendFtsVarint(segment.m_totals, total);
    return segment;
}

QByteArrayView TextSegment::kept(QByteArrayView bytes, QByteArrayView more)
{
    const qsizetype size = bytes.size() + more.size();
    auto *const place = static_cast<char *>(m_memory->allocate(static_cast<size_t>(size), 1));
    std::copy(more.begin(), more.end(), std::copy(bytes.begin(), bytes.end(), place));
    return {place, size};
}

Result<bool> TextSegment::known(Connection &connection, const QByteArray &table)
{
    QByteArrayList present;
    for (const char *shadow : {"config", "content", "data", "docsize", "idx"}) {
        ATTACHE_TRY(const qint64 there,
                    connection.integer("SELECT count(*) FROM sqlite_schema WHERE name = ?1",
                                       QString::fromLatin1(table + '_' + shadow)));
        if (there)
            present.append(shadow);
    }
    if (present != QByteArrayList{"config", "data", "idx"})
        return false;
    ATTACHE_TRY(Statement config,
                connection.prepare("SELECT count(*), max(v) FILTER (WHERE k = 'version') FROM " +
                                   table + "_config"));
    ATTACHE_CHECK(config.step());
    if (config.integer(0) != 1 || config.integer(1) != KnownFts5Version)
        return false;
    // Nothing in it yet: an empty list of segments behind a number of the settings.
    ATTACHE_TRY(Statement data, connection.prepare("SELECT group_concat(id || hex(block)) FROM "
                                                   "(SELECT * FROM " +
                                                   table + "_data ORDER BY id)"));
    ATTACHE_CHECK(data.step());
    return data.text(0) == QLatin1String("1,1000000000000000");
}

Result<void> TextSegment::writeTo(Connection &connection, const QByteArray &table) const
{
    ATTACHE_TRY(Statement page, connection.prepare("INSERT OR REPLACE INTO " + table +
                                                   "_data(id, block) VALUES(?1, ?2)"));
    const auto write = [&page](qint64 id, QByteArrayView bytes) {
        page.bind(1, id);
        page.bindBlobStatic(2, bytes.data(), bytes.size());
        return page.execute();
    };
    QByteArray structure(HeadSize, '\0'); // no settings
    for (const quint64 number : std::array<quint64, 3>{1, 1, quint64(m_lastPage)})
        appendFtsVarint(structure, number); // levels, segments, pages written
    for (const quint64 number : std::array<quint64, 5>{0, 1, 1, 1, quint64(m_lastPage)})
        appendFtsVarint(structure, number); // none to merge, one: its number, first and last page
    ATTACHE_CHECK(write(TotalsId, m_totals));
    ATTACHE_CHECK(write(StructureId, structure));
    for (const std::vector<Page> *pages : {&m_pages, &m_lists}) {
        for (const Page &each : *pages)
            ATTACHE_CHECK(write(each.id, each.bytes));
    }
    ATTACHE_TRY(Statement split, connection.prepare("INSERT INTO " + table +
                                                    "_idx(segid, term, pgno) VALUES(1, ?1, ?2)"));
    for (const Split &each : m_splits) {
        split.bindBlobStatic(1, each.beginning.data(), each.beginning.size());
        split.bind(2, each.page);
        ATTACHE_CHECK(split.execute());
    }
    return {};
}

} // namespace attache
