#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/record/record_type.h"

#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace attache {

/// Writes every record of @p type to the CSV file @p path and gives their number: UTF-8 with a
/// byte-order mark, a heading of the fields' labels in the person's language, custom fields behind
/// the built-in ones. References stand by name and, where the record referred to has one, by
/// external number in a column of its own; an industry by name with its code beside it; amounts in
/// major units; instants in local time; choices as their words. A text that a spreadsheet would
/// take for a formula or a number is guarded by guardedText(). The file is written as a whole or
/// not at all. Errors: Io, Cancelled. With @p only, those records in that order; what is gone
/// meanwhile is left out.
Result<qint64> exportCsv(Connection &connection, const RecordType &type, const QString &path,
                         const Progress &progress,
                         const std::optional<std::vector<qint64>> &only = std::nullopt);

/// A column of a file: a field of the records, or words about them under a heading.
struct CsvColumn
{
    std::optional<FieldInfo> field = {};
    QString heading = {};                        ///< where it is no field
    std::function<QString(qint64 id)> text = {}; ///< likewise; asked for in the order of the file
};

/// The same of the records @p ids with the columns @p columns, each in their order, as a list
/// shows them. A column of codes or external numbers still stands beside its field.
Result<qint64> exportCsv(Connection &connection, const RecordType &type, const QString &path,
                         const Progress &progress, const std::vector<qint64> &ids,
                         const std::vector<CsvColumn> &columns);

/// Writes @p rows, the first of which is the heading, to the CSV file @p path in the same form.
/// Errors: Io.
Result<void> exportTable(const QString &path, const std::vector<QStringList> &rows);

/// What the column of external numbers beside a reference labelled @p fieldLabel is headed, in
/// every language; the label is the source text.
QStringList externalNumberHeadings(const char *fieldLabel);

/// What the column of codes beside a field labelled @p fieldLabel is headed, likewise.
QStringList codeHeadings(const char *fieldLabel);

/// @p text so that a spreadsheet shows it as it is: `="…"` around a short one, an apostrophe
/// before a long one, where it begins like a formula (= + - @, tab, return) or consists of digits
/// that a number would lose. The import takes both off again.
QString guardedText(const QString &text);

} // namespace attache
