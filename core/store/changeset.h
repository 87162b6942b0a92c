#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QVariant>
#include <QVector>

#include <memory>
#include <span>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_changeset_iter;
struct sqlite3_value;

namespace attache {

class Connection;

/// Which records of which tables were touched: what is announced after a commit.
struct Changes
{
    QHash<QString, QVector<qint64>> ids; ///< by table name

    bool touches(const char *table) const { return ids.contains(QLatin1String(table)); }
    bool isEmpty() const { return ids.isEmpty(); }
    qsizetype recordCount() const;
};

/// Walks over a changeset, row by row. Values belong to the reader and live until next(). Where
/// only tables, operations and ids are asked for, a row costs no more than its bytes: the walk goes
/// over the changeset's documented form, and SQLite's own reader, which makes an object of every
/// value, is fetched up to a row only when a value of it is wanted.
class ChangesetReader
{
public:
    enum class Operation { Insert, Update, Delete };

    explicit ChangesetReader(const QByteArray &changeset);
    ~ChangesetReader();
    ChangesetReader(const ChangesetReader &) = delete;
    ChangesetReader &operator=(const ChangesetReader &) = delete;

    /// False at the end.
    bool next();
    const char *table() const { return m_table; }
    Operation operation() const { return m_operation; }
    int columnCount() const { return m_columnCount; }
    /// The record's id: the first column, by the rule of the schema.
    qint64 id() const { return m_id; }
    /// Null where the operation has no such value: for updates, where the column did not change.
    sqlite3_value *oldValue(int column) const;
    sqlite3_value *newValue(int column) const;
    /// The row's own bytes, for textsOf(); they live as long as the changeset.
    const char *record() const { return m_bytes.constData() + m_record; }
    qsizetype recordSize() const { return m_position - m_record; }

private:
    bool readTable();
    bool skipRecord(bool first);
    qint64 readVarint();
    bool catchUp() const;

    const QByteArray m_bytes;
    qsizetype m_position = 0;
    qsizetype m_record = 0; ///< where its first record begins
    qint64 m_row = 0;       ///< how many next() has passed
    const char *m_table = nullptr;
    Operation m_operation = Operation::Insert;
    int m_columnCount = 0;
    qint64 m_id = 0;
    mutable sqlite3_changeset_iter *m_iterator = nullptr;
    mutable qint64 m_iteratorRow = 0;
};

/// The texts of some columns, given in growing order, of a row that was inserted, as @p record has
/// them: UTF-8, empty for what is not a text. Makes no objects, so that many rows can be read by
/// another thread than the one that writes.
void textsOf(const char *record, std::span<const int> columns, std::span<std::string_view> texts);

/// Text of a value of a changeset; empty for none.
QString textOf(sqlite3_value *value);
/// Integer, text, real or null, as the changeset holds it; invalid where there is no value.
QVariant variantOf(sqlite3_value *value);

namespace changesets {

/// All records a changeset touches.
Changes changesOf(const QByteArray &changeset);
/// The changeset that undoes @p changeset.
Result<QByteArray> inverted(const QByteArray &changeset);
/// One changeset for both, applied one after the other. Rows that end as they began are left out.
Result<QByteArray> joined(const QByteArray &first, const QByteArray &second);
/// Applies it inside the caller's transaction. Where the file has moved on, Conflict, and the
/// caller must roll back. Foreign keys must be off: the changeset holds what they did, and an
/// action that runs a second time gets in the way of the rows that follow.
Result<void> apply(sqlite3 *handle, const QByteArray &changeset);

} // namespace changesets

} // namespace attache

Q_DECLARE_METATYPE(attache::Changes)
