#pragma once

#include "core/store/connection.h"

#include <utility>

namespace attache {

/// While it lives, all that its connection reads is of one moment, and nothing can be written by
/// it. Within a transaction, which is of one moment anyway, it does nothing. Questions of several
/// statements are quicker in one: SQLite takes and gives back the lock on the file once, and not
/// for each of them.
class Snapshot
{
public:
    static Result<Snapshot> of(Connection &connection);
    ~Snapshot();
    Snapshot(Snapshot &&other) noexcept
        : m_connection(std::exchange(other.m_connection, nullptr))
    {
    }
    Snapshot &operator=(Snapshot &&) = delete;
    Snapshot(const Snapshot &) = delete;
    Snapshot &operator=(const Snapshot &) = delete;

private:
    explicit Snapshot(Connection *connection)
        : m_connection(connection)
    {
    }

    Connection *m_connection; ///< null where a transaction was there before
};

} // namespace attache
