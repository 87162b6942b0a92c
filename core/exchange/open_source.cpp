#include "core/exchange/open_source.h"

#include "core/exchange/csv_reader.h"
#include "core/exchange/spreadsheet_source.h"

namespace attache {

Result<std::unique_ptr<RowSource>> openSource(const QString &path, const SourceOptions &options,
                                              const Progress &progress)
{
    if (SpreadsheetSource::isLikely(path)) {
        ATTACHE_TRY(std::unique_ptr<RowSource> sheet,
                    SpreadsheetSource::open(path, options.sheet, progress));
        return sheet;
    }
    ATTACHE_TRY(std::unique_ptr<RowSource> text,
                CsvSource::open(path, options.encoding, options.delimiter));
    return text;
}

} // namespace attache
