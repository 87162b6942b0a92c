#pragma once

#include "core/brief/document.h"
#include "core/domain/product.h"
#include "core/queries/library_facts.h"
#include "ui/style/fonts.h"

#include <vector>

namespace attache {

/// Something that tells of a product, as a line that leads to it.
struct ProductLine
{
    Tone tone = Tone::Ok;
    QString text;
    QString trailing{};
    TextColor trailingColor = TextColor::Secondary;
    QString link{};
};

/// Cases or questions, as they are.
std::vector<ProductLine> factLines(const std::vector<LibraryFacts> &all, QDate today);
/// When the product has paid for itself in the deals that are worked out, the latest first.
Result<std::vector<ProductLine>> returnLines(Connection &connection, const Product &product,
                                             QDate today);
/// What rivals offer in the functions that are held against the product.
Result<std::vector<ProductLine>> rivalLines(Connection &connection, const Product &product,
                                            QDate today);
/// The trainings on the product with how many passed, the latest first.
Result<std::vector<ProductLine>> trainingLines(Connection &connection, const Product &product,
                                               QDate today);

} // namespace attache
