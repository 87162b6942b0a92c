#include "core/domain/map_places.h"

#include "core/domain/setting.h"
#include "core/record/records_with.h"
#include "core/record/store.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace attache {

namespace {

QString keyFor(Id<Account> account)
{
    return QStringLiteral("map_places/%1").arg(account.toString());
}

Result<std::optional<Setting>> stored(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(const std::vector<Setting> rows,
                recordsWith(connection, &Setting::key, keyFor(account)));
    return rows.empty() ? std::optional<Setting>() : std::optional(rows.front());
}

} // namespace

Result<MapPlaces> mapPlaces(Connection &connection, Id<Account> account)
{
    ATTACHE_TRY(const std::optional<Setting> row, stored(connection, account));
    MapPlaces places;
    if (!row)
        return places;
    const QJsonObject object = QJsonDocument::fromJson(row->value.toUtf8()).object();
    for (auto at = object.constBegin(); at != object.constEnd(); ++at) {
        const QJsonArray point = at.value().toArray();
        const Id<Contact> contact(at.key().toLongLong());
        if (point.size() == 2 && !contact.isNull())
            places.insert(contact, {point.at(0).toDouble(), point.at(1).toDouble()});
    }
    return places;
}

Result<void> setMapPlaces(Writer &writer, Id<Account> account, const MapPlaces &places)
{
    ATTACHE_TRY(const std::optional<Setting> row, stored(writer.connection(), account));
    if (places.isEmpty())
        return row ? writer.remove(row->id) : Result<void>();
    QJsonObject object;
    for (auto at = places.cbegin(); at != places.cend(); ++at)
        object.insert(at.key().toString(), QJsonArray{at->x(), at->y()});
    Setting written = row.value_or(Setting());
    written.key = keyFor(account);
    written.value = QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
    return row ? writer.update(written) : writer.insert(written);
}

} // namespace attache
