#include "core/record/record_circle.h"

#include <QSet>

namespace attache {

Result<bool> closesCircle(Connection &connection, const RecordType &type, const FieldInfo &field,
                          qint64 id, qint64 above)
{
    // A circle that is there already ends, too.
    QSet<qint64> seen;
    while (above != 0 && !seen.contains(above)) {
        if (above == id)
            return true;
        seen.insert(above);
        const Result<AnyRecord> record = type.load(connection, above);
        if (!record && record.error().kind == Error::Kind::NotFound)
            return false;
        if (!record)
            return record.error();
        above = field.get(record->get()).toLongLong();
    }
    return false;
}

} // namespace attache
