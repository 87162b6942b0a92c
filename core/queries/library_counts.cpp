#include "core/queries/library_counts.h"

#include "core/domain/library_kinds.h"
#include "core/queries/read_rows.h"

namespace attache {

Result<std::vector<LibraryCount>>
libraryCounts(Connection &connection, std::span<const RecordType *const> types, QDate today)
{
    std::vector<LibraryCount> counts;
    for (const RecordType *type : types) {
        const QByteArray expired = type->field(QString(ReviewField))
                                       ? QByteArray("count(*) FILTER (WHERE review_on < ?1)")
                                       : QByteArray("0 * ifnull(max(?1), 0)");
        ATTACHE_TRY(const auto rows,
                    queries::readRows(
                        connection, "SELECT count(*), " + expired + " FROM " + type->table,
                        [](const Statement &row) {
                            return LibraryCount{static_cast<int>(row.integer(0)),
                                                static_cast<int>(row.integer(1))};
                        },
                        today));
        counts.push_back(rows.front());
    }
    return counts;
}

Result<std::vector<qint64>> partsOf(Connection &connection, const RecordType &type,
                                    const FieldInfo &reference, qint64 owner)
{
    const QByteArray order = type.field(u"position") ? " ORDER BY position, id" : " ORDER BY id";
    return queries::readRows(
        connection,
        QByteArray("SELECT id FROM ") + type.table + " WHERE " + reference.key.toLatin1() +
            " = ?1" + order,
        [](const Statement &row) { return row.integer(0); }, owner);
}

} // namespace attache
