#pragma once

#include "core/exchange/calendar.h"
#include "core/exchange/text_lines.h"
#include "core/exchange/vcard_source.h"

#include <cstdlib>

namespace attache::test {

/// Reads @p bytes as a vCard file the way import does and aborts where a promise is broken.
inline void probeVCard(const QByteArray &bytes)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    const auto text = decodeLines(bytes, QStringLiteral("probe.vcf"));
    if (!text)
        return;
    const auto source = VCardSource::fromText(*text, QStringLiteral("probe.vcf"));
    if (!source) {
        require(!source.error().message.isEmpty());
        return;
    }
    const auto width = static_cast<size_t>((*source)->header().size());
    const auto look = [&](const SourceRow &row) -> Result<void> {
        require(row.cells.size() == width);
        for (const std::string_view cell : row.cells)
            require(QByteArrayView(cell.data(), static_cast<qsizetype>(cell.size())).isValidUtf8());
        return {};
    };
    require((*source)->read(look, Progress()).has_value());
}

/// The same for an iCalendar file.
inline void probeCalendar(const QByteArray &bytes)
{
    const auto text = decodeLines(bytes, QStringLiteral("probe.ics"));
    if (!text)
        return;
    const auto calendar = readCalendar(*text, QStringLiteral("probe.ics"), QDate(2026, 11, 22));
    if (!calendar)
        return;
    for (const CalendarEvent &event : calendar->events) {
        if (!event.starts.isValid())
            std::abort();
    }
}

} // namespace attache::test
