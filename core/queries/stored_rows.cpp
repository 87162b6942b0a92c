#include "core/queries/stored_rows.h"

#include "core/domain/record_types.h"

namespace attache {

namespace {

bool isInteger(const FieldInfo *field)
{
    if (!field) // the id
        return true;
    switch (field->type) {
    case FieldType::Integer:
    case FieldType::Boolean:
    case FieldType::Money:
    case FieldType::Reference:
        return true;
    default:
        return false;
    }
}

StoredRow cellsOf(const Statement &row, const RecordType &type)
{
    StoredRow cells(type.fields.size() + 1);
    for (size_t i = 0; i < cells.size(); ++i) {
        const int column = static_cast<int>(i);
        cells[i] = row.isNull(column) ? std::nullopt : std::optional(row.text(column));
    }
    return cells;
}

QByteArray insertSql(const RecordType &type, const QStringList &columns)
{
    QByteArrayList places;
    for (qsizetype i = 0; i < columns.size(); ++i)
        places.append("?");
    return QByteArray("INSERT INTO ") + type.table + '(' +
           columns.join(QStringLiteral(", ")).toLatin1() + ") VALUES(" + places.join(", ") + ')';
}

} // namespace

QStringList storedColumns(const RecordType &type)
{
    QStringList columns{QStringLiteral("id")};
    for (const FieldInfo &field : type.fields)
        columns.append(field.key);
    return columns;
}

Result<std::optional<StoredRow>> storedRow(Connection &connection, const RecordType &type,
                                           qint64 id)
{
    const QByteArray columns = storedColumns(type).join(QStringLiteral(", ")).toLatin1();
    ATTACHE_TRY(BorrowedStatement row,
                connection.borrow("SELECT " + columns + " FROM " + type.table + " WHERE id = ?1"));
    row->bind(1, id);
    ATTACHE_TRY(const bool there, row->step());
    if (!there)
        return std::optional<StoredRow>();
    return std::optional(cellsOf(*row, type));
}

Result<void> eachStoredRow(Connection &connection, const RecordType &type,
                           const std::function<bool(const StoredRow &row)> &visit)
{
    const QByteArray columns = storedColumns(type).join(QStringLiteral(", ")).toLatin1();
    ATTACHE_TRY(Statement row,
                connection.prepare("SELECT " + columns + " FROM " + type.table + " ORDER BY id"));
    while (true) {
        ATTACHE_TRY(const bool there, row.step());
        if (!there || !visit(cellsOf(row, type)))
            return {};
    }
}

Result<void> insertStoredRow(Connection &connection, const RecordType &type,
                             const QStringList &columns, const StoredRow &row)
{
    ATTACHE_TRY(BorrowedStatement insert, connection.borrow(insertSql(type, columns)));
    for (size_t i = 0; i < row.size(); ++i) {
        const int parameter = static_cast<int>(i) + 1;
        const QString &column = columns[static_cast<qsizetype>(i)];
        if (!row[i]) {
            insert->bindNull(parameter);
        } else if (isInteger(type.field(column))) {
            bool isNumber = false;
            const qint64 number = row[i]->toLongLong(&isNumber);
            if (!isNumber)
                return Error{Error::Kind::Invalid, {}, *row[i], column};
            insert->bind(parameter, number);
        } else {
            insert->bind(parameter, *row[i]);
        }
    }
    return insert->execute();
}

Result<void> removeAllRows(Connection &connection)
{
    const auto types = allRecordTypes();
    for (auto type = types.rbegin(); type != types.rend(); ++type)
        ATTACHE_CHECK(connection.execute(QByteArray("DELETE FROM ") + (*type)->table));
    return {};
}

Result<std::vector<StoredBlob>> storedBlobs(Connection &connection)
{
    ATTACHE_TRY(Statement row, connection.prepare("SELECT hash, size FROM blob ORDER BY hash"));
    std::vector<StoredBlob> blobs;
    while (true) {
        ATTACHE_TRY(const bool there, row.step());
        if (!there)
            return blobs;
        blobs.push_back({row.text(0), row.integer(1)});
    }
}

Result<qint64> schemaVersionOf(Connection &connection)
{
    return connection.integer("PRAGMA user_version");
}

} // namespace attache
