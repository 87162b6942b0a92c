#pragma once

#include "core/base/clock.h"
#include "core/base/id_generator.h"
#include "core/store/bulk_insert.h"
#include "core/store/connection.h"
#include "core/store/dropped_indexes.h"

namespace attache {

/// What the body of Workspace::perform writes with. Include core/record/store.h to use its
/// member templates. Lives only as long as the body.
class Writer
{
public:
    Writer(Connection &connection, IdGenerator &ids, const Clock &clock, ChangeRecorder &recorder,
           DroppedIndexes &droppedIndexes)
        : m_connection(connection)
        , m_ids(ids)
        , m_clock(clock)
        , m_recorder(recorder)
        , m_droppedIndexes(droppedIndexes)
    {
    }

    /// Gives @p record an id, where it has none, and stores it.
    template <typename T>
    Result<void> insert(T &record);
    /// Stores the fields in which @p record differs from what stands there; NotFound when it is
    /// gone.
    template <typename T>
    Result<void> update(const T &record);
    /// Reads the record @p id, lets `body(record)` change it, and stores it. The body may return a
    /// Result<void>, whose error is returned. NotFound when it is gone.
    template <typename T, typename Body>
    Result<void> change(Id<T> id, Body &&body);
    /// Removes it with what belongs to it, by the references of the schema.
    template <typename T>
    Result<void> remove(Id<T> id);

    /// For many new records of one type, encoded ahead; types with rules for new records have none.
    template <typename T>
    Result<BulkInsert> bulkInsert();
    /// Says that about @p rows new rows of @p table are to come. Where that is worth it, its plain
    /// indexes are taken off until the body has ended; searching it meanwhile is slow.
    Result<void> expectMany(const char *table, qint64 rows)
    {
        return m_droppedIndexes.add(table, rows);
    }

    /// Keeps @p bytes under their SHA-256 and gives that back. Blobs are immutable and shared;
    /// they are not part of the undo journal, only the hash that refers to them is.
    Result<QString> putBlob(const QByteArray &bytes);

    /// To read inside the same transaction. Writing through it is recorded as well, but goes past
    /// the record's rules.
    Connection &connection() { return m_connection; }
    const Clock &clock() const { return m_clock; }
    qint64 nextId() { return m_ids.next(); }

private:
    Connection &m_connection;
    IdGenerator &m_ids;
    const Clock &m_clock;
    ChangeRecorder &m_recorder;
    DroppedIndexes &m_droppedIndexes;
};

} // namespace attache
