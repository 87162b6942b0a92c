#pragma once

#include "ui/pages/library/product_card.h"

namespace attache {

/// For whom a product is, and which needs it answers, with how many accounts said them; what was
/// asked of it and it does not answer comes last.
class ProductFitCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductFitCard(bool writable, QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;

private:
    QWidget *makeNeed(const AnsweredNeed &need, const QString &said);
    QWidget *makeAudience(const QString &text);
};

} // namespace attache
