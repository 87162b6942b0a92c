#include "ui/lists/listed_order.h"

#include "core/domain/custom_field.h"
#include "core/queries/record_list.h"

#include <algorithm>

namespace attache {

Result<std::vector<qint64>> listedOrder(Connection &connection, const RecordType &type,
                                        const QString &state, qint64 id)
{
    ATTACHE_TRY(const auto fields, allFieldsOf(connection, type));
    QStringList keys;
    for (const FieldInfo &field : fields)
        keys.append(field.key);
    ListQuery query;
    if (const auto left = listStateFrom(state, keys))
        query = left->query;
    if (!keys.contains(query.sortKey)) {
        const auto named = std::ranges::find_if(
            fields, [](const FieldInfo &field) { return field.options.named; });
        query.sortKey = named == fields.end() ? QString() : named->key;
        query.descending = false;
    }
    if (auto ids = recordIds(connection, type, fields, query);
        ids && std::ranges::find(*ids, id) != ids->end())
        return ids;
    ListQuery all;
    all.sortKey = query.sortKey;
    all.descending = query.descending;
    return recordIds(connection, type, fields, all);
}

} // namespace attache
