#include "core/match/fitting_products.h"

#include "core/match/match.h"

#include <algorithm>

namespace attache {

std::vector<FittingProduct> fittingProducts(const ProductMapRows &rows, const QString &coreNeed)
{
    QStringList needs;
    if (!coreNeed.trimmed().isEmpty())
        needs.append(coreNeed.simplified());
    for (const MapNeed &need : rows.needs)
        needs.append(need.text.simplified());
    needs.removeDuplicates();

    std::vector<FittingProduct> fitting;
    for (const MapProduct &product : rows.products) {
        if (product.superseded)
            continue;
        const QStringList tags = product.needs.split(u'\n', Qt::SkipEmptyParts);
        FittingProduct found{product.id, product.name, {}};
        for (const QString &need : std::as_const(needs)) {
            if (std::ranges::any_of(
                    tags, [&](const QString &tag) { return isNeedOf(tag.trimmed(), need); }))
                found.needs.append(need);
        }
        if (!found.needs.isEmpty())
            fitting.push_back(std::move(found));
    }
    std::ranges::stable_sort(fitting, std::ranges::greater(),
                             [](const FittingProduct &each) { return each.needs.size(); });
    return fitting;
}

} // namespace attache
