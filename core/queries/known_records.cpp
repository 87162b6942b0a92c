#include "core/queries/known_records.h"

#include "core/queries/read_rows.h"

#include <algorithm>

namespace attache {

namespace {

/// The column that holds what a record of @p type is called; empty for none.
QByteArray nameColumn(const RecordType &type)
{
    for (const char *key : {"name", "title", "topic", "text"}) {
        if (type.field(QString::fromLatin1(key)))
            return key;
    }
    return {};
}

} // namespace

Result<void> eachKnownAccount(Connection &connection,
                              const std::function<void(const KnownAccount &)> &visit)
{
    ATTACHE_TRY(
        Statement row,
        connection.prepare("SELECT id, name, external_id, website FROM account ORDER BY id"));
    while (true) {
        ATTACHE_TRY(const bool found, row.step());
        if (!found)
            return {};
        visit({row.id<Account>(0), row.text(1), row.text(2), row.text(3)});
    }
}

Result<std::vector<KnownPerson>> knownPeople(Connection &connection)
{
    return queries::readRows(
        connection,
        "SELECT id, account, name, email, mobile, phone, external_id, wechat FROM contact "
        "ORDER BY id",
        [](const Statement &row) {
            return KnownPerson{row.id<Contact>(0), row.id<Account>(1), row.text(2), row.text(3),
                               row.text(4),        row.text(5),        row.text(6), row.text(7)};
        });
}

Result<std::vector<KnownDeal>> knownDeals(Connection &connection)
{
    return queries::readRows(
        connection, "SELECT id, account, name, opened_on, external_id FROM opportunity ORDER BY id",
        [](const Statement &row) {
            return KnownDeal{row.id<Opportunity>(0), row.id<Account>(1), row.text(2), row.date(3),
                             row.text(4)};
        });
}

const FieldInfo *externalNumber(const RecordType &type)
{
    const auto found = std::ranges::find_if(
        type.fields, [](const FieldInfo &field) { return field.options.numbered; });
    return found == type.fields.end() ? nullptr : &*found;
}

Result<std::vector<NamedRecord>> namedRecords(Connection &connection, const RecordType &type)
{
    const QByteArray name = nameColumn(type);
    const FieldInfo *number = externalNumber(type);
    const QByteArray external = number ? number->key.toLatin1() : QByteArray("''");
    return queries::readRows(connection,
                             "SELECT id, " + (name.isEmpty() ? QByteArray("''") : name) + ", " +
                                 external + " FROM " + type.table + " ORDER BY id",
                             [](const Statement &row) {
                                 return NamedRecord{row.integer(0), row.text(1), row.text(2)};
                             });
}

Result<QHash<qint64, qint64>> recordsAbove(Connection &connection, const RecordType &type,
                                           const FieldInfo &field)
{
    const QByteArray column = field.key.toLatin1();
    QHash<qint64, qint64> above;
    ATTACHE_CHECK(queries::readRows(connection,
                                    "SELECT id, " + column + " FROM " + type.table + " WHERE " +
                                        column + " IS NOT NULL",
                                    [&](const Statement &row) {
                                        above.insert(row.integer(0), row.integer(1));
                                        return true;
                                    }));
    return above;
}

Result<qint64> countRecords(Connection &connection, const RecordType &type)
{
    return connection.integer(QByteArray("SELECT count(*) FROM ") + type.table);
}

} // namespace attache
