#include "ui/pages/insights/figure_filters.h"

#include "core/base/shared_text.h"
#include "ui/lists/value_facet.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::FigureFilters)
};

struct Period
{
    const char *key;
    const char *words;
};
constexpr Period Periods[] = {
    {"30", QT_TRANSLATE_NOOP("attache::FigureFilters", "Last 30 days")},
    {"90", QT_TRANSLATE_NOOP("attache::FigureFilters", "Last 90 days")},
    {"365", QT_TRANSLATE_NOOP("attache::FigureFilters", "Last 12 months")},
};

Facet figurePeriod()
{
    Facet facet;
    facet.key = QStringLiteral("period");
    facet.label = Words::tr("Period");
    facet.load = []() -> Result<std::vector<ChoiceMenu::Choice>> {
        std::vector<ChoiceMenu::Choice> choices;
        for (const Period &period : Periods)
            choices.push_back({QLatin1String(period.key), Words::tr(period.words), -1, 0});
        return choices;
    };
    facet.word = [](const QString &value) {
        for (const Period &period : Periods) {
            if (value == QLatin1String(period.key))
                return Words::tr(period.words);
        }
        return value;
    };
    return facet;
}

} // namespace

std::vector<Facet> figureFacets(Connection &connection)
{
    std::vector<Facet> facets;
    facets.push_back(figurePeriod());
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
    int days = 0;
    for (const QString &value : query.facets.value(QStringLiteral("period")))
        days = std::max(days, value.toInt());
    return days > 0 ? DayRange{today.addDays(-days), today} : DayRange();
}

} // namespace attache
