#pragma once

#include "core/pack/pack_documents.h"
#include "core/queries/deal_costs.h"

#include <QDate>

namespace attache {

/// What customers may be told of a product on one page.
struct ProductPaper
{
    Product product;
    std::vector<RivalFunctionRow> functions; ///< of competitors that may be shown
    std::vector<BookletCase> cases;          ///< that may be shown and still hold, at most three
    LetterheadContent letterhead;
    QString author;
    QDate today;
};

/// Invalid where the product is not to be shown to customers, NotFound when it is gone.
Result<ProductPaper> readProductPaper(Connection &connection, Id<Product> product, QDate today,
                                      Language language);

/// What it is, whom it suits, which needs it answers, how it compares function by function, and who
/// uses it already. Prices stay out: they are given by role. Pure.
Document productDocument(const ProductPaper &paper, Language language);

} // namespace attache
