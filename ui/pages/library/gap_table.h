#pragma once

#include "core/match/gaps.h"

#include <QWidget>

namespace attache {

/// Industries by stage and audience: what is there, what has expired, what is missing and for how
/// many that wait. The current cell moves with the arrow keys and is said below the table.
class GapTable : public QWidget
{
    Q_OBJECT

public:
    explicit GapTable(QWidget *parent = nullptr);

    /// @p columns are those of their cells; @p stages says what the stages are called.
    void setTrades(std::vector<TradeGaps> trades, std::vector<GapColumn> columns, StageBook stages);
    const std::vector<TradeGaps> &trades() const { return m_trades; }
    /// What the current cell says, in words; empty for none.
    QString currentWords() const;
    void setCurrent(int row, int column);
    /// Where the current cell is drawn.
    QRect currentRect() const { return m_row < 0 ? QRect() : cellAt(m_row, m_column); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void currentChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    QRect cellAt(int row, int column) const;
    int left(int column) const;
    int columnCount() const { return static_cast<int>(m_columns.size()); }
    QString wordsOf(int row, int column) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, int row, int column) const;

    std::vector<TradeGaps> m_trades;
    std::vector<GapColumn> m_columns;
    StageBook m_stages;
    int m_row = -1;
    int m_column = 0;
};

} // namespace attache
