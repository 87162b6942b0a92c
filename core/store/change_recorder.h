#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <vector>

struct sqlite3;

namespace attache {

class Connection;
class RowRecord;
class Statement;

/// Records what happens to the named user tables between start() and finish(), as a changeset of
/// SQLite's session extension, which then inverts, joins and applies it. Recorded by the hook that
/// the extension itself stands on, and not by a session object, because that
///  - takes a column that ALTER TABLE added for NULL in rows written before (SQLite 3.40): the undo
///    of any edit of such a row would be refused;
///  - prepares three statements anew for each table it meets, half of what an edit costs.
/// The new rows of a bulk insert pass the hook by: their records are all that a changeset says of
/// them.
/// Tables keep the rule of the schema: the id is the first column and the rowid.
///
/// Belongs to the thread of its connection, which has no other such hook.
class ChangeRecorder
{
public:
    ChangeRecorder(Connection &connection, const QStringList &tables);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder &) = delete;
    ChangeRecorder &operator=(const ChangeRecorder &) = delete;

    Result<void> start();
    /// Runs @p insert, which stores a new row in @p table, with the values of @p row, and takes
    /// that down. An error leaves nothing behind.
    Result<void> insert(Statement &insert, const char *table, const RowRecord &row);
    /// What has changed since start(), inside the same transaction; empty when nothing did in the
    /// end.
    Result<QByteArray> finish();
    /// Stops recording and discards what was recorded. Does nothing while nothing is being
    /// recorded.
    void stop();

private:
    struct Row
    {
        qint64 id;
        qsizetype old; ///< where in m_old its values stand; NoOld for a row that was not there
        bool indirect; ///< changed by a reference of the schema alone
    };
    struct Table
    {
        QByteArray name;
        QByteArray select;
        /// By column what a NULL of a row stands for; empty where it stands for itself.
        std::vector<QByteArray> defaults;
        std::vector<Row> rows;
        QHash<qint64, size_t> places; ///< in rows, by id
        QByteArray inserted;          ///< by insert(), as a changeset
    };
    static constexpr qsizetype NoOld = -1;

    static void onChange(void *self, sqlite3 *handle, int operation, const char *database,
                         const char *table, long long oldId, long long newId);
    void watch(bool on);
    void record(sqlite3 *handle, int operation, Table &table, qint64 oldId, qint64 newId);
    void touch(Table &table, qint64 id, bool wasThere, sqlite3 *handle);
    Result<void> readTables();
    Table *tableNamed(const char *name);
    Result<void> appendTable(const Table &table, QByteArray &changeset);
    void appendUpdate(const Table &table, const Row &row, const Statement &now,
                      QByteArray &changeset);

    Connection &m_connection;
    const QStringList m_names;
    std::vector<Table> m_tables;
    Table *m_last = nullptr;
    QByteArray m_old;
    QByteArray m_value;
    QByteArray m_newValues;
    int m_error = 0;
    bool m_recording = false;
};

} // namespace attache
