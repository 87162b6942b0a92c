#pragma once

#include "core/store/connection.h"

#include <functional>

namespace attache {

/// While it lives, statements on a connection are asked now and then whether they may go on, and
/// end with Cancelled where they may not. A connection has one at a time.
class ReadLimit
{
public:
    /// @p connection outlives it. @p isOver is called on the thread of the connection, for the
    /// first time after some thousand steps of SQLite: what is read from a few rows is never ended.
    ReadLimit(Connection &connection, std::function<bool()> isOver);
    ~ReadLimit();
    ReadLimit(const ReadLimit &) = delete;
    ReadLimit &operator=(const ReadLimit &) = delete;

private:
    Connection &m_connection;
    std::function<bool()> m_isOver;
};

} // namespace attache
