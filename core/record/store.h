#pragma once

#include "core/record/description.h"
#include "core/store/bulk_insert.h"
#include "core/store/connection.h"
#include "core/store/writer.h"

#include <type_traits>
#include <vector>

/// @file
/// Reading and writing one record type. What these templates do is made from the description in
/// core/record/record_code.h and compiled once per type of core/domain/record_list.h.

namespace attache {

/// The SQL of a record type, made once from its description.
template <typename T>
class Table
{
public:
    /// How many columns read() reads behind the id.
    static int fieldCount();
    /// "SELECT id, a, b FROM t " — add a WHERE or ORDER BY.
    static const QByteArray &select();
    static const QByteArray &insert();
    /// Sets the columns in which @p before and @p after differ, to be bound by bindChanged();
    /// empty when there are none.
    static QByteArray update(const T &before, const T &after);
    static const QByteArray &remove();
    static const QByteArrayList &columns();

    /// Binds all fields from @p first on.
    static void bind(Statement &statement, int first, const T &record);
    static void bindChanged(Statement &statement, const T &before, const T &after);
    /// @p record as a row for BulkInsert; its id is given when it goes in. Any thread.
    static RowRecord encode(const T &record);
    /// Reads a row of select().
    static T read(const Statement &row);
    static Result<std::vector<T>> readAll(Statement &row);
    /// Whether all fields are equal; the ids are not compared.
    static bool equal(const T &a, const T &b);
    /// Key of the first required field that is empty in @p record; null where none is.
    static const char *missingField(const T &record);
};

/// Rules that hold for a record type whoever writes it. Specialise beside the type. The hooks run
/// inside the transaction, before the row is written or removed; they may complete or refuse the
/// record, or write more. Each has its flag beside it. What goes because the record it belongs to
/// goes is not asked about.
template <typename T>
struct Rules
{
    static constexpr bool actsOnInsert = false;
    static constexpr bool actsOnUpdate = false;
    static constexpr bool actsOnRemove = false;
    static Result<void> onInserting(Writer &, T & /*record*/) { return {}; }
    static Result<void> onUpdating(Writer &, const T & /*before*/, T & /*after*/) { return {}; }
    static Result<void> onRemoving(Writer &, const T & /*record*/) { return {}; }
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
    Result<T> get(Id<T> id) const;
    Result<std::optional<T>> find(Id<T> id) const;
    /// The records for which @p clause holds ("WHERE account = ?1 ORDER BY name"), parameters
    /// bound in order.
    template <typename... Values>
    Result<std::vector<T>> list(const QByteArray &clause = {}, const Values &...values) const
    {
        ATTACHE_TRY(BorrowedStatement row, m_connection.borrow(Table<T>::select() + clause));
        row->bindAll(values...);
        return Table<T>::readAll(*row);
    }

private:
    Connection &m_connection;
};

template <typename T, typename Body>
Result<void> Writer::change(Id<T> id, Body &&body)
{
    ATTACHE_TRY(T record, Store<T>(m_connection).get(id));
    if constexpr (std::is_void_v<decltype(body(record))>)
        body(record);
    else
        ATTACHE_CHECK(body(record));
    return update(record);
}

} // namespace attache
