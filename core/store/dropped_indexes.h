#pragma once

#include "core/store/connection.h"

namespace attache {

/// The plain indexes taken off tables for a bulk load, to be built again after it, which costs a
/// third of keeping them in step row by row. Inside one transaction: a rollback brings them back.
class DroppedIndexes
{
public:
    explicit DroppedIndexes(Connection &connection)
        : m_connection(connection)
    {
    }

    /// Drops the plain indexes of @p table, unless @p rows new rows are few, or fewer than the
    /// table holds.
    Result<void> add(const char *table, qint64 rows);
    /// Builds all of them again.
    Result<void> end();

private:
    Connection &m_connection;
    QByteArrayList m_definitions;
};

} // namespace attache
