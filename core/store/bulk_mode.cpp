#include "core/store/bulk_mode.h"

namespace attache {

BulkMode::BulkMode(Connection &connection)
    : m_connection(connection)
{
    (void)connection.execute("PRAGMA journal_mode=DELETE");
}

BulkMode::~BulkMode()
{
    (void)m_connection.execute("PRAGMA journal_mode=WAL");
}

} // namespace attache
