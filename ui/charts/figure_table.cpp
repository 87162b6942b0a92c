#include "ui/charts/figure_table.h"

namespace attache {

void FigureTable::setFigure(const Figure &figure)
{
    beginResetModel();
    m_table = figure.table;
    m_records = figure.tableRecords;
    endResetModel();
}

const std::vector<qint64> &FigureTable::recordsAt(int row) const
{
    static const std::vector<qint64> none;
    const auto at = static_cast<size_t>(row);
    return row >= 0 && at < m_records.size() ? m_records[at] : none;
}

std::vector<QStringList> FigureTable::rows() const
{
    std::vector<QStringList> rows(1);
    for (const TableBlock::Column &column : m_table.columns)
        rows.front().append(column.header);
    for (const auto &cells : m_table.rows) {
        QStringList row;
        for (const Inline &cell : cells)
            row.append(cell.plain());
        rows.push_back(std::move(row));
    }
    return rows;
}

int FigureTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size());
}

int FigureTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.columns.size());
}

QVariant FigureTable::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<size_t>(index.column());
    const auto &row = m_table.rows[static_cast<size_t>(index.row())];
    if ((role == Qt::DisplayRole || role == Qt::ToolTipRole) && column < row.size())
        return row[column].plain();
    if (role == Qt::TextAlignmentRole && m_table.columns[column].right)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant FigureTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableBlock::Column &column = m_table.columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.header;
    if (role == Qt::TextAlignmentRole && column.right)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace attache
