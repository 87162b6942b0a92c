#include "core/queries/repeated_values.h"

#include <QDateTime>

#include <algorithm>

namespace attache::queries {

namespace {

constexpr qint64 SecondsOfDay = 86400;

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

} // namespace

QDate storedDay(std::string_view text)
{
    constexpr size_t Size = 10;
    if (text.size() != Size || text[4] != '-' || text[7] != '-')
        return {};
    return {digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2)};
}

const QDate &StoredDays::day(std::string_view text)
{
    constexpr size_t Size = 10;
    constexpr size_t Last = Size - 1;
    if (text.size() != Size)
        return m_none;
    // By the digits that differ most from row to row: three years stand side by side.
    const int at = text[Last] + 10 * (text[Last - 1] & 3) + 40 * (text[6] + 10 * (text[5] & 1)) +
                   800 * text[3];
    Known &known = m_known[static_cast<size_t>(at) % m_known.size()];
    if (std::string_view(known.text.data(), Size) != text) {
        std::ranges::copy(text, known.text.begin());
        known.day = storedDay(text);
    }
    return known.day;
}

QDate LocalDays::day(std::string_view text)
{
    constexpr size_t Least = 19;
    const bool plain = text.size() > Least && text[10] == 'T' && text.back() == 'Z';
    const QDate utc = plain ? m_days.day(text.substr(0, 10)) : QDate();
    if (utc.isValid()) {
        const int seconds =
            digits(text, 11, 2) * 3600 + digits(text, 14, 2) * 60 + digits(text, 17, 2);
        if (const std::optional<int> &offset = offsetOn(utc.toJulianDay())) {
            const qint64 local = seconds + *offset;
            return local < 0 ? utc.addDays(-1) : local >= SecondsOfDay ? utc.addDays(1) : utc;
        }
    }
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return QDateTime::fromString(whole, Qt::ISODateWithMs).toLocalTime().date();
}

const std::optional<int> &LocalDays::offsetOn(qint64 julianDay)
{
    Offset &known = m_offsets[static_cast<size_t>(julianDay) % m_offsets.size()];
    if (known.julianDay == julianDay)
        return known.seconds;
    const QDateTime start(QDate::fromJulianDay(julianDay), QTime(0, 0), Qt::UTC);
    const int first = start.toLocalTime().offsetFromUtc();
    const int last = start.addSecs(SecondsOfDay).toLocalTime().offsetFromUtc();
    known = {julianDay, first == last ? std::optional(first) : std::nullopt};
    return known.seconds;
}

} // namespace attache::queries
