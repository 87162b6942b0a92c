#pragma once

#include "core/exchange/import.h"

#include <QAbstractTableModel>

#include <optional>

namespace attache {

/// What becomes of the rows of a list, as an import that was only tried out found it: a line for
/// each field that changes, or one for a row that is new or changes nothing.
class ImportDifferencesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { RowColumn, KindColumn, NameColumn, FieldColumn, ChangeColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setDifferences(std::vector<RowDifference> differences);
    /// Only rows of @p kind; all without one.
    void show(std::optional<RowDifference::Kind> kind);
    int countOf(RowDifference::Kind kind) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    /// A row of the list, and which of its changes.
    struct Line
    {
        size_t row;
        size_t change;
    };
    void makeLines();
    QVariant ofRow(const RowDifference &row, int column, int role) const;

    std::vector<RowDifference> m_differences;
    std::optional<RowDifference::Kind> m_kind;
    std::vector<Line> m_lines;
};

} // namespace attache
