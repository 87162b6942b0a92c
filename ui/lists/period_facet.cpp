#include "ui/lists/period_facet.h"

#include <QCoreApplication>

#include <algorithm>

namespace attache {

namespace {

constexpr int PastDays = 90;

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
    {"upcoming", QT_TRANSLATE_NOOP("attache::PeriodFacet", "From today on")},
    {"week", QT_TRANSLATE_NOOP("attache::PeriodFacet", "This week")},
    {"month", QT_TRANSLATE_NOOP("attache::PeriodFacet", "This month")},
    {"past90", QT_TRANSLATE_NOOP("attache::PeriodFacet", "Last 90 days")},
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

std::pair<QDate, QDate> daysOf(const QStringList &chosen, QDate today)
{
    if (chosen.isEmpty())
        return {};
    QDate first = today;
    QDate last = today;
    if (chosen.contains(QLatin1String("week"))) {
        first = std::min(first, today.addDays(1 - today.dayOfWeek()));
        last = std::max(last, today.addDays(7 - today.dayOfWeek()));
    }
    if (chosen.contains(QLatin1String("month"))) {
        const QDate month(today.year(), today.month(), 1);
        first = std::min(first, month);
        last = std::max(last, month.addMonths(1).addDays(-1));
    }
    if (chosen.contains(QLatin1String("past90")))
        first = std::min(first, today.addDays(-PastDays));
    if (chosen.contains(QLatin1String("upcoming")))
        last = {};
    return {first, last};
}

} // namespace attache
