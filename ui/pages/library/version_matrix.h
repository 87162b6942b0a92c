#pragma once

#include "core/base/tone.h"
#include "core/pack/deck_versions.h"
#include "ui/widgets/cell_grid.h"

namespace attache {

/// Which versions of which decks there are for which trades: a cell for each, a line of shares
/// below.
class VersionMatrix : public CellGrid
{
    Q_OBJECT

public:
    explicit VersionMatrix(QWidget *parent = nullptr);

    void setTable(VersionTable table, QDate today);
    const VersionTable &table() const { return m_table; }
    /// Null while there is none.
    const VersionCell *currentCell() const;
    /// What a cell says, in two lines; the second may be empty.
    std::pair<QString, QString> linesOf(const VersionCell &cell) const;
    /// The name of that trade as its column says it, in one line or two.
    QStringList headLines(int column) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    int rowCount() const override { return static_cast<int>(m_table.rows.size()); }
    int columnCount() const override { return static_cast<int>(m_table.trades.size()); }
    QRect cellAt(int row, int column) const override;
    QString wordsOf(int row, int column) const override;
    void paintEvent(QPaintEvent *event) override;

private:
    int cellWidth() const;
    int headHeight() const { return m_tallHead ? TallHeadHeight : HeadHeight; }
    void chooseWhereItHurtsMost();
    void paintHead(QPainter &painter) const;
    void paintRow(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, int row, int column) const;
    void paintShares(QPainter &painter) const;

    static constexpr int HeadHeight = 52;
    static constexpr int TallHeadHeight = 70;

    VersionTable m_table;
    QDate m_today;
    int m_leastWidth = 0;    ///< of a cell, so that no word of a head is broken
    bool m_tallHead = false; ///< the names of some industries need two lines
};

} // namespace attache
