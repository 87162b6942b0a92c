#pragma once

#include "core/search/search.h"

#include <optional>
#include <vector>

namespace attache {

/// How a record that has all words suits.
SearchMatch matchOf(const TextQuestion &question, const TextIndex::Keys &keys);

/// A record that was found, and how it suits.
struct FoundRecord
{
    qint64 id = 0;
    SearchMatch match = SearchMatch::InText;
};

/// Finds the first page of one index, in the order of searchAll().
///
/// Mostly there are few candidates at all: each of them is looked at, and that is all. Of more, one
/// SearchMatch after the other is asked for until the page is full, in the order of tiers and ids,
/// which FTS5 gives at once. It first gathers all postings for a word that is wide, though; of
/// these the first candidates for the other words are looked at before.
class Finder
{
public:
    Finder(Connection &connection, const TextIndex &index, const TextQuestion &question,
           size_t limit);

    /// @p opened as for searchAll(). To be called once, in a transaction that reads.
    Result<std::vector<FoundRecord>> find(const std::vector<OpenedRecord> &opened);

private:
    class Candidates;

    bool isFull() const { return m_found.size() >= m_limit; }
    /// How many the page still has room for.
    size_t room() const { return m_limit - std::min(m_limit, m_found.size()); }
    bool isKnown(qint64 id) const;
    Result<void> lookAt(const std::vector<OpenedRecord> &opened);
    /// Nothing for a record that does not suit.
    Result<std::optional<SearchMatch>> looked(qint64 id) const;
    Result<bool> lookAtFirst();
    Result<std::vector<qint64>> unknown(Candidates &candidates, size_t most) const;
    Result<void> addNames(SearchMatch match, const QString &expression);
    Result<void> addAnywhere();
    /// Those of @p looked that suit so.
    void add(SearchMatch match, const std::vector<FoundRecord> &looked);
    void add(SearchMatch match, qint64 id);
    void add(const std::vector<qint64> &inText);

    Connection &m_connection;
    const TextIndex &m_index;
    const TextQuestion &m_question;
    const size_t m_limit;
    std::vector<FoundRecord> m_opened; ///< of those that suit, the one opened last first
    std::vector<FoundRecord> m_first;  ///< of the first candidates, those that suit
    std::vector<FoundRecord> m_found;
};

} // namespace attache
