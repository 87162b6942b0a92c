#pragma once

#include "core/store/connection.h"

namespace attache {

/// While one lives, and where nobody else has the file open, a large step is written straight into
/// the file and the pages it replaces into a rollback journal, instead of all of it first into the
/// write-ahead log and then once more into the file. Pages leave the cache as it fills, so that the
/// disk writes while more is made. Otherwise, and where SQLite refuses, everything goes as usual:
/// what it gives is speed alone. To be made and ended outside a transaction.
class BulkMode
{
public:
    explicit BulkMode(Connection &connection);
    ~BulkMode();
    BulkMode(const BulkMode &) = delete;
    BulkMode &operator=(const BulkMode &) = delete;

private:
    Connection &m_connection;
};

} // namespace attache
