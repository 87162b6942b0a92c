#pragma once

#include "core/exchange/row_source.h"

#include <memory>

namespace attache {

/// How a file is to be read where its own bytes leave a choice.
struct SourceOptions
{
    QString encoding;  ///< of delimited text; empty finds
    QString delimiter; ///< likewise
    QString sheet;     ///< of a spreadsheet: its name or number; empty finds
};

/// The list in the file at @p path, whatever kind its bytes say it is: CSV and other delimited
/// text, XLSX, ODS. Errors: as CsvSource::open() and SpreadsheetSource::open().
Result<std::unique_ptr<RowSource>> openSource(const QString &path, const SourceOptions &options,
                                              const Progress &progress);

} // namespace attache
