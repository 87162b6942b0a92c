#pragma once

#include "core/insight/forecast_plan.h"
#include "core/queries/deal_cards.h"
#include "core/queries/field_text.h"
#include "ui/models/chain_cells.h"

#include <QAbstractTableModel>
#include <QHash>

namespace attache {

/// The open deals with what each counts for: said, weighted and capped side by side, and why.
class ForecastTable final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Expected,
        TierColumn,
        AccountColumn,
        Deal,
        StageColumn,
        Class,
        Chain,
        Amount,
        Said,
        Capped,
        Reason,
        CappedAmount,
        SaidAmount,
        WeightedAmount,
        Columns
    };

    using QAbstractTableModel::QAbstractTableModel;

    struct Row
    {
        qint64 id = 0;
        ForecastDeal deal;
        ChainCells chain;
    };
    /// @p words outlives the rows; the facts that they refer to as well.
    void setRows(std::vector<Row> rows, const FieldText *words, StageBook stages, QDate today);
    const Row *rowAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const Row &row, int column) const;
    QVariant value(const Row &row, int column) const;

    std::vector<Row> m_rows;
    const FieldText *m_words = nullptr;
    StageBook m_stages;
    QDate m_today;
};

} // namespace attache
