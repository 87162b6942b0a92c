#pragma once

#include "core/match/product_map.h"

#include <QAbstractScrollArea>
#include <QSet>

namespace attache {

/// Accounts by products: each cell says what is there in two lines, with the mark of how we know.
/// Groups add up and fold. The head stays in sight; the arrow keys move the current cell, Space
/// folds a group. Paints what is in sight and has no widget for a cell.
class ProductMatrix : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ProductMatrix(QWidget *parent = nullptr);

    /// @p map outlives what is shown of it.
    void setMap(const ProductMap *map);
    /// Only existing customers, only new names, or all.
    void setCustomers(std::optional<bool> customers);
    /// Only those with a rival's contract that ends within @p days; 0 for all.
    void setEndingWithin(int days);
    void setGrouped(bool grouped);

    /// Rows in sight order: how many accounts and groups.
    int accountRows() const;
    int groupRows() const;
    Id<Account> currentAccount() const;
    Id<Product> currentProduct() const;
    void setCurrent(Id<Account> account, Id<Product> product);
    /// What the current cell says; for those who do not see it.
    QString currentWords() const;
    /// Whether the sums of the products stand in two lines, because one is too short for them.
    bool hasTallHead() const { return m_tallHead; }

Q_SIGNALS:
    void currentChanged();
    void activated();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    struct Row
    {
        Id<Account> account; ///< of a group: its head
        int group = -1;      ///< its place in m_groups, on the line that adds it up
        bool within = false; ///< a member below such a line
    };
    void rebuild();
    bool isShown(Id<Account> account) const;
    void updateScrollBars();
    int cellWidth() const;
    int headHeight() const;
    int heightOf(int row) const;
    int rowTop(int row) const;
    int rowAt(int y) const;
    int columnAt(int x) const;
    QRect cellRect(int row, int column) const;
    void moveTo(int row, int column);
    void toggle(int group);
    void paintHead(QPainter &painter) const;
    void paintGroup(QPainter &painter, int row) const;
    void paintAccount(QPainter &painter, int row) const;
    void paintCell(QPainter &painter, const QRect &box, const MapCell &cell, bool current) const;
    QString wordsOf(int row, int column) const;

    const ProductMap *m_map = nullptr;
    std::optional<bool> m_customers;
    int m_endingDays = 0;
    bool m_grouped = true;
    std::vector<QStringList> m_sums; ///< of each product over all accounts, in words
    bool m_tallHead = false;
    std::vector<std::vector<Id<Account>>> m_groups;
    QSet<qint64> m_folded; ///< heads of groups
    std::vector<Row> m_rows;
    std::vector<int> m_tops{0}; ///< of the rows below the first, and where the last one ends
    int m_row = -1;
    int m_column = 0;
};

} // namespace attache
