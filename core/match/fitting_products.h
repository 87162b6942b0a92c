#pragma once

#include "core/queries/product_map_rows.h"

#include <vector>

namespace attache {

/// A product that would answer what an opportunity is about.
struct FittingProduct
{
    Id<Product> product;
    QString name;
    QStringList needs; ///< that it answers, in the words of the customer
};

/// The products of @p rows, those that a later version replaces left out, that answer @p coreNeed
/// or a need in @p rows: those that answer most first, then by name.
std::vector<FittingProduct> fittingProducts(const ProductMapRows &rows, const QString &coreNeed);

} // namespace attache
