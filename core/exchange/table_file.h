#pragma once

#include "core/base/result.h"

#include <QDateTime>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace attache {

/// A value on its way into a table outside, with its type, which spreadsheets keep.
struct TableCell
{
    enum class Kind { Text, Integer, Amount, Date, Instant };

    Kind kind = Kind::Text;
    QString text;      ///< Text
    qint64 number = 0; ///< Integer; Amount, in minor units
    QDateTime at;      ///< Date, at midnight; Instant
    bool isEmpty = false;

    static TableCell empty();
    static TableCell of(const QString &text);
    static TableCell of(QDate date);
    static TableCell of(const QDateTime &instant);
    static TableCell integer(qint64 number);
    static TableCell amount(qint64 minor);

    /// As every language writes it: ISO days, local times, a point before the cents.
    QString written() const;
};

/// A table being written into a new file, row by row. Nothing stands at its path before finish(),
/// and nothing ever where that is not reached.
class TableFile
{
public:
    virtual ~TableFile() = default;

    /// @p title is what the table is called. Errors of all three: Io; Invalid where the format
    /// cannot hold so much.
    virtual Result<void> begin(const QString &title, const QStringList &headings) = 0;
    virtual Result<void> add(const std::vector<TableCell> &row) = 0;
    virtual Result<void> finish() = 0;

    /// Texts of which only the beginning was written, because the format takes no longer ones.
    qint64 cutTexts() const { return m_cutTexts; }

protected:
    qint64 m_cutTexts = 0;
};

/// Comma-separated values in UTF-8, guarded by guardedText().
std::unique_ptr<TableFile> makeCsvFile(const QString &path, bool byteOrderMark);
/// A workbook of one sheet: typed cells, columns as wide as what stands in them, a heading that
/// stays in sight, and a filter.
std::unique_ptr<TableFile> makeXlsxFile(const QString &path);
/// Whichever the ending of @p path says; null for none of them.
std::unique_ptr<TableFile> makeTableFile(const QString &path, bool byteOrderMark = true);

/// The error of a file that cannot be written.
Error cannotWriteFile(const QString &path, const QString &detail);

/// @p text so that a spreadsheet that opens a CSV file shows it as it is: `="…"` around a short
/// one, an apostrophe before a long one, where it begins like a formula (= + - @, tab, return) or
/// consists of digits that a number would lose. The import takes both off again.
QString guardedText(const QString &text);
/// What guardedText() has made @p text of.
QString unguardedText(const QString &text);
/// @p text for a cell of text in a workbook: an apostrophe stands before what the import would
/// read as something else, and before nothing else.
QString guardedSheetText(const QString &text);

} // namespace attache
