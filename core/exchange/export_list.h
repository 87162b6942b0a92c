#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record_type.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace attache {

/// What a list is written as.
struct ExportOptions
{
    /// Before a CSV file, so that Excel takes it for UTF-8.
    bool byteOrderMark = true;
};

/// What was written.
struct ExportedList
{
    qint64 records = 0;
    qint64 cutTexts = 0; ///< texts longer than a cell of a workbook takes, of which a part is there
};

/// Whether exportList() writes files that end like @p path: .csv or .xlsx.
bool isListFile(const QString &path);

/// Writes every record of @p type to @p path, a CSV file or a workbook as its ending says: a
/// heading of the fields' labels in the person's language, custom fields behind the built-in ones.
/// References stand by name and, where the record referred to has one, by external number in a
/// column of its own; an industry by name with its code beside it; amounts in major units;
/// instants in local time; choices as their words. A workbook keeps the types of values; in a CSV
/// file a text that a spreadsheet would take for a formula or a number is guarded by guardedText().
/// The file is written as a whole or not at all. Errors: Io, Cancelled, Invalid for another ending
/// or more than a workbook holds. With @p only, those records in that order; what is gone meanwhile
/// is left out.
Result<ExportedList> exportList(Connection &connection, const RecordType &type, const QString &path,
                                const Progress &progress,
                                const std::optional<std::vector<qint64>> &only = std::nullopt,
                                const ExportOptions &options = {});

/// A column of a file: a field of the records, or something about them under a heading.
struct ExportColumn
{
    std::optional<FieldInfo> field = {};
    QString heading = {}; ///< where it is no field
    /// Likewise: a QDate, a QDateTime or words; asked for in the order of the file.
    std::function<QVariant(qint64 id)> value = {};
};

/// The same of the records @p ids with the columns @p columns, each in their order, as a list
/// shows them. A column of codes or external numbers still stands beside its field.
Result<ExportedList> exportList(Connection &connection, const RecordType &type, const QString &path,
                                const Progress &progress, const std::vector<qint64> &ids,
                                const std::vector<ExportColumn> &columns,
                                const ExportOptions &options = {});

/// Writes @p rows, the first of which is the heading, to @p path in the same form.
/// Errors: Io, Invalid.
Result<void> exportTable(const QString &path, const std::vector<QStringList> &rows);

/// What the column of external numbers beside a reference labelled @p fieldLabel is headed, in
/// every language; the label is the source text.
QStringList externalNumberHeadings(const char *fieldLabel);

/// What the column of codes beside a field labelled @p fieldLabel is headed, likewise.
QStringList codeHeadings(const char *fieldLabel);

} // namespace attache
