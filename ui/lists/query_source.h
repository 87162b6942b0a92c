#pragma once

#include "ui/lists/columns_of.h"
#include "ui/lists/list_source.h"

namespace attache {

/// A list of rows of type @p Row, as a whole: named queries of core say which records and what
/// their rows are, and its columns are read and not edited.
template <typename Row>
struct QueryList
{
    const RecordType &type; ///< whose ids the list holds
    TableSet tables;        ///< what ids and rows read
    TableSet columnTables;  ///< what columns reads
    std::function<Result<std::vector<qint64>>(Workspace &, const ListQuery &)> ids;
    std::function<Result<std::vector<std::shared_ptr<const Row>>>(Connection &,
                                                                  std::span<const qint64>)>
        rows;
    std::function<Result<void>(Workspace &, ColumnsOf<Row> &)> columns;
};

/// The source of a QueryList.
template <typename Row>
class QuerySource final : public ListSource
{
public:
    /// @p workspace outlives it.
    QuerySource(Workspace &workspace, QueryList<Row> list)
        : m_workspace(workspace)
        , m_list(std::move(list))
    {
    }

    const RecordType &type() const override { return m_list.type; }
    TableSet tables() const override { return m_list.tables; }
    TableSet columnTables() const override { return m_list.columnTables; }
    Result<std::vector<qint64>> ids(const ListQuery &query) override
    {
        return m_list.ids(m_workspace, query);
    }
    Result<std::vector<ListedRow>> rows(std::span<const qint64> ids) override
    {
        ATTACHE_TRY(const auto rows, m_list.rows(m_workspace.connection(), ids));
        return std::vector<ListedRow>(rows.begin(), rows.end());
    }
    Result<std::vector<ListColumn>> columns() override
    {
        ColumnsOf<Row> columns(m_list.type);
        ATTACHE_CHECK(m_list.columns(m_workspace, columns));
        return columns.take();
    }
    Maker maker() const override
    {
        return [list = m_list](Workspace &workspace) {
            return std::make_unique<QuerySource>(workspace, list);
        };
    }

private:
    Workspace &m_workspace;
    const QueryList<Row> m_list;
};

} // namespace attache
