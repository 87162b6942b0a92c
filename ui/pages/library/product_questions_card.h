#pragma once

#include "ui/pages/library/product_card.h"

namespace attache {

/// What is asked about a product, how often, and what has no answer yet.
class ProductQuestionsCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductQuestionsCard(QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;

private:
    Row questionRow(const ProductQuestion &question, QDate today);
};

} // namespace attache
