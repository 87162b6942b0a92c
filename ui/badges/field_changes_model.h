#pragma once

#include "core/queries/record_history.h"

#include <QAbstractTableModel>

namespace attache {

/// Records and what changes of each: a line for each field, or one for a record that has none. What
/// is said of the record stands in the columns of its first line; the last two columns are the
/// field and its change, for a DifferenceDelegate.
class FieldChangesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

protected:
    /// @p recordColumns is how many columns stand before those of the field and its change.
    explicit FieldChangesModel(int recordColumns, QObject *parent = nullptr);

    void clearLines() { m_lines.clear(); }
    /// Adds the lines of @p record, a number that means something to the class derived from this.
    void addLines(size_t record);
    /// Which record stands in @p row.
    size_t recordAt(int row) const { return m_lines[static_cast<size_t>(row)].record; }

    virtual const std::vector<FieldDifference> &changesOf(size_t record) const = 0;
    virtual QVariant ofRecord(size_t record, int column, int role) const = 0;
    /// The heads of the record's columns, and of the last one.
    virtual QString head(int column) const = 0;

private:
    struct Line
    {
        size_t record;
        size_t change;
    };

    int m_recordColumns;
    std::vector<Line> m_lines;
};

} // namespace attache
