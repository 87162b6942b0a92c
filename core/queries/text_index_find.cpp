#include "core/queries/text_index.h"

#include "core/queries/read_rows.h"
#include "core/store/snapshot.h"

#include <QVarLengthArray>

#include <algorithm>
#include <functional>
#include <iterator>
#include <string_view>

namespace attache {

namespace {

QByteArray idsOf(const QByteArray &table)
{
    return "SELECT rowid FROM " + table + " WHERE " + table + " MATCH ?1";
}

Result<std::vector<qint64>> idsMatching(Connection &connection, const QByteArray &table,
                                        const QString &expression)
{
    return queries::readRows(
        connection, idsOf(table), [](const Statement &row) { return row.integer(0); }, expression);
}

Result<qint64> countMatching(Connection &connection, const QByteArray &table,
                             const QString &expression)
{
    return connection.integer("SELECT count(*) FROM " + table + " WHERE " + table + " MATCH ?1",
                              expression);
}

/// Of lists in order.
std::vector<qint64> without(const std::vector<qint64> &ids, const std::vector<qint64> &others)
{
    std::vector<qint64> rest;
    std::ranges::set_difference(ids, others, std::back_inserter(rest));
    return rest;
}

std::vector<qint64> inEither(const std::vector<qint64> &ids, const std::vector<qint64> &others)
{
    std::vector<qint64> all;
    all.reserve(ids.size() + others.size());
    std::ranges::set_union(ids, others, std::back_inserter(all));
    return all;
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

/// A word as it is looked for in texts as they are stored, which mostly tells in a tenth of the
/// time that searchKey() takes.
class PlainWord
{
public:
    explicit PlainWord(const QString &key)
        : m_bytes(key.toUtf8())
        , m_isAscii(std::ranges::all_of(m_bytes, isAsciiLetter))
        , m_isPlain(std::ranges::all_of(key, [](QChar c) {
            return (c < QChar(0x80) && isAsciiLetter(c.toLatin1())) ||
                   (c >= QChar(0x4E00) && c <= QChar(0x9FA5));
        }))
    {
    }

    /// Whether searchKey() of @p text has the word; nothing where only that itself tells.
    std::optional<bool> isIn(std::string_view text) const
    {
        if (!m_isPlain)
            return std::nullopt;
        if (std::search(text.begin(), text.end(), m_searcher) != text.end())
            return true;
        return m_isAscii ? isInLetters(text) : std::nullopt;
    }

private:
    /// Han characters and what parts letters, each line apart: nothing of it folds to a letter.
    std::optional<bool> isInLetters(std::string_view text) const
    {
        constexpr char Apart = '\n';
        QVarLengthArray<char, 256> letters;
        for (const char c : text) {
            const auto byte = static_cast<uchar>(c);
            if (byte >= 0x80) {
                const bool isLead = byte >= 0xC0;
                if (isLead && (byte < 0xE4 || byte > 0xE9))
                    return std::nullopt;
                letters.append(Apart);
                continue;
            }
            const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
            if (isAsciiLetter(lower) || lower == Apart || lower == '\r')
                letters.append(lower);
        }
        return std::search(letters.cbegin(), letters.cend(), m_searcher) != letters.cend();
    }

    QByteArray m_bytes;
    std::boyer_moore_horspool_searcher<const char *> m_searcher{m_bytes.cbegin(), m_bytes.cend()};
    bool m_isAscii;
    bool m_isPlain;
};

} // namespace

/// Whether a record has all words of a question.
class TextIndex::Look
{
public:
    enum class Places { All, OutsideNames };
    /// @p places are where a word may be, also by its sound.
    Look(const TextIndex &index, const TextQuestion &question, Where where, Places places)
        : m_index(index)
        , m_question(question)
        , m_where(where)
        , m_places(places)
    {
        for (const SearchWord &word : question.words())
            m_plain.emplace_back(word.key);
    }

    const QByteArray &select() const
    {
        return m_places == Places::All ? m_index.m_selectMany : m_index.m_selectRest;
    }

    bool suits(const Statement &row)
    {
        m_names.reset();
        m_rest.reset();
        for (size_t i = 0; i < m_plain.size(); ++i) {
            const std::optional<bool> seen = isSeen(row, m_plain[i]);
            if (seen.value_or(false))
                continue;
            const SearchWord &word = m_question.words()[i];
            const bool maySound = m_places == Places::All && !word.sound.isEmpty();
            if ((seen && !maySound) || !isInKeys(row, word, seen.has_value()))
                return false;
        }
        return true;
    }

private:
    std::optional<bool> isSeen(const Statement &row, const PlainWord &word) const
    {
        bool isCertain = true;
        for (size_t i = 0; i < m_index.m_columns.size(); ++i) {
            const Part part = m_index.m_columns[i].part;
            const bool isOut =
                part == Part::Name ? m_places == Places::OutsideNames : m_where == Where::InName;
            if (part == Part::Tier || isOut)
                continue;
            const std::string_view text = row.utf8(static_cast<int>(i) + 1);
            const std::optional<bool> isIn =
                part == Part::Custom ? std::optional<bool>() : word.isIn(text);
            if (isIn.value_or(false))
                return true;
            isCertain &= isIn.has_value() || text.empty() || text == "{}";
        }
        return isCertain ? std::optional(false) : std::nullopt;
    }

    /// @p onlySound: it is certain that it is not written.
    bool isInKeys(const Statement &row, const SearchWord &word, bool onlySound)
    {
        if (m_places == Places::All && isInNames(row, word))
            return true;
        if (onlySound || m_where == Where::InName)
            return false;
        if (!m_rest)
            m_rest = searchKey(m_index.textIn(row, false));
        return m_rest->contains(word.key);
    }

    bool isInNames(const Statement &row, const SearchWord &word)
    {
        if (!m_names)
            m_names = searchKey(m_index.textIn(row, true));
        return word.sound.isEmpty() ? m_names->contains(word.key)
                                    : placeOf(*m_names, word.key).has_value();
    }

    const TextIndex &m_index;
    const TextQuestion &m_question;
    const Where m_where;
    const Places m_places;
    std::vector<PlainWord> m_plain;
    std::optional<QString> m_names; ///< searchKey() of the names of the record
    std::optional<QString> m_rest;
};

QByteArray TextIndex::matching() const
{
    return idsOf(table());
}

Result<std::vector<qint64>> TextIndex::find(Connection &connection, const TextQuestion &question,
                                            Where where) const
{
    if (question.isEmpty() || (where == Where::InName && !m_isNamed))
        return std::vector<qint64>();
    ATTACHE_TRY(const Snapshot snapshot, Snapshot::of(connection));
    const Asked asked = askedFor(question, where);
    ATTACHE_TRY(const std::vector<qint64> inNames, namesWith(connection, asked));
    ATTACHE_TRY(std::vector<qint64> certain, told(connection, asked, inNames));
    ATTACHE_TRY(const Candidates candidates, candidatesFor(connection, asked));
    ATTACHE_TRY(const std::vector<qint64> suit,
                suiting(connection, candidates, certain, question, where));
    return inEither(certain, suit);
}

Result<qint64> TextIndex::count(Connection &connection, const TextQuestion &question) const
{
    if (question.isEmpty())
        return qint64(0);
    ATTACHE_TRY(const Snapshot snapshot, Snapshot::of(connection));
    const Asked asked = askedFor(question, Where::Anywhere);
    ATTACHE_TRY(const Candidates candidates, candidatesFor(connection, asked));
    // FTS5 counts in less time than it takes to have the ids.
    const bool areTold = candidates.byNoName.empty() && candidates.others.empty();
    if (areTold && asked.told.isEmpty() && !asked.phrases.isEmpty())
        return countMatching(connection, m_tables.back().name, asked.phrases);
    ATTACHE_TRY(const std::vector<qint64> inNames, namesWith(connection, asked));
    if (areTold && inNames.empty() && !asked.told.isEmpty())
        return countMatching(connection, table(), asked.told);
    ATTACHE_TRY(const std::vector<qint64> certain, told(connection, asked, inNames));
    ATTACHE_TRY(const std::vector<qint64> suit,
                suiting(connection, candidates, certain, question, Where::Anywhere));
    return static_cast<qint64>(certain.size() + suit.size());
}

TextIndex::Asked TextIndex::askedFor(const TextQuestion &question, Where where) const
{
    const bool inName = where == Where::InName;
    Asked asked;
    asked.told = question.told(inName);
    if (question.words().size() == 1) {
        const SearchWord &word = question.words().front();
        const bool isPair = word.pairs.size() == 1;
        const QString inRest = isPair || inName ? QString() : word.inRest();
        if (hasNameTable() && !isPair && !word.isForm) {
            // The table of names tells of what is written there.
            asked.phrases = question.phrases();
            asked.byNoName = inRest;
            asked.untold = word.sound.untold;
        } else {
            asked.untold = SearchWord::either(
                {inRest, isPair || word.isForm ? QString() : word.inName(), word.sound.untold});
        }
    } else if (!question.isExact()) {
        asked.untold = inName ? question.inNames() : question.anywhere();
        if (hasNameTable())
            asked.phrases = question.phrases();
    }
    // FTS5 would gather the postings of a wide word twice.
    if (asked.told.isEmpty() || question.hasWide())
        return asked;
    for (QString *candidates : {&asked.byNoName, &asked.untold}) {
        if (!candidates->isEmpty())
            *candidates = u'(' + *candidates + QLatin1String(") NOT (") + asked.told + u')';
    }
    return asked;
}

Result<TextIndex::Candidates> TextIndex::candidatesFor(Connection &connection,
                                                       const Asked &asked) const
{
    Candidates candidates;
    if (!asked.byNoName.isEmpty()) {
        ATTACHE_TRY(candidates.byNoName, idsMatching(connection, table(), asked.byNoName));
    }
    if (!asked.untold.isEmpty()) {
        ATTACHE_TRY(candidates.others, idsMatching(connection, table(), asked.untold));
    }
    return candidates;
}

Result<std::vector<qint64>> TextIndex::namesWith(Connection &connection, const Asked &asked) const
{
    return asked.phrases.isEmpty() ? std::vector<qint64>()
                                   : idsMatching(connection, m_tables.back().name, asked.phrases);
}

Result<std::vector<qint64>> TextIndex::told(Connection &connection, const Asked &asked,
                                            const std::vector<qint64> &inNames) const
{
    if (asked.told.isEmpty())
        return inNames;
    ATTACHE_TRY(const std::vector<qint64> ids, idsMatching(connection, table(), asked.told));
    return inEither(ids, inNames);
}

Result<std::vector<qint64>> TextIndex::suiting(Connection &connection, std::span<const qint64> ids,
                                               const TextQuestion &question, size_t most,
                                               Where where) const
{
    Look look(*this, question, where, Look::Places::All);
    return suiting(connection, ids, look, most);
}

Result<std::vector<qint64>> TextIndex::suiting(Connection &connection, const Candidates &candidates,
                                               const std::vector<qint64> &certain,
                                               const TextQuestion &question, Where where) const
{
    const std::vector<qint64> byNoName = without(candidates.byNoName, certain);
    Look besideNames(*this, question, where, Look::Places::OutsideNames);
    ATTACHE_TRY(const std::vector<qint64> suit,
                suiting(connection, byNoName, besideNames, byNoName.size()));
    const std::vector<qint64> others = without(without(candidates.others, certain), suit);
    ATTACHE_TRY(const std::vector<qint64> more,
                suiting(connection, others, question, others.size(), where));
    return inEither(suit, more);
}

Result<std::vector<qint64>> TextIndex::suiting(Connection &connection, std::span<const qint64> ids,
                                               Look &look, size_t most) const
{
    // Many are read by one statement, which costs half of a statement for each. Its list of ids is
    // text, so it is not made of all of them.
    constexpr size_t Many = 4096;
    std::vector<qint64> suit;
    for (size_t at = 0; at < ids.size() && suit.size() < most; at += Many) {
        ATTACHE_TRY(BorrowedStatement row, connection.borrow(look.select()));
        row->bind(1, queries::jsonOf(ids.subspan(at, std::min(Many, ids.size() - at))));
        while (suit.size() < most) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                break;
            if (look.suits(*row))
                suit.push_back(row->integer(0));
        }
    }
    return suit;
}

Result<TextIndex::Keys> TextIndex::keysOf(Connection &connection, qint64 id) const
{
    ATTACHE_TRY(BorrowedStatement row, connection.borrow(m_select));
    row->bind(1, id);
    ATTACHE_TRY(const bool found, row->step());
    return found ? keysIn(*row) : Keys();
}

QString TextIndex::textIn(const Statement &row, bool isName) const
{
    QString text;
    for (size_t i = 0; i < m_columns.size(); ++i) {
        const Part part = m_columns[i].part;
        if (part == Part::Tier || (part == Part::Name) != isName)
            continue;
        text += part == Part::Custom ? customWords(row.utf8(static_cast<int>(i) + 1))
                                     : row.text(static_cast<int>(i) + 1);
        text += QLatin1Char('\n');
    }
    return text;
}

TextIndex::Keys TextIndex::keysIn(const Statement &row) const
{
    const QString names = searchKey(textIn(row, true));
    return {names, names + QLatin1Char('\n') + searchKey(textIn(row, false))};
}

} // namespace attache
