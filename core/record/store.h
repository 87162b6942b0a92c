#pragma once

#include "core/record/codec.h"
#include "core/record/field.h"
#include "core/store/bulk_insert.h"
#include "core/store/connection.h"
#include "core/store/writer.h"

#include <QCoreApplication>

#include <tuple>
#include <vector>

namespace attache {

/// The SQL of a record type, made once from its description.
template <typename T>
class Table
{
public:
    static constexpr size_t FieldCount = std::tuple_size_v<decltype(fieldsOf<T>)>;

    /// "SELECT id, a, b FROM t " — add a WHERE or ORDER BY.
    static const QByteArray &select()
    {
        static const QByteArray sql =
            "SELECT id, " + columns().join(", ") + " FROM " + tableOf<T> + ' ';
        return sql;
    }
    static const QByteArray &insert()
    {
        static const QByteArray sql = QByteArray("INSERT INTO ") + tableOf<T> + "(id, " +
                                      columns().join(", ") + ") VALUES(?" +
                                      QByteArray(", ?").repeated(FieldCount) + ')';
        return sql;
    }
    /// Sets the columns in which @p before and @p after differ, to be bound by bindChanged();
    /// empty when there are none.
    static QByteArray update(const T &before, const T &after)
    {
        QByteArray changes;
        forEachChanged(before, after, [&changes](const auto &each) {
            changes += (changes.isEmpty() ? "" : " = ?, ");
            changes += each.key;
        });
        if (changes.isEmpty())
            return {};
        return QByteArray("UPDATE ") + tableOf<T> + " SET " + changes + " = ? WHERE id = ?";
    }
    static const QByteArray &remove()
    {
        static const QByteArray sql = QByteArray("DELETE FROM ") + tableOf<T> + " WHERE id = ?";
        return sql;
    }
    static QByteArrayList columns()
    {
        return std::apply([](const auto &...each) { return QByteArrayList{each.key...}; },
                          fieldsOf<T>);
    }

    /// Binds all fields from @p first on; gives the parameter behind the last.
    static int bind(auto &row, int first, const T &record)
    {
        std::apply([&](const auto &...each) { (bindField(row, first++, record, each), ...); },
                   fieldsOf<T>);
        return first;
    }
    static void bindChanged(Statement &statement, const T &before, const T &after)
    {
        int parameter = 0;
        forEachChanged(before, after,
                       [&](const auto &each) { bindField(statement, ++parameter, after, each); });
        statement.bind(++parameter, after.id);
    }
    /// @p record as a row for BulkInsert; its id is given when it goes in. Any thread.
    static RowRecord encode(const T &record)
    {
        RowRecord row(static_cast<int>(FieldCount) + 1);
        bind(row, 2, record);
        return row;
    }
    /// Reads a row of select().
    static T read(const Statement &row)
    {
        T record;
        record.id = row.id<T>(0);
        int column = 1;
        std::apply([&](const auto &...each) { (readField(row, column++, record, each), ...); },
                   fieldsOf<T>);
        return record;
    }

private:
    template <typename Use>
    static void forEachChanged(const T &before, const T &after, Use use)
    {
        const auto useChanged = [&](const auto &each) {
            if (!(before.*each.member == after.*each.member))
                use(each);
        };
        std::apply([&](const auto &...each) { (useChanged(each), ...); }, fieldsOf<T>);
    }
    template <typename M>
    static void bindField(auto &row, int parameter, const T &record, const Field<T, M> &each)
    {
        Codec<M>::bind(row, parameter, record.*each.member);
    }
    template <typename M>
    static void readField(const Statement &row, int column, T &record, const Field<T, M> &each)
    {
        record.*each.member = Codec<M>::read(row, column);
    }
};

/// Rules that hold for a record type whoever writes it. Specialise beside the type. The hooks run
/// inside the transaction, before the row is written, and may fail or write more.
template <typename T>
struct Rules
{
    static constexpr bool comparesOnUpdate = false; ///< whether onUpdating wants the old record
    static constexpr bool actsOnInsert = false;     ///< whether onInserting does anything
    static Result<void> onInserting(Writer &, T &) { return {}; }
    static Result<void> onUpdating(Writer &, const T & /*before*/, const T & /*after*/)
    {
        return {};
    }
};

/// Plain create, read, update and remove of one record type, nothing else. Reading needs only a
/// connection; writing goes through the Writer of Workspace::perform.
template <typename T>
class Store
{
public:
    explicit Store(Connection &connection)
        : m_connection(connection)
    {
    }

    /// NotFound when there is none.
    Result<T> get(Id<T> id) const
    {
        ATTACHE_TRY(std::optional<T> found, find(id));
        if (found)
            return *std::move(found);
        return Error{Error::Kind::NotFound,
                     QCoreApplication::translate("Store", "This record is no longer there."),
                     QStringLiteral("%1 %2").arg(QLatin1String(tableOf<T>), id.toString()),
                     {}};
    }

    Result<std::optional<T>> find(Id<T> id) const
    {
        ATTACHE_TRY(BorrowedStatement row,
                    m_connection.borrow(Table<T>::select() + "WHERE id = ?"));
        row->bind(1, id);
        ATTACHE_TRY(const bool found, row->step());
        return found ? std::optional<T>(Table<T>::read(*row)) : std::nullopt;
    }

    /// The records for which @p clause holds ("WHERE account = ?1 ORDER BY name"), parameters
    /// bound in order.
    template <typename... Values>
    Result<std::vector<T>> list(const QByteArray &clause = {}, const Values &...values) const
    {
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(Table<T>::select() + clause));
        row->bindAll(values...);
        std::vector<T> records;
        while (true) {
            ATTACHE_TRY(const bool found, row->step());
            if (!found)
                return records;
            records.push_back(Table<T>::read(*row));
        }
    }

private:
    Connection &m_connection;
};

template <typename T>
Result<void> Writer::insert(T &record)
{
    if (record.id.isNull())
        record.id = Id<T>(nextId());
    ATTACHE_CHECK(Rules<T>::onInserting(*this, record));
    ATTACHE_TRY(BorrowedStatement statement, m_connection.borrow(Table<T>::insert()));
    statement->bind(1, record.id);
    Table<T>::bind(*statement, 2, record);
    return statement->execute();
}

template <typename T>
Result<BulkInsert> Writer::bulkInsert()
{
    static_assert(!Rules<T>::actsOnInsert, "rules would be passed over");
    return BulkInsert::into(m_connection, m_recorder, m_ids, tableOf<T>, Table<T>::insert());
}

template <typename T>
Result<void> Writer::update(const T &record)
{
    ATTACHE_TRY(const T before, Store<T>(m_connection).get(record.id));
    if constexpr (Rules<T>::comparesOnUpdate)
        ATTACHE_CHECK(Rules<T>::onUpdating(*this, before, record));
    // Only what differs: SQLite takes out and puts back the entry of every index whose columns a
    // statement sets, though the values be equal.
    const QByteArray sql = Table<T>::update(before, record);
    if (sql.isEmpty())
        return {};
    ATTACHE_TRY(BorrowedStatement statement, m_connection.borrow(sql));
    Table<T>::bindChanged(*statement, before, record);
    return statement->execute();
}

template <typename T>
Result<void> Writer::remove(Id<T> id)
{
    return m_connection.run(Table<T>::remove(), id);
}

} // namespace attache
