#pragma once

#include "core/match/gaps.h"
#include "ui/widgets/cell_grid.h"

namespace attache {

/// Industries by stage and audience: what is there, what has expired, what is missing and for how
/// many that wait. The current cell is said below the table.
class GapTable : public CellGrid
{
    Q_OBJECT

public:
    explicit GapTable(QWidget *parent = nullptr);

    /// @p columns are those of their cells; @p stages says what the stages are called.
    void setTrades(std::vector<TradeGaps> trades, std::vector<GapColumn> columns, StageBook stages);
    const std::vector<TradeGaps> &trades() const { return m_trades; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int rowCount() const override { return static_cast<int>(m_trades.size()); }
    int columnCount() const override { return static_cast<int>(m_columns.size()); }
    QRect cellAt(int row, int column) const override;
    QString wordsOf(int row, int column) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int left(int column) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, int row, int column) const;

    std::vector<TradeGaps> m_trades;
    std::vector<GapColumn> m_columns;
    StageBook m_stages;
};

} // namespace attache
