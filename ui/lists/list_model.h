#pragma once

#include "core/store/workspace.h"
#include "ui/lists/list_source.h"
#include "ui/models/id_table_model.h"

#include <QHash>
#include <QTimer>

#include <chrono>
#include <thread>

namespace attache {

/// The table of a list, over any source. All ids are known from the start; rows are read in
/// segments around what is asked for and only so many of them kept, so that a list of 100,000
/// takes no more than one of a hundred. A segment is read at once, on the caller's thread.
///
/// The first read of a list finds the file cold. Where it takes longer than a person should wait,
/// it is broken off and done on a thread of its own, by another source, and the list is loading
/// until then. Where the source can tell how the list begins, that much is there meanwhile.
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
    /// How long the first read may take on this thread; before it.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }
    /// Whether the first read goes on beside. The list has its beginning or nothing meanwhile.
    bool isLoading() const { return m_loading; }
    const ListQuery &query() const { return m_query; }
    /// Reads columns and list anew: for a new day or a new language.
    void refresh();

    ListSource &source() const { return *m_source; }
    const ListColumn &column(int at) const { return m_columns[static_cast<size_t>(at)]; }
    /// -1 when there is none.
    int columnOf(const QString &key) const;
    /// Null for a row that does not exist or whose record has just gone.
    ListedRow rowAt(int row) const;
    /// The value of the record @p id in column @p key, which has late values, is known now.
    void setLate(const QString &key, qint64 id, const Result<int> &value);

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
    /// isLoading() has changed; at the end, the rows are there.
    void loadingChanged();

private:
    using Segment = std::vector<ListedRow>;

    void onChanged(const Changes &changes) override;
    void forgetRows() override;
    void readList();
    void readOrder();
    Result<std::vector<qint64>> readIds();
    Result<std::vector<qint64>> firstIds();
    void take(Result<std::vector<qint64>> ids);
    void sortByLateValues(std::vector<qint64> &ids) const;
    void load();
    void showBeginning();
    void takeLoaded(int load, Result<std::vector<qint64>> ids);
    const Segment *segment(int number) const;

    Workspace &m_workspace;
    std::unique_ptr<ListSource> m_source;
    ListQuery m_query;
    std::vector<ListColumn> m_columns;
    QTimer *m_rowsFailed;
    mutable std::optional<Error> m_rowsError;
    mutable QHash<int, Segment> m_segments;
    mutable QList<int> m_recent; ///< segments, the last used last
    std::chrono::milliseconds m_patience{25};
    bool m_wasRead = false;
    bool m_loading = false;
    int m_load = 0; ///< of several, the one whose answer is taken
    std::jthread m_loader;
};

} // namespace attache
