#pragma once

#include "ui/pages/library/product_card.h"

class QComboBox;

namespace attache {

/// What a product costs a customer and brings them, by the numbers of one deal, which is chosen:
/// line by line with whose number each is, what it adds up to, and when it has paid for itself.
class ProductCostsCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductCostsCard(QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;
    QComboBox *deals() const { return m_deals; }

private:
    QString nameOf(const ProductCosts &costs) const;
    void showChosen();
    void addLines(std::vector<Row> &rows, const ProductCosts &costs, bool benefits);
    static Row totalRow(const QString &words, const QString &amount, TextColor color);
    static QWidget *makePayback(const ProductCosts &costs);

    QComboBox *m_deals;
    std::vector<ProductCosts> m_costs;
};

} // namespace attache
