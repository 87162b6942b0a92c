#pragma once

#include "core/queries/list_query.h"
#include "core/record/table_set.h"
#include "core/store/workspace.h"
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
    virtual Result<std::vector<ListedRow>> rows(std::span<const qint64> ids) = 0;
    /// The first @p most of those ids, where that can be told without looking at all rows; nothing
    /// for a list or a question that cannot.
    virtual Result<std::optional<std::vector<qint64>>> beginning(const ListQuery & /*query*/,
                                                                 int /*most*/)
    {
        return std::optional<std::vector<qint64>>();
    }
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

    /// Makes another source that says the same, for a sibling of the workspace on any thread.
    using Maker = std::function<std::unique_ptr<ListSource>(Workspace &workspace)>;
    virtual Maker maker() const = 0;
    /// What stands in a view or the preferences, see listStateFrom(); a list that kept its state in
    /// another form before reads that as well.
    virtual Result<ListState> stateFrom(const QString &text, const QStringList &facets) const
    {
        return listStateFrom(text, facets);
    }
    /// The first records in the order of the list whose names begin with @p words, where that can
    /// be told without looking at all rows; nothing for a list that cannot.
    virtual Result<std::optional<std::vector<qint64>>> beginningWith(const QString & /*words*/)
    {
        return std::optional<std::vector<qint64>>();
    }
};

} // namespace attache
