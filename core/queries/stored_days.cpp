#include "core/queries/stored_days.h"

#include "core/queries/packed_numbers.h"

#include <QDateTime>

#include <ctime>

namespace attache::queries {

namespace {

constexpr qint64 SecondsOfDay = 86400;
constexpr qint64 JulianDayOf1970 = 2440588;

/// The number in @p count digits at @p at; -1 where they are none.
int digits(std::string_view text, size_t at, size_t count)
{
    int number = 0;
    for (size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        number = number * 10 + (text[i] - '0');
    }
    return number;
}

/// Seconds east of UTC at that instant.
int offsetAt(qint64 secondsSince1970)
{
#ifdef __GLIBC__
    // QDateTime looks first, each time, whether the file with the time zone is another one.
    const time_t instant = secondsSince1970;
    tm local = {};
    if (secondsSince1970 >= 0 && localtime_r(&instant, &local) != nullptr)
        return static_cast<int>(local.tm_gmtoff);
#endif
    return QDateTime::fromSecsSinceEpoch(secondsSince1970).offsetFromUtc();
}

} // namespace

QDate storedDay(std::string_view text)
{
    constexpr size_t Size = 10;
    if (text.size() != Size || text[4] != '-' || text[7] != '-')
        return {};
    return {digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
}

qint64 storedInstant(std::string_view text)
{
    constexpr size_t Least = 19;
    const bool plain = text.size() > Least && text[10] == 'T' && text.back() == 'Z';
    const QDate day = plain ? storedDay(text.substr(0, 10)) : QDate();
    if (day.isValid())
        return (day.toJulianDay() - JulianDayOf1970) * SecondsOfDay +
               qint64{3600} * digits(text, 11, 2) + qint64{60} * digits(text, 14, 2) +
               digits(text, 17, 2);
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    const QDateTime instant = QDateTime::fromString(whole, Qt::ISODateWithMs);
    return instant.isValid() ? instant.toSecsSinceEpoch() : NoInstant;
}

LocalDays::LocalDays()
{
#ifdef __GLIBC__
    tzset();
#endif
}

QDate LocalDays::day(qint64 secondsSince1970)
{
    if (secondsSince1970 == NoInstant)
        return {};
    qint64 days = secondsSince1970 / SecondsOfDay;
    qint64 seconds = secondsSince1970 % SecondsOfDay;
    if (seconds < 0) {
        --days;
        seconds += SecondsOfDay;
    }
    const qint64 utc = days + JulianDayOf1970;
    if (const std::optional<int> &offset = offsetOn(utc)) {
        const qint64 local = seconds + *offset;
        return QDate::fromJulianDay(utc + (local < 0 ? -1 : local >= SecondsOfDay ? 1 : 0));
    }
    return QDateTime::fromSecsSinceEpoch(secondsSince1970).date();
}

const std::optional<int> &LocalDays::offsetOn(qint64 julianDay)
{
    Offset &known = m_offsets[static_cast<size_t>(julianDay) % Kept];
    if (known.julianDay == julianDay)
        return known.seconds;
    const qint64 start = (julianDay - JulianDayOf1970) * SecondsOfDay;
    const int first = offsetAt(start);
    const int last = offsetAt(start + SecondsOfDay);
    known = {julianDay, first == last ? std::optional(first) : std::nullopt};
    return known.seconds;
}

} // namespace attache::queries
