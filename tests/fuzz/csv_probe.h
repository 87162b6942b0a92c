#pragma once

#include "core/exchange/column_mapping.h"
#include "core/exchange/csv_reader.h"

#include <cstdlib>

namespace attache::test {

/// Reads @p bytes as a table the way import does and aborts where a promise of the readers is
/// broken; run over random bytes and over the corpus of earlier finds.
inline void probeCsv(const QByteArray &bytes)
{
    const auto require = [](bool kept) {
        if (!kept)
            std::abort();
    };
    const auto source = CsvSource::fromBytes(bytes, QStringLiteral("probe.csv"));
    if (!source) {
        require(!source.error().message.isEmpty());
        return;
    }
    const auto width = static_cast<size_t>((*source)->header().size());
    qint64 last = 1;
    const auto look = [&](const SourceRow &row) -> Result<void> {
        require(row.cells.size() >= width && row.number > last);
        last = row.number;
        for (const std::string_view cell : row.cells) {
            require(QByteArrayView(cell.data(), static_cast<qsizetype>(cell.size())).isValidUtf8());
            if (cell.size() > 200)
                continue;
            (void)readMoney(cell);
            (void)readInteger(cell);
            (void)readDate(cell);
            (void)readStage(cell);
            (void)readTier(cell);
        }
        return {};
    };
    require((*source)->read(look, Progress()).has_value());
    require(profileColumns(**source, Progress()).has_value());
}

} // namespace attache::test
