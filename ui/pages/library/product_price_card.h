#pragma once

#include "ui/pages/library/product_card.h"

namespace attache {

/// Where the prices of a product lie among those that are worked by phone, online and on site, and
/// what the deals won were worth.
class ProductPriceCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductPriceCard(bool writable, QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;
};

} // namespace attache
