#pragma once

#include "core/queries/text_question.h"
#include "core/record/record_type.h"
#include "core/store/connection.h"
#include "core/store/text_postings.h"
#include "core/store/text_segment.h"

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace attache {

class ChangesetReader;

/// The full-text index of one record type, keyed by the record's id. An FTS5 table with detail=none
/// has the tokens of what the record is called (nameTokens()), of its other searchable fields and
/// its custom values (searchTokens()), and its tier as a token that no word has. It finds
/// candidates, whose texts are then looked at.
///
/// Accounts, of which there may be 100,000 with names that end alike, have the pairs of their names
/// once more in a table with detail=full: it tells of a word in names at once which have it.
class TextIndex
{
public:
    /// Empty when no field of @p type is searchable.
    static std::optional<TextIndex> of(const RecordType &type);

    const RecordType &type() const { return *m_type; }
    /// Name of the FTS5 table.
    const QByteArray &table() const { return m_tables.front().name; }
    /// Of all that there are.
    QByteArrayList tables() const;
    /// Whether records of this type are called something.
    bool isNamed() const { return m_isNamed; }
    /// The ids of the records that suit the expression ?1, in SQL.
    QByteArray matching() const;
    /// For FTS5 the records of each tier, the highest first; empty where records have none.
    const QStringList &tierExpressions() const { return m_tierExpressions; }

    /// Where all words of a question are to be.
    enum class Where { Anywhere, InName };
    /// The records that suit @p question, by growing ids; none for an empty question. Costs a look
    /// at the text of each candidate that FTS5 is not certain of, about one microsecond.
    Result<std::vector<qint64>> find(Connection &connection, const TextQuestion &question,
                                     Where where = Where::Anywhere) const;
    /// Those of the candidates @p ids that suit, in their order; ends at the @p most th.
    Result<std::vector<qint64>> suiting(Connection &connection, std::span<const qint64> ids,
                                        const TextQuestion &question, size_t most,
                                        Where where = Where::Anywhere) const;
    /// How many find() gives.
    Result<qint64> count(Connection &connection, const TextQuestion &question) const;

    /// The searchKey() of what a record says.
    struct Keys
    {
        QString name; ///< what it is called
        QString all;
    };
    /// Empty for a record that is gone.
    Result<Keys> keysOf(Connection &connection, qint64 id) const;

    Result<void> rebuild(Connection &connection) const;

    /// A new record: its id and its bytes in the changeset.
    using Inserted = std::pair<qint64, const char *>;

    /// What a changeset did to the records of this type, gathered before the index follows.
    /// Lives no longer than the changeset.
    class Changes
    {
    public:
        void add(const TextIndex &index, const ChangesetReader &row);
        bool isEmpty() const
        {
            return m_inserted.empty() && m_removed.empty() && m_changed.empty();
        }

    private:
        friend class TextIndex;
        using Values = std::vector<std::optional<QByteArray>>; ///< UTF-8, by position in m_columns
        std::vector<Inserted> m_inserted;
        std::vector<std::pair<qint64, Values>> m_removed;
        std::vector<std::pair<qint64, Values>> m_changed; ///< old values of what changed
    };
    Result<void> follow(Connection &connection, Changes changes) const;

    /// All that the tables of an index hold, in the order of tables(), made without a connection.
    using Made = std::vector<TextSegment>;

    /// Whether nothing was ever put in, or all of it taken out at once.
    Result<bool> isEmpty(Connection &connection) const;
    /// What @p table, a position in tables(), holds after @p changes, where the index was empty
    /// before and they are many new records and nothing else. Any thread, without a connection.
    std::optional<TextSegment> madeAhead(const Changes &changes, size_t table) const;
    /// False when SQLite keeps an index in another form than the one known here; the index is empty
    /// then and is to be filled by follow().
    Result<bool> adopt(Connection &connection, const Made &made) const;

private:
    enum class Part { Name, Rest, Custom, Tier };
    struct Column
    {
        int inTable; ///< counted from 0 for the id
        Part part;
    };
    struct Table
    {
        QByteArray name;
        TextPostings::Detail detail;
        QByteArray insert;
        QByteArray remove;
        QByteArray replace;
        bool hasPlaces() const { return detail == TextPostings::Detail::Places; }
    };
    static Table tableCalled(const QByteArray &name, TextPostings::Detail detail);
    using Tokens = std::array<QByteArray, 2>; ///< of each of m_tables

    TextIndex() = default;
    void addColumn(int position, const FieldInfo &field);
    template <typename ValueAt>
    QByteArray tokensFor(const Table &table, ValueAt valueAt) const;
    template <typename ValueAt>
    Tokens tokensOf(ValueAt valueAt) const;
    Result<void> create(Connection &connection) const;
    /// Of the bytes of a new record; @p texts are room for its texts.
    Tokens tokensOf(const char *record, std::vector<std::string_view> &texts) const;
    std::vector<std::pair<qint64, Tokens>> tokensOfNew(std::span<const Inserted> records) const;
    Result<void> insertNew(Connection &connection, std::vector<Inserted> records) const;
    Result<void> insertMany(Connection &connection, std::span<const Inserted> records) const;
    Result<void> removeOld(Connection &connection,
                           std::vector<std::pair<qint64, Changes::Values>> removed) const;
    Result<void> replace(Connection &connection,
                         std::vector<std::pair<qint64, Changes::Values>> changed) const;
    Result<void> write(Connection &connection, qint64 id, const Tokens &tokens, bool remove) const;
    static Result<void> write(Connection &connection, const Table &table, qint64 id,
                              const QByteArray &tokens, bool remove);
    Result<void> rewrite(Connection &connection, qint64 id, const Tokens &before,
                         const Tokens &now) const;
    Result<void> setHashBytes(Connection &connection, qint64 bytes) const;

    /// Where names have a table of their own.
    bool hasNameTable() const { return m_tables.size() > 1; }
    /// What FTS5 is to match for a question; each may be empty.
    struct Asked
    {
        QString told;     ///< what suits for certain
        QString phrases;  ///< the same in the table of names
        QString byNoName; ///< candidates that have nothing to do with their names
        QString untold;   ///< other candidates
    };
    Asked askedFor(const TextQuestion &question, Where where) const;
    struct Candidates
    {
        std::vector<qint64> byNoName;
        std::vector<qint64> others;
    };
    Result<Candidates> candidatesFor(Connection &connection, const Asked &asked) const;
    /// What the table of names tells, by growing ids.
    Result<std::vector<qint64>> namesWith(Connection &connection, const Asked &asked) const;
    /// All that suits for certain, likewise; @p inNames is what the table of names tells.
    Result<std::vector<qint64>> told(Connection &connection, const Asked &asked,
                                     const std::vector<qint64> &inNames) const;
    /// Of the custom values of a record.
    static QString customWords(QByteArrayView json);
    class Look;
    Result<std::vector<qint64>> suiting(Connection &connection, std::span<const qint64> ids,
                                        Look &look, size_t most) const;
    /// Of all candidates, by growing ids; @p certain are known to suit.
    Result<std::vector<qint64>> suiting(Connection &connection, const Candidates &candidates,
                                        const std::vector<qint64> &certain,
                                        const TextQuestion &question, Where where) const;
    Keys keysIn(const Statement &row) const;
    /// What a record is called, or all else that it says, a line for each field.
    QString textIn(const Statement &row, bool isName) const;

    const RecordType *m_type = nullptr;
    std::vector<Table> m_tables;
    QByteArray m_select;     ///< the id and m_columns of a record with the id ?1
    QByteArray m_selectMany; ///< the same of those with the ids in ?1, of jsonOf(), in its order
    QByteArray m_selectRest; ///< the same, with NULL for what they are called
    QByteArray m_selectAll;
    std::vector<Column> m_columns;
    bool m_isNamed = false;
    QStringList m_tierExpressions;
    std::vector<int> m_inTable; ///< of each of m_columns
};

} // namespace attache
