#include "ui/lists/period_facet.h"

#include "core/queries/period.h"

#include <QCoreApplication>

namespace attache {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::PeriodFacet)
};

struct Period
{
    const char *key;
    const char *words;
};
constexpr Period Periods[] = {
    {period::Upcoming, QT_TRANSLATE_NOOP("attache::PeriodFacet", "From today on")},
    {period::Week, QT_TRANSLATE_NOOP("attache::PeriodFacet", "This week")},
    {period::Month, QT_TRANSLATE_NOOP("attache::PeriodFacet", "This month")},
    {period::Past90, QT_TRANSLATE_NOOP("attache::PeriodFacet", "Last 90 days")},
};

} // namespace

Facet periodFacet(const QString &key)
{
    Facet facet;
    facet.key = key;
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

} // namespace attache
