#pragma once

#include <QByteArray>

#include <memory_resource>
#include <string_view>
#include <vector>

namespace attache {

/// Where the tokens of many rows stand, in the form in which FTS5 keeps it in a table of one
/// column: for each token the list of its rows, and the places in each where the table has these.
/// Gathered in a fifth of the time that FTS5 takes, because a token is compared as two numbers.
/// Takes texts as the tokenizer "stacked" does (registerStackedTokens()).
class TextPostings
{
public:
    /// The longest token there may be.
    static constexpr qsizetype LongestToken = 16;

    enum class Detail {
        Rows,   ///< the table has "detail=none", and FTS5 would be given each token of a row once
        Places, ///< "detail=full"
    };

    explicit TextPostings(Detail detail);

    /// Adds a row. Rows come by growing ids. False when one of its tokens is too long: what is here
    /// is of no use then.
    bool add(qint64 id, QByteArrayView text);

    Detail detail() const { return m_detail; }
    /// What FTS5 keeps under "averages".
    quint64 rows() const { return m_rows; }
    quint64 tokens() const { return m_tokenCount; }

    struct List
    {
        std::string_view token;
        QByteArrayView rows;
    };
    /// All of them, ordered by the bytes of their tokens; they belong to this object.
    std::vector<List> sorted();

private:
    static constexpr size_t BlockBytes = 1 << 20;

    struct Key
    {
        quint64 first = 0; ///< the bytes of the token, the first one in the highest place
        quint64 second = 0;
        friend bool operator==(Key, Key) = default;
        friend auto operator<=>(Key, Key) = default; // NOLINT(modernize-use-nullptr)
    };
    struct Term
    {
        Key key;
        char *bytes = nullptr;
        quint32 size = 0;
        quint32 room = 0;
        qint64 row = 0;
        quint32 places = 0; ///< where in the bytes the places of this row begin
        quint32 place = 0;
        quint32 tokenSize = 0;
    };

    Term &termOf(const Key &key, quint32 tokenSize);
    void grow();
    void beginRow(Term &term, qint64 id);
    void endRow(Term &term) const;
    void makeRoom(Term &term);
    static void addPlace(Term &term, quint32 place);

    /// Large ones: the heap of a thread that is not the first grows by what is asked for.
    std::pmr::monotonic_buffer_resource m_blocks{BlockBytes};
    std::pmr::unsynchronized_pool_resource m_memory{&m_blocks};
    std::vector<Term> m_terms;
    std::vector<quint32> m_slots; ///< of a table of hashes: a position in m_terms, counted from 1
    int m_shift;                  ///< of the hash, so that it is a position in m_slots
    Detail m_detail;
    quint64 m_rows = 0;
    quint64 m_tokenCount = 0;
    std::vector<char> m_tokens; ///< of sorted()
};

} // namespace attache
