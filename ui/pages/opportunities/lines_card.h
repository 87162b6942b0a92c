#pragma once

#include "ui/pages/opportunities/deal_story.h"
#include "ui/widgets/card.h"

#include <QAbstractTableModel>

namespace attache {

class Desk;
class LinesModel;
class SavedEditor;
class TableView;
class TextLabel;

/// The lines of a deal as a table: what is sold, how many, the price, the discount, the sum, and
/// what this customer was last given for it. Cells are edited where they stand.
class LinesCard : public CardWidget
{
    Q_OBJECT

public:
    /// @p desk outlives it.
    explicit LinesCard(Desk &desk, QWidget *parent = nullptr);

    void showStory(const DealStory &story);
    TableView *table() const { return m_table; }
    QString summary() const;

Q_SIGNALS:
    void lineOpened(qint64 id);

private:
    void addLine();
    void removeCurrent();
    SavedEditor *makeEditor(const QModelIndex &index);

    Desk &m_desk;
    Id<Opportunity> m_deal;
    LinesModel *m_model;
    TableView *m_table;
    TextLabel *m_sum;
    TextLabel *m_none;
};

/// The rows of the table.
class LinesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Product, Quantity, Price, Discount, Sum, Given, Columns };

    explicit LinesModel(Desk &desk, QObject *parent = nullptr);

    void setStory(const DealStory &story);
    /// Null for a column that is only shown.
    static const FieldInfo *fieldOf(int column);
    qint64 idAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QString text(const PricedLine &row, int column) const;

    Desk &m_desk;
    std::vector<PricedLine> m_rows;
    QString m_currency;
    QDate m_today;
};

} // namespace attache
