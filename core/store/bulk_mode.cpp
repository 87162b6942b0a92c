#include "core/store/bulk_mode.h"

namespace attache {

BulkMode::BulkMode(Connection &connection)
    : m_connection(connection)
{
    if (const auto size = connection.integer("PRAGMA cache_size"))
        m_cacheSize = QByteArray::number(*size);
    (void)connection.execute("PRAGMA cache_size=-262144; PRAGMA journal_mode=DELETE");
}

BulkMode::~BulkMode()
{
    (void)m_connection.execute("PRAGMA journal_mode=WAL");
    if (!m_cacheSize.isEmpty())
        (void)m_connection.execute("PRAGMA cache_size=" + m_cacheSize);
}

} // namespace attache
