#include "core/brief/deal_materials.h"

#include "core/brief/brief.h"
#include "core/brief/cost_page.h"
#include "core/brief/value_text.h"

#include <algorithm>

namespace attache {

namespace {

/// An item of the checklist that no person has settled; null for none.
BriefMaterial *openItem(BriefData &brief, const char *key)
{
    const auto found = std::ranges::find_if(brief.materials, [key](const BriefMaterial &each) {
        return each.key == QLatin1String(key) &&
               (each.item.isNull() || each.state == PrepState::Todo);
    });
    return found == brief.materials.end() ? nullptr : &*found;
}

Result<void> tickCost(Connection &connection, const Opportunity &deal, BriefMaterial &item)
{
    ATTACHE_TRY(const auto lines, costLinesOf(connection, deal.id));
    ATTACHE_TRY(const Settings settings, Settings::read(connection));
    const CostReturn all = costReturn(lines, settings.worth.yearsKept);
    if (all.numbers() == 0)
        return {};
    item.state = PrepState::Ready;
    item.found = joined({paybackText(all), assumedText(all)});
    return {};
}

/// Rivals whose review is overdue count where there are no others.
Result<void> tickComparison(Connection &connection, const BriefData &brief, BriefMaterial &item)
{
    ATTACHE_TRY(const auto functions, rivalFunctionsAt(connection, brief.opportunity->id));
    QStringList names;
    bool holds = false;
    Id<Competitor> last;
    for (const RivalFunctionRow &row : functions) {
        if (row.function.competitor == last)
            continue;
        last = row.function.competitor;
        names.append(row.competitor);
        ATTACHE_TRY(const Competitor rival, Store<Competitor>(connection).get(last));
        holds = holds || !rival.reviewOn.isValid() || rival.reviewOn >= brief.today;
    }
    if (names.isEmpty())
        return {};
    item.state = holds ? PrepState::Ready : PrepState::Outdated;
    item.found = listText(names, brief.language);
    return {};
}

} // namespace

Result<void> tickDealMaterials(Connection &connection, BriefData &brief)
{
    if (!brief.opportunity)
        return {};
    if (BriefMaterial *item = openItem(brief, "cost_return"))
        ATTACHE_CHECK(tickCost(connection, *brief.opportunity, *item));
    if (BriefMaterial *item = openItem(brief, "comparison"))
        ATTACHE_CHECK(tickComparison(connection, brief, *item));
    return {};
}

} // namespace attache
