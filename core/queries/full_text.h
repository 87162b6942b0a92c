#pragma once

#include "core/record/record_type.h"
#include "core/store/connection.h"
#include "core/store/derivation.h"
#include "core/store/text_segment.h"

#include <QHash>

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <vector>

struct sqlite3_value;

namespace attache {

class ChangesetReader;

/// The full-text index of one record type: an FTS5 table with the columns "name" (what the record
/// is called) and "rest" (its other searchable fields, its custom values, and its tier as a token
/// that no word has), keyed by the record's id.
class TextIndex
{
public:
    /// Empty when no field of @p type is searchable.
    static std::optional<TextIndex> of(const RecordType &type);

    const RecordType &type() const { return *m_type; }
    /// Name of the FTS5 table.
    const QByteArray &table() const { return m_table; }

    Result<void> rebuild(Connection &connection) const;

    /// Whether records of this type are called something.
    bool isNamed() const { return m_isNamed; }
    /// For FTS5 the records of each tier, the highest first; empty where records have none.
    const QStringList &tierExpressions() const { return m_tierExpressions; }
    /// The searchKey() of what a record says.
    struct Keys
    {
        QString name; ///< what it is called
        QString all;
    };
    /// Empty for a record that is gone.
    Result<Keys> keysOf(Connection &connection, qint64 id) const;

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
        using Values = std::vector<std::optional<QString>>; ///< by position in m_columns
        std::vector<Inserted> m_inserted;
        std::vector<std::pair<qint64, Values>> m_removed;
        std::vector<std::pair<qint64, Values>> m_changed; ///< old values of what changed
    };
    Result<void> follow(Connection &connection, Changes changes) const;

    /// Whether nothing was ever put in, or all of it taken out at once.
    Result<bool> isEmpty(Connection &connection) const;
    /// All that the index holds after @p changes, where it was empty before and they are many new
    /// records and nothing else; needs no connection.
    std::optional<TextSegment> madeAhead(const Changes &changes) const;
    /// False when SQLite keeps an index in another form than the one known here; the index is empty
    /// then and is to be filled by follow().
    Result<bool> adopt(Connection &connection, const TextSegment &segment) const;

private:
    enum class Part { Name, Rest, Custom, Tier };
    struct Column
    {
        int inTable; ///< counted from 0 for the id
        Part part;
    };
    struct Tokens
    {
        QByteArray name;
        QByteArray rest;
        bool isEmpty() const { return name.isEmpty() && rest.isEmpty(); }
        friend bool operator==(const Tokens &, const Tokens &) = default;
    };

    TextIndex() = default;
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
    Result<void> rewrite(Connection &connection, qint64 id, const Tokens &before,
                         const Tokens &now) const;
    Result<void> command(Connection &connection, const char *name, qint64 value) const;

    const RecordType *m_type = nullptr;
    QByteArray m_table;
    QByteArray m_select;
    QByteArray m_insert;
    QByteArray m_replace;
    QByteArray m_remove;
    std::vector<Column> m_columns;
    bool m_isNamed = false;
    QStringList m_tierExpressions;
    std::vector<int> m_inTable; ///< of each of m_columns
};

/// The full-text indexes of all record types, following each changeset.
class FullText final : public Derivation
{
public:
    FullText();

    QString name() const override;
    QString version() const override;
    Result<void> rebuild(Connection &connection) override;
    Result<std::function<Result<void>()>> ahead(Connection &connection,
                                                const QByteArray &changeset) override;
    Result<void> follow(Connection &connection, const QByteArray &changeset) override;

    /// By the record type's table.
    static const TextIndex *indexOf(QByteArrayView table);
    static const std::vector<TextIndex> &indexes();

private:
    using Gathered = QHash<const TextIndex *, TextIndex::Changes>;
    /// What was done ahead of following one changeset.
    struct Ahead
    {
        QByteArray changeset;
        std::vector<const TextIndex *> empty; ///< before it
        Gathered gathered;
        std::map<const TextIndex *, TextSegment> made;
    };

    static Gathered gather(const QByteArray &changeset);
    static void work(Ahead &ahead);

    std::unique_ptr<Ahead> m_ahead;
};

} // namespace attache
