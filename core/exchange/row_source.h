#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <QStringList>

#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace attache {

/// One row of a foreign table. The views hold UTF-8 and are valid during the call only.
struct SourceRow
{
    /// As a spreadsheet shows it: the header is row 1, blank rows count, a line break inside a
    /// cell does not.
    qint64 number = 0;
    /// At least as many as the header has columns (missing ones are empty), more where the row
    /// itself has more.
    std::span<const std::string_view> cells;
    /// Why the row cannot be used, translated; empty for a sound one.
    QString fault;
    int faultColumn = -1; ///< counted from 0; -1 when the fault is the whole row's
    bool isBelow = false; ///< stands below the table and is no part of it
};

/// What was passed over while reading.
struct SourceCounts
{
    qint64 rows = 0;      ///< handed to the caller, the header not counted
    qint64 blankRows = 0; ///< without any content, passed over
};

/// What was chosen in reading a file, and what may be chosen instead.
struct SourceChoices
{
    struct Sheet
    {
        QString name;
        bool isHidden = false;
        int knownColumns = -1; ///< names that are known in its best row; below 0 without any rows
    };
    struct HeaderRow
    {
        qint64 number = 0; ///< as a spreadsheet shows it
        QString text;      ///< what stands there
    };

    std::vector<Sheet> sheets;         ///< of a workbook, in its order
    int sheet = -1;                    ///< the one that is read
    QString sheetReason;               ///< why it was, translated; empty where it was asked for
    std::vector<HeaderRow> headerRows; ///< the first rows with content
    qint64 headerRow = 0;              ///< the one that is taken for the header; 0 for none
};

/// A table from outside, read row by row: CSV today, other formats later. A source can be read
/// any number of times, also by several threads at once; it holds no file open.
class RowSource
{
public:
    using RowHandler = std::function<Result<void>(const SourceRow &row)>;

    virtual ~RowSource() = default;

    /// One name a column, none empty, none twice.
    virtual const QStringList &header() const = 0;
    /// As shown to a person; empty where a format has no such thing.
    virtual QString encoding() const = 0;
    virtual QString delimiter() const = 0;
    /// What a person should know about the reading, translated, one sentence each.
    virtual QStringList notes() const = 0;
    /// Sheets and header rows, where a format has them.
    virtual SourceChoices choices() const { return {}; }
    /// Bytes of text, about: how many rows there are can be told from those of the first ones.
    virtual qint64 bytes() const = 0;

    /// Hands every row that is not blank to @p handler, in order; stops with the handler's error,
    /// or with Cancelled.
    virtual Result<SourceCounts> read(const RowHandler &handler,
                                      const Progress &progress) const = 0;
};

} // namespace attache
