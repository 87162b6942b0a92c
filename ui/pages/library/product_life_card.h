#pragma once

#include "ui/pages/library/product_card.h"

namespace attache {

/// Where a product stands in its life, and what that means for selling it.
class ProductLifeCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductLifeCard(bool writable, QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;
};

} // namespace attache
