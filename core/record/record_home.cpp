#include "core/record/record_home.h"

#include "core/record/record_type.h"

namespace attache {

namespace {

/// Longer ways are circles.
constexpr int LongestWay = 4;

Result<qint64> related(Connection &connection, const RecordType &type, qint64 id,
                       const RecordType &wanted, int way)
{
    if (&type == &wanted || id == 0)
        return id;
    if (way == 0)
        return qint64(0);
    ATTACHE_TRY(const AnyRecord record, type.load(connection, id));
    if (const FieldInfo *direct = type.referenceTo(wanted)) {
        if (const qint64 found = direct->get(record.get()).toLongLong(); found != 0)
            return found;
    }
    for (const FieldInfo &field : type.fields) {
        if (!field.target || &field.target() == &type)
            continue;
        const qint64 next = field.get(record.get()).toLongLong();
        ATTACHE_TRY(const qint64 found, related(connection, field.target(), next, wanted, way - 1));
        if (found != 0)
            return found;
    }
    return qint64(0);
}

} // namespace

Result<Place> placeOf(Connection &connection, const RecordType &type, qint64 id)
{
    const RecordType *shown = &type;
    qint64 shownId = id;
    for (int way = 0; way < LongestWay; ++way) {
        ATTACHE_TRY(const AnyRecord record, shown->load(connection, shownId));
        const Home home = shown->home(record.get());
        if (!home.host) {
            const bool itself = shown == &type && shownId == id;
            const QString asked = QStringLiteral("%1:%2").arg(type.tableName()).arg(id);
            return home.isOwn() ? Place{shown->tableName(), shownId, itself ? QString() : asked}
                                : Place{home.page, 0, asked};
        }
        shown = &home.host();
        shownId = home.hostId;
    }
    return Place{type.tableName(), id, {}};
}

Result<qint64> relatedId(Connection &connection, const RecordType &type, qint64 id,
                         const RecordType &wanted)
{
    return related(connection, type, id, wanted, LongestWay);
}

} // namespace attache
