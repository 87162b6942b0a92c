#pragma once

#include "ui/models/chain_cells.h"

#include <QWidget>

namespace attache {

/// The decision chain in five cells, 使 评 预 拍 签 (U E B D S): unknown dashed, named outlined,
/// met in weak accent, supportive filled, opponent filled in danger; a cell met too long ago keeps
/// its colour as an outline only. The tooltip of a cell names its people.
class ChainStripWidget : public QWidget
{
    Q_OBJECT

public:
    explicit ChainStripWidget(QWidget *parent = nullptr);
    explicit ChainStripWidget(const ChainCells &cells, QWidget *parent = nullptr);

    void setCells(const ChainCells &cells);
    QSize sizeHint() const override { return stripSize(); }
    QSize minimumSizeHint() const override { return stripSize(); }

    static QSize stripSize();
    /// Draws the strip at the leading side of @p rect, centred vertically; shared with the table.
    static void paint(QPainter *painter, const QRect &rect, const ChainCells &cells,
                      const QPalette &palette, Qt::LayoutDirection direction = Qt::LeftToRight);
    /// Draws one cell into @p rect; a role outside the chain is named by its first letter.
    static void paintCell(QPainter *painter, const QRect &rect, const ChainCell &cell,
                          const QPalette &palette);
    /// The cell of @p cells at @p position when drawn into @p rect; nothing between cells.
    static const ChainCell *cellAt(const QPoint &position, const QRect &rect,
                                   const ChainCells &cells,
                                   Qt::LayoutDirection direction = Qt::LeftToRight);
    /// "Budget holder · met · Li Min"
    static QString describe(const ChainCell &cell);
    static QString describe(const ChainCells &cells);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    ChainCells m_cells;
};

/// One cell by itself, before a person who plays that role or the words that nobody is known.
class ChainCellBadge : public QWidget
{
    Q_OBJECT

public:
    explicit ChainCellBadge(const ChainCell &cell, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChainCell m_cell;
};

} // namespace attache
