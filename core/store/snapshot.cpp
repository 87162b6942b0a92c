#include "core/store/snapshot.h"

#include <sqlite3.h>

namespace attache {

Result<Snapshot> Snapshot::of(Connection &connection)
{
    if (sqlite3_get_autocommit(connection.handle()) == 0)
        return Snapshot(nullptr);
    ATTACHE_CHECK(connection.run("BEGIN"));
    return Snapshot(&connection);
}

Snapshot::~Snapshot()
{
    // Nothing was written, so there is nothing that may fail or get lost.
    if (m_connection && !m_connection->run("COMMIT"))
        (void)m_connection->execute("ROLLBACK");
}

} // namespace attache
