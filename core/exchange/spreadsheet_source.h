#pragma once

#include "core/exchange/row_source.h"
#include "core/exchange/sheet_grid.h"

#include <QHash>

#include <memory>

namespace attache {

/// One sheet of a spreadsheet as rows. What stands in cells merged downwards is in each of their
/// rows; dates, percentages and amounts come as the text a person sees, without what is lost in it.
class SpreadsheetSource final : public RowSource
{
public:
    /// Whether the first bytes of the file at @p path are of a spreadsheet, or of what may be one:
    /// a ZIP, a file of the time before, or a web page or XML with a table.
    static bool isLikely(const QString &path);

    /// @p sheet is a sheet's name, or its number from 1; without one the first visible sheet that
    /// looks like a list is taken. @p headerRow is the number of the row that names the columns; 0
    /// finds it. @p encoding overrules that of a web page or XML. Errors: as Package::open() and
    /// openMarkup(); NotFound for a sheet that is not there, naming those
    /// that are; Invalid where there are no rows, or no such row.
    static Result<std::unique_ptr<SpreadsheetSource>>
    open(const QString &path, const QString &sheet, const Progress &progress, qint64 headerRow = 0,
         const QString &encoding = {});

    const QStringList &header() const override { return m_table.header; }
    QString encoding() const override { return m_encoding; }
    QString delimiter() const override { return {}; }
    QStringList notes() const override { return m_notes; }
    SourceChoices choices() const override { return m_choices; }
    qint64 bytes() const override { return m_grid.bytes(); }
    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override;

private:
    SpreadsheetSource() = default;
    void fillDown();
    void offerHeaderRows();
    void makeNotes();

    SheetGrid m_grid;
    SheetTable m_table;
    QHash<qint64, std::vector<std::pair<int, std::string_view>>> m_filled; ///< by row's number
    SourceChoices m_choices;
    QString m_encoding; ///< of a web page or XML
    QStringList m_notes;
};

} // namespace attache
