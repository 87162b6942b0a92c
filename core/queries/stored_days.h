#pragma once

#include <QDate>

#include <optional>
#include <string_view>
#include <vector>

/// @file
/// Days and instants as files hold them, read for hundreds of thousands of rows at once.

namespace attache::queries {

/// The day that @p text holds as a file does, "2026-03-01"; null for anything else.
QDate storedDay(std::string_view text);

/// The instant that @p text holds as a file does, "2026-03-01T08:30:00.000Z", in seconds since
/// 1970 (UTC); NoInstant for text that is no instant.
qint64 storedInstant(std::string_view text);

/// Local days of instants. Made anew for each reading, because the time zone may change.
class LocalDays
{
public:
    LocalDays();
    /// Null for NoInstant.
    QDate day(qint64 secondsSince1970);
    /// Of one as a file holds it; null for text that is no instant.
    QDate day(std::string_view text) { return day(storedInstant(text)); }

private:
    /// Seconds east of UTC during a whole day in UTC; nothing where they change within it.
    const std::optional<int> &offsetOn(qint64 julianDay);

    struct Offset
    {
        qint64 julianDay = 0;
        std::optional<int> seconds;
    };
    static constexpr size_t Kept = 4096;
    std::vector<Offset> m_offsets = std::vector<Offset>(Kept); ///< by day, the last one asked for
};

} // namespace attache::queries
