#include "ui/lists/late_values.h"

namespace attache {

void LateValues::set(qint64 id, const Result<int> &value)
{
    const QMutexLocker locker(&m_mutex);
    if (value) {
        m_numbers.insert(id, *value);
        m_errors.remove(id);
    } else {
        m_errors.insert(id, value.error());
        m_numbers.remove(id);
    }
}

std::optional<Result<int>> LateValues::of(qint64 id) const
{
    const QMutexLocker locker(&m_mutex);
    if (const auto number = m_numbers.constFind(id); number != m_numbers.constEnd())
        return *number;
    if (const auto error = m_errors.constFind(id); error != m_errors.constEnd())
        return *error;
    return std::nullopt;
}

QHash<qint64, int> LateValues::numbers() const
{
    const QMutexLocker locker(&m_mutex);
    return m_numbers;
}

} // namespace attache
