#pragma once

#include <QDate>
#include <QDateTime>

namespace attache {

/// The time, handed in so that a test can set it. Safe to call from any thread.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The present instant in UTC.
    virtual QDateTime now() const = 0;

    /// The present day where the person is.
    QDate today() const { return now().toLocalTime().date(); }
};

class SystemClock final : public Clock
{
public:
    QDateTime now() const override { return QDateTime::currentDateTimeUtc(); }
};

} // namespace attache
