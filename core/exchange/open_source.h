#pragma once

#include "core/exchange/row_source.h"
#include "core/record/record_type.h"

#include <memory>

namespace attache {

/// How a file is to be read where its own bytes leave a choice.
struct SourceOptions
{
    QString encoding = {};  ///< of text; empty finds
    QString delimiter = {}; ///< of delimited text; empty finds
    QString sheet = {};     ///< of a spreadsheet: its name or number; empty finds
    qint64 headerRow = 0;   ///< of a table: the number of the row that names the columns; 0 finds
};

/// A list, and what it lists where its format says so.
struct OpenedSource
{
    std::unique_ptr<RowSource> rows;
    const RecordType *type = nullptr;
    /// Accounts of the same file, of which the rows above may be: companies among vCards. Null for
    /// none.
    std::unique_ptr<RowSource> accounts = {};
};

/// The first bytes of the file at @p path, to tell what it is; none where it cannot be read.
QByteArray beginningOf(const QString &path);

/// Whether the file at @p path holds a conversation and no table: what messengers save and
/// transcripts end like a table that has no other name (.txt, .srt, .vtt). Reads only its
/// beginning.
bool isConversationFile(const QString &path);
/// Invalid, saying what to do instead, where isConversationFile().
Result<void> requireNoConversation(const QString &path);

/// The list in the file at @p path, whatever kind its bytes say it is: CSV and other delimited
/// text, XLSX, ODS, web pages and XML with tables, vCard. Errors: as CsvSource::open(),
/// SpreadsheetSource::open() and VCardSource::fromText().
Result<OpenedSource> openSource(const QString &path, const SourceOptions &options,
                                const Progress &progress);

} // namespace attache
