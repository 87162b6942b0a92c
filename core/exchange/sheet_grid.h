#pragma once

#include <QSet>
#include <QString>

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attache {

/// The cells of one sheet of a spreadsheet, as text, held close together: a million take some
/// 30 MB. Rows are numbered from 1 and columns from 0.
class SheetGrid
{
public:
    struct Cell
    {
        qint32 column = 0;
        quint32 size = 0;
        quint64 from = 0;
    };
    struct Row
    {
        qint64 number = 0;
        size_t first = 0; ///< of its cells
        bool isHidden = false;
    };
    /// Cells that are shown as one.
    struct Merge
    {
        qint64 firstRow = 0;
        qint64 lastRow = 0;
        int firstColumn = 0;
        int lastColumn = 0;
    };

    /// Rows without content are not kept.
    void beginRow(qint64 number, bool isHidden);
    /// A cell of the row begun last; columns ascend. Blank texts are not kept.
    void add(int column, std::string_view text);
    /// To be called behind the last row.
    void finish();

    size_t rowCount() const { return m_rows.size(); }
    const Row &row(size_t index) const { return m_rows[index]; }
    std::span<const Cell> cells(size_t index) const;
    std::string_view text(const Cell &cell) const { return {m_text.data() + cell.from, cell.size}; }
    /// The text at @p column; empty where there is none.
    std::string_view at(size_t index, int column) const;
    /// The row with @p number; rowCount() where it has no content.
    size_t indexOf(qint64 number) const;
    qint64 bytes() const { return static_cast<qint64>(m_text.size()); }

    std::vector<Merge> merges;
    QSet<int> hiddenColumns;
    qint64 formulasWithoutResult = 0;
    qint64 lostTexts = 0;  ///< cells that name a text which the file does not have
    bool isCutOff = false; ///< whether the file ends within a table

private:
    std::string m_text;
    std::vector<Cell> m_cells;
    std::vector<Row> m_rows;
};

/// Where in a grid the table is.
struct SheetTable
{
    QStringList header;       ///< one name a column, none empty, none twice
    std::vector<int> columns; ///< of the grid, those with content
    size_t headerRow = 0;     ///< the lower one of a header of two rows
    size_t firstRow = 0;      ///< of the data
    QStringList above;        ///< rows passed over above the header
    std::vector<int> hidden;  ///< places in `columns` of those that are hidden
    qint64 hiddenRows = 0;    ///< of the data
};

/// Finds the header, by names that are known or else by its shape: below titles and remarks, in one
/// row or two. @p headerNumber is the number of the row to take instead; 0 finds. No columns where
/// the grid has no content or no such row.
SheetTable tableIn(const SheetGrid &grid, qint64 headerNumber = 0);

/// What stands in the row at @p index, cell after cell.
QString rowText(const SheetGrid &grid, size_t index);

/// How many columns of @p grid the best row has a known name for.
int knownNamesIn(const SheetGrid &grid);

} // namespace attache
