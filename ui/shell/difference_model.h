#pragma once

#include "core/exchange/take_records.h"
#include "core/queries/workspace_difference.h"

#include <QAbstractTableModel>

namespace attache {

/// The records in which another file differs: a line for each field, or one for a record that only
/// one of the two has.
class DifferenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TypeColumn, NameColumn, WhereColumn, FieldColumn, ChangeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRecords(std::vector<DifferingRecord> records);
    /// The record of a line.
    const DifferingRecord &record(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Line
    {
        size_t record;
        size_t change;
    };
    QVariant ofRecord(const DifferingRecord &record, int column, int role) const;

    std::vector<DifferingRecord> m_records;
    std::vector<Line> m_lines;
};

} // namespace attache
