#pragma once

#include <QWidget>

namespace attache {

/// A drawn table of cells with a current one, which the arrow keys, Home and End move and a click
/// chooses. What a cell says is its tool tip and, for the current one, what a screen reader hears.
class CellGrid : public QWidget
{
    Q_OBJECT

public:
    explicit CellGrid(QWidget *parent = nullptr);

    int row() const { return m_row; } ///< −1 where there are no cells
    int column() const { return m_column; }
    /// The nearest cell there is.
    void setCurrent(int row, int column);
    /// Where the current cell is drawn; null for none.
    QRect currentRect() const { return m_row < 0 ? QRect() : cellAt(m_row, m_column); }
    /// What the current cell says; empty for none.
    QString currentWords() const { return m_row < 0 ? QString() : wordsOf(m_row, m_column); }

Q_SIGNALS:
    void currentChanged();

protected:
    virtual int rowCount() const = 0;
    virtual int columnCount() const = 0;
    virtual QRect cellAt(int row, int column) const = 0;
    virtual QString wordsOf(int row, int column) const = 0;

    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// The row and column of the cell at @p point; the column is −1 beside the cells of a row.
    QPoint placeAt(const QPoint &point) const;

    int m_row = -1;
    int m_column = 0;
};

} // namespace attache
