#include "core/exchange/table_end.h"

#include "core/exchange/changed_rows.h"
#include "core/parse/values.h"

#include <algorithm>
#include <array>
#include <string>

namespace attache {
namespace {

bool endsReport(std::string_view cell)
{
    static constexpr std::array<std::string_view, 5> Starts = {
        "Confidential Information", "Copyright (c) 2", "以下无正文", "以下空白", "End of report"};
    return std::ranges::any_of(Starts,
                               [cell](std::string_view start) { return cell.starts_with(start); });
}

/// Whether @p cell begins a remark that may have further points.
bool beginsRemark(std::string_view cell)
{
    static constexpr std::array<std::string_view, 5> Starts = {"注", "备注", "備註", "说明",
                                                               "說明"};
    return std::ranges::any_of(Starts, [cell](std::string_view start) {
        return cell.starts_with(start) && (cell.substr(start.size()).starts_with(':') ||
                                           cell.substr(start.size()).starts_with("："));
    });
}

/// Whether @p cell is a point of a list: "2、不含返利", （3）…
bool isPoint(std::string_view cell)
{
    for (const std::string_view bracket : {std::string_view("("), std::string_view("（")}) {
        if (cell.starts_with(bracket))
            cell.remove_prefix(bracket.size());
    }
    return !cell.empty() && cell.front() >= '2' && cell.front() <= '9';
}

bool isFigure(std::string_view cell)
{
    cell = trimmedCell(cell);
    return cell.empty() || cell.ends_with('%') || readMoney(cell).has_value();
}

/// What a spreadsheet puts behind the name of a group: "Alpha Total" is of Alpha. Empty for none.
std::string_view groupOf(std::string_view cell)
{
    static constexpr std::array<std::string_view, 8> Ends = {
        " Total", " Count", " Average", " Sum", " Subtotal", " Max", " Min", " Ergebnis"};
    for (const std::string_view end : Ends) {
        if (cell.ends_with(end))
            return cell.substr(0, cell.size() - end.size());
    }
    return {};
}

/// Tells rows by what stands above them.
class RowsAbove
{
public:
    /// Whether @p cells are the figures of the rows above, and no row of their own.
    bool areFiguresOf(std::span<const std::string_view> cells)
    {
        const bool are = isGroupsTotal(cells) || isNumberOfRows(cells);
        if (!are)
            keep(cells);
        return are;
    }

private:
    bool isGroupsTotal(std::span<const std::string_view> cells) const
    {
        const auto word = std::ranges::find_if(
            cells, [](std::string_view cell) { return !trimmedCell(cell).empty(); });
        const auto column = static_cast<size_t>(word - cells.begin());
        if (column >= m_last.size() || word == cells.end())
            return false;
        const std::string_view group = groupOf(trimmedCell(*word));
        return !group.empty() && group == m_last[column] &&
               std::all_of(word + 1, cells.end(), isFigure);
    }

    /// In the place of a name, where names are words.
    bool isNumberOfRows(std::span<const std::string_view> cells) const
    {
        const std::string_view cell = trimmedCell(cells[0]);
        const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
        if (m_rows < 2 || cell.empty() || !std::ranges::all_of(cell, isDigit) ||
            m_last[0].empty() || isDigit(m_last[0].front()))
            return false;
        const auto hasMore = [](std::string_view other) { return !trimmedCell(other).empty(); };
        const auto number = readInteger(cell);
        return number && *number == m_rows &&
               std::any_of(cells.begin() + 1, cells.end(), hasMore) &&
               std::all_of(cells.begin() + 1, cells.end(), isFigure);
    }

    void keep(std::span<const std::string_view> cells)
    {
        ++m_rows;
        for (size_t i = 0; i < m_last.size(); ++i) {
            const std::string_view cell = i < cells.size() ? trimmedCell(cells[i]) : "";
            // A group may be named in its first row alone.
            if (!cell.empty())
                m_last[i].assign(cell);
        }
    }

    std::array<std::string, 2> m_last; ///< the first cells of the rows above
    qint64 m_rows = 0;
};

class EndedRows final : public ChangedRows
{
public:
    explicit EndedRows(const RowSource &rows)
        : ChangedRows(rows)
    {
    }

    Result<SourceCounts> read(const RowHandler &handler, const Progress &progress) const override
    {
        bool isBelow = false;
        bool isRemark = false;
        RowsAbove above;
        return m_rows.read(
            [&](const SourceRow &row) -> Result<void> {
                bool ended = row.cells.size() > 1 && above.areFiguresOf(row.cells);
                if (isAlone(row)) {
                    const std::string_view cell = trimmedCell(row.cells[0]);
                    isBelow = isBelow || endsReport(cell);
                    ended = ended || isBelow || (isRemark && isPoint(cell));
                    isRemark = isRemark || beginsRemark(cell);
                } else {
                    isRemark = false;
                }
                if (!ended)
                    return handler(row);
                SourceRow below = row;
                below.isBelow = true;
                return handler(below);
            },
            progress);
    }

private:
    static bool isAlone(const SourceRow &row)
    {
        return row.cells.size() > 1 &&
               std::all_of(row.cells.begin() + 1, row.cells.end(),
                           [](std::string_view cell) { return trimmedCell(cell).empty(); });
    }
};

} // namespace

std::unique_ptr<RowSource> withoutEnd(const RowSource &source)
{
    return source.header().size() < 2 ? nullptr : std::make_unique<EndedRows>(source);
}

} // namespace attache
