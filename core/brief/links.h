#pragma once

#include "core/base/id.h"
#include "core/record/record_type.h"

namespace attache {

/// "attache:account/12#facts:scale": where in the program a text leads; @p field names a field
/// of the record, or what the page calls the place.
template <typename T>
QString linkTo(Id<T> id, const QString &field = {})
{
    const QString link =
        QStringLiteral("attache:%1/%2").arg(QLatin1String(tableOf<T>), id.toString());
    return field.isEmpty() ? link : link + u'#' + field;
}

inline QString linkTo(const RecordType &type, qint64 id)
{
    return QStringLiteral("attache:%1/%2").arg(type.tableName()).arg(id);
}

} // namespace attache
