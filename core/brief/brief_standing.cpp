#include "core/brief/brief_standing.h"

#include "core/base/shared_text.h"
#include "core/brief/product_map_text.h"
#include "core/brief/tier_text.h"

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Brief)
};

} // namespace

Result<void> readStanding(Connection &connection, const Settings &settings, BriefData &brief)
{
    ATTACHE_TRY(const auto sheet, tierSheet(connection));
    ATTACHE_TRY(const auto evidence, tierEvidenceOf(connection, brief.account.id));
    for (const TierCriterion &criterion : sheet) {
        const auto newest = std::ranges::find(evidence, criterion.id, &TierEvidence::criterion);
        if (criterion.weight == 0 || newest == evidence.end())
            continue;
        const auto days = newest->learntOn.daysTo(brief.today);
        if (newest->learntOn.isValid() && days > settings.tierReview.evidenceDays)
            brief.oldEvidence.append(Words::tr("%1: %n day(s) old", nullptr, static_cast<int>(days))
                                         .arg(criterionName(criterion)));
    }
    ATTACHE_TRY(ProductMapRows rows, productMapRowsOf(connection, brief.account.id));
    const ProductMap map(std::move(rows), settings, brief.today);
    for (const MapState state : {MapState::Ours, MapState::Rival}) {
        for (const MapProduct &product : map.products()) {
            const MapCell &cell = map.cell(brief.account.id, product.id);
            if (cell.state != state)
                continue;
            const MapCellWords words = cellWords(cell, brief.today);
            brief.installed.append(
                Common::tr("%1: %2, %3").arg(product.name, words.first(), words.second));
        }
    }
    return {};
}

} // namespace attache
