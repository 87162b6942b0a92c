#include "ui/pages/insights/figure_filters.h"

#include "core/base/shared_text.h"
#include "core/queries/period.h"
#include "ui/lists/period_facet.h"
#include "ui/lists/value_facet.h"

namespace attache {

namespace {
constexpr QLatin1String PeriodKey("period");
} // namespace

std::vector<Facet> figureFacets(Connection &connection)
{
    std::vector<Facet> facets;
    facets.push_back(
        periodFacet(PeriodKey, {QLatin1String(period::Past30), QLatin1String(period::Past90),
                                QLatin1String(period::Past365)}));
    for (Facet &facet : dealFacets(connection))
        facets.push_back(std::move(facet));
    facets.push_back(choiceFacet<BusinessType>(QStringLiteral("business_type"),
                                               FieldLabel::tr("Business type")));
    return facets;
}

FactsFilter factsFilterOf(const ListQuery &query)
{
    FactsFilter filter;
    filter.tiers = query.choices<Tier>(QStringLiteral("tier"));
    filter.industries = query.facets.value(QStringLiteral("industry"));
    filter.owners = query.facets.value(QStringLiteral("owner"));
    filter.businessTypes = query.choices<BusinessType>(QStringLiteral("business_type"));
    return filter;
}

DayRange periodOf(const ListQuery &query, QDate today)
{
    const auto [from, to] = daysOf(query.facets.value(PeriodKey), today);
    return {from, to};
}

ListQuery withKnownPeriods(ListQuery query)
{
    // Earlier versions kept the number of days alone.
    QStringList periods;
    for (const QString &key : query.facets.value(PeriodKey))
        periods.append(!key.isEmpty() && key.front().isDigit() ? QLatin1String("past") + key : key);
    query.setFacet(PeriodKey, periods);
    return query;
}

} // namespace attache
