#pragma once

#include "core/brief/figure.h"

#include <QAbstractTableModel>

namespace attache {

/// The table of a figure; the words of a document, cell by cell.
class FigureTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setFigure(const Figure &figure);
    /// The records behind @p row; none where they cannot be shown.
    const std::vector<qint64> &recordsAt(int row) const;
    /// Heading and rows as words.
    std::vector<QStringList> rows() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TableBlock m_table;
    std::vector<std::vector<qint64>> m_records;
};

} // namespace attache
