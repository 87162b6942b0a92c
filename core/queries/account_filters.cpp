#include "core/queries/account_filters.h"

#include "core/domain/custom_field.h"
#include "core/queries/read_rows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace attache {

namespace {

using queries::keysOf;

constexpr QLatin1String Tiers("tier");
constexpr QLatin1String Places("region");
constexpr QLatin1String Industry("industry");
constexpr QLatin1String Stages("stage");
constexpr QLatin1String Owners("owner");
constexpr QLatin1String Overdue("overdue");
constexpr QLatin1String NoStage("none");
constexpr QLatin1String Yes("yes");
constexpr char CustomStart[] = "custom:";

/// The filters of earlier versions in the form of today; what is in neither stays and is refused.
QString renewed(const QString &text)
{
    QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!object.contains(QLatin1String("filters")))
        return text;
    QJsonObject filters = object.take(QLatin1String("filters")).toObject();
    QJsonObject facets;
    const auto move = [&](const char *old, const QString &key) {
        QJsonArray values = facets.value(key).toArray();
        for (const auto value : filters.take(QLatin1String(old)).toArray())
            values.append(value);
        if (!values.isEmpty())
            facets.insert(key, values);
    };
    move("tiers", Tiers);
    move("provinces", Places);
    move("cities", Places);
    move("industries", Industry);
    move("stages", Stages);
    move("owners", Owners);
    if (filters.take(QLatin1String("withoutStage")).toBool()) {
        QJsonArray values = facets.value(Stages).toArray();
        values.append(NoStage);
        facets.insert(Stages, values);
    }
    if (filters.take(QLatin1String("overdue")).toBool())
        facets.insert(Overdue, QJsonArray{Yes});
    const QJsonObject custom = filters.take(QLatin1String("custom")).toObject();
    for (auto it = custom.begin(); it != custom.end(); ++it)
        facets.insert(QLatin1String(CustomStart) + it.key(), it.value());
    for (const char *key : {"text", "sort", "descending"}) {
        const QJsonValue value = filters.take(QLatin1String(key));
        if (!value.isUndefined())
            object.insert(QLatin1String(key), value);
    }
    // The sample's first views named facets.
    for (auto it = filters.begin(); it != filters.end(); ++it)
        facets.insert(it.key(), it.value());
    object.insert(QLatin1String("facets"), facets);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString cityKey(const Region &city)
{
    return city.province + QLatin1Char('\n') + city.city;
}

std::optional<Region> cityOf(const QString &key)
{
    if (!key.contains(QLatin1Char('\n')))
        return std::nullopt;
    return Region{key.section(u'\n', 0, 0), key.section(u'\n', 1)};
}

ListQuery listQueryOf(const AccountQuery &query)
{
    ListQuery list;
    list.text = query.text;
    list.sortKey = query.sortKey;
    list.descending = query.descending;
    list.setFacet(Tiers, keysOf(query.tiers));
    QStringList places = query.provinces;
    for (const Region &city : query.cities)
        places.append(cityKey(city));
    list.setFacet(Places, places);
    list.setFacet(Industry, query.industries);
    QStringList stages = keysOf(query.stages);
    if (query.withoutStage)
        stages.append(NoStage);
    list.setFacet(Stages, stages);
    list.setFacet(Owners, query.owners);
    if (query.overdueForContact)
        list.setFacet(Overdue, {Yes});
    for (auto it = query.custom.begin(); it != query.custom.end(); ++it)
        list.setFacet(customKey(Id<CustomField>(it.key())), it.value());
    return list;
}

AccountQuery accountQueryOf(const ListQuery &list)
{
    AccountQuery query;
    query.text = list.text;
    if (!list.sortKey.isEmpty())
        query.sortKey = list.sortKey;
    query.descending = list.descending;
    query.tiers = list.choices<Tier>(Tiers);
    for (const QString &place : list.facets.value(Places)) {
        if (const auto city = cityOf(place))
            query.cities.push_back(*city);
        else
            query.provinces.append(place);
    }
    query.industries = list.facets.value(Industry);
    query.stages = list.choices<Stage>(Stages);
    query.withoutStage = list.facets.value(Stages).contains(NoStage);
    query.owners = list.facets.value(Owners);
    query.overdueForContact = list.facets.contains(Overdue);
    for (auto it = list.facets.begin(); it != list.facets.end(); ++it) {
        if (it.key().startsWith(QLatin1String(CustomStart)))
            query.custom.insert(it.key().section(u':', 1).toLongLong(), it.value());
    }
    return query;
}

Result<ListState> accountStateFrom(const QString &text, const QStringList &facets)
{
    return listStateFrom(renewed(text), facets);
}

} // namespace attache
