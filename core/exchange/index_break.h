#pragma once

#include "core/store/connection.h"

namespace attache {

/// Takes the plain indexes off a table for a bulk load and builds them again after it, which costs
/// a third of keeping them in step row by row. Inside one transaction: a rollback brings them back.
class IndexBreak
{
public:
    IndexBreak(Connection &connection, const char *table)
        : m_connection(connection)
        , m_table(table)
    {
    }

    /// Does nothing where @p rows new rows are few, or fewer than the table holds.
    Result<void> begin(qint64 rows);
    Result<void> end();

private:
    Connection &m_connection;
    const char *m_table;
    QByteArrayList m_definitions;
};

} // namespace attache
