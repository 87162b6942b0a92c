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
    /// Null for none.
    const TradeGaps *currentTrade() const;
    /// Whether there is room for what is in talks in each industry.
    bool showsTalks() const { return width() >= fullWidth(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Draws what @p cell shows into @p box: a fill, and a mark or how many wait.
    static void paintState(QPainter &painter, const QRect &box, const GapCell &cell,
                           const QPalette &palette);

protected:
    int rowCount() const override { return static_cast<int>(m_trades.size()); }
    int columnCount() const override { return static_cast<int>(m_columns.size()); }
    QRect cellAt(int row, int column) const override;
    QString wordsOf(int row, int column) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where what stands behind the cells begins, and how wide it is.
    struct Ends
    {
        int name = 0;
        int cases = 0;
        int waiting = 0;
        int talks = 0; ///< 0 where there is no room
    };
    Ends ends() const;
    int cellsWidth() const;
    int fullWidth() const;
    int left(int column) const;
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintTalks(QPainter &painter, const QRect &rect, const TradeGaps &trade) const;

    std::vector<TradeGaps> m_trades;
    std::vector<GapColumn> m_columns;
    StageBook m_stages;
    QString m_currency; ///< most trades talk in
    Money m_most;       ///< the largest sum of a trade in it
};

/// What the cells of a GapTable look like, with a word for each.
class GapLegend : public QWidget
{
    Q_OBJECT

public:
    explicit GapLegend(QWidget *parent = nullptr);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        GapCell cell;
        QString words;
    };
    std::vector<Entry> m_entries;
};

} // namespace attache
