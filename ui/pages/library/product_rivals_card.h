#pragma once

#include "ui/pages/library/product_card.h"

namespace attache {

/// What competitors have in the place of a product, function by function, with where that is known
/// from.
class ProductRivalsCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductRivalsCard(QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;

private:
    Row headRow(const ProductStory &story, size_t count);
    Row functionRow(const RivalLine &line, const ProductStory &story);
    Row othersRow(const MapTotals &totals);
    QWidget *makeHead(const std::vector<ProductRival> &rivals);
    QWidget *makeFunction(const RivalLine &line, const QString &said, QDate today);
};

} // namespace attache
