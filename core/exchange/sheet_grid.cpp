#include "core/exchange/sheet_grid.h"

#include "core/exchange/column_mapping.h"
#include "core/exchange/import_rules.h"
#include "core/parse/values.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace attache {
namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};

/// So many rows from the top may be titles and headers.
constexpr size_t MostLooked = 30;
constexpr qsizetype LongestName = 60;

QString textAt(const SheetGrid &grid, size_t row, int column)
{
    const std::string_view text = grid.at(row, column);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
}

bool isKnown(const HeaderNames &names, const QString &header)
{
    if (header.isEmpty() || header.size() > LongestName)
        return false;
    const auto &types = importableTypes();
    return std::any_of(types.begin(), types.end(), [&](const RecordType *type) {
        return !names.match(*type, header).field.isEmpty();
    });
}

bool isValue(std::string_view cell)
{
    return readDate(cell).has_value() || readMoney(cell).has_value() ||
           cell.find('@') != std::string_view::npos;
}

int knownIn(const HeaderNames &names, const SheetGrid &grid, size_t row)
{
    int known = 0;
    for (const SheetGrid::Cell &cell : grid.cells(row))
        known += isKnown(names, textAt(grid, row, cell.column)) ? 1 : 0;
    return known;
}

bool namesColumns(const SheetGrid &grid, size_t row)
{
    const auto cells = grid.cells(row);
    return std::none_of(cells.begin(), cells.end(),
                        [&](const SheetGrid::Cell &cell) { return isValue(grid.text(cell)); });
}

/// The rows of a header: one, or a second one with what the first one groups.
struct HeaderRows
{
    size_t top;
    size_t bottom;
};

bool isMergedAcross(const SheetGrid &grid, size_t row)
{
    const qint64 number = grid.row(row).number;
    const size_t filled = grid.cells(row).size();
    return filled > 1 &&
           std::any_of(grid.merges.begin(), grid.merges.end(), [&](const auto &merge) {
               return merge.firstRow == number && merge.lastRow == number &&
                      merge.lastColumn > merge.firstColumn;
           });
}

bool areNeighbours(const SheetGrid &grid, size_t upper, size_t lower)
{
    return lower < grid.rowCount() && grid.row(lower).number == grid.row(upper).number + 1;
}

/// The row that most likely names the columns.
size_t likeliestHeader(const HeaderNames &names, const SheetGrid &grid)
{
    const size_t looked = std::min(MostLooked, grid.rowCount());
    size_t best = 0;
    int most = 0;
    size_t widest = 0;
    for (size_t row = 0; row < looked; ++row) {
        widest = std::max(widest, grid.cells(row).size());
        if (const int known = knownIn(names, grid, row); known > most) {
            most = known;
            best = row;
        }
    }
    // One word that is a name may as well be a title.
    if (most < 2 && (most == 0 || widest > 2)) {
        best = 0;
        for (size_t row = 0; row < looked; ++row) {
            if (2 * grid.cells(row).size() > widest && namesColumns(grid, row)) {
                best = row;
                break;
            }
        }
    }
    return best;
}

HeaderRows headerAround(const SheetGrid &grid, size_t best)
{
    if (best > 0 && areNeighbours(grid, best - 1, best) && isMergedAcross(grid, best - 1))
        return {best - 1, best};
    if (areNeighbours(grid, best, best + 1) && isMergedAcross(grid, best) &&
        namesColumns(grid, best + 1))
        return {best, best + 1};
    return {best, best};
}

/// The text at @p column of a header's row, which may reach there from the left by a merge.
QString groupAt(const SheetGrid &grid, size_t row, int column)
{
    const qint64 number = grid.row(row).number;
    for (const SheetGrid::Merge &merge : grid.merges) {
        if (merge.firstRow <= number && number <= merge.lastRow && merge.firstColumn <= column &&
            column <= merge.lastColumn)
            return textAt(grid, grid.indexOf(merge.firstRow), merge.firstColumn);
    }
    return textAt(grid, row, column);
}

QString headingAt(const HeaderNames &names, const SheetGrid &grid, const HeaderRows &rows,
                  int column)
{
    const QString lower = textAt(grid, rows.bottom, column);
    if (rows.top == rows.bottom)
        return lower;
    const QString upper = groupAt(grid, rows.top, column);
    if (lower.isEmpty() || upper.isEmpty() || lower == upper)
        return lower.isEmpty() ? upper : lower;
    const bool isHan = upper.back().unicode() >= 0x2E80 || lower.front().unicode() >= 0x2E80;
    const QString both = isHan ? QString(upper + lower) : QString(upper + QLatin1Char(' ') + lower);
    return isKnown(names, both) || !isKnown(names, lower) ? both : lower;
}

} // namespace

void SheetGrid::beginRow(qint64 number, bool isHidden)
{
    if (!m_rows.empty() && m_rows.back().first == m_cells.size())
        m_rows.pop_back();
    m_rows.push_back({number, m_cells.size(), isHidden});
}

void SheetGrid::add(int column, std::string_view text)
{
    if (text.find_first_not_of(" \t\r\n\v\f") == std::string_view::npos)
        return;
    m_cells.push_back({column, static_cast<quint32>(text.size()), m_text.size()});
    m_text.append(text);
}

void SheetGrid::finish()
{
    if (!m_rows.empty() && m_rows.back().first == m_cells.size())
        m_rows.pop_back();
}

std::span<const SheetGrid::Cell> SheetGrid::cells(size_t index) const
{
    const size_t end = index + 1 < m_rows.size() ? m_rows[index + 1].first : m_cells.size();
    return std::span(m_cells).subspan(m_rows[index].first, end - m_rows[index].first);
}

std::string_view SheetGrid::at(size_t index, int column) const
{
    if (index >= m_rows.size())
        return {};
    for (const Cell &cell : cells(index)) {
        if (cell.column == column)
            return text(cell);
    }
    return {};
}

size_t SheetGrid::indexOf(qint64 number) const
{
    const auto found = std::lower_bound(m_rows.begin(), m_rows.end(), number,
                                        [](const Row &row, qint64 n) { return row.number < n; });
    return found == m_rows.end() || found->number != number
               ? m_rows.size()
               : static_cast<size_t>(found - m_rows.begin());
}

QString rowText(const SheetGrid &grid, size_t index)
{
    QStringList texts;
    for (const SheetGrid::Cell &cell : grid.cells(index))
        texts.append(textAt(grid, index, cell.column));
    return texts.join(QLatin1Char(' '));
}

SheetTable tableIn(const SheetGrid &grid, qint64 headerNumber)
{
    SheetTable table;
    const HeaderNames names;
    const size_t header =
        headerNumber > 0 ? grid.indexOf(headerNumber) : likeliestHeader(names, grid);
    if (header >= grid.rowCount())
        return table;
    const HeaderRows rows = headerAround(grid, header);
    for (size_t row = 0; row < std::min(rows.top, MostLooked); ++row)
        table.above.append(rowText(grid, row));
    table.headerRow = rows.bottom;
    table.firstRow = rows.bottom + 1;
    std::map<int, QString> headings; // by column
    for (size_t row = rows.top; row < grid.rowCount(); ++row) {
        for (const SheetGrid::Cell &cell : grid.cells(row))
            headings.try_emplace(cell.column);
        table.hiddenRows += row >= table.firstRow && grid.row(row).isHidden ? 1 : 0;
    }
    QSet<QString> taken;
    for (auto &[column, heading] : headings) {
        heading = headingAt(names, grid, rows, column);
        if (heading.isEmpty())
            heading = Words::tr("Column %1").arg(table.header.size() + 1);
        QString unique = heading;
        for (int again = 2; taken.contains(unique); ++again)
            unique = QStringLiteral("%1 (%2)").arg(heading).arg(again);
        taken.insert(unique);
        if (grid.hiddenColumns.contains(column))
            table.hidden.push_back(static_cast<int>(table.columns.size()));
        table.header.append(unique);
        table.columns.push_back(column);
    }
    return table;
}

int knownNamesIn(const SheetGrid &grid)
{
    const HeaderNames names;
    int most = 0;
    for (size_t row = 0; row < std::min(MostLooked, grid.rowCount()); ++row)
        most = std::max(most, knownIn(names, grid, row));
    return most;
}

} // namespace attache
