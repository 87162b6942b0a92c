#include "ui/pages/accounts/account_facets.h"

#include "core/base/shared_text.h"
#include "core/domain/custom_field.h"
#include "core/queries/account_filters.h"

#include <QLocale>

#include <algorithm>
#include <map>
#include <span>

namespace attache {

namespace {

constexpr QLatin1String NoStage("none");

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(attache::AccountFacets)
};

using Choices = std::vector<ChoiceMenu::Choice>;
using Reference = std::shared_ptr<const ReferenceData>;

Result<QHash<QString, qint64>> countsOf(Connection &connection, const QString &key)
{
    ATTACHE_TRY(const auto values, accountValues(connection, key));
    QHash<QString, qint64> counts;
    for (const ValueCount &each : values)
        counts.insert(each.value, each.count);
    return counts;
}

template <typename E>
Facet countedFacet(Connection &connection, const QString &key, const QString &label)
{
    return choiceFacet<E>(key, label, [&connection, key] { return countsOf(connection, key); });
}

Result<Choices> regionChoices(Connection &connection, const ReferenceData &reference)
{
    const Regions &regions = reference.regions;
    const Language language = languageOf(QLocale());
    struct Province
    {
        qint64 count = 0;
        std::vector<ChoiceMenu::Choice> cities;
    };
    std::map<QString, Province> provinces;
    ATTACHE_TRY(const auto places, accountRegions(connection));
    for (const RegionCount &each : places) {
        const auto &[province, city, rest] = each.region;
        provinces[province].count += each.count;
        if (!city.isEmpty())
            provinces[province].cities.push_back({cityKey(each.region),
                                                  regions.cityLabel(province, city, language),
                                                  each.count, province.isEmpty() ? 0 : 1});
    }
    const auto moreFirst = [](const auto &a, const auto &b) { return a.count > b.count; };
    std::vector<ChoiceMenu::Choice> order;
    order.reserve(provinces.size());
    for (const auto &[name, province] : provinces)
        order.push_back({name, regions.provinceLabel(name, language), province.count, 0});
    std::stable_sort(order.begin(), order.end(), moreFirst);
    std::vector<ChoiceMenu::Choice> choices;
    for (ChoiceMenu::Choice &each : order) {
        std::vector<ChoiceMenu::Choice> &cities = provinces[each.key].cities;
        std::stable_sort(cities.begin(), cities.end(), moreFirst);
        if (!each.key.isEmpty())
            choices.push_back(std::move(each));
        choices.insert(choices.end(), cities.begin(), cities.end());
    }
    return choices;
}

Facet regionFacet(Connection &connection, const Reference &reference)
{
    Facet facet;
    facet.key = QStringLiteral("region");
    facet.label = Common::tr("Region");
    facet.load = [&connection, reference] { return regionChoices(connection, *reference); };
    facet.word = [reference](const QString &key) {
        const Language language = languageOf(QLocale());
        const auto city = cityOf(key);
        return city ? reference->regions.cityLabel(city->province, city->city, language)
                    : reference->regions.provinceLabel(key, language);
    };
    return facet;
}

Result<Choices> industryChoices(Connection &connection, const ReferenceData &reference)
{
    if (reference.error)
        return *reference.error;
    const Industries &tree = reference.industries;
    const Language language = languageOf(QLocale());
    ATTACHE_TRY(const auto counts, countsOf(connection, QStringLiteral("industry")));
    // Sections with what lies below them; the person's own words behind.
    std::map<QString, qint64> known;
    std::vector<ChoiceMenu::Choice> words;
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        const std::vector<IndustryNode> path = tree.path(it.key());
        if (path.empty())
            words.push_back({it.key(), it.key(), it.value(), 0});
        for (const IndustryNode &node : path)
            known[node.code] += it.value();
    }
    std::vector<ChoiceMenu::Choice> choices;
    for (const auto &[code, count] : known) {
        const int depth = static_cast<int>(tree.path(code).size()) - 1;
        choices.push_back({code, tree.label(code, language), count, depth});
    }
    std::sort(words.begin(), words.end(),
              [](const auto &a, const auto &b) { return a.count > b.count; });
    choices.insert(choices.end(), words.begin(), words.end());
    return choices;
}

Facet industryFacet(Connection &connection, const Reference &reference)
{
    Facet facet;
    facet.key = QStringLiteral("industry");
    facet.label = FieldLabel::tr("Industry");
    facet.load = [&connection, reference] { return industryChoices(connection, *reference); };
    facet.word = [reference](const QString &code) {
        return reference->industries.label(code, languageOf(QLocale()));
    };
    return facet;
}

Facet stageFacet(Connection &connection)
{
    //: Accounts that have no opportunity in any stage
    const auto noStage = [] { return Words::tr("No opportunity"); };
    Facet facet = countedFacet<Stage>(connection, QStringLiteral("stage"), FieldLabel::tr("Stage"));
    facet.load = [stages = facet.load, noStage]() -> Result<Choices> {
        ATTACHE_TRY(Choices choices, stages());
        choices.push_back({NoStage, noStage(), -1, 0});
        return choices;
    };
    facet.word = [stage = facet.word, noStage](const QString &key) {
        return key == NoStage ? noStage() : stage(key);
    };
    return facet;
}

Facet ownerFacet(Connection &connection)
{
    Facet facet;
    facet.key = QStringLiteral("owner");
    facet.label = FieldLabel::tr("Owner");
    facet.load = [&connection]() -> Result<Choices> {
        ATTACHE_TRY(const auto owners, accountValues(connection, QStringLiteral("owner")));
        Choices choices;
        for (const ValueCount &each : owners)
            choices.push_back({each.value, each.value, each.count, 0});
        return choices;
    };
    facet.word = [](const QString &owner) { return owner; };
    return facet;
}

Facet customFacet(const FieldInfo &field)
{
    Facet facet;
    facet.key = field.key;
    facet.label = field.customLabel;
    facet.load = [choices = field.customChoices]() -> Result<Choices> {
        Choices all;
        for (const QString &choice : choices)
            all.push_back({choice, choice, -1, 0});
        return all;
    };
    facet.word = [](const QString &choice) { return choice; };
    return facet;
}

/// Stands where the person's own fields would.
Facet unreadableFields(const Error &error)
{
    Facet facet;
    facet.key = UnreadableFields;
    facet.label = Words::tr("Your own fields");
    facet.load = [error]() -> Result<Choices> { return error; };
    facet.word = [](const QString &value) { return value; };
    facet.kept = false;
    return facet;
}

} // namespace

std::vector<Facet> accountFacetsFor(Connection &connection, const Reference &reference)
{
    std::vector<Facet> facets{
        countedFacet<Tier>(connection, QStringLiteral("tier"), FieldLabel::tr("Tier")),
        regionFacet(connection, reference),
        industryFacet(connection, reference),
        stageFacet(connection),
        ownerFacet(connection),
        switchFacet(QStringLiteral("overdue"), Words::tr("Overdue for contact")),
        switchFacet(QStringLiteral("imported"), Words::tr("Just imported")),
        switchFacet(QStringLiteral("chosen"), Words::tr("Behind the figure"))};
    for (Facet &led : std::span(facets).last(2)) {
        led.whileSet = true;
        led.kept = false;
    }
    const auto fields = allFieldsOf(connection, recordTypeOf<Account>());
    if (!fields) {
        facets.push_back(unreadableFields(fields.error()));
        return facets;
    }
    for (const FieldInfo &field : *fields) {
        if (field.isCustom() && field.type == FieldType::Choice)
            facets.push_back(customFacet(field));
    }
    return facets;
}

} // namespace attache
