#pragma once

#include "core/store/workspace.h"
#include "ui/lists/list_source.h"
#include "ui/models/id_table_model.h"

#include <QHash>
#include <QTimer>

namespace attache {

/// The table of a list, over any source. All ids are known from the start; rows are read in
/// segments around what is asked for and only so many of them kept, so that a list of 100,000
/// takes no more than one of a hundred. A segment is read at once, on the caller's thread.
///
/// Follows the tables of its source: what merely changed is announced as such, what came, went or
/// moved is inserted, removed or moved, so that selection and scrolling stay with their records.
class ListModel : public IdTableModel
{
    Q_OBJECT

public:
    /// @p workspace outlives the model. Nothing is read before refresh() or setQuery().
    ListModel(Workspace &workspace, std::unique_ptr<ListSource> source, QObject *parent = nullptr);
    ~ListModel() override;

    /// Reads the list anew; an error leaves an empty list.
    void setQuery(const ListQuery &query);
    const ListQuery &query() const { return m_query; }
    /// Reads columns and list anew: for a new day or a new language.
    void refresh();

    ListSource &source() const { return *m_source; }
    const ListColumn &column(int at) const { return m_columns[static_cast<size_t>(at)]; }
    /// -1 when there is none.
    int columnOf(const QString &key) const;
    /// Null for a row that does not exist or whose record has just gone.
    ListedRow rowAt(int row) const;
    /// What the source says of the record @p id has changed without the file.
    void announceRow(qint64 id) { announceRows({id}); }
    /// The source would give another order now.
    void readOrder();

    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Changes a field as one undo step; the value is as FieldType says. What is refused changes
    /// nothing and is announced by failed().
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void failed(const attache::Error &error);

private:
    using Segment = std::vector<ListedRow>;

    void onChanged(const Changes &changes) override;
    void forgetRows() override;
    void readList();
    Result<std::vector<qint64>> readIds();
    const Segment *segment(int number) const;

    Workspace &m_workspace;
    std::unique_ptr<ListSource> m_source;
    ListQuery m_query;
    std::vector<ListColumn> m_columns;
    QTimer *m_rowsFailed;
    mutable std::optional<Error> m_rowsError;
    mutable QHash<int, Segment> m_segments;
    mutable QList<int> m_recent; ///< segments, the last used last
};

} // namespace attache
