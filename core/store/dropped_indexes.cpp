#include "core/store/dropped_indexes.h"

namespace attache {

namespace {

constexpr qint64 BulkRows = 5000;

} // namespace

Result<void> DroppedIndexes::add(const char *table, qint64 rows)
{
    ATTACHE_TRY(const qint64 present,
                m_connection.integer(QByteArray("SELECT count(*) FROM ") + table));
    if (rows < BulkRows || rows < present)
        return {};
    // Of references that may be missing most are: to pass over nearly all rows while they come
    // costs less than to look at all of them again.
    QByteArrayList names;
    {
        ATTACHE_TRY(Statement index,
                    m_connection.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'index' "
                                         "AND tbl_name = ?1 AND sql IS NOT NULL "
                                         "AND sql NOT LIKE '% IS NOT NULL'"));
        index.bind(1, table);
        while (true) {
            ATTACHE_TRY(const bool found, index.step());
            if (!found)
                break;
            names.append(index.text(0).toUtf8());
            m_definitions.append(index.text(1).toUtf8());
        }
    }
    for (const QByteArray &name : names)
        ATTACHE_CHECK(m_connection.execute("DROP INDEX " + name));
    return {};
}

Result<void> DroppedIndexes::end()
{
    for (const QByteArray &definition : m_definitions)
        ATTACHE_CHECK(m_connection.execute(definition));
    m_definitions.clear();
    return {};
}

} // namespace attache
