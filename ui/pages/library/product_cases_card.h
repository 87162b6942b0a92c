#pragma once

#include "ui/pages/library/product_card.h"

namespace attache {

/// The cases that tell of a product, and the deals won with it of which nobody wrote one.
class ProductCasesCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductCasesCard(bool writable, QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;

private:
    Row caseRow(const ProductCase &told, QDate today);
    Row missingRow(const WonDeal &deal, QDate today);

    bool m_writable;
};

} // namespace attache
