#pragma once

#include "ui/pages/library/product_card.h"

namespace attache {

/// Who is trained on a product, with what came of the assessments.
class ProductTrainingsCard final : public ProductCard
{
    Q_OBJECT

public:
    explicit ProductTrainingsCard(bool writable, QWidget *parent = nullptr);

    void showStory(const ProductStory &story) override;

private:
    Row trainingRow(const TrainingRow &training, QDate today);
    Row failedRow(const TrainingRow &training);
};

} // namespace attache
