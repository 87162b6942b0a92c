#pragma once

#include "core/base/result.h"

#include <QHash>
#include <QMutex>

#include <optional>

namespace attache {

/// Numbers of the records of a list that are worked out one by one while the list is shown, each
/// of them by the id of its record. Safe from any thread.
class LateValues
{
public:
    /// A value, or why it could not be read.
    void set(qint64 id, const Result<int> &value);
    /// Nothing as long as it is not known.
    std::optional<Result<int>> of(qint64 id) const;
    /// The numbers that are known.
    QHash<qint64, int> numbers() const;

private:
    mutable QMutex m_mutex;
    QHash<qint64, int> m_numbers;
    QHash<qint64, Error> m_errors;
};

} // namespace attache
