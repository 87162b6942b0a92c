#pragma once

#include <QDateTime>

namespace attache {

/// Ids count milliseconds from here (2020-01-01 in UTC) in their high bits.
inline constexpr qint64 IdEpochMs = 1577836800000;
inline constexpr int IdRandomBits = 21;

/// When the record with @p id was made, in UTC.
inline QDateTime timeOfId(qint64 id)
{
    return QDateTime::fromMSecsSinceEpoch((id >> IdRandomBits) + IdEpochMs, Qt::UTC);
}

} // namespace attache
