#pragma once

#include <QHeaderView>
#include <QTableView>

class QMenu;

namespace attache {

/// The header of a house table: small words in secondary, the sort arrow right after them.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit TableHeader(QWidget *parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
};

/// A table in the house style: rows 36 high, hairlines between rows and none between columns, the
/// current row ringed while the keyboard is here. Columns can be resized, moved and hidden; the
/// header's menu and columnsMenu() choose them.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    /// Without a frame, for a table inside a card.
    void setFramed(bool framed);

    /// Rings the current cell instead of its row, where cells can be edited one by one.
    void setRingsCell(bool cell) { m_ringsCell = cell; }

    /// Widths, order, visibility and sorting of the columns, by column key (Roles::ColumnKeyRole
    /// of the header, or else the column's number).
    QByteArray saveColumns() const;
    /// Columns the state does not know keep their place and width. False when @p state is none.
    bool restoreColumns(const QByteArray &state);

    /// Gives the columns, in the model's order, these widths, and lets those of @p roomy share what
    /// the table has beyond them, until a person sets a width. With @p inSight, what the columns up
    /// to that one leave: those behind it are scrolled to.
    void setUsualWidths(const QList<int> &widths, const QList<int> &roomy, int inSight = -1);

    /// Fills @p menu with one checkable entry a column; the last visible one cannot be hidden.
    void fillColumnsMenu(QMenu *menu);

    /// The row under the pointer, -1 for none.
    int hoverRow() const { return m_hoverRow; }

Q_SIGNALS:
    /// A person changed widths, order, visibility or sorting.
    void columnsChanged();

protected:
    /// Whether @p section is the last one shown, which follows the width of the table by itself.
    bool isLastShown(int section) const;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool event(QEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void initViewItemOption(QStyleOptionViewItem *option) const override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void setHoverRow(int row);
    void shareRoom();
    QString columnKey(int column) const;

    QWidget *m_corners;
    QList<int> m_usualWidths;
    QList<int> m_roomy;
    int m_inSight = -1; ///< the last column that is to be seen without scrolling; -1: of all
    bool m_sharingRoom = false;
    int m_hoverRow = -1;
    bool m_ringsCell = false;
};

} // namespace attache
