#include "core/search/search.h"

#include "core/queries/full_text.h"
#include "core/queries/read_rows.h"
#include "core/queries/search_text.h"
#include "core/record/record_names.h"
#include "core/record/record_type.h"

#include <algorithm>

namespace attache {

namespace {

constexpr qsizetype SnippetLength = 80;

/// At how many of the newest records that may suit the texts are looked, for the first page.
constexpr int MostLooked = 100;

/// What is asked, and how FTS5 is asked for candidates. It answers in the order of the ids at once,
/// but for two things, which are looked for in the text of the candidates instead: for a single
/// character it first gathers the postings of all pairs that begin with it; and a phrase is walked
/// by its first pair, which is the commonest in numbers that count up, so only its end is asked
/// for.
struct Question
{
    std::vector<SearchWord> words;
    QString anywhere;     ///< matchExpression(): exactly what suits
    QString beginning;    ///< candidates for names that begin with the first word
    QString loosely;      ///< candidates; empty where every record is one
    bool isLoose = false; ///< whether there may be candidates that do not suit

    explicit Question(const QString &text)
        : words(searchWords(text))
        , anywhere(matchExpression(text))
    {
        QStringList ends;
        for (const SearchWord &word : words) {
            if (!word.isSingle)
                ends.append(endOf(word));
            isLoose |= word.isSingle || ends.last() != word.expression();
        }
        const QLatin1String all(" AND ");
        loosely = ends.join(all);
        if (words.empty())
            return;
        if (!words.front().isSingle)
            ends.removeFirst();
        ends.prepend(beginningOf(words.front()));
        beginning = QStringLiteral("name : (%1)").arg(ends.join(all));
    }

    /// The last three pairs of a word, as an expression.
    static QString endOf(const SearchWord &word)
    {
        return u'"' + word.tokens.section(u' ', -3) + u'"';
    }
    /// "ab bc" with the mark of a beginning is "^ab ab bc"; the single "a"* is "^a"*.
    static QString beginningOf(const SearchWord &word)
    {
        QString expression = word.expression();
        const QString start = QString::fromUtf8(NameStart);
        const QString first = word.tokens.section(u' ', 0, 0);
        return expression.insert(1, word.isSingle ? start : start + first + u' ');
    }

    bool allIn(const QString &key) const
    {
        return std::all_of(words.begin(), words.end(),
                           [&](const SearchWord &word) { return key.contains(word.key); });
    }
};

/// Finds the first page of one index.
class Finder
{
public:
    Finder(Connection &connection, const TextIndex &index, const Question &question, size_t limit)
        : m_connection(connection)
        , m_index(index)
        , m_question(question)
        , m_limit(limit)
    {
    }

    Result<std::vector<qint64>> ids()
    {
        if (m_index.isNamed())
            ATTACHE_CHECK(addBeginnings());
        if (m_ids.size() < m_limit)
            ATTACHE_CHECK(addNewest());
        if (m_ids.size() < m_limit && m_question.isLoose && m_leftSome)
            ATTACHE_CHECK(addAnywhere());
        return std::move(m_ids);
    }

private:
    /// The newest first; all records of the type for an empty @p expression.
    Result<BorrowedStatement> candidates(const QString &expression) const
    {
        if (expression.isEmpty())
            return m_connection.borrow(QByteArray("SELECT id FROM ") + m_index.type().table +
                                       " ORDER BY id DESC");
        ATTACHE_TRY(BorrowedStatement row,
                    m_connection.borrow("SELECT rowid FROM " + m_index.table() + " WHERE " +
                                        m_index.table() + " MATCH ?1 ORDER BY rowid DESC"));
        row->bind(1, expression);
        return row;
    }

    Result<void> addBeginnings()
    {
        ATTACHE_TRY(BorrowedStatement row, candidates(m_question.beginning));
        for (int looked = 0; looked < MostLooked && m_ids.size() < m_limit; ++looked) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            const qint64 id = row->integer(0);
            if (m_question.isLoose) {
                ATTACHE_TRY(const TextIndex::Keys keys, m_index.keysOf(m_connection, id));
                if (!m_question.allIn(keys.name))
                    continue;
            }
            m_ids.push_back(id);
        }
        return {};
    }

    /// Of the newest, those with all words in the name, then the others.
    Result<void> addNewest()
    {
        ATTACHE_TRY(BorrowedStatement row, candidates(m_question.loosely));
        std::vector<qint64> others;
        int looked = 0;
        for (; looked < MostLooked && m_ids.size() < m_limit; ++looked) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            const qint64 id = row->integer(0);
            if (isKnown(id))
                continue;
            if (!m_index.isNamed() && !m_question.isLoose) {
                m_ids.push_back(id);
                continue;
            }
            ATTACHE_TRY(const TextIndex::Keys keys, m_index.keysOf(m_connection, id));
            if (m_question.allIn(keys.name))
                m_ids.push_back(id);
            else if (others.size() < m_limit && m_question.allIn(keys.all))
                others.push_back(id);
        }
        m_leftSome = looked == MostLooked;
        others.resize(std::min(others.size(), m_limit - m_ids.size()));
        m_ids.insert(m_ids.end(), others.begin(), others.end());
        return {};
    }

    Result<void> addAnywhere()
    {
        ATTACHE_TRY(BorrowedStatement row, candidates(m_question.anywhere));
        while (m_ids.size() < m_limit) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            if (!isKnown(row->integer(0)))
                m_ids.push_back(row->integer(0));
        }
        return {};
    }

    bool isKnown(qint64 id) const
    {
        return std::find(m_ids.begin(), m_ids.end(), id) != m_ids.end();
    }

    Connection &m_connection;
    const TextIndex &m_index;
    const Question &m_question;
    const size_t m_limit;
    std::vector<qint64> m_ids;
    bool m_leftSome = false;
};

/// The line of the record's text that has @p words, shortened around them.
QString snippetOf(const RecordType &type, const void *record, const QStringList &words)
{
    for (const FieldInfo &field : type.fields) {
        if (!field.options.searchable || field.options.named)
            continue;
        const QString text = field.get(record).toString();
        for (const QString &line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            const QString key = searchKey(line);
            const bool hit = std::any_of(words.begin(), words.end(), [&](const QString &word) {
                return key.contains(searchKey(word));
            });
            if (!hit)
                continue;
            qsizetype at = 0;
            for (const QString &word : words)
                at = std::max(at, line.indexOf(word, 0, Qt::CaseInsensitive));
            const qsizetype from = std::max<qsizetype>(0, at - SnippetLength / 3);
            QString part = line.mid(from, SnippetLength).trimmed();
            if (from > 0)
                part.prepend(QChar(0x2026));
            if (from + SnippetLength < line.size())
                part.append(QChar(0x2026));
            return part;
        }
    }
    return {};
}

bool hasAll(const QString &text, const QStringList &words)
{
    const QString key = searchKey(text);
    return std::all_of(words.begin(), words.end(),
                       [&](const QString &word) { return key.contains(searchKey(word)); });
}

/// Nothing when the record is gone.
Result<std::optional<SearchHit>> hitOf(Connection &connection, RecordNames &names,
                                       const RecordType &type, qint64 id, const QStringList &words)
{
    const Result<AnyRecord> record = type.load(connection, id);
    if (!record && record.error().kind == Error::Kind::NotFound)
        return std::optional<SearchHit>();
    if (!record)
        return record.error();
    const Caption caption = names.captionOf(type, record->get());
    ATTACHE_CHECK(names.status());
    SearchHit hit{type.tableName(), id, caption.full(), caption.subtitle, {}};
    if (!hasAll(hit.title, words))
        hit.snippet = snippetOf(type, record->get(), words);
    return std::optional(std::move(hit));
}

Result<SearchGroup> searchIndex(Connection &connection, const TextIndex &index, const QString &text,
                                const Question &question, int limit)
{
    SearchGroup group;
    group.table = QString::fromLatin1(index.type().table);
    if (question.words.empty() || limit <= 0)
        return group;
    ATTACHE_TRY(const std::vector<qint64> ids,
                Finder(connection, index, question, static_cast<size_t>(limit)).ids());
    const QStringList words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    RecordNames names(connection);
    for (const qint64 id : ids) {
        ATTACHE_TRY(auto hit, hitOf(connection, names, index.type(), id, words));
        if (hit)
            group.hits.push_back(*std::move(hit));
    }
    return group;
}

Result<qint64> countIn(Connection &connection, const TextIndex &index, const QString &expression)
{
    return connection.integer("SELECT count(*) FROM " + index.table() + " WHERE " + index.table() +
                                  " MATCH ?1",
                              expression);
}

} // namespace

Result<std::vector<SearchGroup>> searchAll(Connection &connection, const QString &text, int limit,
                                           bool counted)
{
    std::vector<SearchGroup> groups;
    const Question question(text);
    if (question.words.empty())
        return groups;
    for (const TextIndex &index : FullText::indexes()) {
        ATTACHE_TRY(auto group, searchIndex(connection, index, text, question, limit));
        if (group.hits.empty())
            continue;
        if (counted) {
            ATTACHE_TRY(group.count, countIn(connection, index, question.anywhere));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

Result<SearchGroup> searchType(Connection &connection, const QString &table, const QString &text,
                               int limit)
{
    const TextIndex *index = FullText::indexOf(table.toLatin1());
    if (!index)
        return SearchGroup{table, {}, 0};
    const Question question(text);
    ATTACHE_TRY(auto group, searchIndex(connection, *index, text, question, limit));
    ATTACHE_TRY(group.count, searchCount(connection, table, text));
    return group;
}

Result<qint64> searchCount(Connection &connection, const QString &table, const QString &text)
{
    const TextIndex *index = FullText::indexOf(table.toLatin1());
    const QString expression = matchExpression(text);
    if (!index || expression.isEmpty())
        return qint64(0);
    return countIn(connection, *index, expression);
}

} // namespace attache
