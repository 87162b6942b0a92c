#include "core/exchange/table_end.h"

#include "core/exchange/changed_rows.h"
#include "core/parse/values.h"

#include <algorithm>
#include <array>

namespace attache {
namespace {

bool endsReport(std::string_view cell)
{
    static constexpr std::array<std::string_view, 5> Starts = {
        "Confidential Information", "Copyright (c) 2", "以下无正文", "以下空白", "End of report"};
    return std::ranges::any_of(Starts,
                               [cell](std::string_view start) { return cell.starts_with(start); });
}

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
        return m_rows.read(
            [&](const SourceRow &row) -> Result<void> {
                // Nearly every row has a second cell.
                if (row.cells.size() < 2 || !trimmedCell(row.cells[1]).empty() || !isAlone(row))
                    return handler(row);
                isBelow = isBelow || endsReport(trimmedCell(row.cells[0]));
                SourceRow ended = row;
                ended.isBelow = isBelow;
                return handler(ended);
            },
            progress);
    }

private:
    static bool isAlone(const SourceRow &row)
    {
        return std::all_of(row.cells.begin() + 1, row.cells.end(),
                           [](std::string_view cell) { return trimmedCell(cell).empty(); });
    }
};

} // namespace

std::unique_ptr<RowSource> withoutEnd(const RowSource &source)
{
    return source.header().size() < 2 ? nullptr : std::make_unique<EndedRows>(source);
}

} // namespace attache
