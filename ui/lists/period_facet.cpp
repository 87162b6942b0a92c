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
    {period::Past30, QT_TRANSLATE_NOOP("attache::PeriodFacet", "Last 30 days")},
    {period::Past90, QT_TRANSLATE_NOOP("attache::PeriodFacet", "Last 90 days")},
    {period::Past365, QT_TRANSLATE_NOOP("attache::PeriodFacet", "Last 12 months")},
};

QString wordOf(const QString &key)
{
    for (const Period &period : Periods) {
        if (key == QLatin1String(period.key))
            return Words::tr(period.words);
    }
    return key;
}

} // namespace

Facet periodFacet(const QString &key, const QStringList &periods)
{
    Facet facet;
    facet.key = key;
    facet.label = Words::tr("Period");
    facet.load = [periods]() -> Result<std::vector<ChoiceMenu::Choice>> {
        std::vector<ChoiceMenu::Choice> choices;
        for (const QString &period : periods)
            choices.push_back({period, wordOf(period), -1, 0});
        return choices;
    };
    facet.word = wordOf;
    return facet;
}

} // namespace attache
