#include "core/store/read_limit.h"

#include <sqlite3.h>

namespace attache {

namespace {
/// Far below a millisecond, and far more than the check itself costs.
constexpr int StepsBetween = 2000;
} // namespace

ReadLimit::ReadLimit(Connection &connection, std::function<bool()> isOver)
    : m_connection(connection)
    , m_isOver(std::move(isOver))
{
    sqlite3_progress_handler(
        connection.handle(), StepsBetween,
        [](void *limit) { return static_cast<ReadLimit *>(limit)->m_isOver() ? 1 : 0; }, this);
}

ReadLimit::~ReadLimit()
{
    sqlite3_progress_handler(m_connection.handle(), 0, nullptr, nullptr);
}

} // namespace attache
