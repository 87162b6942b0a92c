#include "core/queries/record_aliases.h"

#include "core/record/store.h"

namespace attache {

Result<std::vector<KnownAlias>> aliasesOf(Connection &connection, const RecordType &type)
{
    ATTACHE_TRY(const std::vector<RecordAlias> all,
                Store<RecordAlias>(connection)
                    .list("WHERE record_type = ?1 AND CAST(record AS INTEGER) IN (SELECT id FROM " +
                              QByteArray(type.table) + ") ORDER BY id",
                          type.table));
    std::vector<KnownAlias> aliases;
    aliases.reserve(all.size());
    for (const RecordAlias &each : all)
        aliases.push_back({each.record.toLongLong(), each.kind, each.system, each.value});
    return aliases;
}

Result<qint64> mergedInto(Connection &connection, const RecordType &type, qint64 id)
{
    ATTACHE_TRY(const std::vector<RecordAlias> found,
                Store<RecordAlias>(connection)
                    .list("WHERE record_type = ?1 AND kind = 'own' AND value = ?2 ORDER BY id DESC "
                          "LIMIT 1",
                          type.table, QString::number(id)));
    return found.empty() ? id : found.front().record.toLongLong();
}

} // namespace attache
