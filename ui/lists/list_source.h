#pragma once

#include "core/queries/list_query.h"
#include "core/record/table_set.h"
#include "ui/lists/list_column.h"

#include <span>
#include <vector>

namespace attache {

/// Where the rows of a list come from: all ids in order first, rows for the part that is looked at.
class ListSource
{
public:
    virtual ~ListSource() = default;

    /// Whose ids the list holds; its fields are edited in the cells.
    virtual const RecordType &type() const = 0;
    /// The columns, in their usual order. Reads anew what words depend on: settings, fields of the
    /// person, names of industries.
    virtual Result<std::vector<ListColumn>> columns() = 0;
    virtual Result<std::vector<qint64>> ids(const ListQuery &query) = 0;
    /// A row for each of @p ids, in their order.
    virtual Result<std::vector<ListRow>> rows(std::span<const qint64> ids) = 0;
    /// How many rows there are without any filter.
    virtual Result<qint64> total()
    {
        ATTACHE_TRY(const auto all, ids({}));
        return static_cast<qint64>(all.size());
    }
    /// What ids() and rows() read.
    virtual TableSet tables() const = 0;
    /// What columns() reads.
    virtual TableSet columnTables() const { return {}; }
    /// Before it is asked again after a change.
    virtual void follow(const Changes & /*changes*/) {}
};

} // namespace attache
